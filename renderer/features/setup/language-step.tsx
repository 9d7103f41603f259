import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { usePolicy } from '../../api/policy.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

/** Step 1: the language of the pages. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation();
  const buttonId = useId();
  useFirstFocus(buttonId);
  const setLanguage = useSetLanguage();
  const { fixed } = usePolicy();
  return (
    <div className="stack">
      <p>{t('pages.setup.languageIntro')}</p>
      <LanguageSwitch onChange={setLanguage} fixed={fixed.includes('language')} />
      <div className="step-buttons">
        <Button type="primary" onClick={onNext} id={buttonId}>
          {t('common.next')}
        </Button>
      </div>
    </div>
  );
}
