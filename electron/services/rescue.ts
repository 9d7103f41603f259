import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { findBackup, placesOf, rowsIn } from './backup-places.ts';
import type { NamedPlace } from './backup-places.ts';
import type { OpenHandlers } from './handler.ts';
import { forget } from './keys.ts';
import { restore } from './restore.ts';
import type { RestoreParts } from './restore.ts';
import { guessFailure } from './second-person.ts';
import { readVault } from './vault-file.ts';
import { unlockByRecovery, unlockByStaff } from './vault.ts';
import type { Unlocked, UnlockFailure } from './vault.ts';
import { keyFileOf, placeIn } from './vault-wraps.ts';
import type { VaultPlace } from './vault-wraps.ts';
import type { World } from './world.ts';

/** Trouble that does not pass by itself. A full disk or a busy file is no reason to replace the data. */
const LASTING: ReadonlySet<Refusal> = new Set([
  'vault-missing',
  'vault-damaged',
  'database-missing',
  'database-empty',
  'database-foreign',
  'database-damaged',
  'database-truncated',
  'journal-damaged',
  'damage-found',
]);

type Proof = Request<'rescue.restore'>['proof'];

async function open(
  place: VaultPlace,
  proof: Proof,
  { nowMs }: World,
): Promise<Result<Unlocked, UnlockFailure>> {
  return proof.kind === 'recovery'
    ? await unlockByRecovery(place, proof.code, nowMs())
    : await unlockByStaff(place, { staffNo: proof.staffNo, secret: proof.password }, nowMs());
}

/** True when the same proof opens the key file that is here, to the same key: then everybody's password stays. */
async function opensOurs(key: Uint8Array, proof: Proof, world: World): Promise<boolean> {
  const ours = await open(placeIn(world), proof, world);
  if (!ours.ok) return false;
  const same = Buffer.compare(ours.value.dataKey, key) === 0;
  forget(ours.value.dataKey);
  return same;
}

function isOurs(vault: string, { dataFolder }: World): boolean {
  const read = readVault(dataFolder);
  return read.ok && read.value.vault === vault;
}

async function rescue(
  { proof, ...ref }: Request<'rescue.restore'>,
  places: readonly NamedPlace[],
  parts: RestoreParts,
): Promise<Result<Response<'rescue.restore'>, Failure>> {
  const { world, session } = parts;
  const found = findBackup(places, ref);
  if (found === null) return fail({ codes: ['backup-missing'] });
  const { folder: place, backup } = found;
  const unlocked = await open(keyFileOf(backup.folder, world), proof, world);
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  const key = Uint8Array.from(unlocked.value.dataKey);
  forget(unlocked.value.dataKey);
  const ours = await opensOurs(key, proof, world);
  // Whoever was an administrator when the backup was made may be none today: where our key file can be read, it decides.
  if (proof.kind === 'admin' && !ours && isOurs(backup.manifest.vault, world)) {
    forget(key);
    return fail({ codes: ['wrong-password'] });
  }
  const withVault = !ours;
  const done = await restore({ place, backup, key, withVault, by: 'system' }, parts);
  if (!done.ok) return fail({ codes: [done.failure] });
  return ok({ lacking: done.value.lacking.length, status: session.status() });
}

type Channels = 'rescue.list' | 'rescue.pick' | 'rescue.restore';

/** Restoring while nobody can sign in: on a new machine, or where the data cannot be opened. */
export function rescueHandlers(parts: RestoreParts): Pick<OpenHandlers, Channels> {
  const { world, session } = parts;
  let picked: readonly string[] = [];
  const isNeeded = (): boolean => {
    const { vault, problem } = session.status();
    return vault === 'none' || (vault === 'unusable' && LASTING.has(problem ?? 'internal'));
  };
  const notNeeded = fail({ codes: ['vault-exists'] } satisfies Failure);
  return {
    'rescue.list': () => (isNeeded() ? ok(rowsIn(placesOf(world, picked))) : notNeeded),
    'rescue.pick': async () => {
      if (!isNeeded()) return notNeeded;
      const folder = await world.outside.pickFolder();
      if (folder === null) return ok(null);
      picked = [folder];
      return ok(rowsIn(placesOf(world, picked)));
    },
    'rescue.restore': async (wish) =>
      isNeeded() ? await rescue(wish, placesOf(world, picked), parts) : notNeeded,
  };
}
