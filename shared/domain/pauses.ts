import type { Case } from './case.ts';
import type { Pause } from './day-counting.ts';
import { dayOf } from './day.ts';
import type { Day, Moment } from './day.ts';

type Paused = Pick<Case['suspensions'][number], 'from' | 'toldAt'>;

/** The first day that does not count: not before the customer was told of it (rules 4.1). */
export function pausedFrom({ from, toldAt }: Paused): Day {
  return toldAt !== null && dayOf(toldAt) > from ? dayOf(toldAt) : from;
}

/** The pauses of the case's clock (rules 4.1); one that lasts is counted up to today. */
export function pausesOf({ suspensions }: Case, now: Moment): readonly Pause[] {
  return suspensions
    .map((one) => ({ from: pausedFrom(one), to: one.to ?? dayOf(now) }))
    .filter(({ from, to }) => to > from);
}
