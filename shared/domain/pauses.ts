import type { Case } from './case.ts';
import type { Pause } from './day-counting.ts';
import { dayOf } from './day.ts';
import type { Moment } from './day.ts';

/** The pauses of the case's clock (rules 4.1); one that lasts is counted up to today. */
export function pausesOf({ suspensions }: Case, now: Moment): readonly Pause[] {
  return suspensions
    .map(({ from, to }) => ({ from, to: to ?? dayOf(now) }))
    .filter(({ from, to }) => to > from);
}
