import type { i18n, Module } from 'i18next';
import { CATALOGUES } from './catalogues.ts';
import { LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import { wordsOf } from './words-instance.ts';

/** An instance with every word. */
export function createWords(language: Language, ...plugins: readonly Module[]): i18n {
  return wordsOf(CATALOGUES, language, ...plugins);
}

/** Gives an instance that began with the first words all others too. */
export function addAllWords(words: i18n): void {
  for (const language of LANGUAGES) {
    words.addResourceBundle(language, 'translation', CATALOGUES[language], true, true);
  }
}
