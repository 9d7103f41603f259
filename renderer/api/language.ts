import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/words/languages.ts';
import { tellHostLanguage } from './client.ts';

const KEY = 'ansu.language';

/** The language chosen last in this browser; null when none was. */
export function storedLanguage(): string | null {
  return localStorage.getItem(KEY);
}

/** Changes the language of the page at once, here and for the next start. */
export function useSetLanguage(): (language: Language) => void {
  const { i18n } = useTranslation();
  return useCallback(
    (language) => {
      localStorage.setItem(KEY, language);
      void i18n.changeLanguage(language);
      void tellHostLanguage(language);
    },
    [i18n],
  );
}
