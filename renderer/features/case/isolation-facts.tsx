import { useTranslation } from 'react-i18next';
import { minutesBetween } from '../../../shared/domain/day.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';

/** Where the customer was received, by whom, for how long. */
export function IsolationFacts() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const staffName = useStaffName();
  const { isolation, facts, leftAt } = view.case;
  const labels = fields.isolation;
  const dwell =
    facts.receivedAt === null || leftAt === null
      ? ''
      : t('common.minutes', { count: minutesBetween(facts.receivedAt, leftAt) });
  if (isolation === null) return <p className="note">{t('common.empty')}</p>;
  return (
    <>
      <FactList
        facts={[
          [labels.toRoom, text('room', isolation.toRoom)],
          [labels.notMovedReason, text('notMovedReason', isolation.notMovedReason)],
          [labels.movedAt, showMoment(isolation.movedAt)],
          [labels.hostId, staffName(isolation.hostId)],
          [labels.recordingOn, text('recording', isolation.recordingOn)],
          [labels.safetyEvent, text('safetyEvent', isolation.safetyEvent)],
          [fields.leave.leftAt, showMoment(leftAt)],
          [t('case.story.dwell'), dwell],
        ]}
      />
      <ActButton name="leave" />
    </>
  );
}
