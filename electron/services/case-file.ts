import { caseFigures } from '../../shared/domain/case-figures.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { deadlinesOf } from '../../shared/domain/deadlines.ts';
import type { Deadline, DeadlineWorld } from '../../shared/domain/deadlines.ts';
import { applyEffect, dueEffects, duesOf } from '../../shared/domain/due-effects.ts';
import { TAG_PATHS } from '../../shared/domain/internal-tags.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { unsignedForms } from '../../shared/domain/signed-forms.ts';
import { withStages } from '../../shared/domain/stage-runs.ts';
import { isOpen } from '../../shared/domain/states.ts';
import { todosOf } from '../../shared/domain/todos.ts';
import type { AuditNote, Stamp } from '../storage/audit-access.ts';
import type { CaseChange, StoreWrites } from '../storage/store.ts';
import { linkedCost, requiredForms } from './office.ts';
import type { Office } from './office.ts';

export function deadlineWorld(c: Case, { bookOf }: Office, now: Moment): DeadlineWorld {
  return { ...bookOf(c), now };
}

export function deadlinesNow(c: Case, office: Office): readonly Deadline[] {
  return deadlinesOf(c, deadlineWorld(c, office, office.world.now()));
}

/** A change ready to be stored, with the dates and to-dos that follow from it. */
export function changeOf(
  before: Case | null,
  after: Case,
  { stamp, audit }: { readonly stamp: Stamp; readonly audit: readonly AuditNote[] },
  office: Office,
): CaseChange {
  const updated = { ...after, updatedAt: stamp.at };
  const book = office.bookOf(updated);
  const world = { ...book, now: stamp.at };
  const deadlines = deadlinesOf(updated, world);
  const cost = linkedCost(updated, office);
  const directory = office.directory();
  const todos = todosOf(updated, { deadlines, book, linkedCost: cost, directory });
  const dues = duesOf(updated, world, deadlines);
  const figures = caseFigures(updated, {
    now: stamp.at,
    deadlines,
    book,
    linkedCost: cost,
    parent: updated.parentCaseId === null ? null : office.store.cases.load(updated.parentCaseId),
    unsigned: unsignedOf(updated),
  });
  const change = { before, after: updated, dues, figures, todos, stamp, audit };
  return purgesTags(before, after) ? { ...change, forgets: TAG_PATHS } : change;
}

/** Which signatures a record lacks is asked of what is over only. */
function unsignedOf(c: Case): readonly string[] {
  return isOpen(c.status) ? [] : unsignedForms(c, requiredForms(c));
}

function purgesTags(before: Case | null, { effects }: Case): boolean {
  return effects.slice(before?.effects.length ?? 0).some(({ effect }) => effect === 'PG');
}

/** True when something fell due that is not recorded yet. */
export function hasFallenDue(c: Case, office: Office): boolean {
  return dueEffects(c, deadlineWorld(c, office, office.world.now())).length > 0;
}

/** Records on the case whatever fell due until now; the case unchanged when nothing did. */
export function caughtUp(
  c: Case,
  office: Office,
  writes: StoreWrites,
): Result<Case, 'stale-revision'> {
  const now = office.world.now();
  const effects = dueEffects(c, deadlineWorld(c, office, now));
  if (effects.length === 0) return ok(c);
  const risen = effects.reduce((whole, effect) => applyEffect(whole, effect), c);
  const after = withStages(risen, { now, book: office.bookOf(risen), me: null });
  const audit = effects.map(({ rule, effect, dueAt }) => ({
    action: `due-${effect}`,
    ids: { rule },
    dueAt,
  }));
  const stamp = { at: now, by: 'system', branchId: c.branchId };
  return writes.cases.save(changeOf(c, after, { stamp, audit }, office));
}
