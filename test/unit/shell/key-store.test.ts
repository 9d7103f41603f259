import { beforeEach, expect, test, vi } from 'vitest';
import { safeStorage } from '../../host/standin-safe-storage.ts';

vi.mock('electron', () => ({ safeStorage }));
const { keyStore } = await import('../../../electron/shell/key-store.ts');

const KEY = Buffer.from('a key of thirty-two bytes, no more');

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv('STANDIN_KEY', 'this workstation');
});

test.runIf(process.platform === 'linux')(
  'a key comes back from the key store as it went in',
  async () => {
    expect(await keyStore.keyStore()).toBe('gnome_libsecret');
    const sealed = await keyStore.sealKey(KEY);
    expect(sealed).not.toContain(KEY.toString('base64'));
    const opened = await keyStore.openKey(sealed ?? '');
    expect(Buffer.from(opened?.key ?? [])).toEqual(KEY);
    expect(opened?.again).toBeNull();
  },
);

test('what another profile sealed does not open, and that is no exception', async () => {
  const sealed = await keyStore.sealKey(KEY);
  vi.stubEnv('STANDIN_KEY', 'another workstation');
  expect(await keyStore.openKey(sealed ?? '')).toBeNull();
});

test('without a key store nothing is sealed, and never as plain text', async () => {
  vi.stubEnv('STANDIN_NO_KEYRING', '1');
  expect(await keyStore.keyStore()).toBeNull();
  expect(await keyStore.sealKey(KEY)).toBeNull();
  expect(await keyStore.openKey('AAAA')).toBeNull();
});

test('what Linux calls basic text is refused although it says that it can seal', async () => {
  const plain = vi.spyOn(safeStorage, 'getSelectedStorageBackend').mockReturnValue('basic_text');
  expect(process.platform === 'linux' ? await keyStore.keyStore() : null).toBeNull();
  plain.mockRestore();
});

test('a key store that has a newer key gets the old one sealed anew', async () => {
  const sealed = await keyStore.sealKey(KEY);
  const open = safeStorage.decryptStringAsync;
  const turned = vi
    .spyOn(safeStorage, 'decryptStringAsync')
    .mockImplementation(async (given) => ({ ...(await open(given)), shouldReEncrypt: true }));
  const opened = await keyStore.openKey(sealed ?? '');
  turned.mockRestore();
  expect(opened?.again).not.toBeNull();
  expect(opened?.again).not.toBe(sealed);
  const again = await keyStore.openKey(opened?.again ?? '');
  expect(Buffer.from(again?.key ?? [])).toEqual(KEY);
});
