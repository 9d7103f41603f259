import { useTranslation } from 'react-i18next';
import { RETURN_FIELDS } from '../../../shared/domain/return-fields.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { PrintForm } from './print-form.tsx';
import { RecordFacts } from './record-facts.tsx';

const NAMES = Object.keys(RETURN_FIELDS).filter(
  (name) => name !== 'isQualityProblem' && name !== 'deductCommission',
);

/** Returns and exchanges 退换记录 of the store procedure. */
export function ReturnPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { fields } = useWords();
  const choice = useChoiceText();
  const { returnExchanges } = view.case;
  const labels = fields.returnExchange;
  const yesNo = (value: boolean): string => choice([], value ? '是' : '否');
  if (returnExchanges.length === 0) return null;
  return (
    <Panel title={t('case.special.return')} extra={<ActButton name="return-exchange" />}>
      {returnExchanges.map((one) => (
        <article key={one.id} className="record-card">
          <RecordFacts fields={RETURN_FIELDS} names={NAMES} labels={labels} record={one} />
          <FactList
            facts={[
              [labels.isQualityProblem, yesNo(one.isQualityProblem)],
              [labels.deductCommission, yesNo(one.deductCommission)],
            ]}
          />
          <PrintForm form="F20" subjectId={one.id} />
        </article>
      ))}
    </Panel>
  );
}
