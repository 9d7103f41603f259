import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenOptions, currentOptions } from '../../../shared/domain/approval.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';
import { OptionCard } from './option-card.tsx';
import { WaitingSigner } from './waiting-signer.tsx';

/** The money of the chosen options: what they cost the institution, the band, who signs. */
function Money() {
  const { t } = useTranslation();
  const { fields, roles } = useWords();
  const { view } = useCaseScreen();
  const { money } = view;
  const written = useMoney();
  if (chosenOptions(view.case).length === 0) {
    return <p className="note">{t('case.forms.awaitsChoice')}</p>;
  }
  return (
    <FactList
      facts={[
        [fields.option.companyCost, written(money.companyCost)],
        [fields.approval.bandAmount, written(money.bandAmount)],
        [fields.approval.bandId, money.bandId ?? t('case.band.none')],
        [
          money.route === 'signature' ? t('case.notes.singleWho') : t('case.band.who'),
          money.chain.map((role) => roles.names[role]).join(t('case.band.arrow')),
        ],
      ]}
    />
  );
}

/** Options side by side; the customer picks one. */
export function OptionsTab({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  const options = currentOptions(view.case);
  return (
    <div className="tab-body">
      {options.length === 0 ? <p className="note">{t('case.options.none')}</p> : null}
      <div className="option-cards" data-field="choice.choice">
        {options.map((option) => (
          <OptionCard key={option.id} option={option} onCodes={setCodes} />
        ))}
      </div>
      {view.money.waitingFor === null ? null : (
        <p>
          <WaitingSigner role={view.money.waitingFor} />
        </p>
      )}
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
      <div className="tab-buttons">
        <ActButton name="option">{t('case.options.add')}</ActButton>
        <ActButton name="consult" />
        <ActButton name="request-approval" />
        <ActButton name="authorise" />
        <ActButton name="notify" />
      </div>
      {options.length === 0 ? null : (
        <Panel title={t('case.band.title')}>
          <Money />
        </Panel>
      )}
    </div>
  );
}
