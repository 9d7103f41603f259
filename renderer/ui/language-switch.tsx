import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../shared/words/languages.ts';
import type { Language } from '../../shared/words/languages.ts';
import { useLanguage } from './use-words.ts';

type LanguageSwitchProps = { readonly onChange: (language: Language) => void };

/** 中文 / English, effective at once. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      aria-label={t('common.language')}
      optionType="button"
      size="small"
      value={useLanguage()}
      options={LANGUAGES.map((value) => ({ value, label: t(`pages.language.${value}`) }))}
      onChange={(event) => {
        const chosen: unknown = event.target.value;
        if (isLanguage(chosen)) onChange(chosen);
      }}
    />
  );
}
