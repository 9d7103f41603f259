import type { Volume } from './branch-records.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import type { Day } from './day.ts';
import type { Period, Volumes } from './report-frame.ts';

export function monthOf(on: Day): Day {
  return addDays(on, 1 - Number(on.slice(8, 10)));
}

/** The months that a period touches, by their first days. */
export function monthsIn({ from, to }: Period): readonly Day[] {
  const months: Day[] = [];
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** How much of a month lies in the period: 1 for a whole month. */
function shareOf(month: Day, { from, to }: Period): number {
  const next = addMonths(month, 1);
  const first = from > month ? from : month;
  const last = to < addDays(next, -1) ? to : addDays(next, -1);
  return (daysBetween(first, last) + 1) / daysBetween(month, next);
}

/** The volume of a category over the period; null when a month of it was not entered. */
function volumeOf(code: string, entered: readonly Volume[], period: Period): number | null {
  let sum = 0;
  for (const month of monthsIn(period)) {
    const found = entered.filter((one) => one.month === month && one.bizCategory === code);
    if (found.length === 0) return null;
    sum += found.reduce((whole, { volume }) => whole + volume, 0) * shareOf(month, period);
  }
  return Math.round(sum);
}

/**
 * The business of a period from what was entered by month: a month that lies in it only in part counts by its days.
 * Customers are a stock, not a flow: those of the last month that says them. The largest entry of a month counts.
 */
export function volumesOf(entered: readonly Volume[], period: Period): Volumes {
  const volume = new Map<string, number>();
  for (const code of new Set(entered.map(({ bizCategory }) => bizCategory))) {
    const sum = volumeOf(code, entered, period);
    if (sum !== null) volume.set(code, sum);
  }
  const told = entered.filter(({ month, customers }) => month <= period.to && customers !== null);
  const last = told
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  const most = told.filter(({ month }) => month === last).map(({ customers }) => customers ?? 0);
  return { volume, customers: most.length === 0 ? null : Math.max(...most) };
}
