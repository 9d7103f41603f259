import { expect, test } from 'vitest';
import type { Arrival } from '../../../shared/domain/arrivals.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { caseId } from '../../../shared/domain/ids.ts';
import {
  confirmedAlerts,
  detectionsOf,
  lastMonths,
  recurringAlerts,
  weeklyAlerts,
} from '../../../shared/domain/repeat-complaints.ts';
import type { Surroundings } from '../../../shared/domain/repeat-complaints.ts';

const LIMITS = { repeatWindowDays: 90, sameCauseWeekly: 3 };
const ALONE: Surroundings = {
  sameCustomer: [],
  sameCause: [],
  confirmed: [],
  causeMonths: [],
  tagged: false,
};

function anArrival(id: string, on: string, more: Partial<Arrival> = {}): Arrival {
  return {
    id: caseId(id),
    receivedAt: moment(`${on}T10:00:00`),
    closedAt: null,
    reasonCode: 'C03',
    zone: 'Z2',
    isAnonymous: false,
    ...more,
  };
}

function codes(c: Arrival, around: Partial<Surroundings>): readonly string[] {
  return detectionsOf(c, { ...ALONE, ...around }, LIMITS).map(({ code }) => code);
}

const FIRST = anArrival('first', '2026-06-01');
const SECOND = anArrival('second', '2026-06-03');
const THIRD = anArrival('third', '2026-06-05');

test('the third lost ticket of the week, from the customer of the first, raises all that fits', () => {
  const around = { sameCustomer: [FIRST], sameCause: [FIRST, SECOND] };
  const found = detectionsOf(THIRD, { ...ALONE, ...around }, LIMITS);
  expect(found).toEqual([
    { code: 'RP1', ids: ['first'] },
    { code: 'RP2', ids: ['first'] },
    { code: 'RP3', ids: ['second'] },
    { code: 'RP4', ids: ['third', 'first', 'second'] },
    { code: 'RP6', ids: ['first'] },
  ]);
});

test('a week later the rolling week holds one case, and nothing is raised but the list', () => {
  const fourth = anArrival('fourth', '2026-06-12');
  expect(codes(fourth, { sameCause: [FIRST, SECOND, THIRD] })).toEqual(['RP3']);
});

test.each([
  ['2026-03-07', true],
  ['2026-03-06', false],
])('a case of %s counts for one of 5 June: %s (90 days, both ends)', (on, counts) => {
  const sameCustomer = [anArrival('old', on)];
  expect(codes(THIRD, { sameCustomer }).includes('RP1')).toBe(counts);
});

test('an anonymous case has no customer, but its cause counts', () => {
  const nobody = { ...THIRD, isAnonymous: true };
  const around = { sameCustomer: [FIRST], sameCause: [FIRST, SECOND], tagged: true };
  expect(codes(nobody, around)).toEqual(['RP3', 'RP4']);
});

test('a later case is no earlier one', () => {
  const later = anArrival('later', '2026-06-06');
  expect(codes(THIRD, { sameCustomer: [later], sameCause: [later] })).toEqual([]);
});

test('the same customer with another matter repeats, but not the same cause', () => {
  const other = { ...FIRST, reasonCode: 'C07' };
  expect(codes(THIRD, { sameCustomer: [other] })).toEqual(['RP1', 'RP6']);
});

test('a sensitivity tag alone is reason for care', () => {
  expect(codes(THIRD, { tagged: true })).toEqual(['RP6']);
});

function closed(id: string, on: string, reasonCode = 'C01'): Arrival {
  return anArrival(id, '2026-06-01', { closedAt: moment(`${on}T16:00:00`), reasonCode });
}

test('more than three confirmed attitude cases in a week from Monday to Sunday ask for a review', () => {
  const three = ['08', '10', '14'].map((on) => closed(on, `2026-06-${on}`));
  const [first = FIRST] = three;
  expect(codes(first, { confirmed: three })).toEqual([]);
  const fourth = closed('more', '2026-06-12');
  expect(codes(first, { confirmed: [...three, fourth] })).toEqual(['RP5']);
  expect(codes(first, { confirmed: [...three, closed('next', '2026-06-15')] })).toEqual([]);
  expect(confirmedAlerts([...three, fourth], day('2026-06-13'), LIMITS)).toEqual([
    { code: 'RP5', reasonCode: 'C01', count: 4, ids: ['08', '10', '14', 'more'] },
  ]);
  const fees = ['08', '09', '10', '11'].map((on) => closed(on, `2026-06-${on}`, 'C07'));
  expect(confirmedAlerts(fees, day('2026-06-13'), LIMITS)).toEqual([]);
});

test('a cause in three of the last six months asks for a measure that lasts', () => {
  expect(lastMonths(day('2026-03-31'))).toEqual([
    '2026-03',
    '2026-02',
    '2026-01',
    '2025-12',
    '2025-11',
    '2025-10',
  ]);
  expect(codes(THIRD, { causeMonths: ['2026-01', '2026-04', '2026-06'] })).toEqual(['RP7']);
  expect(codes(THIRD, { causeMonths: ['2025-12', '2026-04', '2026-06'] })).toEqual([]);
  const months = ['2026-01', '2026-03', '2026-06'].map((month) => ({ reasonCode: 'C03', month }));
  expect(recurringAlerts(months, day('2026-06-30'))).toEqual([
    { code: 'RP7', reasonCode: 'C03', count: 3, ids: [] },
  ]);
  expect(recurringAlerts(months, day('2026-07-01'))).toEqual([]);
});

test('the weekly alert counts today and the six days before it', () => {
  const week = [FIRST, SECOND, THIRD];
  const on = (date: string) => weeklyAlerts(week, day(date), LIMITS).map(({ count }) => count);
  expect(on('2026-06-05')).toEqual([3]);
  expect(on('2026-06-07')).toEqual([3]);
  expect(on('2026-06-08')).toEqual([]);
});
