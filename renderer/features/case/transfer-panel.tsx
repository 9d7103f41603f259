import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { TRANSFER_RECORD } from '../../../shared/domain/transfer-fields.ts';
import { isRunningSlip } from '../../../shared/domain/transfer-slips.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { useOpenAct } from './open-act.ts';
import { PrintForm } from './print-form.tsx';
import { RecordFacts } from './record-facts.tsx';

type Slip = CaseView['case']['transfers'][number];

const NAMES = [
  'toDept',
  'receiverId',
  'standsInFor',
  'handedAt',
  'signedAt',
  'signedBy',
  'requirement',
  'firstReplyAt',
  'firstReplyText',
  'result',
  'closeAppliedAt',
  'returnedAt',
  'returnedTo',
  'returnNote',
] as const;

function stepOf(slip: Slip): 'unsigned' | 'signed' | 'replied' | 'applied' | 'returned' {
  if (slip.returnedAt !== null) return 'returned';
  if (slip.closeAppliedAt !== null) return 'applied';
  if (slip.firstReplyAt !== null) return 'replied';
  return slip.signedAt === null ? 'unsigned' : 'signed';
}

/** What the department signed, answered or applied for on paper, entered here with its scan. */
function PaperButton({ slip }: { readonly slip: Slip }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  const step = stepOf(slip);
  const [name, words] =
    step === 'unsigned'
      ? (['transfer-sign', t('case.special.onPaper')] as const)
      : step === 'signed'
        ? (['transfer-reply', t('case.special.replyOnPaper')] as const)
        : (['transfer-close', t('case.special.closeOnPaper')] as const);
  if (!view.mayOnPaper.includes(name)) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        openAct(name, { transferId: slip.id, onPaper: true });
      }}
    >
      {words}
    </Button>
  );
}

/** What the receiver may do next with a slip. */
const TURN = {
  unsigned: ['transfer-sign'],
  signed: ['transfer-reply'],
  replied: ['transfer-reply', 'transfer-close'],
  applied: [],
  returned: [],
} as const satisfies Readonly<Record<ReturnType<typeof stepOf>, readonly ActionName[]>>;

function SlipButtons({ slip, running }: { readonly slip: Slip; readonly running: boolean }) {
  const { me } = useCaseScreen();
  const preset = { transferId: slip.id };
  const mine = slip.receiverId === me.id || slip.deputyId === me.id;
  const turn: readonly ActionName[] = running && mine ? TURN[stepOf(slip)] : [];
  const isOut = slip.signedAt !== null && slip.returnedAt === null;
  return (
    <span className="tab-buttons">
      {turn.map((name) => (
        <ActButton key={name} name={name} preset={preset} />
      ))}
      {running && !mine ? <PaperButton slip={slip} /> : null}
      <PrintForm form="F07" subjectId={slip.id} />
      {isOut ? <ActButton name="transfer-return" preset={preset} /> : null}
    </span>
  );
}

/** One slip: where it went, how far it came, and what was answered. */
function SlipCard({ slip, running }: { readonly slip: Slip; readonly running: boolean }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const staffName = useStaffName();
  const later = slip.replies.slice(1);
  return (
    <article className="record-card">
      <div className="record-head">
        <strong className="number">{slip.transferNo}</strong>
        <span>{t('case.special.round', { round: slip.loopRound })}</span>
        <span>{t(`case.special.${stepOf(slip)}`)}</span>
        <SlipButtons slip={slip} running={running} />
      </div>
      <RecordFacts fields={TRANSFER_RECORD} names={NAMES} labels={fields.transfer} record={slip} />
      <ul className="log">
        {later.map((reply) => (
          <li key={reply.at}>
            <span className="log-time">{showMoment(reply.at)}</span>
            <span className="log-text">{reply.text}</span>
            <span className="note">{staffName(reply.by)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Transfer to a department 移交单: newest first. */
export function TransferPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { transfers } = view.case;
  if (transfers.length === 0) return null;
  const running = transfers.findLast(isRunningSlip);
  return (
    <Panel
      title={t('case.special.transfer')}
      extra={running === undefined ? <ActButton name="transfer" /> : null}
    >
      {transfers.toReversed().map((slip) => (
        <SlipCard key={slip.id} slip={slip} running={slip === running} />
      ))}
    </Panel>
  );
}
