import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { PAGE_BYTES } from './damage.ts';

const HEADER = 32;
const FRAME_HEADER = 24;
const FRAME = FRAME_HEADER + PAGE_BYTES;
/** The last change may have been on its way to the disk when the power went: nobody was told that it was saved. */
const UNFINISHED = 1;

const countRow = z.object({ log: z.int() });

/** The engine's own sum over the words of the header. */
function isHeaderWhole(header: Buffer): boolean {
  const isBig = header.readUInt32BE(0) % 2 === 1;
  let [first, second] = [0, 0];
  for (let at = 0; at < FRAME_HEADER; at += 8) {
    const [one, two] = isBig
      ? [header.readUInt32BE(at), header.readUInt32BE(at + 4)]
      : [header.readUInt32LE(at), header.readUInt32LE(at + 4)];
    first = (first + one + second) >>> 0;
    second = (second + two + first) >>> 0;
  }
  return first === header.readUInt32BE(24) && second === header.readUInt32BE(28);
}

type Journal = { readonly read: (at: number, length: number) => Buffer; readonly size: number };

/** Changes that end behind the last page the engine can read, of those that belong to this journal. */
function changesBehind({ read, size }: Journal, frames: number): number {
  const salt = read(16, 8);
  let changes = 0;
  for (let at = HEADER + frames * FRAME; at + FRAME_HEADER <= size; at += FRAME) {
    const frame = read(at, FRAME_HEADER);
    const ends = frame.readUInt32BE(4) !== 0;
    if (ends && frame.subarray(8, 16).equals(salt)) changes += 1;
  }
  return changes;
}

function isTorn(journal: Journal, frames: number): boolean {
  if (journal.size === 0) return false;
  if (journal.size < HEADER) return true;
  if (journal.size < HEADER + FRAME) return false;
  if (!isHeaderWhole(journal.read(0, HEADER))) return true;
  return changesBehind(journal, frames) > UNFINISHED;
}

/**
 * At a page of the journal that is not as it was written the engine stops in silence, and whatever was saved after it
 * would be gone without a word. True when the journal holds more changes than the engine can read. `db` only reads.
 */
export function isJournalTorn(db: Database.Database, file: string): boolean {
  const [counted] = z.array(countRow).parse(db.pragma('wal_checkpoint(NOOP)'));
  let handle: number;
  try {
    handle = openSync(`${file}-wal`, 'r');
  } catch {
    return false;
  }
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(handle, bytes, 0, length, at);
      return bytes;
    };
    return isTorn({ read, size: fstatSync(handle).size }, Math.max(0, counted?.log ?? 0));
  } finally {
    closeSync(handle);
  }
}
