import type { Case } from './case.ts';
import type { Draft } from './todos.ts';

type Material = Case['evidence'][number];

/** What was asked for is there once material of the same kind came in after it. */
function hasCome({ evidence }: Case, asked: Material): boolean {
  return evidence.some(
    ({ kind, obtainedAt, loggedAt }) =>
      kind === asked.kind && obtainedAt !== null && loggedAt > asked.loggedAt,
  );
}

/** Material asked for and not there yet (TD12): whoever has the matter in hand goes after it. */
export function materialTodos(c: Case, holder: Pick<Draft, 'role' | 'staffId'>): readonly Draft[] {
  return c.evidence
    .filter((one) => one.requestedAt !== null && one.obtainedAt === null && !hasCome(c, one))
    .map(({ id }) => {
      const { role, staffId } = holder;
      return {
        key: `material-${id}`,
        kind: 'TD12',
        dueAt: null,
        role: role ?? null,
        staffId: staffId ?? null,
      };
    });
}
