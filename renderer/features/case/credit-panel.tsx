import { useTranslation } from 'react-i18next';
import { CREDIT_RECORD } from '../../../shared/domain/credit-fields.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { PrintForm } from './print-form.tsx';
import { RecordFacts } from './record-facts.tsx';

const NAMES = [
  'applicationNo',
  'origin',
  'receivedAt',
  'takenInBy',
  'idSeen',
  'idCopyKept',
  'disputedItem',
  'disputeReason',
  'dataOwner',
  'flaggedAt',
  'sameDayCheckAt',
  'checkResult',
  'outcome',
  'correctionSentAt',
  'cannotCorrectReason',
  'proofProvided',
  'customerStatement',
  'officerOnDuty',
  'replyMode',
  'replyLetterNo',
  'replyAt',
  'deliveredAt',
  'deliveryMode',
  'correctedReportGiven',
  'officerTo',
  'officerChangedAt',
  'officerReportedAt',
] as const;

/** Both clocks of a dispute: the twenty days of the law, the ten working days to correct, and the earlier of them. */
function Clocks() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const of = (rule: string) => view.deadlines.find((one) => one.rule === rule) ?? null;
  const [legal, correction] = [of('D08'), of('D09')];
  const internal = [legal, correction].flatMap((one) => (one === null ? [] : [one.internal]));
  return (
    <FactList
      facts={[
        [t('case.special.workingDue'), showMoment(internal.toSorted()[0] ?? null)],
        [t('case.special.legalDue'), showMoment(legal?.final ?? null)],
        [t('case.special.correctionDue'), showMoment(correction?.final ?? null)],
      ]}
    />
  );
}

/** A dispute about a credit record 征信异议. */
export function CreditPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { fields } = useWords();
  const { creditDispute } = view.case;
  if (creditDispute === null) return null;
  return (
    <Panel
      title={t('case.special.credit')}
      extra={
        <span className="tab-buttons">
          <PrintForm form="F11" sheet="application" />
          <PrintForm form="F11" sheet="reply" />
          <ActButton name="credit-dispute" />
        </span>
      }
    >
      <Clocks />
      <RecordFacts
        fields={CREDIT_RECORD}
        names={NAMES}
        labels={fields.creditDispute}
        record={creditDispute}
      />
    </Panel>
  );
}
