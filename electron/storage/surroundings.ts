import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SurroundingsFailure } from './store.ts';

const BY_CODE: readonly (readonly [string, SurroundingsFailure])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'storage-busy'],
  ['SQLITE_LOCKED', 'storage-busy'],
  ['SQLITE_READONLY', 'storage-read-only'],
  ['SQLITE_PERM', 'storage-read-only'],
  ['SQLITE_CANTOPEN', 'storage-unreachable'],
  // The only way in which the size of the shared index fails: no room for it.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'storage-unreachable'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'storage-read-only'],
  ['EACCES', 'storage-read-only'],
  ['EPERM', 'storage-read-only'],
  ['EIO', 'storage-unreachable'],
  // A folder that was there is gone: a stick was pulled.
  ['ENOENT', 'storage-unreachable'],
];

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The refusal that an exception of the database or the file system stands for; null when it is a bug. */
export function surroundingsOf(error: unknown): SurroundingsFailure | null {
  const code = codeOf(error);
  const known = BY_CODE.find(([start]) => code === start || code.startsWith(`${start}_`));
  return known?.[1] ?? null;
}

const TRIED_BYTES = 4096;

/** Tries to write into a folder, because SQLite does not say why it could not; null when it works now. */
export function troubleOf(folder: string): SurroundingsFailure | null {
  const file = join(folder, `tried-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(file, Buffer.alloc(TRIED_BYTES), { flag: 'wx', mode: 0o600 });
    return null;
  } catch (error) {
    return surroundingsOf(error);
  } finally {
    rmSync(file, { force: true });
  }
}
