import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import type { Messages } from './zh-cn.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function catalogueOf(language: Language): Messages {
  return CATALOGUES[language];
}
