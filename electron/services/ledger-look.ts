import type { ListEntry } from '../../shared/data/list-entry.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { LedgerLook } from '../../shared/domain/ledger-line.ts';
import { fillSlots } from '../../shared/forms/paper.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Language } from '../../shared/words/languages.ts';
import type { Office } from './office.ts';

function nameOf(entry: ListEntry | undefined, language: Language): string | null {
  if (entry === undefined) return null;
  return language === 'en' ? entry.en : entry.zh;
}

/** Codes and ids of the ledger in words, each list looked through once. */
export function ledgerLook(language: Language, office: Office): LedgerLook {
  const { common, states, ledger } = catalogueOf(language);
  const lists = listsWith(office.configuration().contents.lists);
  const entries = new Map<string, string>();
  const staff = new Map(office.directory().map(({ id, name }) => [String(id), name]));
  const { onSpot, imported, importedAs, and } = ledger.remark;
  return {
    entry: (list, code) => {
      if (code === null) return null;
      const key = `${list} ${code}`;
      const known = entries.get(key);
      if (known !== undefined) return known;
      const entry = lists[list].find((one) => one.code === code);
      const name = nameOf(entry, language) ?? code;
      entries.set(key, name);
      return name;
    },
    staff: (id) => (id === null ? null : (staff.get(id) ?? null)),
    status: states.cases,
    anonymous: common.anonymous,
    noNumber: common.noNumber,
    onSpot,
    imported: (oldNo) => (oldNo === null ? imported : fillSlots(importedAs, { oldNo })),
    and,
  };
}
