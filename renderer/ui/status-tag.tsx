import { Tag } from 'antd';
import type { CaseState } from '../../shared/domain/states.ts';
import { useWords } from './use-words.ts';

const COLOURS: Readonly<Record<CaseState, string>> = {
  draft: 'processing',
  registered: 'processing',
  investigating: 'processing',
  proposing: 'processing',
  awaitingApproval: 'warning',
  executing: 'processing',
  notified: 'processing',
  followingUp: 'warning',
  closed: 'success',
  archived: 'default',
  purged: 'default',
  onHold: 'default',
  deferred: 'default',
  reopened: 'warning',
  underReview: 'warning',
  referred: 'default',
  withdrawn: 'default',
  rejected: 'default',
};

/** The state of a case as a word; the colour only helps the eye. */
export function StatusTag({ status }: { readonly status: CaseState }) {
  const { states } = useWords();
  return <Tag color={COLOURS[status]}>{states.cases[status]}</Tag>;
}
