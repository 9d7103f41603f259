import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { surroundingsOf } from './surroundings.ts';
import type { SqlValue } from './sql.ts';

/** Above the last row that was found so many numbers are tried: more rows than stand on one page. */
const WINDOW = 4096;
const END = Number.MAX_SAFE_INTEGER;
/** Places at which a table is tried before it is given up. */
const PROBES = 21;
/** Tries at places that cannot be read, for each table: a file without a readable page must come to an end too. */
const MOST_TRIES = 200_000;

export type Cells = readonly SqlValue[];

/** A table as it is read around the damage. `key` finds a row: its rowid, or the columns of its primary key. */
export type SalvageTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly hasRowid: boolean;
};

export type TableRead = {
  readonly read: number;
  /** Rows that were there and cannot be read; null when nothing tells how many. */
  readonly lost: number | null;
};

const columnRow = z.object({ name: z.string(), pk: z.int() });
const listRow = z.object({ name: z.string(), wr: z.union([z.literal(0), z.literal(1)]) });
const indexRow = z.object({ name: z.string(), partial: z.int(), origin: z.string() });
const bigCell = z.int();

/** Every table with rows of its own in the schema of `db`, parents before what refers to them. */
export function tablesOf(db: Database.Database): readonly SalvageTable[] {
  const rows = db
    .prepare(`SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .all()
    .map((row) => listRow.parse(row))
    .filter(({ name }) => !name.startsWith('sqlite_'));
  return rows.map(({ name, wr }) => {
    const columns = z.array(columnRow).parse(db.pragma(`table_info(${name})`));
    const key = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
    return {
      name,
      columns: columns.map((column) => column.name),
      key: wr === 1 ? key.map((column) => column.name) : ['rowid'],
      hasRowid: wr === 0,
    };
  });
}

/** What the engine gives as one row. */
export function isCells(row: unknown): row is Cells {
  return (
    Array.isArray(row) &&
    row.every(
      (cell) =>
        cell === null ||
        typeof cell === 'string' ||
        typeof cell === 'number' ||
        cell instanceof Uint8Array,
    )
  );
}

function isDamage(error: unknown): boolean {
  return surroundingsOf(error) === 'database-damaged';
}

type Rows = Database.Statement<SqlValue[]>;

function rowsOf(db: Database.Database, sql: string): Rows {
  return db.prepare<SqlValue[]>(sql).raw(true);
}

/** Gives rows one after the other; true when it came to the end, false when it met damage. */
function walk(rows: Rows, values: readonly SqlValue[], row: (cells: Cells) => boolean): boolean {
  try {
    for (const cells of rows.iterate(...values)) {
      if (!isCells(cells)) throw new TypeError('a row that is no list of cells');
      if (!row(cells)) return true;
    }
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** False when the way into the table is gone: no row can be read at any place. */
function leadsAnywhere(up: Rows): boolean {
  const places = Array.from({ length: PROBES }, (_, place) => 2 ** place);
  return places.some((from) => {
    let met = false;
    const whole = walk(up, [from, END], () => {
      met = true;
      return false;
    });
    return met || whole;
  });
}

/** From both ends of a span of rowids towards the damage, and then from the middle of what is left. */
function readSpan(
  db: Database.Database,
  { name, columns }: SalvageTable,
  found: (rowid: number, cells: Cells) => void,
): boolean {
  const select = `SELECT rowid, ${columns.join(', ')} FROM ${name} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;
  const [upwards, downwards] = [rowsOf(db, select), rowsOf(db, `${select} DESC`)];
  const spans: (readonly [number, number])[] = [[1, END]];
  let whole = true;
  let last = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const span = spans.pop();
    if (span === undefined) return whole;
    let [from, to] = span;
    const up = walk(upwards, span, ([rowid, ...cells]) => {
      from = bigCell.parse(rowid) + 1;
      last = Math.max(last, from - 1);
      found(from - 1, cells);
      return true;
    });
    if (up) continue;
    whole = false;
    walk(downwards, [from, to], ([rowid, ...cells]) => {
      to = bigCell.parse(rowid) - 1;
      last = Math.max(last, to + 1);
      found(to + 1, cells);
      return true;
    });
    if (last === 0 && !leadsAnywhere(upwards)) return false;
    if (to === END) {
      if (from - last <= WINDOW) spans.push([from + WINDOW, END], [from, from + WINDOW - 1]);
      continue;
    }
    const middle = Math.floor(from + (to - from) / 2);
    if (from < to) spans.push([middle + 1, to], [from, middle]);
  }
  return false;
}

/** Every key of the table as its indexes know them; null when none can be read to its end. */
function keysByIndex(
  db: Database.Database,
  { name, key, hasRowid }: SalvageTable,
): readonly Cells[] | null {
  const indexes = z.array(indexRow).parse(db.pragma(`index_list(${name})`));
  for (const index of indexes) {
    // The primary key of a table without rowids is the table itself.
    if (index.partial !== 0 || (index.origin === 'pk' && !hasRowid)) continue;
    const keys: Cells[] = [];
    const sql = `SELECT ${key.join(', ')} FROM ${name} INDEXED BY ${index.name}`;
    const whole = walk(rowsOf(db, sql), [], (cells) => keys.push(cells) > 0);
    if (whole) return keys;
  }
  return null;
}

/** From both ends; what lies between two bad pages is fetched row by row, by the keys that an index knows. */
function readByKey(
  db: Database.Database,
  { name, columns, key }: SalvageTable,
  found: (key: string, cells: Cells) => void,
): boolean {
  const places = key.map((column) => columns.indexOf(column));
  const take = (cells: Cells): boolean => {
    found(JSON.stringify(places.map((place) => cells[place] ?? null)), cells);
    return true;
  };
  const order = (way: string): string => key.map((column) => `${column} ${way}`).join(', ');
  const select = `SELECT ${columns.join(', ')} FROM ${name}`;
  if (walk(rowsOf(db, `${select} ORDER BY ${order('ASC')}`), [], take)) return true;
  walk(rowsOf(db, `${select} ORDER BY ${order('DESC')}`), [], take);
  return false;
}

function readOne(rows: Rows, key: Cells): Cells | null {
  let one: Cells | null = null;
  walk(rows, key, (cells) => {
    one = cells;
    return false;
  });
  return one;
}

/** Reads every row that can be read and gives each once, in whatever order. */
export function readTable(
  db: Database.Database,
  table: SalvageTable,
  row: (cells: Cells) => void,
): TableRead {
  const known = new Set<number | string>();
  const found = (key: number | string, cells: Cells): void => {
    if (known.has(key)) return;
    known.add(key);
    row(cells);
  };
  const whole = table.hasRowid ? readSpan(db, table, found) : readByKey(db, table, found);
  if (whole) return { read: known.size, lost: 0 };
  const keys = keysByIndex(db, table);
  if (keys === null) return { read: known.size, lost: null };
  const where = table.key.map((column) => `${column} = ?`).join(' AND ');
  const one = rowsOf(db, `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE ${where}`);
  let lost = 0;
  for (const key of keys) {
    const name = table.hasRowid ? bigCell.parse(key[0]) : JSON.stringify(key);
    if (known.has(name)) continue;
    const cells = readOne(one, key);
    if (cells === null) lost += 1;
    else found(name, cells);
  }
  return { read: known.size, lost };
}
