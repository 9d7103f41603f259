import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { DATABASE_FILE, VAULT_FILE } from '../link/data-folder.ts';
import { opensWith } from '../storage/salvage-proof.ts';
import { ATTEMPTS_FILE, attemptsIn } from './attempts.ts';
import { copyWhole } from './backup-files.ts';
import { ownPlace } from './backups.ts';
import { readRecoveryCode } from './codes.ts';
import { freshIncoming, takeOver } from './incoming.ts';
import { forget } from './keys.ts';
import { BY_RECOVERY_CODE } from './second-person.ts';
import type { Status } from './session.ts';
import type { Entrance } from './sign-in.ts';
import { unlockByRecovery } from './vault.ts';
import type { Unlocked } from './vault.ts';
import { readVault } from './vault-file.ts';
import { placeIn } from './vault-wraps.ts';
import type { World } from './world.ts';

/** Guesses count with those at the recovery code of the data folder itself. */
const RECOVERY = 'recovery';

/** Folders with a key file, the newest first; of equal recovery wraps only one is tried: each try takes its time. */
function keyFolders(world: World): readonly string[] {
  const within = ownPlace(world);
  if (!existsSync(within)) return [];
  const seen = new Set<string>();
  return readdirSync(within)
    .toSorted()
    .toReversed()
    .map((name) => join(within, name))
    .filter((folder) => {
      const vault = readVault(folder);
      if (!vault.ok) return false;
      const recovery = vault.value.wraps.find(({ kind }) => kind === RECOVERY)?.id ?? '';
      if (recovery === '' || seen.has(recovery)) return false;
      seen.add(recovery);
      return true;
    });
}

type Found = { readonly folder: string; readonly unlocked: Unlocked };

async function findKey(code: string, world: World): Promise<Found | null> {
  const { dataFolder, nativeBinding } = world;
  const file = join(dataFolder, DATABASE_FILE);
  for (const folder of keyFolders(world)) {
    const place = { ...placeIn(world), folder };
    const unlocked = await unlockByRecovery(place, code, world.nowMs());
    // Counted in the data folder: nothing is left behind in a backup.
    rmSync(join(folder, ATTEMPTS_FILE), { force: true });
    if (!unlocked.ok) continue;
    const key = unlocked.value.dataKey;
    if (opensWith({ file, key, nativeBinding })) return { folder, unlocked: unlocked.value };
    forget(key);
  }
  return null;
}

/** The first line of the audit trail from then on says where the key file came from. */
function note({ unlocked }: Found, { world, door, session }: Entrance): void {
  const entered = door.enter(unlocked);
  if (!entered.ok) {
    session.end(entered.failure);
    return;
  }
  const { store, branch } = entered.value;
  const branchId = branch().id;
  const stamp = { at: world.now(), by: BY_RECOVERY_CODE, branchId };
  store.write((writes) => {
    writes.audit.append({ stamp, entity: 'vault', entityId: branchId, action: 'key-file-taken' });
    return ok(null);
  });
  session.end(null);
}

/**
 * Puts the key file of a backup in the place of one that is missing or damaged, once the recovery code opens it and
 * its key opens the database that is there. The damaged one is set aside.
 */
export async function takeKey(typed: string, entrance: Entrance): Promise<Result<Status, Failure>> {
  const { world, session } = entrance;
  const { dataFolder } = world;
  if (readVault(dataFolder).ok) return fail({ codes: ['vault-exists'] });
  const code = readRecoveryCode(typed);
  if (code === null) return fail({ codes: ['recovery-code-wrong'], waitSeconds: 0 });
  const attempts = attemptsIn(dataFolder);
  const waitSeconds = attempts.wait(RECOVERY, world.nowMs());
  if (waitSeconds > 0) return fail({ codes: ['too-many-attempts'], waitSeconds });
  attempts.begin(RECOVERY, world.nowMs());
  const found = await findKey(code, world);
  if (found === null) return fail({ codes: ['backup-key-missing'] });
  attempts.clear(RECOVERY);
  const incoming = freshIncoming(dataFolder);
  copyWhole(join(found.folder, VAULT_FILE), join(incoming, VAULT_FILE));
  takeOver(dataFolder, { why: 'damaged', at: world.now() });
  note(found, entrance);
  return ok(session.status());
}
