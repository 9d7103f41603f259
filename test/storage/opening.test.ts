import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/storage/database.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { LATEST_VERSION } from '../../electron/storage/migrate.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aFolder, aStore, NATIVE_BINDING } from '../support/database.ts';

const nativeBinding = NATIVE_BINDING;

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** A closed vault with one case in it. */
function aClosedStore(): { readonly file: string; readonly key: Uint8Array } {
  const { file, key, store } = aStore();
  saved(store, aChange(null, aCase({ facts: { narrative: '理财到期后本金少了两百元' } })));
  store.close();
  return { file, key };
}

function reopened(file: string, key: Uint8Array): ReturnType<typeof openStore> {
  return openStore({ file, key, nativeBinding, expect: 'existing' });
}

test('every connection is durable, keeps its foreign keys and fires delete triggers on replace', () => {
  const { db } = aStore();
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  expect(pragma('cipher')).toBe('aegis');
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('temp_store')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('recursive_triggers')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('user_version')).toBe(LATEST_VERSION);
});

test('nothing of a case can be read in the files on disk', () => {
  const { file, store } = aStore();
  saved(store, aChange(null, aCase({ facts: { narrative: 'PLAINTEXT-MARK 客户' } })));
  for (const name of readdirSync(dirname(file))) {
    const content = readFileSync(join(dirname(file), name));
    expect(content.includes('PLAINTEXT-MARK')).toBe(false);
    expect(content.includes('客户')).toBe(false);
    expect(content.includes('SQLite format 3')).toBe(false);
  }
});

test('a stored case is still there after closing and opening', () => {
  const { file, key } = aClosedStore();
  const again = reopened(file, key);
  if (!again.ok) throw new Error(again.failure);
  expect(again.value.cases.load(aCase().id)?.facts.narrative).toBe('理财到期后本金少了两百元');
  again.value.close();
});

test('a key of another length is a bug and never becomes a passphrase', () => {
  const file = join(aFolder(), 'ansu.db');
  const open = (): unknown =>
    openDatabase({ file, key: randomBytes(31), nativeBinding, expect: 'new' });
  expect(open).toThrow(RangeError);
});

test('a new vault never overwrites a file', () => {
  const { file, key } = aClosedStore();
  const before = fingerprint(file);
  const second = openStore({ file, key, nativeBinding, expect: 'new' });
  expect(second).toEqual({ ok: false, failure: 'database-exists' });
  expect(fingerprint(file)).toBe(before);
});

test('a vault whose database is gone is refused and no new one appears', () => {
  const file = join(aFolder(), 'ansu.db');
  expect(reopened(file, randomBytes(32))).toEqual({ ok: false, failure: 'database-missing' });
  expect(existsSync(file)).toBe(false);
});

test('an empty file is damage and stays empty', () => {
  const file = join(aFolder(), 'ansu.db');
  writeFileSync(file, '');
  expect(reopened(file, randomBytes(32))).toEqual({ ok: false, failure: 'database-empty' });
  expect(readFileSync(file).length).toBe(0);
});

test('another key opens nothing and changes nothing', () => {
  const { file } = aClosedStore();
  const before = fingerprint(file);
  expect(reopened(file, randomBytes(32))).toEqual({ ok: false, failure: 'database-damaged' });
  expect(fingerprint(file)).toBe(before);
});

test('one changed bit in the first page is found at opening', () => {
  const { file, key } = aClosedStore();
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const before = fingerprint(file);
  expect(reopened(file, key)).toEqual({ ok: false, failure: 'database-damaged' });
  expect(fingerprint(file)).toBe(before);
});

test('a file cut short is found at opening', () => {
  const { file, key } = aClosedStore();
  truncateSync(file, 3000);
  const before = fingerprint(file);
  expect(reopened(file, key)).toEqual({ ok: false, failure: 'database-truncated' });
  expect(fingerprint(file)).toBe(before);
});

test('a plain database of another program is called foreign and left alone', () => {
  const file = join(aFolder(), 'ansu.db');
  const other = new Database(file, { nativeBinding });
  other.exec('CREATE TABLE shop (id INTEGER)');
  other.close();
  const before = fingerprint(file);
  expect(reopened(file, randomBytes(32))).toEqual({ ok: false, failure: 'database-foreign' });
  expect(fingerprint(file)).toBe(before);
});

test('an encrypted database that the key opens but another program made is called foreign', () => {
  const { file, key, db } = aStore();
  db.pragma('application_id = 1');
  db.close();
  const before = fingerprint(file);
  expect(reopened(file, key)).toEqual({ ok: false, failure: 'database-foreign' });
  expect(fingerprint(file)).toBe(before);
});

test('a database of a newer program is refused by name and left alone', () => {
  const { file, key, db } = aStore();
  db.pragma(`user_version = ${String(LATEST_VERSION + 10)}`);
  db.close();
  const before = fingerprint(file);
  expect(reopened(file, key)).toEqual({ ok: false, failure: 'database-newer' });
  expect(fingerprint(file)).toBe(before);
});

test('a newer database that was never closed keeps its journal when it is refused', () => {
  const { file, key, db } = aStore();
  db.pragma(`user_version = ${String(LATEST_VERSION + 10)}`);
  const copy = join(aFolder(), 'copy.db');
  for (const end of ['', '-wal']) writeFileSync(`${copy}${end}`, readFileSync(`${file}${end}`));
  const before = fingerprint(copy) + fingerprint(`${copy}-wal`);
  expect(reopened(copy, key)).toEqual({ ok: false, failure: 'database-newer' });
  expect(fingerprint(copy) + fingerprint(`${copy}-wal`)).toBe(before);
});

test('a database that was never closed opens with everything in it', () => {
  const { file, key, store } = aStore();
  saved(store, aChange(null, aCase({ facts: { narrative: '还没有归档的话' } })));
  const copy = join(aFolder(), 'copy.db');
  for (const end of ['', '-wal']) writeFileSync(`${copy}${end}`, readFileSync(`${file}${end}`));
  const again = reopened(copy, key);
  if (!again.ok) throw new Error(again.failure);
  expect(again.value.cases.load(aCase().id)?.facts.narrative).toBe('还没有归档的话');
  again.value.close();
});
