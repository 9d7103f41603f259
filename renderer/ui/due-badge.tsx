import type { Moment } from '../../shared/domain/day.ts';
import { DeadlineBadge } from './deadline-badge.tsx';

/** The dates every line of a list carries. */
type Due = {
  readonly dueAt: Moment | null;
  readonly finalAt: Moment | null;
  readonly dueFrom: Moment | null;
};

/** When the thing on a line of a list is due, in the colours of the case's own page. */
export function DueBadge({ of }: { readonly of: Due }) {
  return <DeadlineBadge dueAt={of.dueAt} finalAt={of.finalAt} dueFrom={of.dueFrom} />;
}
