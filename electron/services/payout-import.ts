import type { Failure } from '../../shared/contract/api.ts';
import type { LineRefusal } from '../../shared/domain/line-refusals.ts';
import { refusedLines } from '../../shared/domain/line-refusals.ts';
import { bookPayout } from '../../shared/domain/payout-booking.ts';
import { importResult } from '../../shared/domain/payout-check.ts';
import type { PayoutBatch, PayoutItem } from '../../shared/domain/payout-fields.ts';
import { resultRows } from '../../shared/domain/payout-result.ts';
import type { ResultRow } from '../../shared/domain/payout-result.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StoreWrites } from '../storage/store.ts';
import { caughtUp, changeOf } from './case-file.ts';
import { actionWorld, stampOf } from './office.ts';
import type { Visit } from './office.ts';

/** One item that the bank paid, on its case: what fell due until now first, then the payment. */
function booked(
  item: PayoutItem,
  visit: Visit,
  writes: StoreWrites,
): Result<null, readonly Refusal[]> {
  const { office } = visit;
  const stored = office.store.cases.load(item.caseId);
  if (stored === null) return fail(['case-not-found']);
  const current = caughtUp(stored, office, writes);
  if (!current.ok) return fail([current.failure]);
  const c = current.value;
  const world = actionWorld(c, visit, () => '');
  const paid = bookPayout(c, item, world);
  if (!paid.ok) return paid;
  const audit = [{ action: 'pay', ids: { by: 'payout-batch' } }];
  const saved = writes.cases.save(
    changeOf(c, paid.value, { stamp: stampOf(visit), audit }, office),
  );
  return saved.ok ? ok(null) : fail([saved.failure]);
}

type Booking = { readonly batch: PayoutBatch; readonly rows: readonly ResultRow[] };

/** Every success on its case, or the rows of those that cannot be booked as their case stands. */
function bookAll(
  { batch, rows }: Booking,
  visit: Visit,
  writes: StoreWrites,
): readonly LineRefusal[] {
  const lineOf = new Map(rows.map(({ seq, line }) => [seq, line]));
  return batch.items
    .filter(({ result }) => result === '成功')
    .flatMap((item) => {
      const done = booked(item, visit, writes);
      if (done.ok) return [];
      return done.failure.map((code) => ({ line: lineOf.get(item.seq) ?? 0, code }));
    });
}

/** P12-5 and P12-6 in one transaction: a file that fits in every row is booked whole, any other changes nothing. */
export function importText(text: string, visit: Visit): Result<PayoutBatch, Failure> {
  const { office, me } = visit;
  const read = resultRows(text);
  if (!read.ok) return read;
  const rows = read.value;
  const stamp = stampOf(visit);
  const done = office.store.write<PayoutBatch, Failure>((writes) => {
    const known = office.store.payouts.byNumber(rows[0]?.batchNo ?? '');
    const answered = importResult(known, rows, { me, at: stamp.at });
    if (!answered.ok) return answered;
    const batch = answered.value;
    const ids = { batchNo: batch.batchNo };
    const saved = writes.payouts.save(batch, stamp, { action: 'payout-imported', ids });
    if (!saved.ok) return fail({ codes: [saved.failure] });
    const wrong = bookAll({ batch, rows }, visit, writes);
    return wrong.length > 0 ? refusedLines(wrong) : saved;
  });
  if (done.ok) tellBooked(done.value, visit);
  return done;
}

function tellBooked({ items }: PayoutBatch, { office }: Visit): void {
  for (const { caseId, result } of items) {
    if (result === '成功') office.world.outside.event('case-changed', { id: caseId });
  }
}
