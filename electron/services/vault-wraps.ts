import { createHmac, randomUUID } from 'node:crypto';
import { readOneTimeCode } from './codes.ts';
import { forget, seal, stretch, STRONG_COST, unseal } from './keys.ts';
import type { KdfCost, Random } from './keys.ts';
import { plainStaffNo } from './passwords.ts';
import type { Wrap } from './vault-file.ts';
import type { World } from './world.ts';

/** Where the vault is and what the world gives it. */
export type VaultPlace = {
  readonly folder: string;
  readonly random: Random;
  /** Where wrong guesses are counted, when it is not the folder itself. */
  readonly counted?: string;
  /** What a guess costs; lower in tests only. */
  readonly cost?: KdfCost;
};

/** The vault of this world's data folder. */
export function placeIn({ dataFolder, random, kdfCost }: World): VaultPlace {
  const cost = kdfCost === undefined ? {} : { cost: kdfCost };
  return { folder: dataFolder, random, ...cost };
}

/** The key file of a backup. Guesses count in the data folder: a backup may lie on a stick that nobody can write to. */
export function keyFileOf(folder: string, world: World): VaultPlace {
  return { ...placeIn(world), folder, counted: world.dataFolder };
}

/** Somebody's secret: a password of their own, or a one-time code that an administrator made. */
export type StaffSecret = {
  readonly staffNo: string;
  readonly secret: string;
  readonly oneTime: boolean;
};

export const DATA_KEY_BYTES = 32;
export const SALT_BYTES = 16;

/** Whose wrap: a keyed hash of the 工号, so that the file tells nobody's number. */
export function whoOf(vaultId: string, staffNo: string): string {
  return createHmac('sha256', vaultId).update(plainStaffNo(staffNo)).digest('base64');
}

type WrapWish = Pick<Wrap, 'kind' | 'who' | 'oneTime'> & { readonly secret: string };

async function wrapOf(place: VaultPlace, dataKey: Uint8Array, wish: WrapWish): Promise<Wrap> {
  const { secret, ...about } = wish;
  const cost = place.cost ?? STRONG_COST;
  const salt = Buffer.from(place.random(SALT_BYTES));
  const id = randomUUID();
  const key = await stretch(secret, salt, cost);
  const { iv, data } = seal(key, dataKey, id, place.random);
  forget(key);
  return {
    id,
    ...about,
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    data: data.toString('base64'),
  };
}

/** The data key, or null when the secret is not the one it was sealed with. */
export async function openWrap(wrap: Wrap, secret: string): Promise<Buffer | null> {
  const key = await stretch(secret, Buffer.from(wrap.salt, 'base64'), wrap);
  const sealed = { iv: Buffer.from(wrap.iv, 'base64'), data: Buffer.from(wrap.data, 'base64') };
  const dataKey = unseal(key, sealed, wrap.id);
  forget(key);
  return dataKey?.length === DATA_KEY_BYTES ? dataKey : null;
}

/** The data key sealed with somebody's secret. */
export async function staffWrap(
  place: VaultPlace,
  vaultId: string,
  dataKey: Uint8Array,
  { staffNo, secret, oneTime }: StaffSecret,
): Promise<Wrap> {
  const typed = oneTime ? (readOneTimeCode(secret) ?? secret) : secret;
  const who = whoOf(vaultId, staffNo);
  return await wrapOf(place, dataKey, { kind: 'staff', who, oneTime, secret: typed });
}

/** The data key sealed with the recovery code. */
export async function recoveryWrap(
  place: VaultPlace,
  dataKey: Uint8Array,
  code: string,
): Promise<Wrap> {
  return await wrapOf(place, dataKey, { kind: 'recovery', oneTime: false, secret: code });
}
