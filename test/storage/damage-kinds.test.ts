import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSound } from '../../electron/storage/damage.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { surroundingsOf } from '../../electron/storage/surroundings.ts';
import { aFolder, NATIVE_BINDING } from '../support/database.ts';
import { aKeptDatabase, flipped, hashesOf, laidOut, PAGE } from '../support/damaging.ts';

const KEPT = aKeptDatabase(40);
const IN_JOURNAL = aKeptDatabase(12, 8);
const FRAME = PAGE + 24;
const FRAMES = Math.floor((IN_JOURNAL.journal.length - 32) / FRAME);

function failureOf(file: string, key: Uint8Array): string | null {
  const before = hashesOf(dirname(file));
  const opened = openStore({ file, key, nativeBinding: NATIVE_BINDING, expect: 'existing' });
  if (opened.ok) {
    opened.value.close();
    return null;
  }
  expect(hashesOf(dirname(file))).toEqual(before);
  return opened.failure;
}

/** Opens and reads everything once: what is wrong anywhere is met at the latest here. */
function metBy(file: string, key: Uint8Array): string | null {
  const failure = failureOf(file, key);
  if (failure !== null) return failure;
  const db = new Database(file, { nativeBinding: NATIVE_BINDING, readonly: true });
  try {
    db.pragma("cipher = 'aegis'");
    db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
    return isSound(db) ? null : 'database-damaged';
  } catch (error) {
    return surroundingsOf(error);
  } finally {
    db.close();
  }
}

test('a file as it was left opens and is sound', () => {
  expect(metBy(laidOut(KEPT), KEPT.key)).toBeNull();
  expect(metBy(laidOut(IN_JOURNAL), IN_JOURNAL.key)).toBeNull();
});

test('one changed bit in any page is found at opening or by the check, and never called something else', () => {
  const places = fc.tuple(fc.nat({ max: KEPT.bytes.length - 1 }), fc.nat({ max: 7 }));
  fc.assert(
    fc.property(places, ([at, bit]) => {
      // The first 24 bytes stand outside the seal: a random number, and the form of the pages, made good by the engine.
      fc.pre(at >= 24);
      expect(metBy(laidOut(KEPT, flipped(at, bit)), KEPT.key)).toBe('database-damaged');
    }),
    { numRuns: 60 },
  );
});

test('a file cut anywhere is called cut, and an empty one empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24, max: KEPT.bytes.length - 1 }), (length) => {
      const file = laidOut(KEPT, (bytes) => bytes.subarray(0, length));
      expect(failureOf(file, KEPT.key)).toBe('database-truncated');
    }),
    { numRuns: 60 },
  );
  expect(
    failureOf(
      laidOut(KEPT, () => Buffer.alloc(0)),
      KEPT.key,
    ),
  ).toBe('database-empty');
});

test('whatever is no database of ours is called foreign', () => {
  const pattern = fc.uint8Array({ minLength: 24, maxLength: 64 });
  fc.assert(
    fc.property(pattern, fc.integer({ min: 1, max: 20_000 }), (bytes, length) => {
      const content = Buffer.alloc(length, bytes);
      fc.pre(content.some((byte) => byte !== 0));
      expect(
        failureOf(
          laidOut(KEPT, () => content),
          KEPT.key,
        ),
      ).toBe('database-foreign');
    }),
    { numRuns: 40 },
  );
  const file = join(aFolder(), 'ansu.db');
  writeFileSync(file, '年度计划\n'.repeat(4000));
  expect(failureOf(file, KEPT.key)).toBe('database-foreign');
});

test('a database of ours under another key is damaged: the key was proved before', () => {
  expect(failureOf(laidOut(KEPT), randomBytes(32))).toBe('database-damaged');
});

test('a journal changed where more than the last change would be lost is refused before anything is written', () => {
  const places = fc.tuple(fc.nat({ max: Math.floor(FRAMES / 2) * FRAME }), fc.nat({ max: 7 }));
  fc.assert(
    fc.property(places, ([at, bit]) => {
      const file = laidOut(IN_JOURNAL, undefined, flipped(at, bit));
      expect(failureOf(file, IN_JOURNAL.key)).toBe('journal-damaged');
    }),
    { numRuns: 60 },
  );
});

test('a journal whose last change was not finished opens: nobody was told that it was saved', () => {
  const unfinished = fc.integer({ min: 32, max: IN_JOURNAL.journal.length });
  fc.assert(
    fc.property(unfinished, (length) => {
      const file = laidOut(IN_JOURNAL, undefined, (journal) => journal.subarray(0, length));
      expect(failureOf(file, IN_JOURNAL.key)).toBeNull();
    }),
    { numRuns: 20 },
  );
});
