import { setImmediate } from 'node:timers/promises';
import type { Request } from '../../shared/contract/api.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { ListEntry } from '../../shared/data/list-entry.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
import type { Cell, CellValue } from '../../shared/domain/typed-table.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Messages } from '../../shared/words/zh-cn.ts';
import type { LedgerPlace, LedgerRecord, Snapshot } from '../storage/snapshot-access.ts';
import { isLate, ledgerCells, ledgerKind } from './export-cells.ts';
import type { LedgerLook } from './export-cells.ts';
import { ledgerFilter } from './lists.ts';
import type { Visit } from './office.ts';
import { tableWords } from './table-export.ts';
import type { TableSource } from './table-file.ts';

export type LedgerWish = Request<'exports.ledger'>;

/** Cases made at a time: a few milliseconds, then other calls are answered. */
const SLICE = 50;
/** Pixels of the page in a character of a spreadsheet. */
const PIXELS = 7;

/** What is told on the way; it throws when the work is to end. */
export type Steps = {
  readonly found: (total: number) => void;
  readonly wrote: (done: number) => void;
};

/** Sorts behind every number: a reception that has none yet stands behind those of its day. */
const NO_NUMBER = '~';

/** One short text for each case: a hundred thousand of them are held at once. */
function keyOf({ receivedOn, caseNo }: LedgerPlace): string {
  return `${receivedOn} ${caseNo ?? NO_NUMBER}`;
}

/** Which cases there are, each once, by day of receipt and number. */
async function order(
  snapshot: Snapshot,
  wish: LedgerWish,
  visit: Visit,
  steps: Steps,
): Promise<readonly number[]> {
  const filter = ledgerFilter(wish.filter, visit, wish.full === null ? 'r43' : 'r43a');
  const keys = new Map<number, string>();
  for (const found of snapshot.places({ filter, search: wish.search })) {
    for (const place of found) keys.set(place.seq, keyOf(place));
    steps.found(keys.size);
    await setImmediate();
  }
  const keyAt = (seq: number): string => keys.get(seq) ?? '';
  return [...keys.keys()].toSorted((one, other) => {
    const [its, theirs] = [keyAt(one), keyAt(other)];
    if (its === theirs) return one - other;
    return its < theirs ? -1 : 1;
  });
}

function nameOf(entry: ListEntry | undefined, language: LedgerWish['language']): string | null {
  if (entry === undefined) return null;
  return language === 'en' ? entry.en : entry.zh;
}

/** Codes and ids in words, each list looked through once. */
function lookOf({ full, language }: LedgerWish, words: Messages, { office }: Visit): LedgerLook {
  const lists = listsWith(office.configuration().contents.lists);
  const entries = new Map<string, string | null>();
  const staff = new Map(office.directory().map(({ id, name }) => [String(id), name]));
  const branches = new Map(office.store.staff.branches().map(({ id, name }) => [id, name]));
  return {
    now: office.world.now(),
    full: full !== null,
    entry: (list, code) => {
      if (code === null) return null;
      const key = `${list} ${code}`;
      if (!entries.has(key)) {
        const entry = lists[list].find((one) => one.code === code);
        entries.set(key, nameOf(entry, language) ?? code);
      }
      return entries.get(key) ?? code;
    },
    staff: (id) => (id === null ? null : (staff.get(id) ?? null)),
    branch: (id) => branches.get(id) ?? null,
    status: (state) => words.states.cases[state],
    anonymous: words.common.anonymous,
  };
}

type Sums = { cases: number; ended: number; overdue: number; cost: number };

function add(sums: Sums, record: LedgerRecord, now: Moment): void {
  const { figures } = record;
  sums.cases += 1;
  if (figures === null) return;
  if (figures.closedAt !== null) sums.ended += 1;
  if (isLate(record, now)) sums.overdue += 1;
  sums.cost += figures.companyCost;
}

function text(value: string): Cell {
  return { kind: 'text', value };
}

function count(value: number): Cell {
  return { kind: 'count', value };
}

function totals(sums: Sums, words: Messages['ledger']['sums']): readonly Cell[] {
  return [
    text(words.label),
    text(words.cases),
    count(sums.cases),
    text(words.ended),
    count(sums.ended),
    text(words.overdue),
    count(sums.overdue),
    text(words.cost),
    { kind: 'money', value: sums.cost },
  ];
}

/** The ledger as a table that is made while it is written: by day of receipt, then number, with its totals (F09). */
export async function ledgerTable(
  wish: LedgerWish,
  visit: Visit,
  { snapshot, steps }: { readonly snapshot: Snapshot; readonly steps: Steps },
): Promise<TableSource> {
  const words = catalogueOf(wish.language);
  const look = lookOf(wish, words, visit);
  const seqs = await order(snapshot, wish, visit, steps);
  const sums = { cases: 0, ended: 0, overdue: 0, cost: 0 };
  async function* slices(): AsyncGenerator<readonly (readonly CellValue[])[]> {
    for (let first = 0; first < seqs.length; first += SLICE) {
      const records = snapshot.records(seqs.slice(first, first + SLICE));
      yield records.map((record, place) => {
        add(sums, record, look.now);
        return ledgerCells(wish.columns, { record, position: first + place + 1, look });
      });
      steps.wrote(Math.min(first + SLICE, seqs.length));
      await setImmediate();
    }
  }
  const { madeBy, reviewedBy, subtitle } = words.ledger.sheet;
  return {
    title: subtitle,
    columns: wish.columns.map((name) => ({
      title: words.ledger.columns[name],
      kind: ledgerKind(name),
      width: Math.round(LEDGER_COLUMNS[name].width / PIXELS),
    })),
    slices: slices(),
    foot: () => [
      totals(sums, words.ledger.sums),
      [text(`${madeBy} ${visit.me.name}`), text(`${reviewedBy} ________`)],
    ],
    words: tableWords(wish.language, wish.full !== null, visit),
  };
}
