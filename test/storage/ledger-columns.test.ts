import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addSeconds, day, dayOf, daysBetween, moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseFigures } from '../../shared/domain/case-figures.ts';
import { staffId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import type { LedgerEntry } from '../../electron/storage/ledger-access.ts';
import type { LedgerFilter, PageRequest, Store } from '../../electron/storage/store.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, STAMP } from '../support/a-change.ts';
import { aStore, keptStore } from '../support/database.ts';
import { theFigures } from '../support/the-figures.ts';

const COUNT = 160;
const NOW = moment('2026-03-20T10:00:00');
const ALL: LedgerFilter = { branchId: null, now: NOW };
let store: Store;
let rows: readonly (LedgerEntry & { readonly receiver: string })[];
const receivers = new Map<string, string>();

/** The same mixture in every run; some cases share their time of receipt. */
function some(n: number, of: number): number {
  return (Math.imul(n + 29, 2_654_435_761) >>> 7) % of;
}

function page(request: Partial<PageRequest>): readonly LedgerEntry[] {
  const result = store.ledger.page({ filter: ALL, search: '', cursor: null, size: 50, ...request });
  if (!result.ok) throw new Error(result.failure);
  return result.value.rows;
}

/** Every page from the first to the last. */
function walk(request: Partial<PageRequest>): readonly LedgerEntry[] {
  const all: LedgerEntry[] = [];
  let cursor: string | null = null;
  do {
    const result = store.ledger.page({ filter: ALL, search: '', size: 23, ...request, cursor });
    if (!result.ok) throw new Error(result.failure);
    all.push(...result.value.rows);
    cursor = result.value.next;
  } while (cursor !== null);
  return all;
}

function receiverOf(n: number): StaffId {
  return staffId(`s-${String(some(n, 4))}`);
}

function theCase(n: number): Case {
  const anonymous = some(n, 7) === 0;
  const draft = n % 40 === 0;
  const registered = some(n, 2) === 0 ? 'closed' : 'investigating';
  return aCase({
    n,
    facts: {
      receivedAt: addSeconds(moment('2026-01-05T09:00:00'), some(n, 70) * 40_000),
      narrative: some(n, 4) === 0 ? '客户要求退款' : '客户反映等候太久',
      requestText: some(n, 5) === 0 ? '希望退还手续费' : '希望说明情况',
      onSpotResolved: some(n, 6) === 0,
    },
    complainant: {
      name: anonymous ? null : '王小禾',
      isAnonymous: anonymous,
      phone: `138${String(10_000_000 + some(n, 90))}`,
    },
    whole: {
      status: draft ? 'draft' : registered,
      caseNo: draft ? null : `TS-0101-20260105-${String(n).padStart(4, '0')}`,
      regLevel: 'L1',
    },
  });
}

function after(whole: Case, days: number): Moment {
  return addSeconds(whole.facts.receivedAt ?? whole.openedAt, days * 86_400);
}

function figuresOf(n: number, whole: Case): CaseFigures {
  return {
    ...theFigures(whole),
    firstReceiverId: receiverOf(n),
    nature: 'NA1',
    outcome: [null, 'J1', 'J2'][some(n, 3)] ?? null,
    companyCost: some(n, 5) * 10_000,
    bandId: ['B1', 'B2'][some(n, 2)] ?? null,
    legalFinal: some(n, 11) === 0 ? null : after(whole, some(n, 30)),
    toldAt: some(n, 3) === 0 ? after(whole, some(n, 9)) : null,
    closedAt: some(n, 2) === 0 ? after(whole, 10) : null,
    satisfaction: [null, 1, 2, 3, 4, 5][some(n, 6)] ?? null,
    isRepeat: some(n, 4) === 1,
    regulatorTransfer: some(n, 9) === 1,
  };
}

beforeAll(() => {
  ({ store } = keptStore());
  store.write(({ cases }) => {
    for (let n = 1; n <= COUNT; n += 1) {
      const whole = theCase(n);
      receivers.set(whole.id, receiverOf(n));
      cases.save(aChange(null, whole, { figures: figuresOf(n, whole) }));
    }
    return ok(null);
  });
  rows = walk({}).map((row) =>
    Object.assign({}, row, { receiver: receivers.get(row.index.id) ?? '' }),
  );
});

type Row = (typeof rows)[number];

function within(value: string | null | undefined, from?: string, to?: string): boolean {
  if (from === undefined && to === undefined) return true;
  if (value === null || value === undefined) return false;
  return (
    (from === undefined || value.slice(0, 10) >= from) &&
    (to === undefined || value.slice(0, 10) <= to)
  );
}

function isLate({ figures }: Row): boolean {
  if (figures === null || figures.legalFinal === null) return false;
  return (figures.toldAt ?? figures.closedAt ?? NOW) > figures.legalFinal;
}

function daysOf({ index, figures }: Row): number {
  const until = figures?.toldAt ?? figures?.closedAt ?? NOW;
  return daysBetween(dayOf(index.receivedAt), dayOf(until));
}

const OF_THE_CASE: ReadonlySet<string> = new Set([
  'branchId',
  'now',
  'statuses',
  'anonymous',
  'onSpot',
  'phone',
  'caseNo',
]);

type Check = (row: Row, filter: LedgerFilter) => boolean;

function among(of: readonly unknown[] | undefined, value: unknown): boolean {
  return of === undefined || of.includes(value);
}

function same(wanted: boolean | undefined, value: boolean | undefined): boolean {
  return wanted === undefined || value === wanted;
}

function between(value: number, least = 0, most = Infinity): boolean {
  return value >= least && value <= most;
}

const CHECKS: readonly Check[] = [
  ({ figures }, filter) =>
    figures !== null || Object.keys(filter).every((key) => OF_THE_CASE.has(key)),
  ({ index }, { statuses }) => among(statuses, index.status),
  ({ figures }, { outcomes }) => among(outcomes, figures?.outcome),
  ({ figures }, { bands }) => among(bands, figures?.bandId),
  ({ figures }, { satisfactions }) => among(satisfactions, figures?.satisfaction),
  ({ receiver }, { firstReceivers }) => among(firstReceivers, receiver),
  ({ figures }, { costFrom, costTo }) => between(figures?.companyCost ?? 0, costFrom, costTo),
  ({ figures }, { finalFrom, finalTo }) => within(figures?.legalFinal, finalFrom, finalTo),
  ({ figures }, { toldFrom, toldTo }) => within(figures?.toldAt, toldFrom, toldTo),
  ({ figures }, { endedFrom, endedTo }) => within(figures?.closedAt, endedFrom, endedTo),
  (row, { daysFrom, daysTo }) => between(daysOf(row), daysFrom, daysTo),
  (row, { overdue }) => same(overdue, isLate(row)),
  ({ figures }, { repeat }) => same(repeat, figures?.isRepeat),
  ({ figures }, { regulator }) => same(regulator, figures?.regulatorTransfer),
  ({ index }, { onSpot }) => same(onSpot, index.onSpotResolved),
  ({ index }, { anonymous }) => same(anonymous, index.isAnonymous),
  ({ phone }, { phone: tail = '' }) => phone?.endsWith(tail) === true,
  ({ index }, { caseNo = '' }) => (index.caseNo ?? '').startsWith(caseNo),
];

function fits(row: Row, filter: LedgerFilter): boolean {
  return CHECKS.every((check) => check(row, filter));
}

const days = fc.constantFrom('2026-01-08', '2026-01-20', '2026-02-02').map(day);
const filters: fc.Arbitrary<LedgerFilter> = fc
  .record(
    {
      statuses: fc.subarray(['draft', 'closed', 'investigating'] as const, { minLength: 1 }),
      outcomes: fc.subarray(['J1', 'J2', 'J9']),
      bands: fc.subarray(['B1', 'B2']),
      satisfactions: fc.subarray([1, 2, 3]),
      firstReceivers: fc.subarray(['s-0', 's-2'].map((id) => staffId(id))),
      costFrom: fc.constantFrom(10_000, 30_000),
      costTo: fc.constantFrom(20_000, 40_000),
      finalFrom: days,
      finalTo: days,
      toldFrom: days,
      toldTo: days,
      endedFrom: days,
      endedTo: days,
      daysFrom: fc.constantFrom(0, 5, 40),
      daysTo: fc.constantFrom(3, 10, 60),
      overdue: fc.boolean(),
      repeat: fc.boolean(),
      regulator: fc.boolean(),
      onSpot: fc.boolean(),
      anonymous: fc.boolean(),
      phone: fc.constantFrom('0017', '0042'),
      caseNo: fc.constantFrom('TS-0101', 'TS-0101-20260105-00', 'TS-0199'),
    },
    { requiredKeys: [] },
  )
  // A few parts at a time: many together let nothing through, which tells little.
  .chain((whole) =>
    fc
      .subarray(Object.keys(whole), { maxLength: 3 })
      .map((kept): LedgerFilter =>
        Object.assign(
          { ...ALL },
          Object.fromEntries(Object.entries(whole).filter(([key]) => kept.includes(key))),
        ),
      ),
  );

function totals(request: Pick<PageRequest, 'filter' | 'search'>): object {
  const sum = { cases: 0, ended: 0, overdue: 0, cost: 0 };
  for (const part of store.ledger.totals({ ...request, now: NOW })) {
    sum.cases += part.cases;
    sum.ended += part.ended;
    sum.overdue += part.overdue;
    sum.cost += part.cost;
  }
  return sum;
}

function totalsOf(of: readonly Row[]): object {
  return {
    cases: of.length,
    ended: of.filter(({ index }) => index.status === 'closed').length,
    overdue: of.filter(isLate).length,
    cost: of.reduce((sum, { figures }) => sum + (figures?.companyCost ?? 0), 0),
  };
}

test('whatever columns narrow it, the ledger shows the fitting cases, newest first, and their sums', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const expected = rows.filter((row) => fits(row, filter));
      expect(walk({ filter }).map(({ index }) => index.id)).toEqual(
        expected.map(({ index }) => index.id),
      );
      expect(totals({ filter, search: '' })).toEqual(totalsOf(expected));
    }),
    { numRuns: 300 },
  );
});

test('a search within columns finds the fitting cases, and their sums', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const expected = rows
        .filter((row) => fits(row, filter))
        .filter(({ index }) => store.ledger.texts(index.id).narrative.includes('退款'));
      const ids = expected.map(({ index }) => index.id);
      expect(walk({ filter, search: '退款' }).map(({ index }) => index.id)).toEqual(
        ids.toSorted().toReversed(),
      );
      expect(totals({ filter, search: '退款' })).toEqual(totalsOf(expected));
    }),
    { numRuns: 100 },
  );
});

test('words in the name and words in the request are filters of their own', () => {
  const named = walk({ filter: { ...ALL, name: '小禾' } });
  expect(named).toHaveLength(rows.filter(({ index }) => !index.isAnonymous).length);
  const asked = walk({ filter: { ...ALL, request: '手续费' } });
  const wanted = rows.filter(({ request }) => request?.includes('手续费') === true);
  expect(asked).toHaveLength(wanted.length);
  const both = walk({ filter: { ...ALL, name: '小禾', request: '手续费' }, search: '退款' });
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(asked.length);
  expect(walk({ filter: { ...ALL, name: '、' } })).toEqual([]);
});

test('the last page is reached at once, and the way back shows all others', () => {
  const last = store.ledger.page({ filter: ALL, search: '', cursor: null, last: true, size: 50 });
  if (!last.ok) throw new Error(last.failure);
  expect(last.value.next).toBeNull();
  expect(last.value.rows.map(({ index }) => index.id)).toEqual(
    rows.slice(-50).map(({ index }) => index.id),
  );
  const before = page({ cursor: last.value.previous });
  expect(before.map(({ index }) => index.id)).toEqual(
    rows.slice(-100, -50).map(({ index }) => index.id),
  );
});

test('a reception is a line without figures', () => {
  const drafts = page({ filter: { ...ALL, statuses: ['draft'] } });
  expect(drafts).toHaveLength(COUNT / 40);
  expect(drafts.every(({ figures }) => figures === null)).toBe(true);
});

test('views belong to one person: others neither see nor drop them', () => {
  const own = aStore().store;
  const view = { id: 'v-1', name: '超期', content: { columns: [] } };
  const other = { ...STAMP, by: staffId('s-other') };
  own.write(({ ledger }) => {
    ledger.keepView(view, STAMP, { action: 'ledger-view-kept' });
    return ok(null);
  });
  const me = staffId(STAMP.by);
  expect(own.ledger.views(me)).toEqual([view]);
  expect(own.ledger.views(other.by)).toEqual([]);
  own.write(({ ledger }) => {
    expect(ledger.dropView('v-1', other, { action: 'ledger-view-dropped' })).toBe(false);
    ledger.keepView({ ...view, name: '逾期' }, STAMP, { action: 'ledger-view-kept' });
    return ok(null);
  });
  expect(own.ledger.views(me)).toEqual([{ ...view, name: '逾期' }]);
  own.write(({ ledger }) => {
    expect(ledger.dropView('v-1', STAMP, { action: 'ledger-view-dropped' })).toBe(true);
    return ok(null);
  });
  expect(own.ledger.views(me)).toEqual([]);
});
