import fc from 'fast-check';
import { onTestFinished, expect, test } from 'vitest';
import { deadlinesNow } from '../../electron/services/case-file.ts';
import { scanDue, scanDueBeside } from '../../electron/services/due-scan.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, addSeconds, dayOf, moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import { acted, assigned, openBranch, opened, stored } from '../support/branch-desk.ts';
import type { Bench } from '../support/scenario-office.ts';

const START = moment('2026-07-06T09:30:00');
const DAYS = 50;
const END = addSeconds(START, DAYS * 86_400);

/** Monday morning: cases of every level, one with a promise, one passed on by the regulator, one inquiry, one draft. */
function aMondayMorning(): Bench {
  const bench = openBranch();
  bench.clock.now = START;
  assigned(bench);
  assigned(bench, { grievanceLevel: 'G2', regLevel: 'L2', urgency: 'U2' });
  assigned(bench, { grievanceLevel: 'GX' });
  const promised = assigned(bench, { grievanceLevel: 'G3', urgency: 'U3' });
  const promisedAt = moment('2026-07-08T10:00:00');
  acted(bench, promised.id, ['contact', 'lin'], { reached: true, party: 'PA1', promisedAt });
  const transfer = { transferFrom: '示例监管局', transferRef: '1号', transferAt: START };
  assigned(bench, {}, { source: 'S14', regulatorTransfer: true, ...transfer });
  const inquiry = opened(bench, { nature: 'NA3' });
  acted(bench, inquiry.id, ['register', 'lin'], {});
  opened(bench);
  return bench;
}

function allOf({ office }: Bench): readonly Case[] {
  const filter = { branchId: null };
  const page = office.store.cases.page({ filter, search: '', cursor: null, size: 50 });
  if (!page.ok) throw new Error(page.failure);
  return page.value.rows.map(({ id }) => {
    const c = office.store.cases.load(id);
    if (c === null) throw new Error('a case of the list is gone');
    return c;
  });
}

/** What happened to each case, but not when it was noticed. */
function happened(bench: Bench): readonly unknown[] {
  return allOf(bench).map(({ effects, levelChanges, grievanceLevel, urgency, status }) => ({
    effects: effects.map((effect) => ({ ...effect, recordedAt: null })),
    levelChanges: levelChanges.map((change) => ({ ...change, at: null })),
    state: [grievanceLevel, urgency, status],
  }));
}

function scannedAt(times: readonly Moment[]): readonly unknown[] {
  const bench = aMondayMorning();
  try {
    for (const now of times) {
      bench.clock.now = now;
      scanDue(bench.office);
    }
    expect(bench.office.store.audit.verify()).toMatchObject({ intact: true });
    return happened(bench);
  } finally {
    bench.close();
  }
}

const EVERY_MINUTE = Array.from({ length: DAYS * 1_440 }, (_, gone) => addMinutes(START, gone + 1));

const someTimes = fc
  .array(fc.nat(DAYS * 86_400), { maxLength: 12 })
  .map((gone) => gone.toSorted((a, b) => a - b).map((seconds) => addSeconds(START, seconds)));

test(
  'asleep for days or watched every minute, each effect comes once and in the same order',
  { timeout: 120_000 },
  () => {
    const watched = scannedAt(EVERY_MINUTE);
    expect(JSON.stringify(watched)).toContain('generalManager');
    fc.assert(
      fc.property(someTimes, (times) => {
        expect(scannedAt([...times, END])).toEqual(watched);
      }),
      { numRuns: 12 },
    );
  },
);

function monday(): Bench {
  const bench = aMondayMorning();
  onTestFinished(bench.close);
  return bench;
}

test('a second look at the same moment, or after the clock was set back, changes nothing', () => {
  const bench = monday();
  bench.clock.now = moment('2026-07-20T09:00:00');
  expect(scanDue(bench.office)).toBeGreaterThan(0);
  const before = allOf(bench);
  const head = bench.office.store.audit.head();
  expect(scanDue(bench.office)).toBe(0);
  bench.clock.now = moment('2026-07-10T09:00:00');
  expect(scanDue(bench.office)).toBe(0);
  bench.clock.now = moment('2026-07-20T09:00:00');
  expect(scanDue(bench.office)).toBe(0);
  expect(allOf(bench)).toEqual(before);
  expect(bench.office.store.audit.head()).toEqual(head);
});

test('a call that comes before the scan finds what fell due recorded already', () => {
  const bench = monday();
  const first = allOf(bench).find(({ grievanceLevel }) => grievanceLevel === 'G1');
  if (first === undefined) throw new Error('no case of level G1');
  bench.clock.now = moment('2026-07-09T17:00:01');
  const after = acted(bench, first.id, ['emotion', 'lin'], { level: 'EM2' });
  expect(after.grievanceLevel).toBe('G2');
  expect(after.effects.map(({ dueAt }) => dayOf(dueAt))).toContain('2026-07-09');
});

test('beside the work it stops between two slices when the vault is locked', async () => {
  const bench = monday();
  bench.clock.now = END;
  await scanDueBeside({ ...bench.office, isOpen: () => false });
  expect(allOf(bench).every(({ effects }) => effects.length === 0)).toBe(true);
  await scanDueBeside(bench.office);
  expect(allOf(bench).some(({ effects }) => effects.length > 0)).toBe(true);
});

test('ninety days after the closing the internal tags go, also from what the audit trail kept of them', () => {
  const bench = monday();
  const c = assigned(bench, {}, { complainant: { temperament: ['TP1'] } });
  acted(bench, c.id, ['emotion', 'lin'], { level: 'EM4', sign: '拍桌子' });
  acted(bench, c.id, ['withdraw', 'gu'], { proof: '签字' });
  const contentsOf = (): string =>
    JSON.stringify(
      bench.office.store.audit
        .page({ limit: 50, entityId: c.id })
        .map(({ seq }) => bench.office.store.audit.contents(seq)),
    );
  expect(contentsOf()).toContain('拍桌子');
  bench.clock.now = moment('2026-10-08T17:00:01');
  scanDue(bench.office);
  const after = stored(c.id, bench);
  expect([after.complainant.temperament, after.emotions[0]?.level]).toEqual([[], null]);
  expect(after.effects.at(-1)).toMatchObject({ rule: 'D43', effect: 'PG' });
  expect(bench.office.store.audit.page({ limit: 1 })[0]).toMatchObject({
    action: 'due-PG',
    by: 'system',
    entityId: c.id,
  });
  expect(contentsOf()).not.toContain('拍桌子');
  expect(contentsOf()).not.toContain('TP1');
  const shipped = JSON.stringify(bench.office.store.outbox.after(0, 500));
  expect([shipped.includes('拍桌子'), shipped.includes('纪安宁')]).toEqual([false, true]);
  expect(bench.office.store.audit.verify()).toMatchObject({ intact: true });
});

test('the branch’s open weekend days move internal dates, from the next look on (rule DC15)', () => {
  const bench = openBranch();
  onTestFinished(bench.close);
  bench.clock.now = moment('2026-05-08T10:00:00');
  const c = opened(bench);
  const dates = () => {
    const limit = deadlinesNow(c, bench.office).find(({ rule }) => rule === 'D01');
    return [limit?.internal, limit?.final];
  };
  expect(dates()).toEqual(['2026-05-22T17:00:00', '2026-05-25T17:00:00']);
  const branch = { ...bench.office.branch(), openDays: [1, 2, 3, 4, 5, 6] };
  const stamp = { at: bench.clock.now, by: 'an', branchId: branch.id };
  bench.office.store.write((writes) => {
    writes.staff.saveBranch(branch, stamp, { action: 'branch-changed' });
    return ok(null);
  });
  bench.office.refresh();
  expect(dates()).toEqual(['2026-05-23T17:00:00', '2026-05-25T17:00:00']);
});
