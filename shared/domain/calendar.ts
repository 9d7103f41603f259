import { addDays, weekday } from './day.ts';
import type { Day } from './day.ts';

/** A day a year's arrangement moves away from Monday-to-Friday; `note` names the holiday. */
export type CalendarDay = {
  readonly day: Day;
  readonly type: 'holiday' | 'makeup';
  readonly note: string;
};

/** The published arrangement of one year: rest days 节假日 and make-up workdays 调休上班. */
export type YearTable = {
  readonly year: number;
  readonly version: string;
  readonly days: readonly CalendarDay[];
};

export type DayType = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** The working days of the bank. Years without a table are Monday to Friday, provisionally (rule DC14). */
export type Calendar = {
  readonly dayType: (on: Day) => DayType;
  readonly isWorkday: (on: Day) => boolean;
  /** The holiday's name, '' for an ordinary day. */
  readonly noteOf: (on: Day) => string;
  readonly hasYear: (year: number) => boolean;
};

/** No arrangement rests this long: looking further would never end on a table that is not a calendar. */
const LONGEST_REST = 60;

function plainType(on: Day): DayType {
  const number = weekday(on);
  return number === 0 || number === 6 ? 'weekend' : 'workday';
}

/** Of two tables for one year the later in the list wins whole. */
export function calendarOf(tables: readonly YearTable[]): Calendar {
  const byYear = new Map(tables.map((table) => [table.year, table]));
  const moved = new Map(
    [...byYear.values()].flatMap((table) => table.days.map((row) => [row.day, row])),
  );
  const dayType = (on: Day): DayType => moved.get(on)?.type ?? plainType(on);
  return {
    dayType,
    isWorkday: (on) => dayType(on) === 'workday' || dayType(on) === 'makeup',
    noteOf: (on) => moved.get(on)?.note ?? '',
    hasYear: (year) => byYear.has(year),
  };
}

/** The nearest day satisfying `wanted`, `from` included, going one day at a time in `step`. */
function seek(from: Day, step: 1 | -1, wanted: (on: Day) => boolean): Day {
  let on = from;
  for (let gone = 0; !wanted(on); gone += 1) {
    if (gone === LONGEST_REST) throw new RangeError('a calendar without a working day');
    on = addDays(on, step);
  }
  return on;
}

/** The first day on or after `from` that is wanted; an exception after 60 days without one. */
export function nextDay(from: Day, wanted: (on: Day) => boolean): Day {
  return seek(from, 1, wanted);
}

/** The last day on or before `from` that is wanted; an exception after 60 days without one. */
export function previousDay(from: Day, wanted: (on: Day) => boolean): Day {
  return seek(from, -1, wanted);
}
