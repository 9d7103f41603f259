import { z } from 'zod';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { caseIndex, NO_DUES } from '../../shared/domain/case-index.ts';
import { SELECT_CASE, caseValues, storedIndex } from './case-rows.ts';
import { putFollowing } from './case-saving.ts';
import { column } from './rows.ts';
import type { Writer } from './sql.ts';

/** Documents read at a time. */
const SLICE = 100;

const recordRow = z.object({ seq: column.whole, content: column.json });

/** Every table whose rows follow from the documents of the cases alone. */
export const FOLLOWING: readonly string[] = [
  'case_keys',
  'case_arrivals',
  'customer_keys',
  'case_parents',
  'case_gifts',
  'case_keeping',
  'case_files',
  'case_people',
  'case_named',
];

/** The list row as it follows from the document; its dates follow from rules as well and stay as they are. */
function putIndex(sql: Writer, seq: number, c: Case): void {
  const row = sql.get(`${SELECT_CASE} WHERE seq = ?`, seq);
  const dues = row === undefined ? NO_DUES : storedIndex(row).index;
  const values = caseValues(caseIndex(c, dues));
  if (row === undefined) {
    sql.add('cases', { seq, ...values });
    return;
  }
  const set = Object.keys(values).map((name) => `${name} = ?`);
  sql.run(`UPDATE cases SET ${set.join(', ')} WHERE seq = ?`, ...Object.values(values), seq);
}

/**
 * Makes the list rows, the search and everything else that follows from the documents of the cases anew, in the
 * running transaction. Dates, to-dos and figures follow from rules as well: the services make those. The number of
 * cases; those whose document does not fit this program stay as they were and are given to `unfit`.
 */
export function rebuildCases(
  sql: Writer,
  unfit: (seq: number) => void,
  progress: (done: number) => void = () => undefined,
): number {
  for (const table of FOLLOWING) sql.run(`DELETE FROM ${table}`);
  sql.run("INSERT INTO case_fts (case_fts) VALUES ('delete-all')");
  let last = 0;
  let done = 0;
  for (;;) {
    const rows = sql
      .all('SELECT seq, content FROM case_records WHERE seq > ? ORDER BY seq LIMIT ?', last, SLICE)
      .map((row) => recordRow.parse(row));
    for (const { seq, content } of rows) {
      if (isCase(content)) {
        putIndex(sql, seq, content);
        putFollowing(sql, seq, null, content);
      } else unfit(seq);
      last = seq;
    }
    done += rows.length;
    progress(done);
    if (rows.length < SLICE) return done;
  }
}
