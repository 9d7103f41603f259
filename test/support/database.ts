import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/storage/database.ts';
import { storeOver } from '../../electron/storage/open-store.ts';
import { createReader, createWriter } from '../../electron/storage/sql.ts';
import type { Writer } from '../../electron/storage/sql.ts';
import type { Store } from '../../electron/storage/store.ts';

/** The driver's prebuilt binary for the machine that runs the tests. */
export const NATIVE_BINDING: string = resolve(
  import.meta.dirname,
  '../../node_modules/better-sqlite3-multiple-ciphers/prebuilds',
  `${process.platform}-${process.arch}.node`,
);

/** A folder of its own for one test, removed when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export type TestDatabase = {
  readonly file: string;
  readonly key: Uint8Array;
  readonly db: Database.Database;
  readonly sql: Writer;
};

/** An encrypted database in a temporary file, brought to `version` (the latest when absent). */
export function aDatabase(version?: number): TestDatabase {
  const file = join(aFolder(), 'ansu.db');
  const key = randomBytes(32);
  const opened = openDatabase({ file, key, nativeBinding: NATIVE_BINDING, expect: 'new' }, version);
  if (!opened.ok) throw new Error(opened.failure);
  const db = opened.value;
  onTestFinished(() => {
    db.close();
  });
  return { file, key, db, sql: createWriter(db, createReader(db)) };
}

export type TestStore = TestDatabase & { readonly store: Store };

/** A store over a new encrypted database. */
export function aStore(): TestStore {
  const database = aDatabase();
  return { ...database, store: storeOver(database.db) };
}

/** A store that all tests of a file share; to be made while the file is set up. */
export function keptStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-test-'));
  const place = { file: join(folder, 'ansu.db'), key: randomBytes(32) };
  const opened = openDatabase({ ...place, nativeBinding: NATIVE_BINDING, expect: 'new' });
  if (!opened.ok) throw new Error(opened.failure);
  const db = opened.value;
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...place, db, sql: createWriter(db, createReader(db)), store: storeOver(db) };
}

/** Every row of every table, as text: equal before and after when nothing was lost. */
export function dump(db: Database.Database, tables: readonly string[]): string {
  return JSON.stringify(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()]),
  );
}
