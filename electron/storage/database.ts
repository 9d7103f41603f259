import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { LATEST_VERSION, migrate } from './migrate.ts';
import type { OpenFailure } from './store.ts';
import { surroundingsOf } from './surroundings.ts';

export type DatabasePlace = {
  readonly file: string;
  /** The driver's binary for this platform. */
  readonly nativeBinding: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 'new' refuses a file that exists; 'existing' refuses one that does not. */
  readonly expect: 'new' | 'existing';
};

/** "Ansu" in ASCII: tells our database from another program's that happens to open. */
const APPLICATION_ID = 0x41_6e_73_75;
const KEY_BYTES = 32;
const PLAIN_HEADER = 'SQLite format 3\0';

/** Sets cipher and key, and proves the key by the first read. */
export function unlock(db: Database.Database, key: Uint8Array): void {
  // Other lengths are silently taken as a passphrase, and PRAGMA key itself never fails.
  if (key.byteLength !== KEY_BYTES) throw new RangeError('the data key has the wrong length');
  db.pragma("cipher = 'aegis'");
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
  db.prepare('SELECT count(*) FROM sqlite_master').get();
}

/** Set on every connection: this build falls back to synchronous NORMAL in WAL, and other defaults are off. */
function setPragmas(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
  // REPLACE deletes without firing the delete trigger unless this is on; the audit trail depends on it.
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 2000');
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = 1');
    db.pragma('checkpoint_fullfsync = 1');
  }
}

function startsPlain(file: string): boolean {
  const start = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === PLAIN_HEADER;
}

function wordsOf(error: unknown): OpenFailure {
  const failure = surroundingsOf(error);
  if (failure === null) throw error;
  return failure;
}

/** Reads who the file belongs to without the right to write: a refused file stays as it is, byte by byte. */
function probe({ file, key, nativeBinding }: DatabasePlace): Result<null, OpenFailure> {
  const db = new Database(file, { nativeBinding, readonly: true, fileMustExist: true });
  try {
    unlock(db, key);
    const owner = Number(db.pragma('application_id', { simple: true }));
    const version = Number(db.pragma('user_version', { simple: true }));
    if (owner !== APPLICATION_ID) return fail('database-foreign');
    return version > LATEST_VERSION ? fail('database-newer') : ok(null);
  } catch (error) {
    // The key was proved by its wrap before, so what it does not open is damaged and not locked.
    return fail(wordsOf(error));
  } finally {
    db.close();
  }
}

function checkFile(place: DatabasePlace): Result<null, OpenFailure> {
  if (!existsSync(place.file)) return fail('database-missing');
  // An empty file would open as a new database.
  if (statSync(place.file).size === 0) return fail('database-damaged');
  return startsPlain(place.file) ? fail('database-foreign') : probe(place);
}

function connect(
  { file, key, nativeBinding }: DatabasePlace,
  prepare: (db: Database.Database) => void,
): Result<Database.Database, OpenFailure> {
  const db = new Database(file, { nativeBinding });
  try {
    unlock(db, key);
    setPragmas(db);
    prepare(db);
    return ok(db);
  } catch (error) {
    db.close();
    return fail(wordsOf(error));
  }
}

/**
 * A second connection that only reads, and sees everything as it is at this moment: in WAL others write on beside it.
 * The first read of its transaction fixes what it sees.
 */
export function openBeside({ file, key, nativeBinding }: DatabasePlace): Database.Database {
  const db = new Database(file, { nativeBinding, readonly: true, fileMustExist: true });
  try {
    unlock(db, key);
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    db.pragma('busy_timeout = 2000');
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens or makes the encrypted database and brings it to `version`. A refused file is left untouched.
 * The key must already be proved by its wrap: a file it does not open is damaged.
 */
export function openDatabase(
  place: DatabasePlace,
  version: number = LATEST_VERSION,
): Result<Database.Database, OpenFailure> {
  if (Number(process.versions['napi']) < 10) throw new Error('the driver needs Node-API 10');
  try {
    if (place.expect === 'new') {
      if (existsSync(place.file)) return fail('database-exists');
      return connect(place, (db) => {
        db.pragma(`application_id = ${String(APPLICATION_ID)}`);
        migrate(db, version);
      });
    }
    const known = checkFile(place);
    return known.ok ? connect(place, (db) => migrate(db, version)) : known;
  } catch (error) {
    return fail(wordsOf(error));
  }
}
