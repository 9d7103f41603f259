import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openReading } from '../../electron/storage/connection.ts';
import { auditReads } from '../../electron/storage/audit-store.ts';
import { isSound } from '../../electron/storage/damage.ts';
import type { Salvaged } from '../../electron/storage/salvage-mending.ts';
import { createReader } from '../../electron/storage/sql.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { NATIVE_BINDING } from '../support/database.ts';
import {
  damagePages,
  flipped,
  hashesOf,
  innerPagesOf,
  laidOut,
  keptDatabase,
  PAGE,
  pagesOf,
} from '../support/damaging.ts';
import type { KeptDatabase } from '../support/damaging.ts';
import { addBranch, newDatabase, salvaged } from '../support/salvaging.ts';

const CASES = 2000;

const FEW = 150;

function withCases(count: number): KeptDatabase {
  return keptDatabase((store, db) => {
    addBranch(store);
    for (let n = 1; n <= count; n += 1) {
      const caseNo = `TS-0101-20260302-${String(n).padStart(4, '0')}`;
      const facts = { narrative: `第${String(n)}位客户要求退款，${'说明情况'.repeat(n % 40)}` };
      saved(store, aChange(null, aCase({ n, whole: { caseNo }, facts })));
    }
    db.pragma('wal_checkpoint(TRUNCATE)');
  });
}

const MANY = withCases(CASES);
const KEPT = withCases(FEW);
const PAGES = KEPT.bytes.length / PAGE;
const TRIALS = 10;
const MOST_ON_A_PAGE = 12;
const ids = z.array(z.string());

function caseIds(file: string, { key } = KEPT): readonly string[] {
  const db = newDatabase(file, key);
  try {
    return ids.parse(db.prepare('SELECT id FROM cases ORDER BY seq').pluck().all());
  } finally {
    db.close();
  }
}

function salvagedOf(file: string, { key } = KEPT): Salvaged {
  const result = salvaged(file, key);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

/** Case by case, on the damaged file itself: what a reader without any cleverness still gets. */
function readableOneByOne(file: string): readonly string[] {
  const db = openReading({ file, key: KEPT.key, nativeBinding: NATIVE_BINDING });
  const one = db.prepare('SELECT content FROM case_records WHERE seq = ?').pluck();
  try {
    return Array.from({ length: FEW }, (_, place) => place + 1).flatMap((seq) => {
      try {
        return one.get(seq) === undefined ? [] : [aCase({ n: seq }).id];
      } catch {
        return [];
      }
    });
  } finally {
    db.close();
  }
}

/** Everybody in their place, the audit trail as reported, the search over what is there, and nothing of the old gone. */
function expectSound(file: string, result: Salvaged): void {
  const db = newDatabase(file, KEPT.key);
  try {
    expect(isSound(db)).toBe(true);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const missing = result.chainGaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const [lines, last] = [
      db.prepare('SELECT count(*) FROM audit').pluck().get(),
      db.prepare('SELECT max(seq) FROM audit').pluck().get(),
    ];
    expect(Number(lines) + missing).toBe(Number(last));
    const hits = db
      .prepare(`SELECT count(*) FROM case_fts WHERE case_fts MATCH '"退款"'`)
      .pluck()
      .get();
    expect(hits).toBe(db.prepare('SELECT count(*) FROM cases').pluck().get());
  } finally {
    db.close();
  }
}

test('a sound database is salvaged whole, with one line more that says so', () => {
  const file = laidOut(KEPT);
  const before = hashesOf(dirname(file));
  const { tables, lostCases, chainGaps } = salvagedOf(file);
  expect({ lostCases, chainGaps }).toEqual({ lostCases: [], chainGaps: [] });
  expect(tables.filter(({ lost }) => lost !== 0)).toEqual([]);
  expect(caseIds(file)).toHaveLength(FEW);
  expect(hashesOf(dirname(file))).toMatchObject(before);
  const db = newDatabase(file, KEPT.key);
  expect(db.prepare('SELECT action FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()).toBe(
    'salvaged',
  );
  db.close();
});

test('one bad page in the middle of 2,000 cases loses only the documents that stood on it', () => {
  const file = laidOut(MANY);
  const pages = pagesOf(file, MANY.key, 'case_records');
  const middle = pages[Math.floor(pages.length / 2)] ?? 0;
  damagePages(file, [middle]);
  const result = salvagedOf(file, MANY);
  expect(result.lostCases.length).toBeGreaterThan(0);
  expect(result.lostCases.length).toBeLessThan(12);
  expect(caseIds(file, MANY)).toHaveLength(CASES - result.lostCases.length);
  for (const { seq, caseNo } of result.lostCases) {
    expect(caseNo).toBe(`TS-0101-20260302-${String(seq).padStart(4, '0')}`);
  }
  expect(result.chainGaps).toEqual([]);
});

test('bad pages anywhere, of any table, lose what stood on them and no other case', () => {
  const bad = fc.uniqueArray(fc.integer({ min: 1, max: PAGES }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(bad, (pages) => {
      const file = laidOut(KEPT);
      damagePages(file, pages);
      const before = hashesOf(dirname(file));
      const result = salvaged(file, KEPT.key);
      expect(hashesOf(dirname(file))).toMatchObject(before);
      if (typeof result === 'string') {
        const core = new Set(
          ['sqlite_schema', 'branches', 'staff'].flatMap((name) =>
            pagesOf(laidOut(KEPT), KEPT.key, name),
          ),
        );
        expect(pages.some((page) => core.has(page))).toBe(true);
        return;
      }
      expect(caseIds(file)).toEqual(expect.arrayContaining([...readableOneByOne(file)]));
      expect(FEW - caseIds(file).length).toBeLessThanOrEqual(MOST_ON_A_PAGE * pages.length);
      expectSound(file, result);
    }),
    { numRuns: TRIALS },
  );
});

test('an inner page of the cases is gone, and not one of them with it', () => {
  const file = laidOut(KEPT);
  damagePages(file, innerPagesOf(file, KEPT.key, 'case_records'));
  expect(readableOneByOne(file)).toEqual([]);
  const result = salvagedOf(file);
  expect(result.lostCases).toEqual([]);
  expect(caseIds(file)).toHaveLength(FEW);
  expectSound(file, result);
});

test('of a file cut anywhere, what stands before the cut is read', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 0.999, noNaN: true }), (share) => {
      const length = Math.floor(KEPT.bytes.length * share);
      const file = laidOut(KEPT, (bytes) => bytes.subarray(0, length));
      const result = salvagedOf(file);
      expect(caseIds(file).length).toBeGreaterThan(FEW * (share - 0.5));
      expectSound(file, result);
    }),
    { numRuns: 3 },
  );
});

test('lines of the audit trail that are gone are named, and the next number of a case is not given twice', () => {
  const file = laidOut(KEPT);
  const lines = pagesOf(file, KEPT.key, 'audit');
  damagePages(file, [lines[3] ?? 0, lines[8] ?? 0, ...pagesOf(file, KEPT.key, 'case_numbers')]);
  const result = salvagedOf(file);
  expect(result.chainGaps).toHaveLength(2);
  expect(result.lostCases).toEqual([]);
  expectSound(file, result);
  const db = newDatabase(file, KEPT.key);
  const last = db.prepare(`SELECT last FROM case_numbers WHERE day = '2026-03-02'`).pluck().get();
  expect(last).toBe(FEW);
  const first = result.chainGaps[0]?.from ?? 0;
  expect(auditReads(createReader(db)).verify()).toEqual({
    intact: false,
    kind: 'removed',
    badSeq: first,
  });
  db.close();
});

test('a torn journal is salvaged up to the tear', () => {
  const kept = keptDatabase((store, db) => {
    addBranch(store);
    db.pragma('wal_checkpoint(TRUNCATE)');
    for (let n = 1; n <= 30; n += 1) saved(store, aChange(null, aCase({ n })));
  });
  const tear = Math.floor(kept.journal.length / 2);
  const file = laidOut(kept, undefined, flipped(tear));
  const result = salvaged(file, kept.key);
  if (typeof result === 'string') throw new Error(result);
  const db = newDatabase(file, kept.key);
  const cases = Number(db.prepare('SELECT count(*) FROM cases').pluck().get());
  expect(cases).toBeGreaterThan(5);
  expect(cases).toBeLessThan(30);
  expect(isSound(db)).toBe(true);
  db.close();
});
