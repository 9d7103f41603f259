import { nextDay, previousDay } from './calendar.ts';
import type { Counting } from './day-counting.ts';
import { addDays } from './day.ts';
import type { Day } from './day.ts';

const FRIDAY = 5;

/** The days from `from` to `to`, both included. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on);
  return days;
}

/** A week with a bulletin: what it tells about, and when it is due. */
export type BulletinWeek = { readonly from: Day; readonly to: Day; readonly dueOn: Day };

/**
 * The bulletin about the week that begins on this Monday: due on the Friday after it, or the last working day before
 * (rules 8). A week that rests from Monday to Friday has no such day; then the first working day after serves.
 */
export function bulletinOf(from: Day, { calendar }: Counting): BulletinWeek {
  const monday = addDays(from, 7);
  const friday = addDays(monday, FRIDAY - 1);
  const before = previousDay(friday, calendar.isWorkday);
  const dueOn = before >= monday ? before : nextDay(friday, calendar.isWorkday);
  return { from, to: addDays(from, 6), dueOn };
}
