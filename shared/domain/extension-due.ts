import type { Case, Extension } from './case.ts';
import type { Moment } from './day.ts';
import { deadlinesOf } from './deadlines.ts';
import type { DeadlineWorld } from './deadlines.ts';
import { EXTENSION_RULES } from './extensions.ts';

/** The new limit of an extension; where it is not told yet, the one it will have when it is told now. */
export function dueOnceTold(c: Case, one: Extension, world: DeadlineWorld): Moment | null {
  if (one.newDue !== null) return one.newDue;
  const { longer } = EXTENSION_RULES[one.kind];
  const extensions = c.extensions.map((other) =>
    other === one ? { ...one, toldAt: one.toldAt ?? world.now } : other,
  );
  return (
    deadlinesOf({ ...c, extensions }, world).findLast(({ rule }) => rule === longer)?.final ?? null
  );
}
