import { addDays, addMonths, day } from './day.ts';
import type { Day } from './day.ts';
import type { Period } from './report-frame.ts';

/** The periods that are asked for by name; `own` is typed. */
export const PERIOD_NAMES = ['thisMonth', 'lastMonth', 'quarter', 'year', 'own'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

const MONTHS: Readonly<Record<Exclude<PeriodName, 'own' | 'lastMonth'>, number>> = {
  thisMonth: 1,
  quarter: 3,
  year: 12,
};

/** The first day of the stretch of so many months, counted from January, in which this day lies. */
function firstOf(today: Day, months: number): Day {
  const month = Number(today.slice(5, 7));
  const first = month - ((month - 1) % months);
  return day(`${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
}

/** The whole days of a named period as it stands today. */
export function namedPeriod(name: Exclude<PeriodName, 'own'>, today: Day): Period {
  if (name === 'lastMonth') {
    const next = firstOf(today, 1);
    return { from: addMonths(next, -1), to: addDays(next, -1) };
  }
  const from = firstOf(today, MONTHS[name]);
  return { from, to: addDays(addMonths(from, MONTHS[name]), -1) };
}
