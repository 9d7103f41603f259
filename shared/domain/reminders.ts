import type { CaseId } from './ids.ts';
import type { Moment } from './day.ts';

/** What a reminder may say (domain 1, enc): its kind and the number of the case, never a word of what is in it. */
export type Reminder = {
  readonly kind: 'promise' | 'overdue';
  /** Null for what the branch owes, and for a reception without a number. */
  readonly caseNo: string | null;
  readonly caseId: CaseId | null;
};

type Dated = {
  readonly kind: string;
  readonly dueAt: Moment | null;
  readonly finalAt: Moment | null;
  readonly case: { readonly id: CaseId; readonly caseNo: string | null } | null;
};

const PROMISE = 'TD4';

function fell({ kind, dueAt, finalAt }: Dated, from: Moment, to: Moment): Reminder['kind'] | null {
  if (kind === PROMISE) return dueAt !== null && dueAt > from && dueAt <= to ? 'promise' : null;
  // In time until the final moment itself, so it is overdue a second after it.
  return finalAt !== null && finalAt >= from && finalAt < to ? 'overdue' : null;
}

/** What fell due or was missed after `from` and by `to`; several things of one kind on a case are said once. */
export function remindersBetween(
  todos: readonly Dated[],
  from: Moment,
  to: Moment,
): readonly Reminder[] {
  const found = new Map<string, Reminder>();
  for (const todo of todos) {
    const kind = fell(todo, from, to);
    if (kind === null) continue;
    const of = { kind, caseNo: todo.case?.caseNo ?? null, caseId: todo.case?.id ?? null };
    found.set(`${kind} ${of.caseId ?? ''}`, of);
  }
  return [...found.values()];
}
