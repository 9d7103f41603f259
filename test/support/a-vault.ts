import { createHash, randomBytes } from 'node:crypto';
import type { KdfCost } from '../../electron/services/keys.ts';
import { createVault } from '../../electron/services/vault.ts';
import type { Unlocked } from '../../electron/services/vault.ts';
import type { VaultPlace } from '../../electron/services/vault-wraps.ts';
import { newRecoveryCode } from '../../electron/services/codes.ts';
import { aFolder } from './database.ts';

/** A guess for tests costs next to nothing. */
export const CHEAP: KdfCost = { N: 2, r: 1, p: 1 };
export const ADMIN = { staffNo: '9001', secret: '江水流过三座桥', oneTime: false };

/** The same bytes in every run: nothing here needs to be secret. */
export function countedBytes(): (size: number) => Uint8Array {
  let count = 0;
  return (size) => {
    count += 1;
    return createHash('shake256', { outputLength: size }).update(String(count)).digest();
  };
}

export type TestVault = {
  readonly place: VaultPlace;
  readonly recoveryCode: string;
  readonly made: Unlocked;
};

/** A vault of one administrator in a folder of its own. */
export async function aVault(): Promise<TestVault> {
  const place = { folder: aFolder(), random: randomBytes, cost: CHEAP };
  const recoveryCode = newRecoveryCode(randomBytes);
  const made = await createVault(place, ADMIN, recoveryCode);
  if (!made.ok) throw new Error(made.failure);
  return { place, recoveryCode, made: made.value };
}
