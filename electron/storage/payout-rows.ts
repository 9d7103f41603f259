import { z } from 'zod';
import { isEntity } from '../../shared/domain/fields.ts';
import type { Fields } from '../../shared/domain/fields.ts';
import {
  PAYEE_FIELDS,
  PAYOUT_BATCH_FIELDS,
  PAYOUT_ITEM_FIELDS,
} from '../../shared/domain/payout-fields.ts';
import type {
  Payee,
  PayoutBatch,
  PayoutHead,
  PayoutItem,
  StoredPayee,
} from '../../shared/domain/payout-fields.ts';
import { column } from './rows.ts';
import type { Row } from './sql.ts';

function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a table of fields, each under the name that the program uses. */
function selected(fields: Fields): string {
  return Object.keys(fields)
    .map((name) => `${columnOf(name)} AS ${name}`)
    .join(', ');
}

function fieldsOf(row: Readonly<Record<string, unknown>>, fields: Fields): unknown {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, row[name]]));
}

export const SELECT_HEAD: string = `SELECT seq AS place, id, rev, branch_id AS branchId, ${selected(PAYOUT_BATCH_FIELDS)} FROM payout_batches`;
export const SELECT_ITEMS: string = `SELECT ${selected(PAYOUT_ITEM_FIELDS)} FROM payout_items`;
export const SELECT_PAYEE: string = `SELECT case_id AS caseId, rev, ${selected(PAYEE_FIELDS)} FROM payout_payees`;

const headRow = z.looseObject({
  place: column.whole,
  id: column.text,
  rev: column.whole,
  branchId: column.text,
});
const payeeRow = z.looseObject({ caseId: column.caseId, rev: column.whole });
const anyRow = z.looseObject({});

type StoredHead = PayoutHead & {
  readonly place: number;
  readonly id: string;
  readonly rev: number;
  readonly branchId: string;
};

function misfit(): TypeError {
  return new TypeError('a stored payout does not fit this program');
}

export function headOf(row: unknown): StoredHead {
  const { place, id, rev, branchId, ...rest } = headRow.parse(row);
  const head = fieldsOf(rest, PAYOUT_BATCH_FIELDS);
  if (!isEntity(PAYOUT_BATCH_FIELDS, head)) throw misfit();
  return { place, id, rev, branchId, ...head };
}

export function itemOf(row: unknown): PayoutItem {
  const item = fieldsOf(anyRow.parse(row), PAYOUT_ITEM_FIELDS);
  if (!isEntity(PAYOUT_ITEM_FIELDS, item)) throw misfit();
  return item;
}

export function payeeOf(row: unknown): StoredPayee {
  const { caseId, rev, ...rest } = payeeRow.parse(row);
  const payee = fieldsOf(rest, PAYEE_FIELDS);
  if (!isEntity(PAYEE_FIELDS, payee)) throw misfit();
  return { caseId, rev, ...payee };
}

export function payeeValues({ payeeName, payeeAccount, payeeBank, summaryCode }: Payee): Row {
  return {
    payee_name: payeeName,
    payee_account: payeeAccount,
    payee_bank: payeeBank,
    summary_code: summaryCode,
  };
}

export function headValues(batch: PayoutBatch): Row {
  return {
    batch_no: batch.batchNo,
    type: batch.type,
    status: batch.status,
    created_by: batch.createdBy,
    created_at: batch.createdAt,
    released_by: batch.releasedBy,
    released_at: batch.releasedAt,
    imported_by: batch.importedBy,
    imported_at: batch.importedAt,
    voided_by: batch.voidedBy,
    voided_at: batch.voidedAt,
    void_reason: batch.voidReason,
    count: batch.count,
    total: batch.total,
  };
}

export function itemValues(item: PayoutItem): Row {
  return {
    seq: item.seq,
    case_id: item.caseId,
    case_no: item.caseNo,
    ...payeeValues(item),
    amount: item.amount,
    currency: item.currency,
    result: item.result,
    fail_reason: item.failReason,
    voucher_no: item.voucherNo,
    paid_at: item.paidAt,
  };
}
