import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { usePolicy } from '../../api/policy.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

type LanguageStepProps = { readonly onNext: () => void; readonly onRescue: () => void };

/** Step 1: the language of the pages; or the data of another computer, from a backup. */
export function LanguageStep({ onNext, onRescue }: LanguageStepProps) {
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
        <Button type="link" onClick={onRescue}>
          {t('backup.rescue.title')}
        </Button>
        <Button type="primary" onClick={onNext} id={buttonId}>
          {t('common.next')}
        </Button>
      </div>
    </div>
  );
}
