import { expect, test } from 'vitest';
import { CALENDARS } from '../../../shared/data/calendars.ts';
import { calendarOf, nextDay, previousDay } from '../../../shared/domain/calendar.ts';
import { addDays, day } from '../../../shared/domain/day.ts';

const calendar = calendarOf(CALENDARS);

test.each([
  ['2026-03-09', 'workday', ''],
  ['2026-03-14', 'weekend', ''],
  ['2026-02-20', 'holiday', '春节'],
  ['2026-02-14', 'makeup', '春节'],
  ['2026-04-04', 'holiday', '清明'],
] as const)('%s is a %s of the published arrangement', (on, type, note) => {
  expect(calendar.dayType(day(on))).toBe(type);
  expect(calendar.noteOf(day(on))).toBe(note);
});

test('the branch works on a make-up Saturday and rests on a holiday Friday', () => {
  expect(calendar.isWorkday(day('2026-05-09'))).toBe(true);
  expect(calendar.isWorkday(day('2026-05-01'))).toBe(false);
});

test('2026 has 248 working days and 2025 has 248', () => {
  const worked = (year: string) =>
    Array.from({ length: 365 }, (_, gone) => addDays(day(`${year}-01-01`), gone)).filter(
      calendar.isWorkday,
    ).length;
  expect([worked('2025'), worked('2026')]).toEqual([248, 248]);
});

test('a year without a table works Monday to Friday and says that it has none', () => {
  expect(calendar.hasYear(2026)).toBe(true);
  expect(calendar.hasYear(2027)).toBe(false);
  expect(calendar.dayType(day('2027-01-01'))).toBe('workday');
  expect(calendar.dayType(day('2027-01-02'))).toBe('weekend');
});

test('a later table of the same year replaces the earlier one whole', () => {
  const changed = calendarOf([...CALENDARS, { year: 2026, version: '2026-2', days: [] }]);
  expect(changed.dayType(day('2026-02-20'))).toBe('workday');
  expect(changed.dayType(day('2025-10-01'))).toBe('holiday');
});

test('the next and the last working day around Spring Festival', () => {
  expect(nextDay(day('2026-02-15'), calendar.isWorkday)).toBe('2026-02-24');
  expect(previousDay(day('2026-02-23'), calendar.isWorkday)).toBe('2026-02-14');
});

test('a calendar in which nothing is ever worked is an error, not an endless search', () => {
  expect(() => nextDay(day('2026-01-01'), () => false)).toThrow(RangeError);
});
