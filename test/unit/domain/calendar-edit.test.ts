import { expect, test } from 'vitest';
import { withToggledDay, withYear } from '../../../shared/domain/calendar-edit.ts';
import type { YearTable } from '../../../shared/domain/calendar.ts';
import { day } from '../../../shared/domain/day.ts';

const EMPTY: YearTable = { year: 2027, version: '2027-1', days: [] };

function typesOf(table: YearTable): readonly string[] {
  return table.days.map(({ type }) => type);
}

test('a working day becomes a holiday and a working day again', () => {
  const on = day('2027-03-05');
  const holiday = withToggledDay(EMPTY, on, '节');
  expect(holiday.days).toEqual([{ day: on, type: 'holiday', note: '节' }]);
  expect(withToggledDay(holiday, on, '').days).toEqual([]);
});

test('a Saturday becomes a make-up workday, then a holiday, then a weekend again', () => {
  const on = day('2027-03-06');
  const makeup = withToggledDay(EMPTY, on, '');
  const holiday = withToggledDay(makeup, on, '');
  expect([makeup, holiday, withToggledDay(holiday, on, '')].map(typesOf)).toEqual([
    ['makeup'],
    ['holiday'],
    [],
  ]);
});

test('the days of a year stay in order', () => {
  const two = withToggledDay(withToggledDay(EMPTY, day('2027-05-03'), ''), day('2027-01-04'), '');
  expect(two.days.map((one) => one.day)).toEqual(['2027-01-04', '2027-05-03']);
});

test('a year read again gets the next number and its own place', () => {
  const later: YearTable = { year: 2028, version: '2028-4', days: [] };
  const tables = withYear(withYear([later], EMPTY), EMPTY);
  expect(tables.map(({ version }) => version)).toEqual(['2027-2', '2028-4']);
  expect(withYear(tables, later).at(-1)?.version).toBe('2028-5');
});
