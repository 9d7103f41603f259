import { useCallback } from 'react';
import type { ListName } from '../../shared/domain/list-names.ts';
import { useLanguage } from './use-language.ts';
import { useWords } from './use-words.ts';
import { useLists } from './wording.ts';

/** Fixed choices of the domain whose words stand in a code list, by their first code. */
const LIST_BY_FIRST_CODE: Readonly<Record<string, ListName>> = {
  NA1: 'nature',
  G1: 'grievanceLevel',
  L1: 'regLevel',
  U1: 'urgency',
  RC0: 'recording',
  SE0: 'safetyEvent',
  EM1: 'emotion',
  J1: 'outcome',
  NT1: 'noticeKind',
  FU1: 'followUpKind',
};

function wordIn(table: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}

/** Words for one of a field's fixed choices; `all` are the choices it belongs to. */
export function useChoiceText(): (all: readonly string[], code: string) => string {
  const language = useLanguage();
  const { choices, roles } = useWords();
  const lists = useLists();
  return useCallback(
    (all, code) => {
      const list = LIST_BY_FIRST_CODE[all[0] ?? ''];
      const entry = list === undefined ? undefined : lists[list].find((one) => one.code === code);
      if (entry !== undefined) return language === 'zh-CN' ? entry.zh : entry.en;
      return wordIn(choices, code) ?? wordIn(roles.names, code) ?? code;
    },
    [language, choices, roles, lists],
  );
}
