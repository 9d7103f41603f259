import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { paymentGap } from '../../../shared/domain/payment-gap.ts';
import { isOpen } from '../../../shared/domain/states.ts';
import { requestPrint } from '../../ui/case-print-request.ts';
import { SavedNote } from '../../ui/case-saved-note.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ImportedNote } from './imported-note.tsx';
import { LeavePrompt } from './leave-prompt.tsx';
import { MoreActs } from './more-acts.tsx';
import { GapNote } from './payment-notes.tsx';
import { WaitingSigner } from './waiting-signer.tsx';
import { WhyThisDay } from './why-this-day.tsx';

function Levels() {
  const { view } = useCaseScreen();
  const text = useCodeText();
  const { fields } = useWords();
  const { grievanceLevel, regLevel, urgency } = view.case;
  const shown = [
    [fields.assign.grievanceLevel, grievanceLevel, text('grievanceLevel', grievanceLevel)],
    [fields.assign.regLevel, regLevel, text('regLevel', regLevel)],
    [fields.assign.urgency, urgency, text('urgency', urgency)],
  ] as const;
  return (
    <>
      {shown.map(([label, code, word]) =>
        code === null ? null : (
          <Tag key={label} title={label}>
            {code} {word}
          </Tag>
        ),
      )}
    </>
  );
}

/** Deadlines of the calls that are never the handler's. */
const OF_CALLER: ReadonlySet<string> = new Set(['D18', 'D19', 'D20']);

/** Who answers for a deadline: the signer, the caller, otherwise the handler; before one is named, who received first. */
function useAnswerable(): (rule: string) => string {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { roles } = useWords();
  const staffName = useStaffName();
  return (rule) => {
    const { waitingFor } = view.money;
    const { handlerId, facts } = view.case;
    const by = (name: string): string => t('case.header.by', { name });
    if (rule === 'D36' && waitingFor !== null) return by(roles.names[waitingFor]);
    if (OF_CALLER.has(rule) && view.callers.length > 0) {
      const names = view.callers.map(({ role, staffId }) =>
        role === null ? staffName(staffId) : roles.names[role],
      );
      return by(names.join(t('common.listSeparator')));
    }
    if (handlerId !== null) return by(staffName(handlerId));
    return t('reception.firstReceiver', { name: staffName(facts.firstReceiverId) });
  };
}

/** What falls due next, who answers for it, and why that day. */
function NextDue() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { deadlines } = useWords();
  const answerable = useAnswerable();
  const headline = view.deadlines.find(({ rule, met }) => rule === view.headline && met === null);
  if (view.case.status === 'onHold') {
    return <span className="note">{t('case.header.onHold')}</span>;
  }
  if (headline === undefined) return <span className="note">{t('case.header.noDeadline')}</span>;
  const names: Readonly<Record<string, string>> = deadlines;
  return (
    <span className="next-due">
      <span>{names[headline.rule] ?? headline.rule}</span>
      <DeadlineBadge dueAt={headline.internal} finalAt={headline.final} colour={headline.colour} />
      <span className="note">{answerable(headline.rule)}</span>
      <WhyThisDay deadline={headline} />
    </span>
  );
}

/** Whose turn it is, when it is not this person's. */
function Waiting() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { waitingFor } = view.money;
  if (waitingFor !== null) {
    return (
      <span>
        <WaitingSigner role={waitingFor} />
      </span>
    );
  }
  if (paymentGap(view.case) !== null) return null;
  return isOpen(view.case.status) ? <span>{t('case.header.others')}</span> : null;
}

/** The one act that takes the case on; nothing when it is somebody else's turn. */
function NextAct({ onStart }: { readonly onStart: (name: ActionName) => void }) {
  const { t } = useTranslation();
  const { view, busy } = useCaseScreen();
  const [, go] = useLocation();
  const { next } = view;
  if (next === null) return null;
  return (
    <Button
      type="primary"
      loading={busy}
      onClick={() => {
        if (next === 'register') go(`/reception/${view.case.id}`);
        else onStart(next);
      }}
    >
      {next === 'pay' && paymentGap(view.case) !== null
        ? t('case.notes.correctPay')
        : t(`case.acts.${next}`)}{' '}
      <KeyHint keys="Ctrl+Enter" />
    </Button>
  );
}

/** Number, state, level, person, what is due and the next act: the first thing seen of a case. */
export function CaseHeader({ onStart }: { readonly onStart: (name: ActionName) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { caseNo, status, complainant, isRepeat } = view.case;
  return (
    <>
      <PageHeader
        title={caseNo ?? t('common.noNumber')}
        note={
          <>
            <StatusTag status={status} />
            <Levels />
            <ImportedNote />
            {isRepeat ? <Tag>{t('case.header.repeat')}</Tag> : null}
            <span>{complainant.isAnonymous ? t('common.anonymous') : complainant.name}</span>
            <SavedNote />
          </>
        }
        actions={
          <>
            <MoreActs onStart={onStart} />
            <Button
              icon={<PrinterOutlined aria-hidden="true" />}
              onClick={() => {
                requestPrint();
              }}
            >
              {t('common.print')} <KeyHint keys="Ctrl+P" />
            </Button>
            <NextAct onStart={onStart} />
          </>
        }
      />
      <div className="case-due">
        <NextDue />
        {view.next === null ? <Waiting /> : null}
        <GapNote />
        <LeavePrompt />
      </div>
    </>
  );
}
