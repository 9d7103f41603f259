import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText } from '../../ui/use-words.ts';
import { ActButton } from './act-button.tsx';

/** 会商: what was agreed inside and with the partner, before the customer hears of it. */
export function Consultations() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const { consultations } = view.case;
  return (
    <>
      {consultations.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
      <ul className="log">
        {consultations.map((one) => (
          <li key={one.id}>
            <span className="log-time">{showMoment(one.at)}</span>
            <span>{text('consultationConclusion', one.conclusion)}</span>
            <span className="log-text">{one.text}</span>
            <span className="note">
              {(one.participants ?? []).map(({ name }) => name).join(t('common.listSeparator'))}
            </span>
          </li>
        ))}
      </ul>
      <ActButton name="consult" />
    </>
  );
}
