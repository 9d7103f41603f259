import { copyFileSync, existsSync, statSync, truncateSync } from 'node:fs';
import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import type { TableFound } from '../../shared/domain/salvage.ts';
import { auditWrites } from './audit-store.ts';
import type { Random } from './audit-store.ts';
import type { Stamp } from './audit-access.ts';
import { openReading } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import { isSound, PAGE_BYTES, pagesPromised } from './damage.ts';
import { openDatabase } from './database.ts';
import { LATEST_VERSION, migrate } from './migrate.ts';
import { rebuildCases } from './rebuild.ts';
import { ORPHAN_TABLES, readOrphans } from './salvage-orphans.ts';
import { dropOrphans, gapsOf, lostCasesIn, raiseNumbers } from './salvage-mending.ts';
import type { Salvaged } from './salvage-mending.ts';
import { readTable, tablesOf } from './salvage-reading.ts';
import type { SalvageTable } from './salvage-reading.ts';
import { createReader, createWriter } from './sql.ts';
import type { SqlValue } from './sql.ts';

export type SalvageWish = {
  /** The damaged file; it is only read. */
  readonly file: string;
  /** An empty folder on the same disk: the new database is made in it. */
  readonly folder: string;
  readonly key: Uint8Array;
  readonly nativeBinding: string;
  readonly stamp: Pick<Stamp, 'at' | 'by'>;
  /** Marks of the program's own that make the services derive again what they derive. */
  readonly marks: Readonly<Record<string, unknown>>;
  readonly random: Random;
};

export type SalvageFailure = 'salvage-nothing-readable' | 'salvage-nobody-left';

/** Tables of the search engine: made anew, never copied. */
const SEARCH = 'case_fts';
const sqlRow = z.object({ name: z.string(), sql: z.string() });
const versionCell = z.int().min(1);

export const SALVAGED_FILE = 'ansu.db';
const SOURCE_FILE = 'source.db';

/**
 * A copy to read from, its journal with it: the engine writes beside what it reads. Where the end is missing it gets an
 * empty one, for the engine reads nothing of a file that is shorter than it says.
 */
function copyOf({ file, folder, key, nativeBinding }: SalvageWish): Omit<DatabasePlace, 'expect'> {
  const copy = `${folder}/${SOURCE_FILE}`;
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const place = { file: copy, key, nativeBinding };
  const pages = pagesPromised(place);
  if (statSync(copy).size < pages * PAGE_BYTES) truncateSync(copy, pages * PAGE_BYTES);
  return place;
}

/** The triggers of the audit trail forbid gaps; they are set again before anything else is written. */
function withoutTriggers(target: Database.Database, work: () => void): void {
  const triggers = target
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
    .all()
    .map((row) => sqlRow.parse(row));
  for (const { name } of triggers) target.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) target.exec(sql);
}

function copyTable(
  source: Database.Database,
  target: Database.Database,
  table: SalvageTable,
): TableFound {
  const { name, columns } = table;
  const places = columns.map(() => '?').join(', ');
  const insert = target.prepare<SqlValue[]>(
    `INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${places})`,
  );
  return {
    table: name,
    ...readTable(source, table, (cells) => {
      insert.run(...cells);
    }),
  };
}

/** Rows that nothing leads to any more, of tables that were not read to their end. */
function withOrphans(
  place: Omit<DatabasePlace, 'expect'>,
  target: Database.Database,
  tables: readonly SalvageTable[],
  found: readonly TableFound[],
): readonly TableFound[] {
  const wanting = new Set(found.filter(({ lost }) => lost !== 0).map(({ table }) => table));
  if (!ORPHAN_TABLES.some((table) => wanting.has(table))) return found;
  const added = new Map<string, number>();
  readOrphans(place, ({ table, values }) => {
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    const row = `(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const { changes } = target
      .prepare<SqlValue[]>(`INSERT OR IGNORE INTO ${table} ${row}`)
      .run(...values);
    added.set(table, (added.get(table) ?? 0) + changes);
  });
  return found.map((one) => {
    const more = added.get(one.table) ?? 0;
    const lost = one.lost === null ? null : Math.max(0, one.lost - more);
    return { ...one, read: one.read + more, lost };
  });
}

type Progress = (done: number, total: number) => void;

function copyTables(
  place: Omit<DatabasePlace, 'expect'>,
  source: Database.Database,
  target: Database.Database,
  progress: Progress,
): readonly TableFound[] {
  const tables = tablesOf(target).filter(({ name }) => !name.startsWith(SEARCH));
  let found: readonly TableFound[] = [];
  target.pragma('foreign_keys = OFF');
  target.transaction(() => {
    withoutTriggers(target, () => {
      const read = tables.map((table, done) => {
        progress(done, tables.length);
        return copyTable(source, target, table);
      });
      found = withOrphans(place, target, tables, read);
    });
  })();
  target.pragma('foreign_keys = ON');
  return found;
}

/** What follows from the documents, what refers to nothing any more, and the line that says what happened. */
function setRight(
  target: Database.Database,
  tables: readonly TableFound[],
  { stamp, marks, random }: SalvageWish,
): Salvaged {
  const reader = createReader(target);
  const sql = createWriter(target, reader);
  return target.transaction(() => {
    rebuildCases(sql, () => undefined);
    const lostCases = lostCasesIn(sql);
    raiseNumbers(sql);
    for (const { seq } of lostCases) sql.run('DELETE FROM cases WHERE seq = ?', seq);
    const dropped = dropOrphans(sql, target);
    const chainGaps = gapsOf(sql);
    for (const [key, value] of Object.entries(marks)) {
      sql.run(
        `INSERT INTO settings (key, value, changed_by, changed_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value`,
        key,
        JSON.stringify(value),
        stamp.by,
        stamp.at,
      );
    }
    const found = tables.map((one) => {
      const gone = dropped.get(one.table) ?? 0;
      const read = one.read - gone;
      // Of the cases the list rows tell which document is missing.
      if (one.table === 'case_records') return { ...one, read, lost: lostCases.length + gone };
      return { ...one, read, lost: one.lost === null ? null : one.lost + gone };
    });
    const [branchId = ''] = z
      .array(z.string())
      .parse(target.prepare('SELECT id FROM branches ORDER BY rowid LIMIT 1').pluck().all());
    const contents = { tables: found.filter(({ lost }) => lost !== 0), lostCases, chainGaps };
    auditWrites(sql, random).append({
      stamp: { ...stamp, branchId },
      entity: 'database',
      entityId: branchId,
      action: 'salvaged',
      ids: { lostCases: String(lostCases.length), chainGaps: String(chainGaps.length) },
      contents,
    });
    return { tables: found, lostCases, chainGaps };
  })();
}

function isUsable(target: Database.Database): boolean {
  const branches = target.prepare('SELECT count(*) FROM branches').pluck().get();
  const people = target
    .prepare(`SELECT count(*) FROM staff WHERE active = 1 AND roles LIKE '%"admin"%'`)
    .pluck()
    .get();
  return Number(branches) > 0 && Number(people) > 0 && isSound(target);
}

function versionOf(source: Database.Database): number | null {
  try {
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    return versionCell.parse(source.pragma('user_version', { simple: true }));
  } catch {
    return null;
  }
}

/**
 * Reads what can be read of a damaged database into a new one of the same key, made and checked in `folder`: the
 * damaged one is not touched. Null fields of a table mean that nothing tells how much is missing.
 */
export function salvage(wish: SalvageWish, progress: Progress): Salvaged | SalvageFailure {
  const { folder, key, nativeBinding } = wish;
  const copy = copyOf(wish);
  const source = openReading(copy);
  try {
    const version = versionOf(source);
    if (version === null || version > LATEST_VERSION) return 'salvage-nothing-readable';
    const place = {
      file: `${folder}/${SALVAGED_FILE}`,
      key,
      nativeBinding,
      expect: 'new',
    } as const;
    const opened = openDatabase(place, version);
    if (!opened.ok) return 'salvage-nothing-readable';
    const target = opened.value;
    try {
      const tables = copyTables(copy, source, target, progress);
      migrate(target);
      const salvaged = setRight(target, tables, wish);
      if (!isUsable(target)) return 'salvage-nobody-left';
      target.pragma('wal_checkpoint(TRUNCATE)');
      return salvaged;
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
}
