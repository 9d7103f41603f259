import {
  closeSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { openReading } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import { surroundingsOf } from './surroundings.ts';

/** What a file is that the right key does not open. */
export type FileDamage = 'database-damaged' | 'database-truncated' | 'database-foreign';

export const PAGE_BYTES = 4096;
/** What stands unencrypted at this place of every database of this program: page size, journal, reserved bytes. */
const PLAIN_AT = 16;
const PLAIN = Buffer.from('1000020240402020', 'hex');
/** How every database begins that is not encrypted. */
const UNENCRYPTED = 'SQLite format 3\0';
/** With so many bytes of it unchanged the file is one of ours whose beginning was damaged. */
const ENOUGH = 4;

function firstPage(file: string): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, page, 0, PAGE_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return page;
}

function looksLikeOurs(page: Buffer): boolean {
  if (page.toString('latin1', 0, UNENCRYPTED.length) === UNENCRYPTED) return false;
  const same = PLAIN.filter((byte, place) => page[PLAIN_AT + place] === byte);
  return same.length >= ENOUGH || page.every((byte) => byte === 0);
}

/** How the engine takes the first page of a file alone, in a file of so many pages. */
function verdictOn(place: Omit<DatabasePlace, 'expect'>, page: Buffer, pages: number): string {
  const folder = mkdtempSync(join(dirname(place.file), 'probe-'));
  const file = join(folder, 'page');
  try {
    writeFileSync(file, page, { mode: 0o600 });
    truncateSync(file, pages * PAGE_BYTES);
    const db = openReading({ ...place, file });
    try {
      db.pragma('user_version', { simple: true });
      return 'ok';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : '';
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wholePages(file: string): number {
  return Math.max(1, Math.floor(statSync(file).size / PAGE_BYTES));
}

/**
 * How many pages a file has by its first page, or what is there when that cannot be read. The engine refuses a file that
 * is shorter than it says; the first page alone, in a file of any length, tells without a copy of the whole.
 */
export function pagesPromised(place: Omit<DatabasePlace, 'expect'>): number {
  const page = firstPage(place.file);
  const there = Math.ceil(statSync(place.file).size / PAGE_BYTES);
  for (let pages = wholePages(place.file); pages < 2 ** 31; pages *= 2) {
    const verdict = verdictOn(place, page, pages);
    if (verdict === 'ok') return Math.max(pages, there);
    if (verdict !== 'SQLITE_CORRUPT') return there;
  }
  return there;
}

/** A page of which a part is missing is met only when it is read; what stands in the journal is written anew. */
export function lacksEnd(file: string): boolean {
  const journal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return journal === 0 && statSync(file).size % PAGE_BYTES !== 0;
}

/** Why the right key does not open this file. */
export function kindOfDamage(place: DatabasePlace): FileDamage {
  const { size } = statSync(place.file);
  const page = firstPage(place.file);
  if (!looksLikeOurs(page)) return 'database-foreign';
  if (size < PAGE_BYTES || size % PAGE_BYTES !== 0) return 'database-truncated';
  return verdictOn(place, page, wholePages(place.file)) === 'SQLITE_CORRUPT'
    ? 'database-truncated'
    : 'database-damaged';
}

/** Reads every page and every row once. The engine throws at some damage and names other in words. */
export function isSound(db: Database.Database): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (surroundingsOf(error) === 'database-damaged') return false;
    throw error;
  }
}
