import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openReading } from '../../electron/storage/connection.ts';
import { aCase } from './a-case.ts';
import { aChange, saved } from './a-change.ts';
import { aFolder, keptStore, NATIVE_BINDING } from './database.ts';
import type { TestStore } from './database.ts';

export const PAGE = 4096;

export type KeptDatabase = {
  readonly bytes: Buffer;
  readonly journal: Buffer;
  readonly key: Uint8Array;
};

/** A database as it lay on the disk when the program was killed; a copy of it is damaged in each trial. */
export function keptDatabase(
  fill: (store: TestStore['store'], db: TestStore['db']) => void,
): KeptDatabase {
  const { file, key, db, store } = keptStore();
  fill(store, db);
  const journal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  return { bytes: readFileSync(file), journal, key };
}

/** So many cases, the last `late` of them in the journal. */
export function aKeptDatabase(count: number, late = 0): KeptDatabase {
  return keptDatabase((store, db) => {
    for (let n = 1; n <= count; n += 1) {
      if (n === count - late + 1) db.pragma('wal_checkpoint(TRUNCATE)');
      saved(store, aChange(null, aCase({ n, facts: { narrative: `客户要求退款${String(n)}` } })));
    }
    if (late === 0) db.pragma('wal_checkpoint(TRUNCATE)');
  });
}

/** The database in a folder of its own, its bytes changed; the file. */
export function laidOut(
  { bytes, journal }: KeptDatabase,
  change: (bytes: Buffer) => Buffer = (same) => same,
  changeJournal: (journal: Buffer) => Buffer = (same) => same,
): string {
  const file = join(aFolder(), 'ansu.db');
  writeFileSync(file, change(Buffer.from(bytes)));
  if (journal.length > 0) writeFileSync(`${file}-wal`, changeJournal(Buffer.from(journal)));
  return file;
}

export function flipped(at: number, bit = 0): (bytes: Buffer) => Buffer {
  return (bytes) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return bytes;
  };
}

/** Every file of a folder by its content, but for what reading alone makes anew: the shared index and an empty journal. */
export function hashesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => !name.endsWith('-shm') && statSync(join(folder, name)).isFile())
      .filter((name) => !name.endsWith('-wal') || statSync(join(folder, name)).size > 0)
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

const pageRow = z.object({ page: z.int() });

function pagesWhere(file: string, key: Uint8Array, where: string, name: string): readonly number[] {
  const db = openReading({ file, key, nativeBinding: NATIVE_BINDING });
  try {
    return db
      .prepare(`SELECT pageno AS page FROM dbstat WHERE ${where} ORDER BY path`)
      .all(name)
      .map((row) => pageRow.parse(row).page);
  } finally {
    db.close();
  }
}

/** The pages of a table or index in the order of its rows, its root and the tail of long rows included. */
export function pagesOf(file: string, key: Uint8Array, name: string): readonly number[] {
  return pagesWhere(file, key, 'name = ?', name);
}

/** Those that only lead to others. */
export function innerPagesOf(file: string, key: Uint8Array, name: string): readonly number[] {
  return pagesWhere(file, key, `name = ? AND pagetype = 'internal'`, name);
}

/** Changes one bit in each of these pages. */
export function damagePages(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) flipped((page - 1) * PAGE + 100)(bytes);
  writeFileSync(file, bytes);
}
