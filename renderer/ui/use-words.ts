import type { ListName } from '../../shared/domain/list-names.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Messages } from '../../shared/words/zh-cn.ts';
import { useLanguage } from './use-language.ts';
import { useLists } from './wording.ts';

/** The catalogue itself, for tables of words by code; sentences with slots come from `t`. */
export function useWords(): Messages {
  return catalogueOf(useLanguage());
}

type InTwoLanguages = { readonly zh: string; readonly en: string };

/** Picks the language of an entry of shared/data. */
export function useEntryText(): (entry: InTwoLanguages) => string {
  const language = useLanguage();
  return (entry) => (language === 'zh-CN' ? entry.zh : entry.en);
}

/** The words of a code of a list; the code itself when the list does not know it; '' for none. */
export function useCodeText(): (list: ListName, code: string | null) => string {
  const text = useEntryText();
  const lists = useLists();
  return (list, code) => {
    if (code === null) return '';
    const entry = lists[list].find((one) => one.code === code);
    return entry === undefined ? code : text(entry);
  };
}
