import { initReactI18next } from 'react-i18next';
import { FIRST_WORDS } from '../shared/words/first-words.ts';
import { isLanguage } from '../shared/words/languages.ts';
import type { Language } from '../shared/words/languages.ts';
import { wordsOf } from '../shared/words/words-instance.ts';
import { storedLanguage } from './api/language.ts';

/** The language chosen last on this workstation; the host writes its own memory of it into the page. */
function firstLanguage(): Language {
  const stored = storedLanguage();
  if (isLanguage(stored)) return stored;
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'zh-CN';
}

/** The words of the first screens; the others come with the work (`look.tsx`). */
export function createPageWords(): ReturnType<typeof wordsOf> {
  const words = wordsOf(FIRST_WORDS, firstLanguage(), initReactI18next);
  const mark = (language: string): void => {
    document.documentElement.lang = language;
    document.title = words.t('common.appLong');
  };
  mark(words.language);
  words.on('languageChanged', mark);
  return words;
}
