import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addSeconds, day, moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { CASE_STATES } from '../../shared/domain/states.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { LedgerFilter, PageRequest, Store } from '../../electron/storage/store.ts';
import { casePage } from '../../electron/storage/case-page.ts';
import type { Reader } from '../../electron/storage/sql.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aStore, keptStore } from '../support/database.ts';

const ALL = { branchId: null };
const COUNT = 240;
const LEVELS = ['L1', 'L2', 'L3'] as const;
let store: Store;
let sql: Reader;
let rows: readonly CaseIndex[];

/** The same mixture in every run; some cases share their time of receipt. */
function some(n: number, of: number): number {
  return (Math.imul(n + 17, 2_654_435_761) >>> 7) % of;
}

beforeAll(() => {
  ({ store, sql } = keptStore());
  store.write(({ cases }) => {
    for (let n = 1; n <= COUNT; n += 1) {
      const receivedAt = addSeconds(moment('2026-01-05T09:00:00'), some(n, 80) * 40_000);
      const whole = aCase({
        n,
        facts: {
          receivedAt,
          narrative: some(n, 3) === 0 ? '客户要求退款' : '客户反映等候太久',
          source: `S0${String(some(n, 4))}`,
          bizCategory: `B0${String(some(n, 3))}`,
          reasonCode: `C0${String(some(n, 5))}`,
        },
        complainant: { phone: `138${String(10_000_000 + some(n, 300))}` },
        whole: {
          branchId: some(n, 5) === 0 ? 'b-2' : 'b-1',
          status: CASE_STATES[some(n, CASE_STATES.length)] ?? 'draft',
          regLevel: LEVELS[some(n, 7)] ?? null,
          urgency: 'U1',
          grievanceLevel: 'G2',
          handlerId: staffId(`s-${String(some(n, 4))}`),
        },
      });
      const dueAt = some(n, 2) === 0 ? addSeconds(receivedAt, 86_400) : null;
      cases.save(
        aChange(null, whole, { dues: { dueAt, finalAt: dueAt, dueFrom: null, effectAt: null } }),
      );
    }
    return ok(null);
  });
  const inOrder = (one: CaseIndex, other: CaseIndex): number =>
    one.receivedAt === other.receivedAt
      ? other.id.localeCompare(one.id)
      : other.receivedAt.localeCompare(one.receivedAt);
  rows = Array.from({ length: COUNT }, (_, n) =>
    store.cases.index(caseId(`c-${String(n + 1).padStart(6, '0')}`)),
  )
    .filter((row) => row !== null)
    .toSorted(inOrder);
});

function page(
  request: Partial<PageRequest>,
  near?: number,
): {
  readonly ids: readonly string[];
  readonly previous: string | null;
  readonly next: string | null;
} {
  const whole = { filter: ALL, search: '', cursor: null, size: 50, ...request };
  const result = near === undefined ? store.cases.page(whole) : casePage(sql, whole, near);
  if (!result.ok) throw new Error(result.failure);
  const { previous, next } = result.value;
  return { ids: result.value.rows.map(({ id }) => id), previous, next };
}

/** All pages from the first to the last. */
function walk(request: Partial<PageRequest>, near?: number): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  let cursor: string | null = null;
  do {
    const { ids, next } = page({ ...request, cursor }, near);
    pages.push(ids);
    cursor = next;
  } while (cursor !== null);
  return pages;
}

function fits(row: CaseIndex, filter: LedgerFilter): boolean {
  const among = (of: readonly string[] | undefined, value: string | null): boolean =>
    of === undefined || (value !== null && of.includes(value));
  const received = row.receivedAt.slice(0, 10);
  return [
    filter.branchId === null || row.branchId === filter.branchId,
    among(filter.statuses, row.status),
    among(filter.regLevels, row.regLevel),
    among(filter.sources, row.source),
    among(filter.categories, row.bizCategory),
    among(filter.reasons, row.reasonCode),
    filter.handlerId === undefined || row.handlerId === filter.handlerId,
    filter.dueBefore === undefined || (row.dueAt !== null && row.dueAt < filter.dueBefore),
    filter.from === undefined || received >= filter.from,
    filter.to === undefined || received <= filter.to,
  ].every(Boolean);
}

const filters: fc.Arbitrary<LedgerFilter> = fc
  .record(
    {
      branchId: fc.constantFrom(null, 'b-1', 'b-2'),
      statuses: fc.subarray([...CASE_STATES]),
      regLevels: fc.subarray([...LEVELS]),
      sources: fc.subarray(['S00', 'S01', 'S09']),
      categories: fc.subarray(['B00', 'B01']),
      reasons: fc.subarray(['C00', 'C04']),
      handlerId: fc.constantFrom('s-0', 's-3').map(staffId),
      dueBefore: fc.constantFrom('2026-01-20T00:00:00', '2026-02-01T09:00:00').map(moment),
      from: fc.constantFrom('2026-01-06', '2026-01-25').map(day),
      to: fc.constantFrom('2026-01-24', '2026-02-07').map(day),
    },
    { requiredKeys: ['branchId'] },
  )
  .map((filter) => filter);

test('whatever the filter and the size of a page, the pages together are the fitting cases, newest first', () => {
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 60 }), (filter, size) => {
      const expected = rows.filter((row) => fits(row, filter)).map(({ id }) => id);
      const pages = walk({ filter, size });
      expect(pages.flat()).toEqual(expected);
      expect(pages.slice(0, -1).every((ids) => ids.length === size)).toBe(true);
      expect(store.cases.count({ filter, search: '' })).toEqual({
        count: expected.length,
        capped: false,
      });
    }),
    { numRuns: 150 },
  );
});

test('a search with any filter finds the fitting cases that hold the words, newest first', () => {
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 60 }), (filter, size) => {
      const expected = rows
        .filter((row) => fits(row, filter))
        .filter((row) => store.cases.load(row.id)?.facts.narrative?.includes('退款') === true)
        .map(({ id }) => id)
        .toSorted()
        .toReversed();
      expect(walk({ filter, size, search: '退款' }).flat()).toEqual(expected);
      // With few near hits the rest is found by the other way, and it must not matter.
      for (const near of [1, 7]) {
        expect(walk({ filter, size, search: '退款' }, near).flat()).toEqual(expected);
      }
      expect(store.cases.count({ filter, search: '退款' }).count).toBe(expected.length);
    }),
    { numRuns: 60 },
  );
});

test('going back shows the same pages as going forth', () => {
  for (const search of ['', '退款']) {
    const filter = { branchId: null, urgencies: ['U1'] };
    const pages = walk({ filter, size: 17, search }, 5);
    expect(pages.length).toBeGreaterThan(3);
    let cursor: string | null = null;
    for (let at = 0; at < pages.length - 1; at += 1) {
      cursor = page({ filter, size: 17, search, cursor }).next;
    }
    let shown = page({ filter, size: 17, search, cursor });
    expect(shown.next).toBeNull();
    for (const ids of pages.slice(0, -1).toReversed()) {
      expect(shown.previous).not.toBeNull();
      shown = page({ filter, size: 17, search, cursor: shown.previous }, 5);
      expect(shown.ids).toEqual(ids);
      expect(shown.next).not.toBeNull();
    }
    expect(shown.previous).toBeNull();
  }
});

test('the first page has nothing before it and an empty ledger nothing at all', () => {
  expect(page({}).previous).toBeNull();
  expect(page({ filter: { branchId: 'b-none' } })).toEqual({ ids: [], previous: null, next: null });
});

test('a cursor of another list, a broken one and an invented one are refused', () => {
  const { next } = page({ size: 5 });
  const request = { filter: ALL, size: 5 };
  const refused = { ok: false, failure: 'cursor-invalid' };
  expect(store.cases.page({ ...request, search: '退款', cursor: next })).toEqual(refused);
  for (const cursor of ['', 'x', Buffer.from('[]').toString('base64url')]) {
    expect(store.cases.page({ ...request, search: '', cursor })).toEqual(refused);
  }
});

test('a page is never larger than 200 and never empty by a mad size', () => {
  expect(page({ size: 100_000 }).ids).toHaveLength(200);
  expect(page({ size: -3 }).ids).toHaveLength(1);
});

test('a case registered while somebody turns pages is neither shown twice nor hides another', () => {
  const own = aStore().store;
  for (let n = 1; n <= 9; n += 1) saved(own, aChange(null, aCase({ n })));
  const request = { filter: ALL, search: '', size: 4 };
  const first = own.cases.page({ ...request, cursor: null });
  if (!first.ok) throw new Error(first.failure);
  saved(own, aChange(null, aCase({ n: 10 })));
  const second = own.cases.page({ ...request, cursor: first.value.next });
  if (!second.ok) throw new Error(second.failure);
  expect(second.value.rows.map(({ id }) => id)).toEqual([5, 4, 3, 2].map((n) => aCase({ n }).id));
});

test('a deep page reads an index and sorts nothing', () => {
  const plans = [
    ['INDEXED BY cases_ledger', "c.branch_id = 'b-1'"],
    ['INDEXED BY cases_of_status', "c.status = 'closed'"],
  ].map(([index = '', where = '']) => {
    const { db } = aStore();
    return JSON.stringify(
      db
        .prepare(
          `EXPLAIN QUERY PLAN SELECT c.received_at, c.seq FROM cases c ${index} WHERE ${where}
           AND (c.received_at, c.seq) < ('2026-01-01', 5) ORDER BY c.received_at DESC, c.seq DESC LIMIT 50`,
        )
        .all(),
    );
  });
  for (const plan of plans) {
    expect(plan).toContain('SEARCH c USING COVERING INDEX');
    expect(plan).not.toContain('TEMP B-TREE');
  }
});
