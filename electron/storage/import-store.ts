import { z } from 'zod';
import { addDays } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import { isLedgerField } from '../../shared/domain/ledger-fields.ts';
import type { LedgerMapping } from '../../shared/domain/ledger-fields.ts';
import type { AuditWrites, Stamp } from './audit-access.ts';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';

/** One import, as it is listed. */
export type ImportHead = {
  readonly id: string;
  readonly branchId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSize: number;
  /** Cases that had ended, cases that were open, rows that were left out as known. */
  readonly ended: number;
  readonly open: number;
  readonly leftOut: number;
  readonly importedBy: StaffId;
  readonly importedAt: Moment;
  readonly undoneBy: StaffId | null;
  readonly undoneAt: Moment | null;
};

export type ImportRow = {
  readonly row: number;
  readonly caseId: CaseId;
  readonly oldKey: string | null;
};

/** A case received on a day, as far as a row of a ledger may be the same. */
export type CaseOfDay = {
  readonly caseNo: string | null;
  readonly name: string | null;
  readonly reasonCode: string | null;
  /** Digits, back to front. */
  readonly phones: readonly string[];
};

export type ImportReads = {
  /** Newest first. */
  readonly batches: (branchId: string, limit: number) => readonly ImportHead[];
  readonly batch: (id: string) => ImportHead | null;
  readonly casesOf: (id: string) => readonly CaseId[];
  /** The number of the case that was imported under this old number; null when there is none. */
  readonly byOldKey: (branchId: string, oldKey: string) => string | null;
  readonly casesOfDay: (branchId: string, on: Day) => readonly CaseOfDay[];
  /** What this person last said that the columns of such a ledger mean. */
  readonly mapping: (staff: StaffId, headings: string) => LedgerMapping | null;
};

export type ImportWrites = {
  readonly add: (head: ImportHead, rows: readonly ImportRow[], stamp: Stamp) => void;
  readonly markUndone: (id: string, stamp: Stamp) => void;
  readonly remember: (
    of: { readonly staff: StaffId; readonly headings: string },
    mapping: LedgerMapping,
    at: Moment,
  ) => void;
};

const headRow = z.object({
  id: z.string(),
  branchId: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  fileSize: column.whole,
  ended: column.whole,
  open: column.whole,
  leftOut: column.whole,
  importedBy: column.staffId,
  importedAt: column.moment,
  undoneBy: column.staffId.nullable(),
  undoneAt: column.moment.nullable(),
});
const SELECT_HEAD = `SELECT id, branch_id AS branchId, file_name AS fileName, file_hash AS fileHash,
  file_size AS fileSize, ended, open, left_out AS leftOut, imported_by AS importedBy, imported_at AS importedAt,
  undone_by AS undoneBy, undone_at AS undoneAt FROM import_batches`;
const caseRow = z.object({ caseId: column.caseId });
const numberRow = z.object({ caseNo: z.string().nullable() });
const dayRow = z.object({
  caseNo: z.string().nullable(),
  name: z.string().nullable(),
  reasonCode: z.string().nullable(),
  phones: z.string().nullable(),
});
const mappingRow = z.object({ mapping: column.json });
const Mapping = z.array(
  z.custom<LedgerMapping[number]>((value) => value === null || isLedgerField(value)),
);

export function importReads(sql: Reader): ImportReads {
  return {
    batches: (branchId, limit) =>
      sql
        .all(`${SELECT_HEAD} WHERE branch_id = ? ORDER BY seq DESC LIMIT ?`, branchId, limit)
        .map((row) => headRow.parse(row)),
    batch: (id) => {
      const row = sql.get(`${SELECT_HEAD} WHERE id = ?`, id);
      return row === undefined ? null : headRow.parse(row);
    },
    casesOf: (id) =>
      sql
        .all(
          `SELECT case_id AS caseId FROM import_rows
           WHERE batch_seq = (SELECT seq FROM import_batches WHERE id = ?) ORDER BY row`,
          id,
        )
        .map((row) => caseRow.parse(row).caseId),
    byOldKey: (branchId, oldKey) => {
      const row = sql.get(
        `SELECT c.case_no AS caseNo FROM import_rows r JOIN cases c ON c.id = r.case_id
         WHERE r.branch_id = ? AND r.old_key = ? LIMIT 1`,
        branchId,
        oldKey,
      );
      return row === undefined ? null : numberRow.parse(row).caseNo;
    },
    casesOfDay: (branchId, on) =>
      sql
        .all(
          `SELECT c.case_no AS caseNo, c.complainant AS name, c.reason_code AS reasonCode,
             (SELECT group_concat(k.key, ' ') FROM case_keys k WHERE k.kind = 'phone' AND k.case_seq = c.seq) AS phones
           FROM cases c WHERE c.received_at >= ? AND c.received_at < ? AND c.branch_id = ?
             AND c.is_anonymous = 0 AND c.status <> 'draft'`,
          on,
          addDays(on, 1),
          branchId,
        )
        .map((row) => {
          const { caseNo, name, reasonCode, phones } = dayRow.parse(row);
          return { caseNo, name, reasonCode, phones: phones?.split(' ') ?? [] };
        }),
    mapping: (staff, headings) => {
      const row = sql.get(
        'SELECT mapping FROM import_mappings WHERE staff_id = ? AND headings = ?',
        staff,
        headings,
      );
      if (row === undefined) return null;
      const known = Mapping.safeParse(mappingRow.parse(row).mapping);
      return known.success ? known.data : null;
    },
  };
}

type Line = { readonly stamp: Stamp; readonly entity: string; readonly entityId: string };

function place(id: string, stamp: Stamp): Line {
  return { stamp, entity: 'import', entityId: id };
}

export function importWrites(sql: Writer, audit: AuditWrites): ImportWrites {
  return {
    add: (head, rows, stamp) => {
      const seq = sql.add('import_batches', {
        id: head.id,
        branch_id: head.branchId,
        file_name: head.fileName,
        file_hash: head.fileHash,
        file_size: head.fileSize,
        ended: head.ended,
        open: head.open,
        left_out: head.leftOut,
        imported_by: head.importedBy,
        imported_at: head.importedAt,
        undone_by: null,
        undone_at: null,
      });
      for (const { row, caseId, oldKey } of rows) {
        const values = { row, case_id: caseId, branch_id: head.branchId, old_key: oldKey };
        sql.add('import_rows', { batch_seq: seq, ...values });
      }
      const ids = { fileHash: head.fileHash, ended: String(head.ended), open: String(head.open) };
      audit.append({
        ...place(head.id, stamp),
        action: 'ledger-imported',
        ids: { ...ids, leftOut: String(head.leftOut) },
        contents: { fileName: head.fileName },
      });
      putInOutbox(sql, { ...place(head.id, stamp), revision: 1, content: head });
    },
    markUndone: (id, stamp) => {
      sql.run(
        'UPDATE import_batches SET undone_by = ?, undone_at = ? WHERE id = ?',
        stamp.by,
        stamp.at,
        id,
      );
      sql.run(
        'DELETE FROM import_rows WHERE batch_seq = (SELECT seq FROM import_batches WHERE id = ?)',
        id,
      );
      audit.append({ ...place(id, stamp), action: 'ledger-import-undone' });
      putInOutbox(sql, { ...place(id, stamp), revision: 2, content: null });
    },
    remember: ({ staff, headings }, mapping, at) => {
      sql.run(
        `INSERT INTO import_mappings (staff_id, headings, mapping, changed_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET mapping = excluded.mapping, changed_at = excluded.changed_at`,
        staff,
        headings,
        JSON.stringify(mapping),
        at,
      );
    },
  };
}
