import { useTranslation } from 'react-i18next';
import { FIRST_WORDS } from '../../shared/words/first-words.ts';
import { isLanguage } from '../../shared/words/languages.ts';
import type { Language } from '../../shared/words/languages.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'zh-CN';
}

/** The part of the catalogue that the screens before the work have, for tables of words by code. */
export function useFirstWords(): (typeof FIRST_WORDS)[Language] {
  return FIRST_WORDS[useLanguage()];
}
