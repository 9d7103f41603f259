import type { CaseDues } from '../../shared/domain/case-index.ts';
import { CONFIGURATION_KINDS, KIND_FACTS } from '../../shared/domain/configuration.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Todo } from '../../shared/domain/todos.ts';
import type { CaseChange } from '../storage/store.ts';
import { changeOf } from './case-file.ts';
import type { Office } from './office.ts';

/** A mark of the program's own: by which versions the stored dates of the open cases were reckoned. */
export const DATES_FOLLOW = 'datesFollow';

/** Cases looked at in one transaction; between two of them other calls are answered. */
const SLICE = 25;

const MOVING = CONFIGURATION_KINDS.filter((kind) => KIND_FACTS[kind].movesDates);

function versionsNow({ configuration }: Office): string {
  const { version } = configuration();
  return MOVING.map((kind) => `${kind} ${String(version(kind))}`).join(' ');
}

function versionsFollowed({ store }: Office): string {
  const mark = store.settings.all().find(({ key }) => key === DATES_FOLLOW)?.value;
  return typeof mark === 'string' ? mark : MOVING.map((kind) => `${kind} 1`).join(' ');
}

function sameDues(one: CaseDues, other: CaseDues): boolean {
  return (
    one.dueAt === other.dueAt &&
    one.finalAt === other.finalAt &&
    one.dueFrom === other.dueFrom &&
    one.effectAt === other.effectAt
  );
}

function datesIn({ legalFinal, transferFinal, closeLimit }: CaseChange['figures']): string {
  return [legalFinal, transferFinal, closeLimit].join(' ');
}

function datesOf(todos: readonly Todo[]): string {
  const open = todos.filter(({ doneAt }) => doneAt === null);
  const dates = open.map(({ key, dueAt, finalAt }) => [key, dueAt ?? '', finalAt ?? ''].join(' '));
  return dates.toSorted().join(' | ');
}

/** A date of which no list knows counts as well: the ledger and the reports go by the legal one. */
function isCurrent(id: CaseId, { dues, figures, todos }: CaseChange, { store }: Office): boolean {
  const index = store.cases.index(id);
  if (index === null || !sameDues(index, dues)) return false;
  const known = store.figures.of(id);
  if (known !== null && datesIn(known) !== datesIn(figures)) return false;
  return datesOf(store.cases.todosOf(id)) === datesOf(todos);
}

/** The dates of one case as they follow from what is in force now; true when they were others before. */
function refreshed(id: CaseId, office: Office): boolean {
  const { store, world } = office;
  try {
    const c = store.cases.load(id);
    if (c === null) return false;
    const stamp = { at: world.now(), by: 'system', branchId: c.branchId };
    const change = changeOf(c, c, { stamp, audit: [{ action: 'dates-refreshed' }] }, office);
    if (isCurrent(id, change, office)) return false;
    return store.write((writes) => writes.cases.save(change)).ok;
  } catch (error) {
    // One case that cannot be read must not hold up all others.
    const name = error instanceof Error ? error.name : 'unknown';
    world.log('case-not-refreshed', { id, error: name });
    return false;
  }
}

/**
 * Stores the dates of the open cases anew after a change of calendar, rules or settings, slice by slice: a caller
 * that waits between the slices lets other calls through. What was not finished is found again by its mark.
 */
export function* refreshDates(office: Office): Generator<number, void> {
  const wanted = versionsNow(office);
  if (versionsFollowed(office) === wanted) return;
  const ids = office.store.cases.openIds();
  for (let from = 0; from < ids.length; from += SLICE) {
    const changed = ids.slice(from, from + SLICE).filter((id) => refreshed(id, office));
    for (const id of changed) office.world.outside.event('case-changed', { id });
    yield changed.length;
  }
  // A change that came meanwhile starts over with its own versions.
  if (versionsNow(office) !== wanted) return;
  const stamp = { at: office.world.now(), by: 'system', branchId: office.branch().id };
  office.store.write((writes) => {
    writes.settings.set(DATES_FOLLOW, wanted, stamp);
    return ok(null);
  });
}
