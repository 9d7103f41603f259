import { z } from 'zod';
import type { CaseId } from '../../shared/domain/ids.ts';
import { PAYOUT_FILES } from '../../shared/domain/payout-fields.ts';
import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { PAYOUT_TODO } from '../../shared/domain/todos.ts';
import { putInOutbox } from './outbox-store.ts';
import type { PayoutReads, PayoutWrites } from './payout-access.ts';
import {
  headOf,
  headValues,
  itemOf,
  itemValues,
  payeeOf,
  payeeValues,
  SELECT_HEAD,
  SELECT_ITEMS,
  SELECT_PAYEE,
} from './payout-rows.ts';
import { bit, column, inBranch, seqOf } from './rows.ts';
import type { Reader, Row, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';

const idRow = z.object({ id: column.caseId });
const countRow = z.object({ count: column.whole });
const failureRow = z.object({ result: column.text.nullable(), reason: column.text.nullable() });
const fileRow = z.object({ kind: z.enum(PAYOUT_FILES), hash: column.text, size: column.whole });
const contentRow = z.object({
  kind: z.enum(PAYOUT_FILES),
  hash: column.text,
  content: column.bytes,
});

/** Open to-dos of finance that name an approved amount, without those in a batch that is out. */
const UNPAID = `FROM todos t JOIN cases c ON c.seq = t.case_seq
  WHERE t.role = 'finance' AND t.staff_id IS NULL AND t.done_at IS NULL AND t.key = ?
    AND NOT EXISTS (SELECT 1 FROM payout_items i WHERE i.case_id = c.id AND i.is_out = 1)`;
const OF_BATCH = 'batch_seq = (SELECT seq FROM payout_batches WHERE id = ?)';

function countOf(row: unknown): number {
  return countRow.parse(row).count;
}

function loaded(sql: Reader, where: string, value: string): PayoutBatch | null {
  const row = sql.get(`${SELECT_HEAD} WHERE ${where} = ?`, value);
  if (row === undefined) return null;
  const { place, ...head } = headOf(row);
  const items = sql.all(`${SELECT_ITEMS} WHERE batch_seq = ? ORDER BY seq`, place).map(itemOf);
  return { ...head, items };
}

function lastFailure(sql: Reader, id: CaseId): ReturnType<PayoutReads['lastFailure']> {
  const row = sql.get(
    `SELECT result, fail_reason AS reason FROM payout_items
     WHERE case_id = ? AND result IS NOT NULL ORDER BY batch_seq DESC LIMIT 1`,
    id,
  );
  const last = row === undefined ? null : failureRow.parse(row);
  return last?.result === '失败' ? { reason: last.reason } : null;
}

export function payoutReads(sql: Reader): PayoutReads {
  return {
    unpaid: (limit) =>
      sql
        .all(`SELECT c.id AS id ${UNPAID} ORDER BY t.created_at, c.seq LIMIT ?`, PAYOUT_TODO, limit)
        .map((row) => idRow.parse(row).id),
    unpaidCount: () => countOf(sql.get(`SELECT count(*) AS count ${UNPAID}`, PAYOUT_TODO)),
    payee: (id) => {
      const row = sql.get(`${SELECT_PAYEE} WHERE case_id = ?`, id);
      return row === undefined ? null : payeeOf(row);
    },
    isOut: (id) =>
      sql.get('SELECT 1 FROM payout_items WHERE case_id = ? AND is_out = 1', id) !== undefined,
    lastFailure: (id) => lastFailure(sql, id),
    batches: (limit) =>
      sql.all(`${SELECT_HEAD} ORDER BY seq DESC LIMIT ?`, limit).map((row) => headOf(row)),
    load: (id) => loaded(sql, 'id', id),
    byNumber: (batchNo) => loaded(sql, 'batch_no', batchNo),
    numbered: (start) =>
      countOf(
        sql.get(
          'SELECT count(*) AS count FROM payout_batches WHERE substr(batch_no, 1, ?) = ?',
          start.length,
          start,
        ),
      ),
    waitingCount: (me) =>
      countOf(
        sql.get(
          `SELECT count(*) AS count FROM payout_batches
           WHERE status = '已导出' AND released_by IS NULL AND created_by <> ?`,
          me,
        ),
      ),
    files: (id) =>
      sql
        .all(`SELECT kind, hash, length(content) AS size FROM payout_files WHERE ${OF_BATCH}`, id)
        .map((row) => fileRow.parse(row)),
    file: (id, kind) => {
      const row = sql.get(
        `SELECT kind, hash, content FROM payout_files WHERE ${OF_BATCH} AND kind = ?`,
        id,
        kind,
      );
      return row === undefined ? null : contentRow.parse(row);
    },
  };
}

function placeOf(sql: Reader, id: string): number {
  const seq = seqOf(sql.get('SELECT seq FROM payout_batches WHERE id = ?', id));
  if (seq === null) throw new TypeError('a batch that is not stored');
  return seq;
}

/** Sets these columns where the row is still the one that was seen; false when it is not. */
function changed(sql: Writer, table: string, row: Row, where: Row): boolean {
  const set = Object.keys(row).map((name) => `${name} = ?`);
  const conditions = Object.keys(where).map((name) => `${name} = ?`);
  const statement = `UPDATE ${table} SET ${set.join(', ')} WHERE ${conditions.join(' AND ')}`;
  return sql.run(statement, ...Object.values(row), ...Object.values(where)) === 1;
}

function putItems(sql: Writer, batch: PayoutBatch): void {
  const place = placeOf(sql, batch.id);
  const isOut = { is_out: bit(batch.status === '已导出') };
  for (const item of batch.items) {
    const values = { ...itemValues(item), ...isOut };
    if (batch.rev === 0) sql.add('payout_items', { batch_seq: place, ...values });
    else changed(sql, 'payout_items', values, { batch_seq: place, seq: item.seq });
  }
}

/** What of a batch stands in its audit line and the outbox: the head; names and accounts stay in the table of its items. */
function headOnly(batch: PayoutBatch): Omit<PayoutBatch, 'items'> {
  const { items: _, ...head } = batch;
  return head;
}

export function payoutWrites(sql: Writer, audit: AuditWrites): PayoutWrites {
  return {
    savePayee: (payee, { caseId, rev }, stamp) => {
      const values = { ...payeeValues(payee), changed_by: stamp.by, changed_at: stamp.at };
      const next = { ...values, rev: rev + 1 };
      const known = payoutReads(sql).payee(caseId);
      if ((known?.rev ?? 0) !== rev) return fail('stale-revision');
      if (known === null) {
        sql.add('payout_payees', { case_id: caseId, branch_id: stamp.branchId, ...next });
      } else if (!changed(sql, 'payout_payees', next, { case_id: caseId, rev })) {
        return fail('stale-revision');
      }
      const place = { stamp, entity: 'payout-payee', entityId: caseId };
      const contents = { before: known ?? {}, after: payee };
      audit.append({ ...place, action: 'payee-entered', contents });
      putInOutbox(sql, { ...place, revision: rev + 1, content: payee });
      return ok(null);
    },
    save: (batch, stamp, note) => {
      const saved = { ...batch, rev: batch.rev + 1 };
      const values = { ...headValues(batch), rev: saved.rev };
      const known = payoutReads(sql).load(batch.id);
      if ((known?.rev ?? 0) !== batch.rev) return fail('stale-revision');
      if (known === null) {
        sql.add('payout_batches', { id: batch.id, branch_id: batch.branchId, ...values });
      } else if (!changed(sql, 'payout_batches', values, { id: batch.id, rev: batch.rev })) {
        return fail('stale-revision');
      }
      putItems(sql, batch);
      const place = {
        stamp: inBranch(stamp, batch.branchId),
        entity: 'payout-batch',
        entityId: batch.id,
      };
      const contents = { before: known === null ? {} : headOnly(known), after: headOnly(saved) };
      audit.append({ ...note, ...place, contents });
      putInOutbox(sql, { ...place, revision: saved.rev, content: headOnly(saved) });
      return ok(saved);
    },
    keepFiles: (id, files) => {
      const place = placeOf(sql, id);
      for (const { kind, hash, content } of files) {
        sql.add('payout_files', { batch_seq: place, kind, hash, content });
      }
    },
  };
}

/** A purged case leaves nobody's name or account behind: not in its payee, its items, nor the files that name it. */
export function forgetPayee(sql: Writer, id: CaseId): void {
  sql.run('DELETE FROM payout_payees WHERE case_id = ?', id);
  sql.run(
    `DELETE FROM payout_files WHERE kind <> 'summary'
       AND batch_seq IN (SELECT batch_seq FROM payout_items WHERE case_id = ?)`,
    id,
  );
  sql.run(
    `UPDATE payout_items SET payee_name = NULL, payee_account = NULL, payee_bank = NULL, fail_reason = NULL
     WHERE case_id = ?`,
    id,
  );
}
