import { branchDues, branchEffects, effectKey } from '../../shared/domain/branch-dues.ts';
import type { BranchEffect } from '../../shared/domain/branch-records.ts';
import { addDays, dayOf } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StoreWrites } from '../storage/store.ts';
import { branchBooks, branchWorld, START_KEY } from './branch-books.ts';
import type { Office } from './office.ts';

/** No effect is about a day further back than the oldest open entry. */
const OLDEST_DAYS = 130;

/** From the first scan on the branch's own dates are kept: what lies before it was nobody's to do here. */
function begin(office: Office): void {
  const { store, world } = office;
  const branchId = office.branch().id;
  if (store.branchRecords.once('branch-start', branchId, START_KEY) !== null) return;
  const now = world.now();
  const place = { branchId, key: START_KEY, day: dayOf(now) };
  const stamp = { at: now, by: 'system', branchId };
  const is = { on: dayOf(now) };
  const note = { action: 'branch-dates-begun' };
  store.write((writes) =>
    writes.branchRecords.save('branch-start', {
      before: null,
      id: world.newId(),
      place,
      is,
      stamp,
      note,
    }),
  );
}

function saveEffect(
  is: BranchEffect,
  office: Office,
  writes: StoreWrites,
): Result<unknown, 'stale-revision'> {
  const branchId = office.branch().id;
  return writes.branchRecords.save('branch-effect', {
    before: null,
    id: office.world.newId(),
    place: { branchId, key: effectKey(is), day: is.on },
    is,
    stamp: { at: is.recordedAt, by: 'system', branchId },
    note: { action: `due-${is.effect}`, ids: { rule: is.rule }, dueAt: is.dueAt },
  });
}

/** Records what the branch's missed dates do, each once and in the order in which they fell due; how many. */
export function scanBranch(office: Office): number {
  begin(office);
  const { store } = office;
  const world = branchWorld(office);
  const today = dayOf(world.now);
  const known = store.branchRecords.between(
    'branch-effect',
    office.branch().id,
    addDays(today, -OLDEST_DAYS),
    today,
  );
  const recorded = new Set(known.map(({ is }) => effectKey(is)));
  const effects = branchEffects(branchDues(branchBooks(office), world), recorded, world);
  if (effects.length === 0) return 0;
  const done = store.write<number, 'stale-revision'>((writes) => {
    for (const effect of effects) {
      const saved = saveEffect(effect, office, writes);
      if (!saved.ok) return saved;
    }
    return ok(effects.length);
  });
  return done.ok ? done.value : 0;
}
