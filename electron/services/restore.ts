import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { LATEST_VERSION } from '../storage/migrate.ts';
import { signHead } from './audit-heads.ts';
import type { Backup } from './backup-folder.ts';
import { forgetBackups } from './backup-state.ts';
import type { TaskDone } from './backup-tasks.ts';
import { freshIncoming, takeOver } from './incoming.ts';
import { forget } from './keys.ts';
import type { LongWork } from './long-work.ts';
import { runInThread } from './thread.ts';
import type { Session } from './session.ts';
import type { VaultDoor } from './vault-door.ts';
import type { World } from './world.ts';

export type RestoreParts = {
  readonly world: World;
  readonly door: VaultDoor;
  readonly session: Session;
  readonly work: LongWork;
};

export type RestoreWish = {
  /** The folder that holds the backup. */
  readonly place: string;
  readonly backup: Backup;
  /** Opens the backup; overwritten before this ends. */
  readonly key: Uint8Array;
  /** Takes the key file of the backup along: ours is gone or opens another key. */
  readonly withVault: boolean;
  /** Who restores, as the audit trail names people. */
  readonly by: string;
};

/** The first line of the restored audit trail says what happened. */
function noteRestored(
  { backup, key, by }: RestoreWish,
  { world, door }: RestoreParts,
): Refusal | null {
  const unlocked = {
    dataKey: Buffer.from(key),
    vaultId: backup.manifest.vault,
    wrapId: '',
    oneTime: false,
  };
  const entered = door.enter(unlocked);
  if (!entered.ok) return entered.failure;
  const office = entered.value;
  const { id, manifest } = backup;
  const stamp = { at: world.now(), by, branchId: office.branch().id };
  const ids = { backup: id, madeAt: manifest.at };
  office.store.write((writes) => {
    const line = { entity: 'backup', entityId: id, action: 'restored', ids };
    writes.audit.append({ stamp, ...line });
    return ok(null);
  });
  signHead(office, 'restore');
  door.close();
  return null;
}

/**
 * Puts the data of a backup in the place of what is there: brought beside it, checked, then the old files are moved
 * aside whole and the new ones take over; cut off at any moment, the next start finishes it. Everybody is signed out.
 */
export async function restore(
  wish: RestoreWish,
  parts: RestoreParts,
): Promise<Result<TaskDone, Refusal>> {
  const { world, session, work } = parts;
  const { place, backup, key, withVault } = wish;
  if (backup.manifest.schema > LATEST_VERSION) return fail('database-newer');
  const { dataFolder, nativeBinding } = world;
  try {
    const ran = await work.run('restore', async (step) => {
      const incoming = freshIncoming(dataFolder);
      const task = {
        kind: 'fetch',
        place,
        id: backup.id,
        key: Uint8Array.from(key),
        nativeBinding,
        dataFolder,
        incoming,
        withVault,
      } as const;
      const fetched = await runInThread<TaskDone>('backup', task, step);
      if (!fetched.ok) return fetched;
      session.end(null);
      takeOver(dataFolder, { why: 'restored', at: world.now() });
      forgetBackups(dataFolder);
      const problem = noteRestored(wish, parts);
      session.end(problem);
      return problem === null ? fetched : fail(problem);
    });
    return ran.ok ? ran.value : ran;
  } finally {
    forget(key);
    world.outside.event('locked', { reason: 'restored' });
  }
}
