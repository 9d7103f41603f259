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

const SIGNING_TODO = 'sign';

/**
 * What an ended case lacks before it can be archived (TD13): one line for the case with its forms named, because one
 * call to the customer or one round through the branch settles them together.
 */
export function signingTodos(unsigned: readonly string[]): readonly Draft[] {
  if (unsigned.length === 0) return [];
  const key = [SIGNING_TODO, ...unsigned].join('-');
  return [{ key, kind: 'TD13', role: 'complaintOfficer', dueAt: null }];
}

/** The forms that a to-do to have something signed is about. */
export function formsToSign({ kind, key }: Pick<Draft, 'kind' | 'key'>): readonly string[] {
  return kind === 'TD13' ? key.split('-').slice(1) : [];
}
