import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surroundingsOf, troubleOf } from '../../electron/storage/surroundings.ts';
import { aFolder } from '../support/database.ts';

function failing(code: string): Error {
  return Object.assign(new Error('the disk'), { code });
}

test('what a disk may say is told apart: full, read-only, gone', () => {
  const words = ['SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_FSYNC', 'SQLITE_FULL', 'ENOENT', 'EROFS'];
  expect(words.map((code) => surroundingsOf(failing(code)))).toEqual([
    'disk-full',
    'storage-unreachable',
    'disk-full',
    'storage-unreachable',
    'storage-read-only',
  ]);
});

test('where SQLite does not say why it cannot write, trying it tells', () => {
  const folder = aFolder();
  expect(troubleOf(folder)).toBeNull();
  expect(troubleOf(join(folder, 'gone'))).toBe('storage-unreachable');
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  // Root may write everywhere.
  expect(troubleOf(closed)).toBe(process.getuid?.() === 0 ? null : 'storage-read-only');
});
