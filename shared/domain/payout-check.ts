import { dayOf } from './day.ts';
import type { Moment } from './day.ts';
import { refusedLines } from './line-refusals.ts';
import type { LineRefusal, RefusedLines } from './line-refusals.ts';
import { PAYOUT_RESULTS } from './payout-fields.ts';
import type { PayoutBatch, PayoutItem } from './payout-fields.ts';
import type { ResultRow } from './payout-result.ts';
import { plainAccount } from './payouts.ts';
import type { Refusal } from './refusals.ts';
import { ok } from './result.ts';
import type { Result } from './result.ts';
import type { Staff } from './roles.ts';

/** Why no file at all is taken for this batch; null when one is awaited. */
function batchRefusal(batch: PayoutBatch | null): Refusal | null {
  if (batch === null || batch.status === '已作废') return 'batch-unknown';
  if (batch.status === '已回盘') return 'batch-already-imported';
  return batch.releasedBy === null ? 'batch-needs-second-person' : null;
}

function resultOf({ result }: ResultRow): PayoutItem['result'] {
  return PAYOUT_RESULTS.find((known) => known === result) ?? null;
}

function moneyRefusals(row: ResultRow, item: PayoutItem): readonly Refusal[] {
  const same = plainAccount(row.payeeAccount) === item.payeeAccount;
  return [
    ...(same ? [] : (['payee-mismatch'] as const)),
    ...(row.amount === item.amount ? [] : (['amount-mismatch'] as const)),
  ];
}

function outcomeRefusals(
  row: ResultRow,
  { releasedAt }: PayoutBatch,
  now: Moment,
): readonly Refusal[] {
  const result = resultOf(row);
  const ahead = row.paidAt !== null && row.paidAt > now;
  const early = row.paidAt !== null && releasedAt !== null && dayOf(row.paidAt) < dayOf(releasedAt);
  return [
    ...(result === null ? (['result-code-unknown'] as const) : []),
    ...(result === '成功' && row.voucherNo === '' ? (['voucher-missing'] as const) : []),
    ...(ahead ? (['time-in-future'] as const) : []),
    ...(early ? (['time-too-early'] as const) : []),
  ];
}

/** Rows that the batch has no place for: its items are taken already, or it never had them. */
function surplus(rows: readonly ResultRow[], batch: PayoutBatch): readonly LineRefusal[] {
  const left = new Set(batch.items.map(({ seq }) => seq));
  return rows.flatMap(({ line, seq }): readonly LineRefusal[] =>
    seq !== null && left.delete(seq) ? [] : [{ line, code: 'row-count-mismatch' }],
  );
}

function rowRefusals(
  rows: readonly ResultRow[],
  batch: PayoutBatch,
  now: Moment,
): readonly LineRefusal[] {
  const items = new Map(batch.items.map((item) => [item.seq, item]));
  const seen = new Set<number>();
  return rows.flatMap((row) => {
    const item = items.get(row.seq ?? 0);
    const twice = row.seq !== null && seen.has(row.seq);
    if (row.seq !== null) seen.add(row.seq);
    const codes: readonly Refusal[] = [
      ...(row.batchNo === batch.batchNo ? [] : (['batch-unknown'] as const)),
      ...(item === undefined ? (['row-unknown'] as const) : moneyRefusals(row, item)),
      ...(twice ? (['row-duplicate'] as const) : []),
      ...outcomeRefusals(row, batch, now),
    ];
    return codes.map((code) => ({ line: row.line, code }));
  });
}

function totalOf(rows: readonly ResultRow[]): number {
  return rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** The item with what the bank says of it. */
function answered(item: PayoutItem, row: ResultRow, now: Moment): PayoutItem {
  const result = resultOf(row);
  return result === '成功'
    ? { ...item, result, voucherNo: row.voucherNo, paidAt: row.paidAt ?? now }
    : { ...item, result, failReason: row.reason === '' ? null : row.reason };
}

/**
 * P12-5, all or nothing: the batch with every item answered, or every row that does not belong to it as exported.
 * A file with another number of rows is another file: only that is said, with the rows too many.
 */
export function importResult(
  batch: PayoutBatch | null,
  rows: readonly ResultRow[],
  { me, at }: { readonly me: Staff; readonly at: Moment },
): Result<PayoutBatch, RefusedLines> {
  const barred = batchRefusal(batch);
  if (batch === null || barred !== null) return refusedLines([], [barred ?? 'batch-unknown']);
  if (rows.length !== batch.count) {
    return refusedLines(surplus(rows, batch), ['row-count-mismatch']);
  }
  const wrong = rowRefusals(rows, batch, at);
  const whole: readonly Refusal[] = totalOf(rows) === batch.total ? [] : ['total-mismatch'];
  if (wrong.length > 0 || whole.length > 0) return refusedLines(wrong, whole);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const items = batch.items.map((item) => {
    const row = bySeq.get(item.seq);
    return row === undefined ? item : answered(item, row, at);
  });
  return ok({ ...batch, status: '已回盘', importedBy: me.id, importedAt: at, items });
}
