import { z } from 'zod';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { SELECT_CASE, storedIndex } from './case-rows.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { Todo } from '../../shared/domain/todos.ts';
import type { Assignee, OpenTodo, TodoReads } from './store.ts';

/** Sorts a to-do without a time after all others. */
const NEVER = '9999-12-31T23:59:59';

const todoShape = {
  key: column.text,
  kind: column.text,
  role: column.role.nullable(),
  staffId: column.staffId.nullable(),
  dueAt: column.moment.nullable(),
  finalAt: column.moment.nullable(),
  dueFrom: column.moment.nullable(),
  createdAt: column.moment,
  doneAt: column.moment.nullable(),
};
const todoRow = z.object(todoShape);
const openRow = z.object({ ...todoShape, caseSeq: column.whole, sortAt: column.text });
type OpenRow = z.infer<typeof openRow>;

const COLUMNS = `key, kind, role, staff_id AS staffId, due_at AS dueAt, final_at AS finalAt, due_from AS dueFrom, created_at AS createdAt, done_at AS doneAt`;
const OPEN = `SELECT ${COLUMNS}, case_seq AS caseSeq, sort_at AS sortAt FROM todos WHERE done_at IS NULL`;

/** The to-dos of a case, by key. */
export function todosOf(sql: Reader, seq: number): readonly Todo[] {
  return sql
    .all(`SELECT ${COLUMNS} FROM todos WHERE case_seq = ? ORDER BY key`, seq)
    .map((row) => todoRow.parse(row));
}

/** A to-do that stays as it was keeps the moment since when it is open. */
function same(one: Todo, other: Todo): boolean {
  return (
    one.kind === other.kind &&
    one.role === other.role &&
    one.staffId === other.staffId &&
    one.dueAt === other.dueAt &&
    one.finalAt === other.finalAt &&
    one.dueFrom === other.dueFrom &&
    one.doneAt === other.doneAt
  );
}

/** Makes the stored to-dos of a case equal to `wanted`, writing only those that differ. */
export function replaceTodos(
  sql: Writer,
  seq: number,
  { branchId }: Pick<Case, 'branchId'>,
  wanted: readonly Todo[],
): void {
  const stored = new Map(todosOf(sql, seq).map((todo) => [todo.key, todo]));
  const keys = new Set(wanted.map(({ key }) => key));
  for (const key of stored.keys()) {
    if (!keys.has(key)) sql.run('DELETE FROM todos WHERE case_seq = ? AND key = ?', seq, key);
  }
  for (const todo of wanted) {
    const known = stored.get(todo.key);
    if (known !== undefined && same(known, todo)) continue;
    if (known !== undefined) {
      sql.run('DELETE FROM todos WHERE case_seq = ? AND key = ?', seq, todo.key);
    }
    sql.add('todos', {
      case_seq: seq,
      key: todo.key,
      branch_id: branchId,
      kind: todo.kind,
      role: todo.role,
      staff_id: todo.staffId,
      due_at: todo.dueAt,
      final_at: todo.finalAt,
      due_from: todo.dueFrom,
      sort_at: todo.dueAt ?? NEVER,
      created_at: todo.createdAt,
      done_at: todo.doneAt,
    });
  }
}

function openRows(
  sql: Reader,
  { staffId, roles, branchId }: Assignee,
  limit: number,
): readonly unknown[] {
  const own = sql.all(`${OPEN} AND staff_id = ? ORDER BY sort_at LIMIT ?`, staffId, limit);
  const ofRoles = roles.flatMap((role) =>
    branchId === null
      ? sql.all(`${OPEN} AND staff_id IS NULL AND role = ? ORDER BY sort_at LIMIT ?`, role, limit)
      : sql.all(
          // The sign keeps the planner off the index of the branch, which would be walked whole for a role with few to-dos.
          `${OPEN} AND staff_id IS NULL AND role = ? AND +branch_id = ? ORDER BY sort_at LIMIT ?`,
          role,
          branchId,
          limit,
        ),
  );
  return [...own, ...ofRoles];
}

function openTodo(row: OpenRow, of: CaseIndex): OpenTodo {
  const { caseSeq: _, sortAt: __, ...todo } = row;
  return { ...todo, case: of };
}

function inOrder(one: OpenRow, other: OpenRow): number {
  return one.sortAt < other.sortAt ? -1 : Number(one.sortAt > other.sortAt);
}

/** The list rows of the cases at these places, read at once. */
function indexesAt(sql: Reader, seqs: readonly number[]): ReadonlyMap<number, CaseIndex> {
  const rows = sql.all(
    `${SELECT_CASE} WHERE seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(seqs)]),
  );
  return new Map(rows.map(storedIndex).map(({ seq, index }) => [seq, index]));
}

function inTheirCases(sql: Reader, rows: readonly unknown[], limit: number): readonly OpenTodo[] {
  const shown = rows
    .map((row) => openRow.parse(row))
    .toSorted(inOrder)
    .slice(0, limit);
  const indexes = indexesAt(
    sql,
    shown.map(({ caseSeq }) => caseSeq),
  );
  return shown.flatMap((row) => {
    const index = indexes.get(row.caseSeq);
    return index === undefined ? [] : [openTodo(row, index)];
  });
}

export function todoReads(sql: Reader): TodoReads {
  return {
    open: (assignee, limit) => inTheirCases(sql, openRows(sql, assignee, limit), limit),
    ofBranch: (branchId, limit) =>
      inTheirCases(
        sql,
        sql.all(`${OPEN} AND branch_id = ? ORDER BY sort_at LIMIT ?`, branchId, limit),
        limit,
      ),
  };
}
