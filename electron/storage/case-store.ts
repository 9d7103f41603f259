import { z } from 'zod';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { OPEN_STATES } from '../../shared/domain/states.ts';
import { casePage, caseCount } from './case-page.ts';
import { SELECT_CASE, storedIndex } from './case-rows.ts';
import { caseLinkReads } from './case-links.ts';
import { discardCase, saveCase } from './case-saving.ts';
import { column, seqOf } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';
import type { CaseReads, CaseWrites } from './store.ts';
import { todosOf } from './todo-store.ts';

const recordRow = z.object({ content: column.json });
const idRow = z.object({ id: column.caseId });
const SELECT_OPEN = `SELECT id FROM cases WHERE status IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})
  ORDER BY received_at, seq`;
const lastRow = z.object({ last: column.whole });

function load(sql: Reader, where: string, value: string): Case | null {
  const row = sql.get(
    `SELECT content FROM case_records WHERE seq = (SELECT seq FROM cases WHERE ${where} = ?)`,
    value,
  );
  if (row === undefined) return null;
  const { content } = recordRow.parse(row);
  if (!isCase(content)) throw new TypeError('a stored case does not fit this program');
  return content;
}

function indexes(rows: readonly unknown[]): readonly CaseIndex[] {
  return rows.map((row) => storedIndex(row).index);
}

export function caseReads(sql: Reader): CaseReads {
  return {
    load: (id) => load(sql, 'id', id),
    loadByNumber: (caseNo) => load(sql, 'case_no', caseNo),
    index: (id) => indexes(sql.all(`${SELECT_CASE} WHERE id = ?`, id))[0] ?? null,
    page: (request) => casePage(sql, request),
    count: (request) => caseCount(sql, request),
    drafts: (branchId) =>
      indexes(
        branchId === null
          ? sql.all(`${SELECT_CASE} WHERE status = 'draft' ORDER BY received_at, seq`)
          : sql.all(
              `${SELECT_CASE} WHERE status = 'draft' AND branch_id = ? ORDER BY received_at, seq`,
              branchId,
            ),
      ),
    openIds: () => sql.all(SELECT_OPEN).map((row) => idRow.parse(row).id),
    effectsDue: (now, limit) =>
      sql
        .all('SELECT id FROM cases WHERE effect_at <= ? ORDER BY effect_at LIMIT ?', now, limit)
        .map((row) => idRow.parse(row).id),
    todosOf: (id) => {
      const seq = seqOf(sql.get('SELECT seq FROM cases WHERE id = ?', id));
      return seq === null ? [] : todosOf(sql, seq);
    },
    ...caseLinkReads(sql),
  };
}

export function caseWrites(sql: Writer, audit: AuditWrites): CaseWrites {
  return {
    save: (change) => {
      const after = saveCase(sql, audit, change);
      return after === null ? fail('stale-revision') : ok(after);
    },
    discard: (draft, stamp, note) =>
      discardCase(sql, audit, draft, { stamp, note }) ? ok(null) : fail('stale-revision'),
    forgetWords: () => {
      sql.run("INSERT INTO case_fts (case_fts) VALUES ('optimize')");
    },
    nextNumber: (branchId, on, terminal) =>
      lastRow.parse(
        sql.returning(
          `INSERT INTO case_numbers (branch_id, day, terminal, last) VALUES (?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
          branchId,
          on,
          terminal,
        ),
      ).last,
  };
}
