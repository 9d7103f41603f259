import type { TodoView } from '../../../shared/contract/views.ts';
import { addDays, dayOf } from '../../../shared/domain/day.ts';
import type { Moment } from '../../../shared/domain/day.ts';

export const GROUPS = ['overdue', 'today', 'week', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a task stands on the list: overdue first; what passed its internal date, or waits without one, is for today. */
export function groupOf(
  { dueAt, finalAt }: Pick<TodoView, 'dueAt' | 'finalAt'>,
  now: Moment,
): Group {
  if (finalAt !== null && finalAt < now) return 'overdue';
  if (dueAt === null || dayOf(dueAt) <= dayOf(now)) return 'today';
  return dayOf(dueAt) <= addDays(dayOf(now), 7) ? 'week' : 'later';
}

/** Words are found by what stands before the id in a key: `task-1a2b` is a task, `closing-call` is itself. */
export function todoWord<Words extends Readonly<Record<string, string>> & { other: string }>(
  key: string,
  words: Words,
): string {
  const parts = key.split('-');
  const starts = parts.map((_, place) => parts.slice(0, parts.length - place).join('-'));
  const known = starts.find((start) => words[start] !== undefined);
  return (known === undefined ? undefined : words[known]) ?? words.other;
}

/** The page on which the task is done. */
export function todoPath({ kind, case: row }: Pick<TodoView, 'kind' | 'case'>): string {
  if (kind === 'TD2') return `/approvals/${row.id}`;
  if (kind === 'TD3') return `/follow-up/${row.id}`;
  return row.status === 'draft' ? `/reception/${row.id}` : `/case/${row.id}`;
}
