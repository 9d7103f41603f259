import Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { isCase } from '../../shared/domain/case.ts';
import { lineFits } from './audit-chain.ts';
import { unlock } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import { surroundingsOf } from './surroundings.ts';
import { isCells } from './salvage-reading.ts';
import type { Cells } from './salvage-reading.ts';
import type { SqlValue } from './sql.ts';

/** Pages looked at under one schema: each is a table of it for the moment. */
const BATCH = 2000;
/** More columns than any table has that is looked for. */
const COLUMNS = 12;

/** A row without its page's way to it; `values` by the columns of its table, `table` by what it proves to be. */
export type Orphan = {
  readonly table: OrphanTable;
  readonly rowid: number;
  readonly values: Cells;
};

/** Tables whose rows prove by their own content what they are. */
export const ORPHAN_TABLES = ['case_records', 'audit', 'outbox'] as const;
type OrphanTable = (typeof ORPHAN_TABLES)[number];

const WIDTH: Readonly<Record<OrphanTable, number>> = { case_records: 3, audit: 10, outbox: 7 };

function jsonOf(value: SqlValue | undefined): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const outboxShape = z.tuple([
  z.null(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.int(),
  z.string(),
]);

const PROOFS: Readonly<Record<OrphanTable, (rowid: number, values: Cells) => boolean>> = {
  case_records: (_, values) => isCase(jsonOf(values[2])),
  audit: lineFits,
  outbox: (_, values) => outboxShape.safeParse(values).success && jsonOf(values[6]) !== undefined,
};

function tableOf(rowid: number, cells: Cells): OrphanTable | null {
  const fits = ORPHAN_TABLES.find((table) => {
    const width = WIDTH[table];
    const empty = cells.slice(width).every((value) => value === null);
    return empty && cells[width - 1] !== null && PROOFS[table](rowid, cells.slice(0, width));
  });
  return fits ?? null;
}

const rowidCell = z.int();

function rowsOn(db: Database.Database, page: number, found: (orphan: Orphan) => void): void {
  try {
    for (const row of db
      .prepare(`SELECT rowid, * FROM leaf_${String(page)}`)
      .raw(true)
      .iterate()) {
      if (!isCells(row)) continue;
      const [first, ...cells] = row;
      const rowid = rowidCell.parse(first);
      const table = tableOf(rowid, cells);
      if (table === null) continue;
      found({ table, rowid, values: [rowid, ...cells.slice(1, WIDTH[table])] });
    }
  } catch (error) {
    // Damaged, or no page of rows at all.
    const known = error instanceof Database.SqliteError || surroundingsOf(error) !== null;
    if (!known) throw error;
  }
}

/** Each page becomes a table of its own for the moment: the engine reads its rows although nothing leads to it. */
function readBatch(
  db: Database.Database,
  first: number,
  last: number,
  found: (orphan: Orphan) => void,
): void {
  const columns = Array.from({ length: COLUMNS }, (_, place) => `c${String(place)}`).join(', ');
  db.transaction(() => {
    const add = db.prepare(`INSERT INTO sqlite_schema VALUES ('table', ?, ?, ?, ?)`);
    for (let page = first; page <= last; page += 1) {
      const name = `leaf_${String(page)}`;
      add.run(name, name, page, `CREATE TABLE ${name} (${columns})`);
    }
  })();
  db.pragma(
    `schema_version = ${String(Number(db.pragma('schema_version', { simple: true })) + 1)}`,
  );
  for (let page = first; page <= last; page += 1) rowsOn(db, page, found);
  db.prepare(`DELETE FROM sqlite_schema WHERE name LIKE 'leaf~_%' ESCAPE '~'`).run();
}

/**
 * Where an inner page of a table is gone, its rows still stand on pages that nothing leads to. Reads every page by
 * itself and gives the rows that prove by their own content what they are: a whole case, a line of the audit trail whose
 * digest is right, a change. `place` is a copy that may be written to; pages that were freed hold nothing any more.
 */
export function readOrphans(
  place: Omit<DatabasePlace, 'expect'>,
  found: (orphan: Orphan) => void,
): void {
  const db = new Database(place.file, { nativeBinding: place.nativeBinding, fileMustExist: true });
  try {
    unlock(db, place.key);
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    const pages = Number(db.pragma('page_count', { simple: true }));
    for (let first = 2; first <= pages; first += BATCH) {
      readBatch(db, first, Math.min(pages, first + BATCH - 1), found);
    }
  } finally {
    db.close();
  }
}
