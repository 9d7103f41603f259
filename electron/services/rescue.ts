import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { findBackup, placeOn, placesOf, rowsIn } from './backup-places.ts';
import type { NamedPlace } from './backup-places.ts';
import type { OpenHandlers } from './handler.ts';
import { forget } from './keys.ts';
import { restore } from './restore.ts';
import type { RestoreParts } from './restore.ts';
import { guessFailure } from './second-person.ts';
import { unlockByRecovery, unlockByStaff } from './vault.ts';
import type { Unlocked, UnlockFailure } from './vault.ts';
import type { World } from './world.ts';

type Proof = Request<'rescue.restore'>['proof'];

async function open(
  folder: string,
  proof: Proof,
  { random, dataFolder, nowMs, kdfCost }: World,
): Promise<Result<Unlocked, UnlockFailure>> {
  const cost = kdfCost === undefined ? {} : { cost: kdfCost };
  // Guesses count in the data folder: a backup may lie on a stick that nobody can write to.
  const place = { folder, random, counted: dataFolder, ...cost };
  return proof.kind === 'recovery'
    ? await unlockByRecovery(place, proof.code, nowMs())
    : await unlockByStaff(place, { staffNo: proof.staffNo, secret: proof.password }, nowMs());
}

/** True when the same proof opens the key file that is here, to the same key: then everybody's password stays. */
async function opensOurs(key: Uint8Array, proof: Proof, world: World): Promise<boolean> {
  const ours = await open(world.dataFolder, proof, world);
  if (!ours.ok) return false;
  const same = Buffer.compare(ours.value.dataKey, key) === 0;
  forget(ours.value.dataKey);
  return same;
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
  const unlocked = await open(backup.folder, proof, world);
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  const key = Uint8Array.from(unlocked.value.dataKey);
  forget(unlocked.value.dataKey);
  const withVault = !(await opensOurs(key, proof, world));
  const done = await restore({ place, backup, key, withVault, by: 'system' }, parts);
  if (!done.ok) return fail({ codes: [done.failure] });
  return ok({ lacking: done.value.lacking.length, status: session.status() });
}

type Channels = 'rescue.list' | 'rescue.pick' | 'rescue.restore';

/** Restoring while nobody can sign in: on a new machine, or where the data cannot be opened. */
export function rescueHandlers(parts: RestoreParts): Pick<OpenHandlers, Channels> {
  const { world, session } = parts;
  let picked: readonly string[] = [];
  const isNeeded = (): boolean => ['none', 'unusable'].includes(session.status().vault);
  const notNeeded = fail({ codes: ['vault-exists'] } satisfies Failure);
  return {
    'rescue.list': () => (isNeeded() ? ok(rowsIn(placesOf(world, picked))) : notNeeded),
    'rescue.pick': async () => {
      if (!isNeeded()) return notNeeded;
      const folder = await world.outside.pickFolder();
      if (folder === null) return ok(null);
      picked = [folder, placeOn(folder)];
      return ok(rowsIn(placesOf(world, picked)));
    },
    'rescue.restore': async (wish) =>
      isNeeded() ? await rescue(wish, placesOf(world, picked), parts) : notNeeded,
  };
}
