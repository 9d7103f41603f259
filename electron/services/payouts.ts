import type { Failure, Request } from '../../shared/contract/api.ts';
import { sideOf } from '../../shared/domain/action.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { isPayable } from '../../shared/domain/payable.ts';
import { PAYEE_FIELDS } from '../../shared/domain/payout-fields.ts';
import type { Payee, PayoutBatch } from '../../shared/domain/payout-fields.ts';
import {
  enteredPayee,
  formatBatchNo,
  makeBatch,
  releaseBatch,
  voidBatch,
} from '../../shared/domain/payouts.ts';
import type { Candidate } from '../../shared/domain/payouts.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { payoutFiles } from './payout-files.ts';

/** How much waits for this person: amounts to pay, for finance, and batches to release. */
export function payoutsWaiting({ office, me }: Visit): number {
  const { payouts } = office.store;
  const toPay = isPermitted('r21', me, null) ? payouts.unpaidCount() : 0;
  const toRelease = isPermitted('payoutRelease', me, null) ? payouts.waitingCount(me.id) : 0;
  return toPay + toRelease;
}

const NOBODY = { caseId: null, rev: 0, ...fill(PAYEE_FIELDS, {}) };

function payeeBar(c: Case, { office, me }: Visit): Refusal | null {
  if (!isPermitted('r21', me, sideOf(c))) return 'role-not-allowed';
  if (office.store.payouts.isOut(c.id)) return 'item-in-other-batch';
  return isPayable(c) ? null : 'item-not-approved';
}

/** The payee of a case; with nothing in it while nobody entered one. */
function storedPayee(id: CaseId, { store }: Office): Payee {
  const { caseId: _, rev: __, ...payee } = store.payouts.payee(id) ?? NOBODY;
  return payee;
}

/** Whom an amount goes to: what is left out stays, what is emptied goes. */
export function enterPayee(
  { caseId, revision, input }: Request<'payouts.payee'>,
  visit: Visit,
): Result<null, Failure> {
  const { office } = visit;
  const c = office.store.cases.load(caseId);
  if (c === null) return fail({ codes: ['case-not-found'] });
  const bar = payeeBar(c, visit);
  if (bar !== null) return fail({ codes: [bar] });
  const payee = enteredPayee(storedPayee(caseId, office), input);
  if (!payee.ok) return fail({ codes: [payee.failure] });
  const saved = office.store.write((writes) =>
    writes.payouts.savePayee(payee.value, { caseId, rev: revision }, stampOf(visit)),
  );
  return saved.ok ? saved : fail({ codes: [saved.failure] });
}

function candidates(
  items: Request<'payouts.export'>['items'],
  office: Office,
): readonly Candidate[] | null {
  const { store } = office;
  const found = items.flatMap(({ caseId, amount }): readonly Candidate[] => {
    const c = store.cases.load(caseId);
    if (c === null) return [];
    const payee = storedPayee(caseId, office);
    return [{ case: c, payee, seenAmount: amount, taken: store.payouts.isOut(caseId) }];
  });
  return found.length === items.length ? found : null;
}

/** P12-1 and P12-2: the chosen amounts become a batch with its number; from now on they are fixed. */
export function exportBatch(
  { type, items }: Request<'payouts.export'>,
  visit: Visit,
): Result<PayoutBatch, Failure> {
  const { office, me } = visit;
  const stamp = stampOf(visit);
  return office.store.write<PayoutBatch, Failure>((writes) => {
    const chosen = candidates(items, office);
    if (chosen === null) return fail({ codes: ['case-not-found'] });
    const { id: branchId, code } = office.branch();
    const on = dayOf(stamp.at);
    const start = formatBatchNo(code, on, 0).slice(0, -2);
    const batchNo = formatBatchNo(code, on, office.store.payouts.numbered(start) + 1);
    const { payoutMostItems: mostItems } = office.book().settings;
    const wish = { id: office.world.newId(), batchNo, branchId, type, at: stamp.at, me, mostItems };
    const made = makeBatch(chosen, wish);
    if (!made.ok) return made;
    const ids = { batchNo, count: String(made.value.count) };
    const saved = writes.payouts.save(made.value, stamp, { action: 'payout-exported', ids });
    return saved.ok ? saved : fail({ codes: [saved.failure] });
  });
}

/** The batch at the revision the person saw. */
function seenBatch(
  { id, revision }: { readonly id: string; readonly revision: number },
  { store }: Office,
): Result<PayoutBatch, Failure> {
  const batch = store.payouts.load(id);
  if (batch === null) return fail({ codes: ['not-found'] });
  return batch.rev === revision ? ok(batch) : fail({ codes: ['stale-revision'] });
}

function casesOf({ items }: PayoutBatch, { store }: Office): readonly Case[] {
  return items.flatMap(({ caseId }: { readonly caseId: CaseId }) => {
    const c = store.cases.load(caseId);
    return c === null ? [] : [c];
  });
}

/** P12-3, and the files of P12-4: made before the transaction, kept in it, their hashes logged. */
export async function release(
  wish: Request<'payouts.release'>,
  visit: Visit,
): Promise<Result<PayoutBatch, Failure>> {
  const { office, me } = visit;
  const seen = seenBatch(wish, office);
  if (!seen.ok) return seen;
  const stamp = stampOf(visit);
  const cases = casesOf(seen.value, office);
  const released = releaseBatch(seen.value, { me, at: stamp.at, cases });
  if (!released.ok) return released;
  const files = await payoutFiles(released.value, office);
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  const hashes = Object.fromEntries(files.map(({ kind, hash }) => [kind, hash]));
  const ids = { batchNo: released.value.batchNo, ...hashes };
  const saved = office.store.write((writes) => {
    const kept = writes.payouts.save(released.value, stamp, { action: 'payout-released', ids });
    if (kept.ok) writes.payouts.keepFiles(released.value.id, files);
    return kept;
  });
  return saved.ok ? saved : fail({ codes: [saved.failure] });
}

export function takeBack(
  { reason, ...wish }: Request<'payouts.void'>,
  visit: Visit,
): Result<PayoutBatch, Failure> {
  const { office, me } = visit;
  const seen = seenBatch(wish, office);
  if (!seen.ok) return seen;
  const stamp = stampOf(visit);
  const voided = voidBatch(seen.value, reason, { me, at: stamp.at });
  if (!voided.ok) return fail({ codes: voided.failure });
  const note = { action: 'payout-voided', ids: { batchNo: voided.value.batchNo } };
  const saved = office.store.write((writes) => writes.payouts.save(voided.value, stamp, note));
  return saved.ok ? saved : fail({ codes: [saved.failure] });
}
