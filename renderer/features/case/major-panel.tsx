import { useTranslation } from 'react-i18next';
import { CRISIS_CHECKS, MAJOR_RECORD } from '../../../shared/domain/major-fields.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { RecordFacts } from './record-facts.tsx';

const NAMES = Object.keys(MAJOR_RECORD).filter((name) => name !== 'checklist');

/** A major event 重大/突发事件: the report, the spokesperson, the eight points. */
export function MajorPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { fields } = useWords();
  const code = useCodeText();
  const { majorEvent } = view.case;
  if (majorEvent === null && !view.may.includes('major-event')) return null;
  const points = CRISIS_CHECKS.map((check) => {
    const point = majorEvent?.checklist.find((one) => one.code === check);
    const done = point?.done === true ? fields.crisisCheck.done : t('case.special.open');
    return [code('crisisCheck', check), point?.note ?? done] as const;
  });
  return (
    <Panel title={t('case.special.major')} extra={<ActButton name="major-event" />}>
      {majorEvent === null ? (
        <p className="note">{t('common.empty')}</p>
      ) : (
        <>
          <RecordFacts
            fields={MAJOR_RECORD}
            names={NAMES}
            labels={fields.majorEvent}
            record={majorEvent}
          />
          <FactList facts={points} />
        </>
      )}
    </Panel>
  );
}
