import fc from 'fast-check';
import type { Case } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { plainYuan } from '../../shared/domain/money.ts';
import { PAYEE_FIELDS } from '../../shared/domain/payout-fields.ts';
import type { Payee, PayoutBatch } from '../../shared/domain/payout-fields.ts';
import { makeBatch, releaseBatch } from '../../shared/domain/payouts.ts';
import type { Candidate } from '../../shared/domain/payouts.ts';
import { approvedAmount } from '../../shared/domain/approval.ts';
import { BRANCH, PEOPLE } from './branch-world.ts';
import { aCaseInExecution } from './case-on-its-way.ts';

const MADE_AT = moment('2026-03-17T09:30:00');
/** When the bank's answer comes in. */
export const IMPORTED_AT = moment('2026-03-17T15:00:00');
/** Another person of finance. */
export const LUO = { ...PEOPLE.fang, id: PEOPLE.tong.id, name: '罗简' };

const EXECUTING = new Map<number, Case>();

/** A case whose approved amount (in fen) waits to be paid. */
export function payableCase(amount: number, number = 1): Case {
  const known = EXECUTING.get(amount) ?? aCaseInExecution(amount);
  EXECUTING.set(amount, known);
  const caseNo = `TS-0101-20260316-${String(number).padStart(4, '0')}`;
  return { ...known, id: caseId(`case-${String(number)}`), caseNo };
}

export function aPayee(account = '6222000011112222', known: Partial<Payee> = {}): Payee {
  return fill(PAYEE_FIELDS, { payeeName: '余青', payeeAccount: account, ...known });
}

export function aCandidate(c: Case, different: Partial<Candidate> = {}): Candidate {
  return { case: c, payee: aPayee(), seenAmount: approvedAmount(c), taken: false, ...different };
}

export const WISH = {
  id: 'batch-1',
  batchNo: 'FK-0101-20260317-01',
  branchId: BRANCH,
  type: 'PB-C1',
  at: MADE_AT,
  me: PEOPLE.fang,
  mostItems: 5000,
} as const;

/** A batch of these amounts, each to an account of its own; an exception when it is refused. */
export function aBatch(amounts: readonly number[]): PayoutBatch {
  const candidates = amounts.map((amount, place) => {
    const account = String(6_222_000_000_000_000 + place);
    return aCandidate(payableCase(amount, place + 1), { payee: aPayee(account) });
  });
  const made = makeBatch(candidates, WISH);
  if (!made.ok) throw new Error(made.failure.codes.join(' '));
  return { ...made.value, rev: 1 };
}

/** The cases of a batch of these amounts. */
export function casesOf(amounts: readonly number[]): readonly Case[] {
  return amounts.map((amount, place) => payableCase(amount, place + 1));
}

export function aReleasedBatch(amounts: readonly number[]): PayoutBatch {
  const released = releaseBatch(aBatch(amounts), {
    me: LUO,
    at: MADE_AT,
    cases: casesOf(amounts),
  });
  if (!released.ok) throw new Error(released.failure.codes.join(' '));
  return { ...released.value, rev: 2 };
}

/** The rows of a right answer: by whether the bank paid each. */
export function rightRows(batch: PayoutBatch, paid: readonly boolean[]): string[][] {
  return batch.items.map(({ seq, payeeAccount, amount }, place) => {
    const answer =
      paid[place] === true
        ? ['成功', '', `PZ-${String(seq)}`, '2026-03-17 11:00']
        : ['失败', '账号有误', '', ''];
    return [batch.batchNo, String(seq), payeeAccount ?? '', plainYuan(amount), ...answer];
  });
}

export function textOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join('\t')}\r\n`).join('');
}

/** A few amounts within one signature, and for each whether the bank paid it. */
export const SOME_PAYOUTS: fc.Arbitrary<{
  readonly amounts: readonly number[];
  readonly paid: readonly boolean[];
}> = fc
  .array(fc.record({ amount: fc.constantFrom(1, 100, 10_000, 200_000), paid: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((items) => ({
    amounts: items.map(({ amount }) => amount),
    paid: items.map(({ paid }) => paid),
  }));
