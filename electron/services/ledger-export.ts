import { setImmediate } from 'node:timers/promises';
import type { Request } from '../../shared/contract/api.ts';
import { LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { ledgerKey, ledgerValue } from '../../shared/domain/ledger-line.ts';
import type { LedgerLine } from '../../shared/domain/ledger-line.ts';
import type { Cell, CellKind, CellValue } from '../../shared/domain/typed-table.ts';
import { catalogueOf } from '../../shared/words/catalogues.ts';
import type { Messages } from '../../shared/words/zh-cn.ts';
import type { Snapshot } from '../storage/snapshot-access.ts';
import { ledgerLook } from './ledger-look.ts';
import { ledgerLine } from './ledger-rows.ts';
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
    for (const place of found) keys.set(place.seq, ledgerKey(place));
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

/** The kind of cell that each column of the ledger makes in a file. */
function kindOf(name: LedgerColumnName): CellKind {
  const { kind } = LEDGER_COLUMNS[name];
  return kind === 'yesNo' ? 'yesno' : kind;
}

type Sums = { cases: number; ended: number; overdue: number; cost: number };

function add(sums: Sums, { cost, endedOn, overdue }: LedgerLine): void {
  sums.cases += 1;
  if (endedOn !== null) sums.ended += 1;
  if (overdue === true) sums.overdue += 1;
  sums.cost += cost ?? 0;
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
  const { office } = visit;
  const look = ledgerLook(wish.language, office);
  const seqs = await order(snapshot, wish, visit, steps);
  const sums = { cases: 0, ended: 0, overdue: 0, cost: 0 };
  async function* slices(): AsyncGenerator<readonly (readonly CellValue[])[]> {
    for (let first = 0; first < seqs.length; first += SLICE) {
      const records = snapshot.records(seqs.slice(first, first + SLICE));
      yield records.map((record, place) => {
        const line = ledgerLine(record, office, wish.full !== null);
        add(sums, line);
        const making = { line, position: first + place + 1, look };
        return wish.columns.map((name) => ledgerValue(name, making));
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
      kind: kindOf(name),
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
