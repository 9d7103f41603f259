import { createInstance } from 'i18next';
import type { i18n, Module } from 'i18next';
import { LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import type { Messages, zhCN } from './zh-cn.ts';

declare module 'i18next' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged into i18next's own
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN };
  }
}

/**
 * One instance over these catalogues, ready at once. Slots are not escaped here: React escapes on screen and the
 * printed forms escape by their own tag.
 */
export function wordsOf(
  catalogues: Readonly<Record<Language, Partial<Messages>>>,
  language: Language,
  ...plugins: readonly Module[]
): i18n {
  const words = createInstance();
  for (const plugin of plugins) words.use(plugin);
  void words.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(LANGUAGES.map((one) => [one, { translation: catalogues[one] }])),
  });
  return words;
}
