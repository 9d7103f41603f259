import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import type { TableFound } from '../../shared/domain/salvage.ts';
import { column } from './rows.ts';
import { tablesOf } from './salvage-reading.ts';
import type { Writer } from './sql.ts';

/** A case of which the list row is known and the document is gone. */
type LostCase = { readonly seq: number; readonly caseNo: string | null };

export type Salvaged = {
  readonly tables: readonly TableFound[];
  readonly lostCases: readonly LostCase[];
  /** Spans of audit lines that are missing, both ends included. */
  readonly chainGaps: readonly { readonly from: number; readonly to: number }[];
};

const gapRow = z.object({ from: column.whole, to: column.whole });
const lostRow = z.object({ seq: column.whole, caseNo: column.text.nullable() });

/** Rows that refer to something that is gone cannot stay; how many there were of each table. */
export function dropOrphans(sql: Writer, db: Database.Database): ReadonlyMap<string, number> {
  const dropped = new Map<string, number>();
  const links = z.array(
    z.object({ table: z.string(), from: z.string(), to: z.string().nullable() }),
  );
  for (const { name } of tablesOf(db)) {
    for (const { table, from, to } of links.parse(db.pragma(`foreign_key_list(${name})`))) {
      const count = sql.run(
        `DELETE FROM ${name} WHERE ${from} IS NOT NULL AND ${from} NOT IN (SELECT ${to ?? 'rowid'} FROM ${table})`,
      );
      if (count > 0) dropped.set(name, (dropped.get(name) ?? 0) + count);
    }
  }
  return dropped;
}

/** Cases whose document is gone. */
export function lostCasesIn(sql: Writer): readonly LostCase[] {
  return sql
    .all(
      `SELECT seq, case_no AS caseNo FROM cases
       WHERE seq NOT IN (SELECT seq FROM case_records) ORDER BY seq`,
    )
    .map((row) => lostRow.parse(row));
}

/** Numbers are never given twice, whatever the counters say now. */
export function raiseNumbers(sql: Writer): void {
  sql.run(
    `INSERT INTO case_numbers (branch_id, day, terminal, last)
     SELECT branch_id, substr(n, 1, 4) || '-' || substr(n, 5, 2) || '-' || substr(n, 7, 2), terminal,
       max(CAST(substr(n, 10) AS INTEGER))
     FROM (SELECT branch_id, terminal, substr(case_no, instr(substr(case_no, 4), '-') + 4) AS n
       FROM cases WHERE case_no LIKE 'TS-%-________-____%')
     WHERE TRUE GROUP BY 1, 2, 3
     ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
  );
}

/** Where the audit trail lacks lines. */
export function gapsOf(sql: Writer): Salvaged['chainGaps'] {
  return sql
    .all(
      `SELECT before + 1 AS "from", seq - 1 AS "to"
       FROM (SELECT seq, lag(seq, 1, 0) OVER (ORDER BY seq) AS before FROM audit) WHERE seq > before + 1`,
    )
    .map((row) => gapRow.parse(row));
}
