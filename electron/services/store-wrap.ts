import { randomUUID } from 'node:crypto';
import { ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Outside } from '../link/desk-types.ts';
import { forget, seal, unseal } from './keys.ts';
import { readVault, writeVault } from './vault-file.ts';
import type { StoreWrap, VaultFile } from './vault-file.ts';
import { DATA_KEY_BYTES } from './vault-wraps.ts';
import type { VaultPlace } from './vault-wraps.ts';

export type KeyStore = Pick<Outside, 'keyStore' | 'sealKey' | 'openKey'>;
type Unusable = 'vault-missing' | 'vault-damaged';

function isStore(wrap: VaultFile['wraps'][number]): wrap is StoreWrap {
  return wrap.kind === 'os';
}

function put(folder: string, made: StoreWrap | null): Result<null, Unusable> {
  const read = readVault(folder);
  if (!read.ok) return read;
  const others = read.value.wraps.filter((wrap) => !isStore(wrap));
  writeVault(folder, { ...read.value, wraps: made === null ? others : [...others, made] });
  return ok(null);
}

/** The wrap of the key store, where the administrator chose one. */
export function storeWrapOf(folder: string): StoreWrap | null {
  const read = readVault(folder);
  return read.ok ? (read.value.wraps.find((wrap) => isStore(wrap)) ?? null) : null;
}

/**
 * Lets the operating system's key store open this vault up to the sign-in. In two layers: the data key is sealed
 * here under a random key, and only that one goes to the shell. False where the host has no key store worth it.
 */
export async function addStoreWrap(
  place: VaultPlace,
  dataKey: Uint8Array,
  store: KeyStore,
): Promise<Result<boolean, Unusable>> {
  const backend = await store.keyStore();
  if (backend === null) return ok(false);
  const wrapping = Buffer.from(place.random(DATA_KEY_BYTES));
  const id = randomUUID();
  const { iv, data } = seal(wrapping, dataKey, id, place.random);
  const sealed = await store.sealKey(wrapping);
  forget(wrapping);
  if (sealed === null) return ok(false);
  const texts = { iv: iv.toString('base64'), data: data.toString('base64') };
  const kept = put(place.folder, { id, kind: 'os', backend, sealed, ...texts });
  return kept.ok ? ok(true) : kept;
}

export function removeStoreWrap(folder: string): Result<null, Unusable> {
  return storeWrapOf(folder) === null ? ok(null) : put(folder, null);
}

/** The data key as the key store opens it; null when it does not: then nothing is changed and a password is asked. */
export async function openByStore(
  folder: string,
  wrap: StoreWrap,
  store: KeyStore,
): Promise<Buffer | null> {
  const opened = await store.openKey(wrap.sealed);
  if (opened === null) return null;
  const sealed = { iv: Buffer.from(wrap.iv, 'base64'), data: Buffer.from(wrap.data, 'base64') };
  const dataKey =
    opened.key.byteLength === DATA_KEY_BYTES ? unseal(opened.key, sealed, wrap.id) : null;
  forget(opened.key);
  if (dataKey?.length !== DATA_KEY_BYTES) return null;
  if (opened.again !== null) put(folder, { ...wrap, sealed: opened.again });
  return dataKey;
}
