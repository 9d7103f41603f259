import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { CRISIS_CHECKS, MAJOR_RECORD } from '../../../shared/domain/major-fields.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { PrintForm } from './print-form.tsx';
import { RecordFacts } from './record-facts.tsx';

const NAMES = Object.keys(MAJOR_RECORD).filter((name) => name !== 'checklist');

type Points = NonNullable<CaseView['case']['majorEvent']>['checklist'];

/** The eight points, each done, noted or still open. */
function PointList({ points }: { readonly points: Points }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const code = useCodeText();
  return (
    <ul className="log">
      {CRISIS_CHECKS.map((check) => {
        const point = points.find((one) => one.code === check);
        const state = point?.done === true ? fields.crisisCheck.done : t('case.special.open');
        return (
          <li key={check}>
            <span>{code('crisisCheck', check)}</span>
            <span className="note">
              {point?.note === null || point?.done !== false ? state : ''}
            </span>
            <span className="log-text">{point?.note}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A major event 重大/突发事件: the report, the spokesperson, the eight points. */
export function MajorPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { fields } = useWords();
  const { majorEvent } = view.case;
  if (majorEvent === null) return null;
  return (
    <Panel
      title={t('case.special.major')}
      extra={
        <span className="tab-buttons">
          <PrintForm form="F13" />
          <ActButton name="major-event" />
        </span>
      }
    >
      <RecordFacts
        fields={MAJOR_RECORD}
        names={NAMES}
        labels={fields.majorEvent}
        record={majorEvent}
      />
      <PointList points={majorEvent.checklist} />
    </Panel>
  );
}
