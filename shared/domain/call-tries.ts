import type { FollowUp } from './case.ts';
import { dayOf } from './day.ts';
import type { Moment } from './day.ts';

const FAILED_TRIES = 3;
const TRY_DAYS = 2;

export function calledAt(call: FollowUp): Moment {
  return call.at ?? call.loggedAt;
}

/** The third failed try, or a later one, that is not on the same day as all before it. */
function lastNeededTry(failed: readonly FollowUp[]): FollowUp | undefined {
  return failed.find((_, index) => {
    const days = new Set(failed.slice(0, index + 1).map((call) => dayOf(calledAt(call))));
    return index + 1 >= FAILED_TRIES && days.size >= TRY_DAYS;
  });
}

/**
 * When nobody has to call any more: the customer was reached, there is nobody to reach, or three tries on two days
 * failed (rules 10), whichever came first; null until then.
 */
export function callsDoneAt(calls: readonly FollowUp[]): Moment | null {
  const inOrder = calls.toSorted((a, b) => (calledAt(a) < calledAt(b) ? -1 : 1));
  const done = inOrder.find(({ reached, notApplicable }) => reached || notApplicable);
  const given = lastNeededTry(inOrder.filter((call) => !call.reached && !call.notApplicable));
  const moments = [done, given].flatMap((call) => (call === undefined ? [] : [calledAt(call)]));
  return moments.toSorted()[0] ?? null;
}
