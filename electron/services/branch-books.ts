import { LOOK_BACK_DAYS } from '../../shared/domain/branch-dues.ts';
import type { BranchWorld } from '../../shared/domain/branch-dues.ts';
import type {
  BranchBooks,
  BranchRecord,
  BranchRecordKind,
  Kept,
} from '../../shared/domain/branch-records.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { readBackupState } from './backup-state.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';

/** Entries and changes older than this and still undone no longer ask for anything. */
const OLDEST_DAYS = 120;
export const START_KEY = 'start';

export function branchWorld(office: Office): BranchWorld {
  const { rules, counting } = office.book();
  return {
    now: office.world.now(),
    rules,
    counting: { ...counting, openWeekdays: office.branch().openDays },
    directory: office.directory(),
  };
}

/** The day from which on the branch's dates are kept. */
export function branchStart({ store, branch, world }: Office): Day {
  const kept = store.branchRecords.once('branch-start', branch().id, START_KEY);
  return kept?.is.on ?? dayOf(world.now());
}

function lastBackupOf(office: Office): Moment | null {
  const { last, lastGood } = readBackupState(office.world.dataFolder);
  return lastGood ?? (last === null ? null : at(branchStart(office), '00:00'));
}

/** The records on which the branch's dates depend. */
export function branchBooks(office: Office): BranchBooks {
  const { id } = office.branch();
  const { branchRecords } = office.store;
  const today = dayOf(office.world.now());
  const recent = addDays(today, -LOOK_BACK_DAYS);
  const oldest = addDays(today, -OLDEST_DAYS);
  return {
    since: branchStart(office),
    opinionDays: branchRecords.between('opinion-day', id, recent, today).map(({ is }) => is),
    opinionEntries: branchRecords.between('opinion-entry', id, oldest, today),
    creditLogins: branchRecords.between('credit-login', id, recent, today).map(({ is }) => is),
    creditChanges: branchRecords.between('credit-change', id, oldest, today),
    bulletins: branchRecords.between('bulletin', id, oldest, today),
    lastBackup: lastBackupOf(office),
  };
}

export type Refused = { readonly codes: readonly Refusal[] };

type Saving<K extends BranchRecordKind> = {
  readonly before: Kept<K> | null;
  /** Once in the branch: nothing is recorded twice under it. */
  readonly key: string;
  readonly day: Day;
  readonly is: BranchRecord<K>;
  readonly action: string;
};

/** Stores a record of the branch with its audit line. */
export function saveRecord<K extends BranchRecordKind>(
  kind: K,
  { before, key, day, is, action }: Saving<K>,
  visit: Visit,
): Result<Kept<K>, Refused> {
  const { office } = visit;
  const id = before?.id ?? office.world.newId();
  const place = { branchId: office.branch().id, key: key === '' ? id : key, day };
  const change = { before, id, place, is, stamp: stampOf(visit), note: { action } };
  const saved = office.store.write((writes) => writes.branchRecords.save(kind, change));
  return saved.ok ? saved : fail({ codes: [saved.failure] });
}

/** A record at the revision that the caller saw. */
export function recordAt<K extends BranchRecordKind>(
  kind: K,
  { id, revision }: { readonly id: string; readonly revision: number },
  { office }: Visit,
): Result<Kept<K>, Refused> {
  const kept = office.store.branchRecords.load(kind, office.branch().id, id);
  if (kept === null) return fail({ codes: ['not-found'] });
  return kept.rev === revision ? { ok: true, value: kept } : fail({ codes: ['stale-revision'] });
}
