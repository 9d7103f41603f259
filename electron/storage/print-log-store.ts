import { z } from 'zod';
import { SHEET_NAMES } from '../../shared/domain/sheet-names.ts';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';
import { PRINT_MEDIA } from './print-log-access.ts';
import type { PrintLogReads, PrintLogWrites } from './print-log-access.ts';

const entryRow = z.object({
  id: column.text,
  caseId: column.caseId.nullable(),
  branchId: column.text,
  form: column.text,
  sheet: z.enum(SHEET_NAMES).nullable(),
  subjectId: column.text.nullable(),
  version: column.whole,
  wording: column.whole,
  copyType: column.text,
  reason: column.text.nullable(),
  by: column.staffId,
  at: column.moment,
  pages: column.whole,
  hash: column.text,
  verifyCode: column.text,
  medium: z.enum(PRINT_MEDIA),
});
const snapshotRow = z.object({ content: column.text });
const SELECT = `SELECT id, case_id AS caseId, branch_id AS branchId, form, sheet,
  subject_id AS subjectId, version,
  coalesce(wording, 0) AS wording, copy_type AS copyType,
  reason, printed_by AS "by", printed_at AS at, pages, hash, verify_code AS verifyCode,
  iif(seq IN (SELECT seq FROM editable_copies), 'word', 'paper') AS medium
  FROM print_log LEFT JOIN print_sheets USING (seq) LEFT JOIN print_wordings USING (seq)`;

export function printLogReads(sql: Reader): PrintLogReads {
  return {
    ofCase: (id) =>
      sql
        .all(`${SELECT} WHERE case_id = ? ORDER BY seq DESC`, id)
        .map((row) => entryRow.parse(row)),
    byCode: (verifyCode) =>
      sql
        .all(`${SELECT} WHERE verify_code = ? ORDER BY seq DESC`, verifyCode)
        .map((row) => entryRow.parse(row)),
    snapshot: (id) => {
      const row = sql.get(
        'SELECT content FROM print_snapshots WHERE seq = (SELECT seq FROM print_log WHERE id = ?)',
        id,
      );
      return row === undefined ? null : snapshotRow.parse(row).content;
    },
  };
}

export function printLogWrites(sql: Writer, audit: AuditWrites): PrintLogWrites {
  return {
    append: (entry, snapshot, note) => {
      const seq = sql.add('print_log', {
        id: entry.id,
        case_id: entry.caseId,
        branch_id: entry.branchId,
        form: entry.form,
        version: entry.version,
        copy_type: entry.copyType,
        reason: entry.reason,
        printed_by: entry.by,
        printed_at: entry.at,
        pages: entry.pages,
        hash: entry.hash,
        verify_code: entry.verifyCode,
      });
      if (entry.sheet !== null || entry.subjectId !== null) {
        sql.add('print_sheets', { seq, sheet: entry.sheet, subject_id: entry.subjectId });
      }
      if (entry.wording > 0) sql.add('print_wordings', { seq, wording: entry.wording });
      sql.add('print_snapshots', { seq, content: snapshot });
      if (entry.medium === 'word') sql.add('editable_copies', { seq });
      const stamp = { at: entry.at, by: entry.by, branchId: entry.branchId };
      const place = { stamp, entity: 'print', entityId: entry.id };
      const ids = { ...note.ids, ...(entry.caseId === null ? {} : { case: entry.caseId }) };
      audit.append({ ...note, ids, ...place, contents: { before: {}, after: entry } });
      putInOutbox(sql, { ...place, revision: 1, content: entry });
    },
  };
}
