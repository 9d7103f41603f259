import { approvedAmount, companyCost, inRound } from './approval.ts';
import type { Case } from './case.ts';
import { dayOf } from './day.ts';
import type { Moment } from './day.ts';
import { NO_MONEY } from './money.ts';
import type { Fen } from './money.ts';

/** What was paid and what should have been. */
export type PaymentGap = { readonly paid: Fen; readonly approved: Fen };

/** True when this amount may not stand as the payment: paid must be what was approved, to the fen (rule A6). */
export function differsFromApproved(paid: Fen, approved: Fen): boolean {
  return paid !== approved;
}

/** The last payment of this round; a second one replaces the first. */
export function lastPayment(c: Case): Case['payments'][number] | null {
  return c.payments.findLast((payment) => inRound(c, payment)) ?? null;
}

/** The payments that a later one of the same round replaced: they stay on record and no longer count. */
export function replacedPayments(c: Case): ReadonlySet<string> {
  const starts = c.transitions.filter(({ transition }) => transition === 'T14').map(({ at }) => at);
  const roundOf = (at: string): number => starts.filter((start) => start <= at).length;
  const last = new Map(c.payments.map(({ id, loggedAt }) => [roundOf(loggedAt), id]));
  const standing = new Set(last.values());
  return new Set(c.payments.map(({ id }) => id).filter((id) => !standing.has(id)));
}

/** Money leaves only after it was approved: true for a payment of an earlier day. */
export function isPaidTooEarly(c: Case, paidAt: Moment | null): boolean {
  const approved = c.transitions.findLast(
    ({ transition, at }) =>
      (transition === 'T7b' || transition === 'T8') && inRound(c, { loggedAt: at }),
  );
  return paidAt !== null && approved !== undefined && dayOf(paidAt) < dayOf(approved.at);
}

/** The recorded payment that finance still has to correct; null while none is recorded or it is right. */
export function paymentGap(c: Case): PaymentGap | null {
  const payment = lastPayment(c);
  if (c.status !== 'executing' || payment === null || companyCost(c) === 0) return null;
  const gap = { paid: payment.paidAmount ?? NO_MONEY, approved: approvedAmount(c) };
  return differsFromApproved(gap.paid, gap.approved) ? gap : null;
}
