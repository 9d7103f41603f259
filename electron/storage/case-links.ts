import { z } from 'zod';
import { giftsByDay } from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { column } from './rows.ts';
import type { Reader, Row, Writer } from './sql.ts';
import type { CaseReads } from './store.ts';

const idRow = z.object({ id: column.caseId });
const sumRow = z.object({ total: column.whole });

type Kept = 'case_parents' | 'case_gifts' | 'case_keeping' | 'case_files';
type Links = Readonly<Record<Kept, readonly Row[]>>;

function filesOf({ evidence }: Case): ReadonlySet<string> {
  return new Set(evidence.flatMap(({ file }) => (file === null ? [] : [file.fileHash])));
}

function linksOf(c: Case): Links {
  const { branchId, parentCaseId, status, retainUntil } = c;
  const isKept = status === 'archived' && retainUntil !== null;
  return {
    case_parents: parentCaseId === null ? [] : [{ parent_id: parentCaseId }],
    case_gifts: [...giftsByDay(c)].map(([day, fen]) => ({ day, branch_id: branchId, fen })),
    case_keeping: isKept ? [{ branch_id: branchId, until: retainUntil }] : [],
    case_files: [...filesOf(c)].map((hash) => ({ hash })),
  };
}

const TABLES: readonly Kept[] = ['case_parents', 'case_gifts', 'case_keeping', 'case_files'];

/** Writes only what changed: most saves touch none of it. */
export function putLinks(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = linksOf(after);
  const were = before === null ? null : linksOf(before);
  for (const table of TABLES) {
    if (were !== null && JSON.stringify(were[table]) === JSON.stringify(wanted[table])) continue;
    if (were !== null) sql.run(`DELETE FROM ${table} WHERE case_seq = ?`, seq);
    for (const row of wanted[table]) sql.add(table, { case_seq: seq, ...row });
  }
}

type LinkReads = Pick<CaseReads, 'repeatsOf' | 'giftsOfYear' | 'keptLongEnough'>;

export function caseLinkReads(sql: Reader): LinkReads {
  return {
    repeatsOf: (id) =>
      sql
        .all(
          `SELECT id FROM cases WHERE seq IN (SELECT case_seq FROM case_parents WHERE parent_id = ?)
           ORDER BY seq`,
          id,
        )
        .map((row) => idRow.parse(row).id),
    giftsOfYear: (branchId, year, but) =>
      sumRow.parse(
        sql.get(
          `SELECT coalesce(sum(fen), 0) AS total FROM case_gifts
           WHERE branch_id = ? AND day BETWEEN ? AND ? AND case_seq IS NOT (SELECT seq FROM cases WHERE id = ?)`,
          branchId,
          `${year}-01-01`,
          `${year}-12-31`,
          but,
        ),
      ).total,
    keptLongEnough: (on, branchId, limit) =>
      sql
        .all(
          `SELECT id FROM case_keeping JOIN cases ON cases.seq = case_seq
           WHERE until < ? AND (? IS NULL OR case_keeping.branch_id = ?) ORDER BY until, case_seq LIMIT ?`,
          on,
          branchId,
          branchId,
          limit,
        )
        .map((row) => idRow.parse(row).id),
  };
}
