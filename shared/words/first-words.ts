import { common as commonEn } from './en/common.ts';
import { pages as pagesEn } from './en/pages.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import type { Language } from './languages.ts';
import { common } from './zh-cn/common.ts';
import { pages } from './zh-cn/pages.ts';
import { refusals } from './zh-cn/refusals.ts';
import type { Messages } from './zh-cn.ts';

type FirstWords = Pick<Messages, 'common' | 'pages' | 'refusals'>;

/** What the screens before the work say: they are painted before the whole catalogues are fetched. */
export const FIRST_WORDS: Readonly<Record<Language, FirstWords>> = {
  'zh-CN': { common, pages, refusals },
  en: { common: commonEn, pages: pagesEn, refusals: refusalsEn },
};
