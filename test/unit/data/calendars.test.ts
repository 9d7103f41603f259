import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { CALENDARS } from '../../../shared/data/calendars.ts';
import { HOLIDAYS } from '../../../shared/data/holidays.ts';
import { calendarOf } from '../../../shared/domain/calendar.ts';
import { addDays, day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';

const calendar = calendarOf(CALENDARS);

function daysOf(year: number): readonly Day[] {
  const days: Day[] = [];
  for (let on = day(`${String(year)}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) {
    days.push(on);
  }
  return days;
}

test.each([2025, 2026])(
  'every day of %i is worked or not as an independent calendar says',
  (year) => {
    const days = daysOf(year);
    expect(days).toHaveLength(365);
    const ours = days.map((on) => [on, calendar.isWorkday(on)]);
    expect(ours).toEqual(days.map((on) => [on, chineseDays.isWorkday(on)]));
  },
);

test.each([2025, 2026])(
  'every moved day of %i is one the independent calendar names, and the other way round',
  (year) => {
    const table = CALENDARS.find((one) => one.year === year);
    const ours = (table?.days ?? []).map((row) => `${row.day} ${row.type}`);
    const theirs = daysOf(year).flatMap((on) => {
      const { name, work } = chineseDays.getDayDetail(on);
      return name.includes(',') ? [`${on} ${work ? 'makeup' : 'holiday'}`] : [];
    });
    expect(ours.toSorted()).toEqual(theirs);
  },
);

test('2025 has 28 rest days, 5 make-up workdays and 248 working days; 2026 has 33 and 6', () => {
  const counts = CALENDARS.map(({ year, days }) => [
    year,
    days.filter(({ type }) => type === 'holiday').length,
    days.filter(({ type }) => type === 'makeup').length,
  ]);
  expect(counts).toEqual([
    [2025, 28, 5],
    [2026, 33, 6],
  ]);
  expect(daysOf(2025).filter((on) => calendar.isWorkday(on))).toHaveLength(248);
});

test('each moved day stands once, in its own year, with the name of its holiday', () => {
  for (const { year, days } of CALENDARS) {
    expect(new Set(days.map((row) => row.day)).size).toBe(days.length);
    for (const row of days) {
      expect(row.day.startsWith(String(year))).toBe(true);
      expect(row.note).toMatch(/^[\p{Script=Han}、]+$/u);
    }
  }
});

test('every holiday of the tables has an English name', () => {
  const named = CALENDARS.flatMap(({ days }) => days.map(({ note }) => note));
  const known = new Set<string>(HOLIDAYS.map(({ zh }) => zh));
  expect(named.filter((note) => !known.has(note))).toEqual([]);
});
