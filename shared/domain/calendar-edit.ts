import { calendarOf } from './calendar.ts';
import type { YearTable } from './calendar.ts';
import type { Day } from './day.ts';

/** The table in the place of the one of its year, with the next number; the years stay in order. */
export function withYear(tables: readonly YearTable[], table: YearTable): readonly YearTable[] {
  const known = tables.find(({ year }) => year === table.year);
  const number = known === undefined ? 1 : Number(known.version.split('-')[1] ?? 0) + 1;
  const version = `${String(table.year)}-${String(number)}`;
  const others = tables.filter(({ year }) => year !== table.year);
  return [...others, { ...table, version }].toSorted((a, b) => a.year - b.year);
}

/** Workday → holiday → workday; weekend → make-up workday → holiday → weekend. */
export function withToggledDay(table: YearTable, on: Day, note: string): YearTable {
  const others = table.days.filter(({ day }) => day !== on);
  const type = calendarOf([table]).dayType(on);
  if (type === 'holiday') return { ...table, days: others };
  const next = type === 'weekend' ? 'makeup' : 'holiday';
  const days = [...others, { day: on, type: next, note } as const];
  return { ...table, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) };
}
