import { join } from 'node:path';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { isOlder } from '../storage/copy.ts';
import { openStore } from '../storage/open-store.ts';
import type { OpenFailure, Store } from '../storage/store.ts';
import { surroundingsOf } from '../storage/surroundings.ts';
import { finishTakeOver } from './incoming.ts';
import { forget, subKeys } from './keys.ts';
import { openOffice } from './office.ts';
import type { Office } from './office.ts';
import { createStoreDoor } from './store-door.ts';
import type { StoreDoor } from './store-door.ts';
import {
  createVault,
  hasStaffSecret,
  removeStaffSecret,
  setRecoveryCode,
  setStaffSecret,
  unlockByRecovery,
  unlockByStaff,
} from './vault.ts';
import type { Unlocked, UnlockFailure } from './vault.ts';
import { createUseMark } from './soundness.ts';
import type { UseMark } from './soundness.ts';
import { placeIn } from './vault-wraps.ts';
import type { StaffSecret } from './vault-wraps.ts';
import type { World } from './world.ts';

/** The way in and out of the vault: the data key lives here, from the unlocking to the lock, and nowhere else. */
export type VaultDoor = {
  readonly office: () => Office | null;
  /** Creates vault and database; the first member of staff's secret opens them. */
  readonly create: (
    first: StaffSecret,
    recoveryCode: string,
  ) => Promise<Result<Office, 'vault-exists' | OpenFailure>>;
  readonly unlock: (staffNo: string, secret: string) => Promise<Result<Unlocked, UnlockFailure>>;
  readonly recover: (code: string) => Promise<Result<Unlocked, UnlockFailure>>;
  /** Opens the database with the key; the door keeps it. */
  readonly enter: (unlocked: Unlocked) => Result<Office, OpenFailure>;
  /** Sets a person's password or one-time code; false when the vault file is unusable. */
  readonly setSecret: (secret: StaffSecret) => Promise<boolean>;
  readonly setRecovery: (code: string) => Promise<boolean>;
  readonly hasSecret: (staffNo: string) => boolean;
  readonly removeSecret: (staffNo: string) => void;
  readonly keyStore: StoreDoor;
  /**
   * Lets work have the data key for as long as it lasts: it must neither keep nor send it. Null while the vault is
   * locked.
   */
  readonly withKey: <Value>(work: (dataKey: Uint8Array) => Promise<Value>) => Promise<Value | null>;
  /** Whether the last run ended as it should; see `checkBeside`. */
  readonly mark: Pick<UseMark, 'checked' | 'isUnchecked'>;
  /** A copy of the data key for work in a thread of its own; whoever asks overwrites it. Null while the vault is shut. */
  readonly keyCopy: () => Uint8Array | null;
  readonly close: () => void;
};

type Inside = { readonly office: Office; readonly store: Store; readonly dataKey: Buffer };

/** The office over an open store; store and key go when it meets a damaged page. */
function officeOver(
  world: World,
  { store, dataKey }: Pick<Inside, 'store' | 'dataKey'>,
  isOpen: () => boolean,
): Result<Office, OpenFailure> {
  try {
    return ok(openOffice(world, store, subKeys(dataKey), isOpen));
  } catch (error) {
    store.close();
    forget(dataKey);
    if (surroundingsOf(error) === 'database-damaged') return fail('database-damaged');
    throw error;
  }
}

/** `onDamage` is told when a read or write meets a page that is not as it was written. */
type Opening = {
  readonly dataKey: Buffer;
  readonly expect: 'new' | 'existing';
  readonly onDamage: () => void;
};

/** Opens the store; a key that opens nothing is overwritten. */
function openedStore(
  { dataFolder, nativeBinding }: World,
  { dataKey, expect, onDamage }: Opening,
): Result<Store, OpenFailure> {
  const file = join(dataFolder, DATABASE_FILE);
  const ended = endTakeOver(dataFolder);
  const opened = ended.ok
    ? openStore({ file, key: dataKey, nativeBinding, expect, onDamage })
    : ended;
  if (!opened.ok) forget(dataKey);
  return opened;
}

/** Before anybody is in no backup can be made, so a database that is about to be changed stays shut. */
function opensAsItIs({ dataKey: key }: Unlocked, { dataFolder, nativeBinding }: World): boolean {
  const older = isOlder({ file: join(dataFolder, DATABASE_FILE), key, nativeBinding });
  if (older) forget(key);
  return !older;
}

/** A replacement that was cut off is ended before anything is opened: opened first, the old data would be replaced later with work in them. */
function endTakeOver(folder: string): Result<null, OpenFailure> {
  try {
    finishTakeOver(folder);
    return ok(null);
  } catch (error) {
    return fail(surroundingsOf(error) ?? 'storage-unreachable');
  }
}

/** The key for work that needs it: lent for as long as the work lasts, or as a copy for a thread. */
function lending(key: () => Uint8Array | null): Pick<VaultDoor, 'withKey' | 'keyCopy'> {
  return {
    withKey: async (work) => {
      const dataKey = key();
      return dataKey === null ? null : await work(dataKey);
    },
    keyCopy: () => {
      const dataKey = key();
      return dataKey === null ? null : Uint8Array.from(dataKey);
    },
  };
}

export function createVaultDoor(world: World, onDamage: () => void = () => undefined): VaultDoor {
  const place = placeIn(world);
  let inside: Inside | null = null;
  const mark = createUseMark(world.dataFolder);
  let entries = 0;
  const close = (): void => {
    const left = inside;
    inside = null;
    if (left === null) return;
    left.store.close();
    try {
      mark.end();
    } catch {
      // A mark that stays only has the data checked at the next start; the vault is shut all the same.
    }
    forget(left.dataKey, ...Object.values(left.office.keys));
  };
  const enter = (unlocked: Unlocked, expect: 'new' | 'existing'): Result<Office, OpenFailure> => {
    close();
    entries += 1;
    const { dataKey } = unlocked;
    const opened = openedStore(world, { dataKey, expect, onDamage });
    if (!opened.ok) return opened;
    const store = opened.value;
    const office = officeOver(world, { store, dataKey }, () => inside?.store === store);
    if (!office.ok) return office;
    inside = { office: office.value, store, dataKey };
    mark.begin();
    return office;
  };
  const keyStore = createStoreDoor(place, world.outside, {
    dataKey: () => inside?.dataKey ?? null,
    entries: () => entries,
    enter: (unlocked) => opensAsItIs(unlocked, world) && enter(unlocked, 'existing').ok,
  });
  return {
    office: () => inside?.office ?? null,
    create: async (first, recoveryCode) => {
      const created = await createVault(place, first, recoveryCode);
      return created.ok ? enter(created.value, 'new') : created;
    },
    unlock: async (staffNo, secret) =>
      await unlockByStaff(place, { staffNo, secret }, world.nowMs()),
    recover: async (code) => await unlockByRecovery(place, code, world.nowMs()),
    enter: (unlocked) => enter(unlocked, 'existing'),
    setSecret: async (secret) =>
      inside !== null && (await setStaffSecret(place, inside.dataKey, secret)).ok,
    hasSecret: (staffNo) => hasStaffSecret(world.dataFolder, staffNo),
    setRecovery: async (code) =>
      inside !== null && (await setRecoveryCode(place, inside.dataKey, code)).ok,
    removeSecret: (staffNo) => {
      removeStaffSecret(world.dataFolder, staffNo);
    },
    keyStore,
    mark,
    ...lending(() => inside?.dataKey ?? null),
    close,
  };
}
