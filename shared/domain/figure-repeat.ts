import { receivedAt } from './case-times.ts';
import type { Case } from './case.ts';
import { isSameCustomer } from './customer-keys.ts';
import { dayOf, daysBetween } from './day.ts';

/** How a case stands to the one it repeats (RP1, RP3). */
export type FigureRepeat = {
  readonly isRepeat: boolean;
  /** What the confirmed link leads to: a case of the same customer (RP1), or one of the same cause (RP3). */
  readonly repeatKind: 'customer' | 'cause' | null;
  /** How many days before this case that one was received. */
  readonly repeatDays: number | null;
};

/** A person has confirmed the link: only where nothing but the cause is the same is it the cause that repeats. */
export function repeatOf(c: Case, parent: Case | null): FigureRepeat {
  if (!c.isRepeat || parent === null) {
    return { isRepeat: c.isRepeat, repeatKind: null, repeatDays: null };
  }
  const sameCause =
    parent.branchId === c.branchId && parent.facts.reasonCode === c.facts.reasonCode;
  return {
    isRepeat: true,
    repeatKind: sameCause && !isSameCustomer(c, parent) ? 'cause' : 'customer',
    repeatDays: daysBetween(dayOf(receivedAt(parent)), dayOf(receivedAt(c))),
  };
}
