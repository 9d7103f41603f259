import { sideOf } from './action.ts';
import { approvedAmount } from './approval.ts';
import type { Case } from './case.ts';
import type { Day, Moment } from './day.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank } from './guard.ts';
import type { StaffId } from './ids.ts';
import { refusedLines } from './line-refusals.ts';
import type { LineRefusal, RefusedLines } from './line-refusals.ts';
import { isFen, sumFen } from './money.ts';
import type { Fen } from './money.ts';
import { isPayable } from './payable.ts';
import {
  PAYEE_FIELDS,
  PAYOUT_BATCH_FIELDS,
  PAYOUT_ITEM_FIELDS,
  USUAL_SUMMARY,
} from './payout-fields.ts';
import type { Payee, PayoutBatch, PayoutItem, PayoutType } from './payout-fields.ts';
import { isPermitted } from './permissions.ts';
import type { PermissionRow } from './permissions.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';
import type { Staff } from './roles.ts';

/** One item as it was picked: what the person saw, and what is known of it now. */
export type Candidate = {
  readonly case: Case;
  /** With nothing in it while nobody entered one. */
  readonly payee: Payee;
  readonly seenAmount: Fen;
  /** It stands in a batch that is out. */
  readonly taken: boolean;
};

type BatchWish = {
  readonly id: string;
  readonly batchNo: string;
  readonly branchId: string;
  readonly type: PayoutType;
  readonly at: Moment;
  readonly me: Staff;
  readonly mostItems: number;
};

/** Payouts to other banks need to know which. */
const TO_OTHER_BANKS: ReadonlySet<PayoutType> = new Set(['PB-C2', 'PB-C3']);

/** `FK-0101-20260317-01`; the counter starts anew each day. */
export function formatBatchNo(branchCode: string, on: Day, counter: number): string {
  return `FK-${branchCode}-${on.replaceAll('-', '')}-${String(counter).padStart(2, '0')}`;
}

/** An account as the bank writes it: without the gaps people put between groups of digits. */
export function plainAccount(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/gu, '');
}

/** 8 to 32 digits: cards have 16 to 19, older passbooks and accounts of firms differ. */
export function isAccount(text: string): boolean {
  return /^\d{8,32}$/u.test(plainAccount(text));
}

function mayOn(row: PermissionRow, me: Staff, c: Case): boolean {
  return isPermitted(row, me, sideOf(c));
}

/** The payee after an entry: what is left out stays as it was. Whoever is entered at all has a name and an account. */
export function enteredPayee(
  known: Payee,
  input: InputOf<typeof PAYEE_FIELDS>,
): Result<Payee, Refusal> {
  const wish = fill(PAYEE_FIELDS, { ...known, ...input });
  const payeeAccount = plainAccount(wish.payeeAccount ?? '');
  if (isBlank(wish.payeeName) || payeeAccount === '') return fail('payee-missing');
  return isAccount(payeeAccount) ? ok({ ...wish, payeeAccount }) : fail('account-invalid');
}

/** Every reason against this payee for this kind of payout (P12-2). */
function payeeRefusals(payee: Payee, type: PayoutType): readonly Refusal[] {
  const needed = [payee.payeeName, payee.payeeAccount];
  const whole = TO_OTHER_BANKS.has(type) ? [...needed, payee.payeeBank] : needed;
  if (whole.some(isBlank)) return ['payee-missing'];
  return isAccount(payee.payeeAccount ?? '') ? [] : ['account-invalid'];
}

function candidateRefusals(
  { case: c, payee, seenAmount, taken }: Candidate,
  { type, me }: BatchWish,
): readonly Refusal[] {
  if (!mayOn('r21', me, c)) return ['role-not-allowed'];
  if (taken) return ['item-in-other-batch'];
  if (!isPayable(c)) return ['item-not-approved'];
  const differs: readonly Refusal[] = seenAmount === approvedAmount(c) ? [] : ['amount-mismatch'];
  return [...payeeRefusals(payee, type), ...differs];
}

function itemOf({ case: c, payee }: Candidate, place: number): PayoutItem {
  return fill(PAYOUT_ITEM_FIELDS, {
    ...payee,
    seq: place + 1,
    caseId: c.id,
    caseNo: c.caseNo ?? '',
    payeeAccount: plainAccount(payee.payeeAccount ?? ''),
    summaryCode: payee.summaryCode ?? USUAL_SUMMARY,
    amount: approvedAmount(c),
    currency: 'CNY',
  });
}

/** Refusals of the batch as a whole. */
function wholeRefusals(
  candidates: readonly Candidate[],
  { mostItems }: BatchWish,
): readonly Refusal[] {
  if (candidates.length === 0) return ['batch-empty'];
  const total = candidates.reduce((sum, { case: c }) => sum + approvedAmount(c), 0);
  return candidates.length > mostItems || !isFen(total) ? ['batch-too-large'] : [];
}

/** Chooses and checks in one (P12-1, P12-2): the batch with its items frozen, or every line that stands in the way. */
export function makeBatch(
  candidates: readonly Candidate[],
  wish: BatchWish,
): Result<PayoutBatch, RefusedLines> {
  const whole = wholeRefusals(candidates, wish);
  if (whole.length > 0) return refusedLines([], whole);
  const seen = new Set<string>();
  const lines = candidates.flatMap((candidate, place) => {
    const twice = seen.has(candidate.case.id);
    seen.add(candidate.case.id);
    return candidateRefusals({ ...candidate, taken: candidate.taken || twice }, wish).map(
      (code) => ({ line: place + 1, code }),
    );
  });
  if (lines.length > 0) return refusedLines(lines);
  const items = candidates.map(itemOf);
  const { id, batchNo, branchId, type, at, me } = wish;
  const head = fill(PAYOUT_BATCH_FIELDS, {
    batchNo,
    type,
    status: '已导出',
    createdBy: me.id,
    createdAt: at,
    count: items.length,
    total: sumFen(items.map(({ amount }) => amount)),
  });
  return ok({ ...head, id, rev: 0, branchId, items });
}

/** Items whose case has meanwhile moved on: withdrawn, paused, or with another amount. */
function outdated(batch: PayoutBatch, cases: readonly Case[]): readonly LineRefusal[] {
  const byId = new Map(cases.map((c) => [c.id, c]));
  return batch.items.flatMap(({ seq, caseId, amount }): readonly LineRefusal[] => {
    const c = byId.get(caseId);
    if (c === undefined || !isPayable(c)) return [{ line: seq, code: 'item-not-approved' }];
    return approvedAmount(c) === amount ? [] : [{ line: seq, code: 'amount-mismatch' }];
  });
}

type Acting = { readonly me: Staff; readonly at: Moment; readonly cases: readonly Case[] };

/** P12-3: a second person lets the files out, while every amount is still to be paid. */
export function releaseBatch(
  batch: PayoutBatch,
  { me, at, cases }: Acting,
): Result<PayoutBatch, RefusedLines> {
  if (cases.some((c) => !mayOn('payoutRelease', me, c))) {
    return refusedLines([], ['role-not-allowed']);
  }
  if (batch.createdBy === me.id) return refusedLines([], ['batch-needs-second-person']);
  if (batch.status !== '已导出' || batch.releasedBy !== null) {
    return refusedLines([], ['transition-not-possible']);
  }
  const lines = outdated(batch, cases);
  if (lines.length > 0) return refusedLines(lines);
  return ok({ ...batch, releasedBy: me.id, releasedAt: at });
}

/** A batch that was released may be at the bank already: whoever made it does not take it back alone. */
function voidRefusals(batch: PayoutBatch, me: StaffId, reason: string): readonly Refusal[] {
  if (batch.status !== '已导出') return ['transition-not-possible'];
  const alone = batch.releasedBy !== null && batch.createdBy === me;
  return [
    ...(alone ? (['batch-needs-second-person'] as const) : []),
    ...(reason.trim() === '' ? (['reason-missing'] as const) : []),
  ];
}

/** Takes a batch back: its items return to the list. */
export function voidBatch(
  batch: PayoutBatch,
  reason: string,
  { me, at }: Omit<Acting, 'cases'>,
): Result<PayoutBatch, readonly Refusal[]> {
  const refusals = voidRefusals(batch, me.id, reason);
  if (refusals.length > 0) return fail(refusals);
  return ok({
    ...batch,
    status: '已作废',
    voidedBy: me.id,
    voidedAt: at,
    voidReason: reason.trim(),
  });
}

/** Nothing leaves the program before the second person said so, nor after the batch was taken back. */
export function giveOutRefusals({ status, releasedBy }: PayoutBatch): readonly Refusal[] {
  if (status === '已作废') return ['transition-not-possible'];
  return releasedBy === null ? ['batch-needs-second-person'] : [];
}
