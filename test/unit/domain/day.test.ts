import { expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  at,
  day,
  dayOf,
  daysBetween,
  isDay,
  isMoment,
  minutesBetween,
  moment,
  momentOfDate,
  secondsBetween,
  timeOf,
  weekday,
} from '../../../shared/domain/day.ts';

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
  '%s is a day',
  (text) => {
    expect(isDay(text)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-4-1',
  '1899-12-31',
  '２０２６-01-01',
  '2026-01-01T00:00:00',
  '',
])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => day(text)).toThrow(RangeError);
});

test.each(['2026-03-11T23:59:59', '2026-03-11T00:00:00'])('%s is a moment', (text) => {
  expect(isMoment(text)).toBe(true);
});

test.each([
  '2026-03-11T24:00:00',
  '2026-03-11T10:60:00',
  '2026-03-11T10:00:60',
  '2026-03-11 10:00:00',
  '2026-03-11T10:00',
  '2026-02-30T10:00:00',
])('%s is no moment', (text) => {
  expect(isMoment(text)).toBe(false);
  expect(() => moment(text)).toThrow(RangeError);
});

test('days are counted over months and leap years', () => {
  expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  expect(daysBetween(day('2026-03-04'), day('2026-06-02'))).toBe(90);
  expect(daysBetween(day('2026-03-11'), day('2026-03-10'))).toBe(-1);
  expect(weekday(day('2026-03-11'))).toBe(3);
});

test('a month later is the day of the same number, or the last of the month', () => {
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31');
  expect(addMonths(day('2028-02-29'), 36)).toBe('2031-02-28');
  expect(addMonths(day('2026-11-15'), 2)).toBe('2027-01-15');
});

test('moments are counted by the wall clock', () => {
  const late = moment('2026-03-11T23:59:30');
  expect(addMinutes(late, 1)).toBe('2026-03-12T00:00:30');
  expect(secondsBetween(late, moment('2026-03-12T00:00:00'))).toBe(30);
  expect(minutesBetween(moment('2026-03-11T10:06:00'), moment('2026-03-11T10:08:59'))).toBe(2);
  expect([dayOf(late), timeOf(late)]).toEqual(['2026-03-11', '23:59:30']);
  expect(at(day('2026-03-11'), '24:00')).toBe('2026-03-12T00:00:00');
  expect(momentOfDate(new Date(2026, 2, 11, 9, 5, 7))).toBe('2026-03-11T09:05:07');
});
