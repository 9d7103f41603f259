import { addDays, day, daysBetween } from '../domain/day.ts';
import type { CalendarDay, YearTable } from '../domain/calendar.ts';

/** Rest days from the first to the last day, both included. */
function rest(note: string, first: string, last: string): readonly CalendarDay[] {
  const start = day(first);
  const count = daysBetween(start, day(last)) + 1;
  return Array.from({ length: count }, (_, gone) => ({
    day: addDays(start, gone),
    type: 'holiday',
    note,
  }));
}

/** Weekend days worked in exchange 调休上班. */
function makeup(note: string, ...days: readonly string[]): readonly CalendarDay[] {
  return days.map((text) => ({ day: day(text), type: 'makeup', note }));
}

const YEAR_2025: YearTable = {
  year: 2025,
  version: '2025-1',
  days: [
    ...rest('元旦', '2025-01-01', '2025-01-01'),
    ...rest('春节', '2025-01-28', '2025-02-04'),
    ...makeup('春节', '2025-01-26', '2025-02-08'),
    ...rest('清明', '2025-04-04', '2025-04-06'),
    ...rest('劳动节', '2025-05-01', '2025-05-05'),
    ...makeup('劳动节', '2025-04-27'),
    ...rest('端午', '2025-05-31', '2025-06-02'),
    ...rest('国庆、中秋', '2025-10-01', '2025-10-08'),
    ...makeup('国庆、中秋', '2025-09-28', '2025-10-11'),
  ],
};

const YEAR_2026: YearTable = {
  year: 2026,
  version: '2026-1',
  days: [
    ...rest('元旦', '2026-01-01', '2026-01-03'),
    ...makeup('元旦', '2026-01-04'),
    ...rest('春节', '2026-02-15', '2026-02-23'),
    ...makeup('春节', '2026-02-14', '2026-02-28'),
    ...rest('清明', '2026-04-04', '2026-04-06'),
    ...rest('劳动节', '2026-05-01', '2026-05-05'),
    ...makeup('劳动节', '2026-05-09'),
    ...rest('端午', '2026-06-19', '2026-06-21'),
    ...rest('中秋', '2026-09-25', '2026-09-27'),
    ...rest('国庆', '2026-10-01', '2026-10-07'),
    ...makeup('国庆', '2026-09-20', '2026-10-10'),
  ],
};

/** The years whose public arrangement is known (rules 3.1); later years are announced and then entered. */
export const CALENDARS: readonly YearTable[] = [YEAR_2025, YEAR_2026];
