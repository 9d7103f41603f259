import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Another text, and what was sealed before does not open any more: a profile that moved, a key store that was reset. */
function keyOf(): Buffer {
  return createHash('sha256')
    .update(process.env['STANDIN_KEY'] ?? 'stand-in')
    .digest();
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key store of the operating system. `STANDIN_NO_KEYRING=1`: there is none. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> =>
    await Promise.resolve(process.env['STANDIN_NO_KEYRING'] !== '1'),
  getSelectedStorageBackend: (): string =>
    process.env['STANDIN_NO_KEYRING'] === '1' ? 'basic_text' : 'gnome_libsecret',
  encryptStringAsync: async (text: string): Promise<Buffer> => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', keyOf(), iv);
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return await Promise.resolve(Buffer.concat([iv, data, cipher.getAuthTag()]));
  },
  decryptStringAsync: async (
    sealed: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }> => {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(), sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const result = `${decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)).toString('utf8')}${decipher.final('utf8')}`;
    return await Promise.resolve({ result, shouldReEncrypt: false });
  },
};
