import type { ListChange } from '../domain/configuration.ts';
import { isListName } from '../domain/list-names.ts';
import type { ListName } from '../domain/list-names.ts';
import { overlaid } from '../domain/overlay.ts';
import type { ListEntry } from './list-entry.ts';
import { LISTS } from './lists.ts';

function entryWith(shipped: ListEntry, { zh, en, active, jrtCode }: ListChange): ListEntry {
  return {
    ...shipped,
    zh,
    en,
    ...(jrtCode === null ? {} : { jrtCode }),
    ...(active ? {} : { inactive: true as const }),
  };
}

function ownEntry(change: ListChange): ListEntry {
  const { code, zh, en, group } = change;
  return entryWith({ code, zh, en, ...(group === null ? {} : { group }) }, change);
}

function listWith(list: ListName, changes: readonly ListChange[]): readonly ListEntry[] {
  const shipped = LISTS[list];
  const mine = changes.filter((change) => change.list === list);
  if (mine.length === 0) return shipped;
  return overlaid(shipped, mine, {
    over: (entry, change) => (change === undefined ? entry : entryWith(entry, change)),
    own: ownEntry,
  });
}

export type Lists = Readonly<Record<ListName, readonly ListEntry[]>>;

/** The code lists as this institution words them. */
export function listsWith(changes: readonly ListChange[]): Lists {
  if (changes.length === 0) return LISTS;
  const touched = [...new Set(changes.map(({ list }) => list))].filter(isListName);
  return {
    ...LISTS,
    ...Object.fromEntries(touched.map((list) => [list, listWith(list, changes)])),
  };
}
