import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';

/** The desk does not answer: said once, calmly, while the page keeps trying. */
export function StoppedScreen() {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.unlock.problemTitle')}>
      <output>{t('pages.frame.stopped')}</output>
      <p className="note">{t('pages.frame.noWindow')}</p>
    </GateScreen>
  );
}
