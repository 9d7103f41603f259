import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/words/languages.ts';
import type { Language } from '../../shared/words/languages.ts';
import { useLanguage } from './use-language.ts';

type LanguageSwitchProps = {
  readonly onChange: (language: Language) => void;
  /** The policy of the computer has chosen. */
  readonly fixed?: boolean;
};

/** 中文 / English, effective at once. */
export function LanguageSwitch({ onChange, fixed = false }: LanguageSwitchProps) {
  const { t } = useTranslation();
  const chosen = useLanguage();
  const name = useId();
  return (
    <div role="radiogroup" className="language-switch" aria-label={t('common.language')}>
      {LANGUAGES.map((language) => (
        <label key={language}>
          <input
            type="radio"
            name={name}
            checked={language === chosen}
            disabled={fixed}
            onChange={() => {
              onChange(language);
            }}
          />
          {t(`pages.language.${language}`)}
        </label>
      ))}
      {fixed ? <span className="note">{t('common.fixedByPolicy')}</span> : null}
    </div>
  );
}
