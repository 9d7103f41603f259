import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedHead } from '../../shared/domain/audit-trail.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { surroundingsOf } from '../storage/surroundings.ts';
import { signHead } from './audit-heads.ts';
import { backupName, clearUnfinishedBackups, sizeOf } from './backup-folder.ts';
import { readBackupState, writeBackupState } from './backup-state.ts';
import type { BackupOutcome } from './backup-state.ts';
import type { BackupTask, TaskDone } from './backup-tasks.ts';
import { forget } from './keys.ts';
import type { LongWork } from './long-work.ts';
import type { Office } from './office.ts';
import { roomIn } from './room.ts';
import { runInThread } from './thread.ts';
import type { Step } from './thread.ts';
import type { VaultDoor } from './vault-door.ts';
import { makeFolder } from './vault-file.ts';
import type { World } from './world.ts';

/** The place that every data folder has. */
const OWN_PLACE = 'backups';
export const EVERY_MS = 15 * 60_000;
/** What a copy needs besides the size of the database. */
const SPARE_BYTES = 32 * 2 ** 20;
const MOST_UNNOTED = 200;

export type Backups = {
  /** Makes one now, in every place; refuses what the first place refuses. */
  readonly make: () => Promise<Result<BackupOutcome, Refusal>>;
  /** To be called every minute: makes one once a quarter of an hour has passed and something was changed. */
  readonly look: () => void;
  /** To be called before the vault is shut: begins one where something was changed; it goes on by itself. */
  readonly beforeClosing: () => void;
  /** One under a key that opened the vault, before a newer program changes the database; false when it failed. */
  readonly beforeMigration: (key: Uint8Array) => Promise<boolean>;
  /** Resolves once none is under way. */
  readonly settled: () => Promise<void>;
};

type Parts = { readonly world: World; readonly door: VaultDoor; readonly work: LongWork };

export function ownPlace({ dataFolder }: Pick<World, 'dataFolder'>): string {
  return join(dataFolder, OWN_PLACE);
}

/** The second place: as the policy of this computer says, else as the administrator chose; null where there is none. */
export function secondPlace({
  policy,
  dataFolder,
}: Pick<World, 'policy' | 'dataFolder'>): string | null {
  return policy?.values.secondBackupFolder ?? readBackupState(dataFolder).second;
}

/** Why nothing can be written there now; null when it can. */
export function placeProblem(place: string, world: World, isOwn: boolean): Refusal | null {
  // A second place is never made where the stick or share that holds it is missing.
  if (!isOwn && !existsSync(place)) return 'backup-place-missing';
  const needed = sizeOf(join(world.dataFolder, DATABASE_FILE)) + SPARE_BYTES;
  const free = roomIn(world, isOwn ? world.dataFolder : place);
  return free !== null && free < needed ? 'backup-space' : null;
}

async function inPlace(
  place: string,
  task: BackupTask,
  { world, step, isOwn }: { readonly world: World; readonly step: Step; readonly isOwn: boolean },
): Promise<Refusal | null> {
  try {
    const problem = placeProblem(place, world, isOwn);
    if (problem !== null) return problem;
    makeFolder(place);
    clearUnfinishedBackups(place);
    const done = await runInThread<TaskDone>('backup', task, step);
    return done.ok ? null : done.failure;
  } catch (error) {
    return surroundingsOf(error) ?? 'internal';
  }
}

type Begun = {
  readonly id: string;
  readonly at: Moment;
  readonly key: Uint8Array;
  readonly signed: SignedHead | null;
};

async function everywhere(
  { id, at, key, signed }: Begun,
  world: World,
  step: Step,
): Promise<BackupOutcome> {
  const { dataFolder, nativeBinding, version: program } = world;
  const place = ownPlace(world);
  const second = secondPlace(world);
  const make = (where: string): BackupTask => ({
    kind: 'make',
    place: where,
    id,
    at,
    program,
    signed,
    dataFolder,
    nativeBinding,
    key: Uint8Array.from(key),
  });
  const failure = await inPlace(place, make(place), { world, step, isOwn: true });
  if (second === null) return { id, at, failure, secondFailure: null };
  const task: BackupTask =
    failure === null ? { kind: 'mirror', from: place, place: second, id } : make(second);
  const secondFailure = await inPlace(second, task, { world, step, isOwn: false });
  return { id, at, failure, secondFailure };
}

/** True when it stands in one place at least. */
function isGood({ failure, secondFailure }: BackupOutcome, second: string | null): boolean {
  return failure === null || (second !== null && secondFailure === null);
}

function remember(outcome: BackupOutcome, seq: number, world: World): void {
  const state = readBackupState(world.dataFolder);
  const good = isGood(outcome, secondPlace(world));
  writeBackupState(world.dataFolder, {
    ...state,
    seq: good ? seq : state.seq,
    lastGood: good ? outcome.at : state.lastGood,
    last: outcome,
    unnoted: [...state.unnoted, outcome].slice(-MOST_UNNOTED),
  });
}

/** Writes into the audit trail what happened while the vault was shut, or just now. */
function note({ store, branch, world }: Office): void {
  const state = readBackupState(world.dataFolder);
  if (state.unnoted.length === 0) return;
  const stamp = { at: world.now(), by: 'system', branchId: branch().id };
  store.write((writes) => {
    for (const outcome of state.unnoted) {
      const { id, at, failure, secondFailure } = outcome;
      const action = isGood(outcome, secondPlace(world)) ? 'backup-made' : 'backup-failed';
      const codes = { ...(failure && { failure }), ...(secondFailure && { secondFailure }) };
      const ids = { backup: id, at, ...codes };
      writes.audit.append({ stamp, entity: 'backup', entityId: id, action, ids });
    }
    return ok(null);
  });
  writeBackupState(world.dataFolder, { ...state, unnoted: [] });
}

/** Whether anything was changed that the last good backup has not. */
function hasChanged(office: Office | null): boolean {
  if (office === null) return false;
  const { store, world } = office;
  const { seq } = readBackupState(world.dataFolder);
  // A trail that is shorter than the last backup's is another course of the data.
  return seq > (store.audit.head()?.seq ?? 0) || store.backups.changedSince(seq);
}

export function createBackups({ world, door, work }: Parts): Backups {
  let running: Promise<unknown> = Promise.resolve();
  let triedAt: number | null = null;
  const begin = async (
    key: Uint8Array,
    signed: SignedHead | null,
  ): Promise<Result<BackupOutcome, Refusal>> => {
    triedAt = world.nowMs();
    try {
      const at = world.now();
      const begun = { id: backupName(at, world.random(3)), at, key, signed };
      const ran = await work.run('backup', async (step) => await everywhere(begun, world, step));
      if (!ran.ok) return ran;
      remember(ran.value, signed?.seq ?? 0, world);
      const office = door.office();
      if (office !== null) note(office);
      return ok(ran.value);
    } finally {
      forget(key);
    }
  };
  /** One after the other: what a backup under way has read already may be changed since. */
  const start = async (key: Uint8Array): Promise<Result<BackupOutcome, Refusal>> => {
    const before = running;
    const open = door.office();
    // Now, and not when its turn comes: the vault may be shut by then.
    const signed = open === null ? null : signHead(open, 'backup');
    const mine = (async () => {
      await before;
      return await begin(key, signed);
    })();
    running = mine.catch(() => {
      world.log('backup-broken');
    });
    return await mine;
  };
  const startIfChanged = (): void => {
    const key = hasChanged(door.office()) ? door.keyCopy() : null;
    if (key !== null) void start(key).catch(() => undefined);
  };
  return {
    make: async () => {
      const key = door.keyCopy();
      return key === null ? fail('locked') : await start(key);
    },
    look: () => {
      const office = door.office();
      if (office === null) return;
      if (work.now() === null) note(office);
      const passed = triedAt === null ? EVERY_MS : Math.abs(world.nowMs() - triedAt);
      if (passed >= EVERY_MS && work.now() === null) startIfChanged();
    },
    beforeClosing: startIfChanged,
    beforeMigration: async (key) => {
      const done = await start(Uint8Array.from(key));
      return done.ok && isGood(done.value, secondPlace(world));
    },
    settled: async () => void (await running),
  };
}
