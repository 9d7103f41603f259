import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StoreWrites } from '../storage/store.ts';
import { caughtUp, changeOf } from './case-file.ts';
import { refreshDates } from './dates-refresh.ts';
import { refreshFigures } from './figures-refresh.ts';
import type { Office } from './office.ts';

/** Cases looked at in one transaction: each costs less so, and a call that waits is answered within 50 ms. */
const SLICE = 10;

/** Records what fell due on one case; true when it changed. */
function record(
  id: CaseId,
  office: Office,
  writes: StoreWrites,
): Result<boolean, 'stale-revision'> {
  const c = office.store.cases.load(id);
  if (c === null) return ok(false);
  const after = caughtUp(c, office, writes);
  if (!after.ok) return after;
  if (after.value !== c) return ok(true);
  // Nothing fell due after all: its dates are stored anew, or the scan would find it again and again.
  const stamp = { at: office.world.now(), by: 'system', branchId: c.branchId };
  const audit = [{ action: 'dates-refreshed' }];
  const saved = writes.cases.save(changeOf(c, c, { stamp, audit }, office));
  return saved.ok ? ok(true) : saved;
}

function recordAlone(id: CaseId, office: Office): boolean {
  try {
    const done = office.store.write((writes) => record(id, office, writes));
    return done.ok && done.value;
  } catch (error) {
    // One case that cannot be read must not hold up all others.
    const name = error instanceof Error ? error.name : 'unknown';
    office.world.log('case-not-scanned', { id, error: name });
    return false;
  }
}

/** All in one transaction, or, where one of them stands in the way, each in its own. */
function recordAll(ids: readonly CaseId[], office: Office): readonly CaseId[] {
  try {
    const done = office.store.write<readonly CaseId[], 'stale-revision'>((writes) => {
      const changed: CaseId[] = [];
      for (const id of ids) {
        const one = record(id, office, writes);
        if (!one.ok) return one;
        if (one.value) changed.push(id);
      }
      return ok(changed);
    });
    if (done.ok) return done.value;
  } catch {
    // Told below, for the case that it concerns.
  }
  return ids.filter((id) => recordAlone(id, office));
}

type Slice = { readonly changed: number; readonly isLast: boolean };

function scanSlice(office: Office): Slice {
  const ids = office.store.cases.effectsDue(office.world.now(), SLICE);
  const changed = recordAll(ids, office);
  for (const id of changed) office.world.outside.event('case-changed', { id });
  return { changed: changed.length, isLast: ids.length < SLICE || changed.length === 0 };
}

/** Records what fell due on every case whose time has come; how many it changed. Safe to repeat at any time. */
export function scanDue(office: Office): number {
  let changed = 0;
  for (const refreshed of refreshDates(office)) changed += refreshed;
  for (const _ of refreshFigures(office));
  for (;;) {
    const slice = scanSlice(office);
    changed += slice.changed;
    if (slice.isLast) return changed;
  }
}

/** The same beside the work: calls are answered between the slices, and a lock ends it. */
export async function scanDueBeside(office: Office): Promise<void> {
  for (const _ of refreshDates(office)) {
    await nextTurn();
    if (!office.isOpen()) return;
  }
  while (office.isOpen() && !scanSlice(office).isLast) await nextTurn();
  // Last: whoever comes in first sees what is due.
  for (const _ of refreshFigures(office)) {
    await nextTurn();
    if (!office.isOpen()) return;
  }
}
