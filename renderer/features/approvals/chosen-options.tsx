import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { chosenOptions } from '../../../shared/domain/approval.ts';
import { capitals } from '../../../shared/domain/capitals.ts';
import { NO_MONEY } from '../../../shared/domain/money.ts';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { LongText } from './long-text.tsx';

/** The options the customer chose, with their cost and the amount the band follows. */
export function ChosenOptions({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const code = useCodeText();
  const money = useMoney();
  const options = chosenOptions(view.case);
  const { companyCost, bandAmount, linkedCost } = view.money;
  return (
    <>
      <h3>{t('pages.approvals.options')}</h3>
      {options.length === 0 ? <p className="note">{t('pages.approvals.noOption')}</p> : null}
      <ul className="plain-list">
        {options.map((option) => (
          <li key={option.seq}>
            <strong>{`${option.seq ?? ''} ${code('option', option.typeCode)}`}</strong>
            <div className="option-text">
              <LongText text={option.description ?? ''} />
            </div>
            <span className="amount">{money(option.companyCost ?? NO_MONEY)}</span>
          </li>
        ))}
      </ul>
      <dl className="facts">
        <dt>{fields.option.companyCost}</dt>
        <dd>
          <strong className="amount amount-large">{money(companyCost)}</strong>
          <span className="note">
            {t('common.inCapitals', { capitals: capitals(companyCost) })}
          </span>
        </dd>
        <dt>{t('pages.approvals.bandAmount')}</dt>
        <dd className="amount">
          {money(bandAmount)}
          {linkedCost === 0 ? null : (
            <span className="note">
              {t('pages.approvals.linkedCost')} {money(linkedCost)}
            </span>
          )}
        </dd>
      </dl>
    </>
  );
}
