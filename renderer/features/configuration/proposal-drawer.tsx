import { App, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../shared/contract/configuration-channels.ts';
import { KIND_FACTS } from '../../../shared/domain/configuration.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { useSession } from '../../api/session.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { DifferenceTable, MovedTable, ProblemList } from './change-tables.tsx';

type DrawerProps = {
  readonly id: string;
  readonly mayConfirm: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const DECISIONS = ['withdraw', 'reject', 'confirm'] as const;
type Decision = (typeof DECISIONS)[number];

function isOffered(
  decision: Decision,
  { bar, proposedBy }: ProposalView,
  { me, mayConfirm }: { readonly me: string; readonly mayConfirm: boolean },
): boolean {
  if (decision === 'withdraw') return proposedBy === me;
  if (decision === 'reject') return mayConfirm && proposedBy !== me;
  return bar === null;
}

type DecideProps = Omit<DrawerProps, 'onClose'> & { readonly proposal: ProposalView };

/** What this person may do with the proposal, or why they may not. */
function Decide({ id, proposal, mayConfirm, onDone }: DecideProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { me } = useSession();
  const { run, busy, failure } = useAct('configuration.decide');
  const who = { me: me?.staff.id ?? '', mayConfirm };
  const decide = async (decision: Decision): Promise<void> => {
    const answer = await run({ id, decision });
    if (!answer.ok) return;
    void message.success(t(`configuration.done.${decision}`));
    onDone();
  };
  return (
    <>
      {proposal.bar === null ? null : (
        <span className="note">{t(`configuration.bars.${proposal.bar}`)}</span>
      )}
      <RefusalList failure={failure} />
      <div className="step-buttons">
        {DECISIONS.filter((one) => isOffered(one, proposal, who)).map((one) => (
          <Button
            key={one}
            type={one === 'confirm' ? 'primary' : 'default'}
            loading={busy}
            onClick={() => void decide(one)}
          >
            {t(`configuration.${one}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** A proposal that waits: what it changes, which dates it moves, and the decision. */
export function ProposalDrawer({ id, mayConfirm, onClose, onDone }: DrawerProps) {
  const { t } = useTranslation();
  const staffName = useStaffName();
  const { data, failure } = useChannel('configuration.waiting', { id });
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={t('configuration.proposal')}
      closable={{ 'aria-label': t('common.close') }}
    >
      <RefusalList failure={failure} />
      {data === null ? null : (
        <div className="stack">
          <p>
            {t('common.sideBySide', {
              first: staffName(data.proposal.proposedBy),
              second: showMoment(data.proposal.proposedAt),
            })}
            {data.proposal.reason === '' ? null : (
              <span className="note"> {data.proposal.reason}</span>
            )}
          </p>
          {data.parts.map(({ kind, preview }) => (
            <section key={kind}>
              <h2 className="part-title">{t(`configuration.kinds.${kind}`)}</h2>
              {preview.problems.length === 0 ? null : <ProblemList problems={preview.problems} />}
              <DifferenceTable {...preview} />
            </section>
          ))}
          {data.parts.some(({ kind }) => KIND_FACTS[kind].movesDates) ? (
            <MovedTable moved={data.moved} movedCount={data.movedCount} />
          ) : null}
          <Decide id={id} proposal={data.proposal} mayConfirm={mayConfirm} onDone={onDone} />
        </div>
      )}
    </Drawer>
  );
}
