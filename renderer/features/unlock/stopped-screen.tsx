import { useTranslation } from 'react-i18next';
import { GateScreen } from './gate-screen.tsx';

/** The desk does not answer: said once, calmly, while the page keeps trying. */
export function StoppedScreen() {
  const { t } = useTranslation();
  return (
    <GateScreen title={t('pages.unlock.problemTitle')}>
      <p role="status">{t('pages.frame.stopped')}</p>
      <p className="note">{t('pages.frame.noWindow')}</p>
    </GateScreen>
  );
}
