import { expect, test } from 'vitest';
import { openExtensions } from '../../../shared/domain/actions-clock.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { deadlinesOf, headlineOf } from '../../../shared/domain/deadlines.ts';
import { duesOf } from '../../../shared/domain/due-effects.ts';
import { aBook, as, refusals } from '../../support/branch-world.ts';
import { aCaseOnHold, after } from '../../support/case-off-its-way.ts';
import { aCaseUnderInvestigation, step } from '../../support/case-on-its-way.ts';
import { find } from '../../support/deadline-world.ts';

function datesOf(c: Case, now: string) {
  return deadlinesOf(c, { ...aBook(), now: moment(`2026-${now}`) });
}

const PAUSE = { cause: 'SC2', agency: '示例检测中心' } as const;

test('a pause needs its cause, the outside body and the customer told', () => {
  const c = aCaseUnderInvestigation();
  const gu = as('gu', { now: after(c) });
  expect(refusals('hold', c, {}, gu)).toEqual(['suspension-cause-missing', 'suspension-not-told']);
  expect(refusals('hold', c, { ...PAUSE, toldAt: c.updatedAt }, gu)).toEqual([]);
});

test('while the clock stands still no date is due, and nothing falls due', () => {
  const held = aCaseOnHold();
  const dates = datesOf(held, '07-01T09:00:00');
  expect(find(dates, 'D01')).toMatchObject({ paused: true, overdueSince: null });
  expect(headlineOf(dates)).toBeNull();
  const dues = duesOf(held, { ...aBook(), now: moment('2026-07-01T09:00:00') });
  expect([dues.dueAt, dues.finalAt]).toEqual([null, null]);
});

test('a pause ends where it began, and its days move the date and are taken out of the colours', () => {
  const now = moment('2026-03-21T10:00:00');
  const resumed = step(aCaseOnHold(), 'resume', ['gu', { now }], {});
  expect(resumed.status).toBe('investigating');
  expect(resumed.suspensions[0]).toMatchObject({ to: '2026-03-21', days: 10 });
  const before = find(datesOf(aCaseUnderInvestigation(), '03-11T12:00:00'), 'D01');
  const later = find(datesOf(resumed, '03-21T12:00:00'), 'D01');
  expect([before?.raw, later?.raw]).toEqual(['2026-03-26', '2026-04-05']);
  expect(later?.timeFrom).toBe(moment('2026-03-21T09:00:00'));
  expect(later?.explained.map(({ code }) => code)).toContain('paused');
});

test('nothing but its end takes a case out of a pause', () => {
  const held = aCaseOnHold();
  const now = after(held);
  expect(refusals('propose', held, {}, as('lin', { now }))).toEqual(['suspension-end-missing']);
  expect(refusals('withdraw', held, {}, as('lin', { now }))).toEqual(['suspension-end-missing']);
  const early = { to: day('2026-03-10') };
  expect(refusals('resume', held, early, as('gu', { now }))).toEqual(['suspension-end-missing']);
});

test('a limit is lengthened once, step by step, each by whoever may', () => {
  const c = aCaseUnderInvestigation();
  expect(openExtensions(c)).toEqual(['复杂至30']);
  const asked = step(c, 'extend-request', 'lin', { kind: '复杂至30', reason: '须合作机构复核' });
  const wen = as('wen', { now: after(asked) });
  expect(refusals('extend-approve', asked, {}, wen)).toEqual(['role-not-allowed']);
  const told = step(step(asked, 'extend-approve', 'gu', {}), 'extend-tell', 'lin', {});
  expect(openExtensions(told)).toEqual(['特殊至60']);
  expect(told.extensions[0]).toMatchObject({ approvedBy: 'gu', newDue: '2026-04-10T17:00:00' });
  expect(told.notices.at(-1)).toMatchObject({ kind: 'NT2', id: told.extensions[0]?.noticeId });
});

test('the longer limit takes the place of the shorter one, which nobody then misses', () => {
  const asked = step(aCaseUnderInvestigation(), 'extend-request', 'lin', {
    kind: '复杂至30',
    reason: '须合作机构复核',
  });
  const told = step(step(asked, 'extend-approve', 'he', {}), 'extend-tell', 'lin', {});
  const dates = datesOf(told, '03-30T09:00:00');
  expect(find(dates, 'D01')).toMatchObject({ met: null, overdueSince: null });
  expect(find(dates, 'D01')?.stoppedAt).not.toBeNull();
  expect(find(dates, 'D02')?.final).toBe('2026-04-10T17:00:00');
});

test('a telling at the last second counts, one second later it does not', () => {
  const asked = step(aCaseUnderInvestigation(), 'extend-request', 'lin', {
    kind: '复杂至30',
    reason: '须合作机构复核',
  });
  const approved = step(asked, 'extend-approve', 'he', {});
  const at = (time: string) => as('lin', { now: moment(`2026-03-26T${time}`) });
  expect(refusals('extend-tell', approved, {}, at('17:00:00'))).toEqual([]);
  expect(refusals('extend-tell', approved, {}, at('17:00:01'))).toEqual(['extension-not-told']);
});
