import { safeStorage } from 'electron';
import type { Duties } from '../link/desk-supervisor.ts';

/** What Linux answers where there is no key store: the text would be as good as plain. */
const UNSAFE: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

const BY_SYSTEM: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'dpapi',
  darwin: 'keychain',
};

async function backend(): Promise<string | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  if (process.platform !== 'linux') return BY_SYSTEM[process.platform] ?? null;
  const name = safeStorage.getSelectedStorageBackend();
  return UNSAFE.has(name) ? null : name;
}

async function sealed(text: string): Promise<string> {
  return (await safeStorage.encryptStringAsync(text)).toString('base64');
}

/**
 * The key store of the operating system. It only seals and opens a key that itself only wraps the data key: neither
 * is kept here, and the data key never comes here.
 */
export const keyStore: Pick<Duties, 'keyStore' | 'sealKey' | 'openKey'> = {
  keyStore: backend,
  sealKey: async (key) =>
    (await backend()) === null ? null : await sealed(Buffer.from(key).toString('base64')),
  openKey: async (given) => {
    if ((await backend()) === null) return null;
    try {
      const opened = await safeStorage.decryptStringAsync(Buffer.from(given, 'base64'));
      const again = opened.shouldReEncrypt ? await sealed(opened.result) : null;
      return { key: new Uint8Array(Buffer.from(opened.result, 'base64')), again };
    } catch {
      // The profile moved or the key store was reset: the passwords still open everything.
      return null;
    }
  },
};
