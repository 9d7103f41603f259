import { en } from './en.ts';
import type { Language } from './languages.ts';
import { zhCN } from './zh-cn.ts';
import type { Messages } from './zh-cn.ts';

export const CATALOGUES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

export function catalogueOf(language: Language): Messages {
  return CATALOGUES[language];
}
