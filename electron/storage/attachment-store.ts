import { z } from 'zod';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AttachmentReads, AttachmentWrites } from './store.ts';

const attachmentRow = z.object({
  hash: column.text,
  storedName: column.text,
  size: column.whole,
  mediaType: column.text,
});
const numberRow = z.object({ caseNo: column.text });
const SELECT =
  'SELECT hash, stored_name AS storedName, size, media_type AS mediaType FROM attachments';

export function attachmentReads(sql: Reader): AttachmentReads {
  return {
    load: (hash) => {
      const row = sql.get(`${SELECT} WHERE hash = ?`, hash);
      return row === undefined ? null : attachmentRow.parse(row);
    },
    caseNosOf: (hash) =>
      sql
        .all(
          `SELECT case_no AS caseNo FROM cases WHERE case_no IS NOT NULL
             AND seq IN (SELECT case_seq FROM case_files WHERE hash = ?) ORDER BY case_no`,
          hash,
        )
        .map((row) => numberRow.parse(row).caseNo),
    unused: (before) =>
      sql
        .all(
          `${SELECT} WHERE stored_at < ? AND hash NOT IN (SELECT hash FROM case_files) ORDER BY hash`,
          before,
        )
        .map((row) => attachmentRow.parse(row)),
    all: () => sql.all(`${SELECT} ORDER BY hash`).map((row) => attachmentRow.parse(row)),
  };
}

export function attachmentWrites(sql: Writer): AttachmentWrites {
  return {
    forget: (hash) => {
      sql.run('DELETE FROM attachments WHERE hash = ?', hash);
    },
    add: ({ hash, storedName, size, mediaType }, { branchId, at }) => {
      sql.run(
        `INSERT INTO attachments (hash, branch_id, stored_name, size, media_type, stored_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
        hash,
        branchId,
        storedName,
        size,
        mediaType,
        at,
      );
    },
  };
}
