import { unlockByRecovery } from '../../electron/services/vault.ts';
import type { World } from '../../electron/services/world.ts';

/** The data key of a folder whose program was ended, for damaging what it opens. */
export async function keyOf(
  { dataFolder, random, kdfCost, nowMs }: World,
  recoveryCode: string,
): Promise<Uint8Array> {
  const cost = kdfCost === undefined ? {} : { cost: kdfCost };
  const place = { folder: dataFolder, random, ...cost };
  const opened = await unlockByRecovery(place, recoveryCode, nowMs());
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value.dataKey;
}
