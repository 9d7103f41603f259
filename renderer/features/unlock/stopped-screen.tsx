import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutside } from '../../api/bridge.ts';
import { useSetLanguage } from '../../api/language.ts';
import type { Failure } from '../../../shared/contract/api.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';

/** The desk does not answer: said once, calmly, while the page keeps trying; or the page was not opened by the program. */
export function StoppedScreen({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const [outside, setOutside] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      setOutside(await isOutside());
    };
    void look();
  }, []);
  // The host says why it has no desk: another window holds the folder, or the folder cannot be used.
  const [code = 'desk-unavailable'] = failure.codes;
  const said =
    code === 'desk-unavailable' || code === 'internal'
      ? t('pages.frame.stopped')
      : t(`refusals.${code}`);
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.problem.title.other')}>
      <output>{outside ? t('pages.frame.noWindow') : said}</output>
    </GateScreen>
  );
}
