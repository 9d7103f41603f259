import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OpinionView } from '../../../shared/contract/branch-views.ts';
import { useAct } from '../../api/use-channel.ts';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { ReplyForm } from './reply-form.tsx';

type OpinionEntryProps = {
  readonly entry: OpinionView;
  readonly mayApprove: boolean;
  readonly mayOpenCase: boolean;
  readonly refresh: () => void;
};

/** Who drafted, approved and gave the reply, as far as it has come. */
function ReplyState({ entry }: { readonly entry: OpinionView }) {
  const { t } = useTranslation();
  const name = useStaffName();
  if (entry.reply === null) return null;
  const by = (id: OpinionView['approvedBy'], at: OpinionView['approvedAt']) => ({
    name: name(id),
    at: showMoment(at),
  });
  return (
    <div className="opinion-reply">
      <p className="prose">{entry.reply}</p>
      <p className="note">
        <span>{t('branch.opinions.draftedBy', { name: name(entry.draftedBy) })}</span>
        <span>
          {entry.approvedAt === null
            ? t('branch.opinions.waits')
            : t('branch.opinions.approvedBy', by(entry.approvedBy, entry.approvedAt))}
        </span>
        {entry.repliedAt === null ? null : (
          <span>{t('branch.opinions.repliedAt', by(entry.repliedBy, entry.repliedAt))}</span>
        )}
      </p>
    </div>
  );
}

function CaseButton({ entry, mayOpenCase, refresh }: Omit<OpinionEntryProps, 'mayApprove'>) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const open = useAct('opinions.open-case', refresh);
  if (entry.caseId !== null) {
    return <Link href={`/case/${entry.caseId}`}>{t('branch.opinions.openCase')}</Link>;
  }
  if (!mayOpenCase) return null;
  const run = async (): Promise<void> => {
    const { id, revision } = entry;
    const answer = await open.run({ id, revision, caseId: null });
    if (answer.ok) go(`/reception/${answer.value.caseId}`);
  };
  return (
    <>
      <Button size="small" loading={open.busy} onClick={() => void run()}>
        {t('branch.opinions.toCase')}
      </Button>
      <RefusalList failure={open.failure} />
    </>
  );
}

/** The acts on the reply, each as soon as it is its turn. */
function ReplyButtons({ entry, mayApprove, refresh }: Omit<OpinionEntryProps, 'mayOpenCase'>) {
  const { t } = useTranslation();
  const [drafting, setDrafting] = useState(false);
  const approve = useAct('opinions.approve', refresh);
  const give = useAct('opinions.give', refresh);
  const on = { id: entry.id, revision: entry.revision };
  if (entry.repliedAt !== null) return null;
  const isDrafted = entry.reply !== null;
  const isApproved = entry.approvedAt !== null;
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setDrafting(true);
        }}
      >
        {isDrafted ? t('branch.opinions.redraft') : t('branch.opinions.draft')}
      </Button>
      {isDrafted && !isApproved && mayApprove ? (
        <Button
          size="small"
          type="primary"
          loading={approve.busy}
          onClick={() => void approve.run(on)}
        >
          {t('branch.opinions.approve')}
        </Button>
      ) : null}
      {isApproved ? (
        <Button size="small" type="primary" loading={give.busy} onClick={() => void give.run(on)}>
          {t('branch.opinions.give')}
        </Button>
      ) : null}
      <RefusalList failure={approve.failure ?? give.failure} />
      {drafting ? (
        <ReplyForm
          entry={entry}
          refresh={refresh}
          onClose={() => {
            setDrafting(false);
          }}
        />
      ) : null}
    </>
  );
}

/** One opinion: what it says, whom to reach, where its reply stands, and what is to be done next. */
export function OpinionEntry(props: OpinionEntryProps) {
  const { entry } = props;
  const { t } = useTranslation();
  const name = useStaffName();
  const contact = [entry.contactName, entry.contactPhone].filter((part) => part !== null);
  return (
    <li className="opinion">
      <p className="prose">{entry.content}</p>
      <p className="note">
        <span>
          {contact.length === 0
            ? t('branch.opinions.noContact')
            : contact.join(t('common.listSeparator'))}
        </span>
        <span>{t('branch.opinions.enteredBy', { name: name(entry.enteredBy) })}</span>
        {entry.note === null ? null : <span>{entry.note}</span>}
        {entry.repliedAt === null ? (
          <DeadlineBadge dueAt={entry.dueAt} finalAt={entry.dueAt} dueFrom={entry.enteredAt} />
        ) : null}
      </p>
      <ReplyState entry={entry} />
      <div className="opinion-acts">
        <CaseButton {...props} />
        <ReplyButtons {...props} />
      </div>
    </li>
  );
}
