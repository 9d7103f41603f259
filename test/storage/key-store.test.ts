import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outside } from '../../electron/link/desk-types.ts';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { aFolder } from '../support/database.ts';
import { keyOf, REKEY_WISH } from '../support/rekeying.ts';

type KeyStore = Pick<Outside, 'keyStore' | 'sealKey' | 'openKey'> & {
  /** Everything that was given to the shell. */
  readonly given: Uint8Array[];
  reset(): void;
};

/** A key store that hands out a number for what it keeps, and may lose it all. */
function aKeyStore(): KeyStore {
  const kept = new Map<string, Uint8Array>();
  const given: Uint8Array[] = [];
  return {
    given,
    reset: () => {
      kept.clear();
    },
    keyStore: async () => await Promise.resolve('gnome_libsecret'),
    sealKey: async (key) => {
      given.push(Buffer.from(key));
      const sealed = Buffer.from(`number ${String(given.length)}`).toString('base64');
      kept.set(sealed, Buffer.from(key));
      return await Promise.resolve(sealed);
    },
    openKey: async (sealed) => {
      const key = kept.get(sealed);
      return await Promise.resolve(
        key === undefined ? null : { key: Buffer.from(key), again: null },
      );
    },
  };
}

async function choose(desk: Desk, on: boolean): Promise<readonly string[]> {
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  return await refusal(desk, 'staff.key-store', { on });
}

async function withKeyStore(): Promise<{ readonly desk: Desk; readonly store: KeyStore }> {
  const store = aKeyStore();
  const desk = aDesk({ host: 'electron', outside: store });
  await aBranchAtWork(desk, ['teller']);
  expect(await choose(desk, true)).toEqual([]);
  return { desk, store };
}

/** The program started anew on the same folder. */
function startedAgain({ desk, store }: { readonly desk: Desk; readonly store: KeyStore }): Desk {
  desk.program.door.close();
  return aDesk({ host: 'electron', outside: store }, desk.world.dataFolder);
}

test('the key store opens the vault up to the sign-in, and never instead of it', async () => {
  const first = await withKeyStore();
  expect(await answered(first.desk, 'staff.keys', {})).toMatchObject({
    keyStore: { chosen: 'gnome_libsecret', usable: 'gnome_libsecret' },
  });
  const desk = startedAgain(first);
  expect(await desk.program.door.keyStore.open()).toBe(true);
  expect(desk.program.door.office()).not.toBeNull();
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'locked', me: null });
  expect(await refusal(desk, 'home.page', {})).toEqual(['not-logged-in']);
  const guess = { staffNo: ADMIN.staffNo, password: '猜一猜是不是这个' };
  expect(await refusal(desk, 'session.unlock', guess)).toEqual(['wrong-password']);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(await refusal(desk, 'home.page', {})).toEqual([]);
});

test('the shell is given a key that only wraps the data key, never the data key', async () => {
  const { desk, store } = await withKeyStore();
  const dataKey = await keyOf(desk);
  expect(store.given).toHaveLength(1);
  expect(store.given.some((key) => dataKey.equals(key))).toBe(false);
});

test('a lost key store loses nothing: the password opens, it is noted, and the key store is given a wrap again', async () => {
  const first = await withKeyStore();
  const file = join(first.desk.world.dataFolder, 'vault.json');
  const before = readFileSync(file, 'utf8');
  first.store.reset();
  const desk = startedAgain(first);
  expect(await desk.program.door.keyStore.open()).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'locked', problem: null });
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const [line] = desk.office().store.audit.page({ limit: 1, entityId: 'vault' });
  expect(line).toMatchObject({ action: 'key-store-failed', ids: { mended: 'true' } });
  const third = startedAgain({ desk, store: first.store });
  expect(await third.program.door.keyStore.open()).toBe(true);
});

test('the recovery code opens without the key store, on any machine', async () => {
  const store = aKeyStore();
  const desk = aDesk({ host: 'electron', outside: store });
  const { recoveryCode } = await aBranchAtWork(desk, []);
  await choose(desk, true);
  desk.program.door.close();
  const elsewhere = aDesk({ host: 'browser' }, desk.world.dataFolder);
  expect(await elsewhere.program.door.keyStore.open()).toBe(false);
  const wish = { recoveryCode, staffNo: ADMIN.staffNo, password: '另一个很长的密码啊' };
  expect(await refusal(elsewhere, 'session.recover', wish)).toEqual([]);
});

test('where the host has no key store that protects anything it is refused, and nothing is stored', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const file = join(desk.world.dataFolder, 'vault.json');
  const before = readFileSync(file, 'utf8');
  expect(await refusal(desk, 'staff.key-store', { on: true })).toEqual(['password-needed']);
  expect(await choose(desk, true)).toEqual(['key-store-unsafe']);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('it is let go as it was chosen, and a copy of its wrap opens nothing after the data key was changed', async () => {
  const first = await withKeyStore();
  const { desk, store } = first;
  const { dataFolder } = desk.world;
  const old = readFileSync(join(dataFolder, 'vault.json'), 'utf8');
  await answered(desk, 'staff.rekey', REKEY_WISH);
  expect(await answered(desk, 'staff.keys', {})).toMatchObject({
    keyStore: { chosen: 'gnome_libsecret' },
  });
  expect(store.given).toHaveLength(2);
  const copied = aFolder();
  writeFileSync(join(copied, 'vault.json'), old);
  writeFileSync(join(copied, 'ansu.db'), readFileSync(join(dataFolder, 'ansu.db')));
  const thief = aDesk({ host: 'electron', outside: store }, copied);
  expect(await thief.program.door.keyStore.open()).toBe(false);
  rmSync(copied, { recursive: true, force: true });
  expect(await choose(desk, false)).toEqual([]);
  const again = startedAgain(first);
  expect(await again.program.door.keyStore.open()).toBe(false);
});
