import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { openReading, unlock } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import { kindOfDamage, lacksEnd } from './damage.ts';
import { isJournalTorn } from './journal.ts';
import { LATEST_VERSION, migrate } from './migrate.ts';
import type { OpenFailure } from './store.ts';
import { surroundingsOf, troubleOf } from './surroundings.ts';

/** "Ansu" in ASCII: tells our database from another program's that happens to open. */
const APPLICATION_ID = 0x41_6e_73_75;

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

function wordsOf(error: unknown): OpenFailure {
  const failure = surroundingsOf(error);
  if (failure === null) throw error;
  return failure;
}

/** Reads who the file belongs to without the right to write: a refused file stays as it is, byte by byte. */
function probe(place: DatabasePlace): Result<null, OpenFailure> {
  const db = openReading(place);
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    const owner = Number(db.pragma('application_id', { simple: true }));
    const version = Number(db.pragma('user_version', { simple: true }));
    if (owner !== APPLICATION_ID) return fail('database-foreign');
    if (version > LATEST_VERSION) return fail('database-newer');
    if (lacksEnd(place.file)) return fail('database-truncated');
    return isJournalTorn(db, place.file) ? fail('journal-damaged') : ok(null);
  } catch (error) {
    const failure = wordsOf(error);
    // The key was proved by its wrap before, so what it does not open is damaged and not locked.
    return fail(failure === 'database-damaged' ? kindOfDamage(place) : failure);
  } finally {
    db.close();
  }
}

function checkFile(place: DatabasePlace): Result<null, OpenFailure> {
  if (!existsSync(place.file)) return fail('database-missing');
  // An empty file would open as a new database.
  return statSync(place.file).size === 0 ? fail('database-empty') : probe(place);
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
  const db = openReading({ file, key, nativeBinding });
  try {
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

function opened(place: DatabasePlace, version: number): Result<Database.Database, OpenFailure> {
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

/**
 * Opens or makes the encrypted database and brings it to `version`. A refused file is left untouched.
 * The key must already be proved by its wrap: a file it does not open is damaged.
 */
export function openDatabase(
  place: DatabasePlace,
  version: number = LATEST_VERSION,
): Result<Database.Database, OpenFailure> {
  const result = opened(place, version);
  if (result.ok || result.failure !== 'storage-unreachable') return result;
  return fail(troubleOf(dirname(place.file)) ?? result.failure);
}
