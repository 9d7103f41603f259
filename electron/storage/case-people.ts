import { z } from 'zod';
import { CAPACITIES, peopleOfCase } from '../../shared/domain/case-people.ts';
import type { Capacity } from '../../shared/domain/case-people.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { indexAt } from './case-rows.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';

export type OwnCase = { readonly case: CaseIndex; readonly capacity: Capacity };
type OwnCases = { readonly rows: readonly OwnCase[]; readonly next: string | null };

export type OwnCaseReads = {
  /** The cases in which this person is complained about. */
  readonly naming: (staffId: StaffId) => ReadonlySet<CaseId>;
  /** The open cases on which this person is something, last received first, by keyset. */
  readonly of: (
    staffId: StaffId,
    cursor: string | null,
    size: number,
  ) => Result<OwnCases, 'cursor-invalid'>;
};

const placeRow = z.object({
  at: column.text,
  seq: column.whole,
  capacity: z.enum(CAPACITIES),
});
const namedRow = z.object({ id: column.caseId });
const cursorShape = z.tuple([column.text, column.whole]);
type Cursor = z.infer<typeof cursorShape>;

function readCursor(text: string): Cursor | null {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}

function cursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** After every other place: the first page begins there. */
const FIRST: Cursor = ['9999', 0];

export function ownCaseReads(sql: Reader): OwnCaseReads {
  return {
    naming: (staffId) =>
      new Set(
        sql
          .all(
            'SELECT c.id AS id FROM case_named n JOIN cases c ON c.seq = n.case_seq WHERE n.staff_id = ?',
            staffId,
          )
          .map((row) => namedRow.parse(row).id),
      ),
    of: (staffId, cursor, size) => {
      const from = cursor === null ? FIRST : readCursor(cursor);
      if (from === null) return fail('cursor-invalid');
      const found = sql
        .all(
          `SELECT received_at AS at, case_seq AS seq, capacity FROM case_people
           WHERE staff_id = ? AND (received_at, case_seq) < (?, ?)
           ORDER BY received_at DESC, case_seq DESC LIMIT ?`,
          staffId,
          ...from,
          size + 1,
        )
        .map((row) => placeRow.parse(row));
      const shown = found.slice(0, size);
      const last = shown.at(-1);
      const more = found.length > size && last !== undefined;
      return ok({
        rows: shown.map(({ seq, capacity }) => ({ case: indexAt(sql, seq), capacity })),
        next: more ? cursorText([last.at, last.seq]) : null,
      });
    },
  };
}

type Line = readonly [staffId: StaffId, receivedAt: string, capacity: Capacity];

function linesOf(c: Case | null): readonly Line[] {
  if (c === null) return [];
  const { receivedAt, people } = peopleOfCase(c);
  return [...people].map(([id, capacity]) => [id, receivedAt, capacity] as const);
}

/** Keeps the list of a case's people; only lines that changed are written, and an ended case has none. */
export function putPeople(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const were = new Map(linesOf(before).map((line) => [line.join(' '), line]));
  const wanted = new Map(linesOf(after).map((line) => [line.join(' '), line]));
  for (const [key, [staffId, at]] of were) {
    if (wanted.has(key)) continue;
    sql.run(
      'DELETE FROM case_people WHERE staff_id = ? AND received_at = ? AND case_seq = ?',
      staffId,
      at,
      seq,
    );
  }
  for (const [key, [staffId, at, capacity]] of wanted) {
    if (were.has(key)) continue;
    sql.add('case_people', { staff_id: staffId, received_at: at, case_seq: seq, capacity });
  }
}

/** A case that goes takes its lines along: the next case may get its place in the table. */
export function dropPeople(sql: Writer, seq: number, of: Case): void {
  for (const [staffId, at] of linesOf(of)) {
    sql.run(
      'DELETE FROM case_people WHERE staff_id = ? AND received_at = ? AND case_seq = ?',
      staffId,
      at,
      seq,
    );
  }
}

function namedIn(c: Case | null): readonly StaffId[] {
  return c === null ? [] : [...new Set(c.facts.involvedStaffIds)].toSorted();
}

/** Keeps the list of the people a case is about, by which no list shows it to them. */
export function putNamed(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = namedIn(after);
  if (JSON.stringify(namedIn(before)) === JSON.stringify(wanted)) return;
  sql.run('DELETE FROM case_named WHERE case_seq = ?', seq);
  for (const staffId of wanted) sql.add('case_named', { staff_id: staffId, case_seq: seq });
}
