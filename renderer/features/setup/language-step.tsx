import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';

/** Step 1: the language of the pages. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  return (
    <div className="stack">
      <p>{t('pages.setup.languageIntro')}</p>
      <LanguageSwitch onChange={setLanguage} />
      <div className="step-buttons">
        <Button type="primary" onClick={onNext} autoFocus>
          {t('common.next')}
        </Button>
      </div>
    </div>
  );
}
