import { forget } from './keys.ts';
import { addStoreWrap, openByStore, removeStoreWrap, storeWrapOf } from './store-wrap.ts';
import type { KeyStore } from './store-wrap.ts';
import type { Unlocked } from './vault.ts';
import type { VaultPlace } from './vault-wraps.ts';

/** The operating system's key store, where the administrator lets it open the vault up to the sign-in. */
export type StoreDoor = {
  /** Which one holds a wrap; null = none. */
  readonly chosen: () => string | null;
  /** True once it holds one; false where this host has none that protects anything. */
  readonly add: () => Promise<boolean>;
  readonly remove: () => void;
  /** Opens the vault, as yet for nobody; false when it does not open: then nothing has changed. */
  readonly open: () => Promise<boolean>;
  /** True once after a try at which it did not open. */
  readonly takeFailure: () => boolean;
};

/** What the door lets its key store see and do. */
type Behind = {
  readonly dataKey: () => Buffer | null;
  /** How often the vault has been entered: tells whether somebody came meanwhile. */
  readonly entries: () => number;
  readonly enter: (unlocked: Unlocked) => boolean;
};

export function createStoreDoor(place: VaultPlace, store: KeyStore, behind: Behind): StoreDoor {
  const { folder } = place;
  let failed = false;
  return {
    chosen: () => storeWrapOf(folder)?.backend ?? null,
    add: async () => {
      const dataKey = behind.dataKey();
      if (dataKey === null) return false;
      const added = await addStoreWrap(place, dataKey, store);
      return added.ok && added.value;
    },
    remove: () => {
      removeStoreWrap(folder);
    },
    open: async () => {
      const wrap = storeWrapOf(folder);
      const before = behind.entries();
      if (wrap === null || behind.dataKey() !== null) return false;
      const dataKey = await openByStore(folder, wrap, store);
      failed = dataKey === null;
      if (dataKey === null) return false;
      // Somebody has signed in meanwhile, and may be gone again.
      if (behind.entries() === before) {
        return behind.enter({ dataKey, vaultId: '', wrapId: wrap.id, oneTime: false });
      }
      forget(dataKey);
      return false;
    },
    takeFailure: () => {
      const was = failed;
      failed = false;
      return was;
    },
  };
}
