import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutside } from '../../api/bridge.ts';
import { useSetLanguage } from '../../api/language.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';

/** The desk does not answer: said once, calmly, while the page keeps trying; or the page was not opened by the program. */
export function StoppedScreen() {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const [outside, setOutside] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      setOutside(await isOutside());
    };
    void look();
  }, []);
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.unlock.problemTitle')}>
      <output>{outside ? t('pages.frame.noWindow') : t('pages.frame.stopped')}</output>
    </GateScreen>
  );
}
