import { addDays, daysBetween, isDay, weekday } from './day.ts';
import type { Day } from './day.ts';
import { calendarOf } from './calendar.ts';
import type { YearTable } from './calendar.ts';
import { problem } from './configuration.ts';
import type { ConfigurationProblem } from './configuration.ts';

export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2098;

/** No public arrangement rests longer: a table that does is not a calendar. */
const LONGEST_REST = 15;

/** Every day of a year, in order. */
export function daysOfYear(year: number): readonly Day[] {
  const first = `${String(year)}-01-01`;
  const next = `${String(year + 1)}-01-01`;
  if (!isDay(first) || !isDay(next)) return [];
  return Array.from({ length: daysBetween(first, next) }, (_, gone) => addDays(first, gone));
}

function isWeekend(on: Day): boolean {
  return weekday(on) === 0 || weekday(on) === 6;
}

function dayFaults({ year, days }: YearTable): readonly ConfigurationProblem[] {
  const seen = new Set<Day>();
  return days.flatMap(({ day: on, type }) => {
    const twice = seen.has(on);
    seen.add(on);
    return [
      ...(on.startsWith(`${String(year)}-`) ? [] : [problem('day-outside-year', String(year), on)]),
      ...(twice ? [problem('day-twice', String(year), on)] : []),
      ...(type === 'makeup' && !isWeekend(on) ? [problem('day-type-wrong', on, type)] : []),
    ];
  });
}

/** Runs of rest that no calendar has; looking for a working day would hardly end there. */
function restFaults(table: YearTable): readonly ConfigurationProblem[] {
  const { isWorkday } = calendarOf([table]);
  let run = 0;
  return daysOfYear(table.year).flatMap((on) => {
    run = isWorkday(on) ? 0 : run + 1;
    return run === LONGEST_REST + 1 ? [problem('rest-too-long', on, run)] : [];
  });
}

function tableFaults(table: YearTable): readonly ConfigurationProblem[] {
  const { year, days } = table;
  const place = String(year);
  if (year < FIRST_YEAR || year > LAST_YEAR) return [problem('year-out-of-range', place, year)];
  if (!days.some(({ type }) => type === 'holiday')) return [problem('calendar-empty', place)];
  return [...dayFaults(table), ...restFaults(table)];
}

/** What keeps tables of years from being used. A year once known stays known. */
export function calendarProblems(
  tables: readonly YearTable[],
  before: readonly YearTable[],
): readonly ConfigurationProblem[] {
  const years = tables.map(({ year }) => year);
  const twice = years.filter((year, index) => years.indexOf(year) !== index);
  const removed = before.filter(({ year }) => !years.includes(year));
  return [
    ...twice.map((year) => problem('year-twice', String(year), year)),
    ...removed.map(({ year }) => problem('year-removed', String(year), year)),
    ...tables.flatMap(tableFaults),
  ];
}
