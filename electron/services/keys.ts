import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  generateKeyPairSync,
  hkdfSync,
  scrypt,
} from 'node:crypto';
import type { WorkstationKey } from '../storage/store.ts';

/** Random bytes of this length. */
export type Random = (size: number) => Uint8Array;

/** The price of one guess; stored beside whatever was made with it. */
export type KdfCost = { readonly N: number; readonly r: number; readonly p: number };

/** About 0.2 s and 128 MB on an office PC. */
export const STRONG_COST: KdfCost = { N: 2 ** 17, r: 8, p: 1 };
const MOST_MEMORY = 256 * 2 ** 20;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODE_LENGTH = 8;

/** A 32-byte key from what a person types. Full-width and composed characters count as their plain form. */
export async function stretch(secret: string, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  const options = { ...cost, maxmem: MOST_MEMORY };
  return await new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

export type Sealed = { readonly iv: Buffer; readonly data: Buffer };

/** AES-256-GCM; `about` is bound to the result but not kept in it. The tag stands at the end of `data`. */
export function seal(key: Uint8Array, plain: Uint8Array, about: string, random: Random): Sealed {
  const iv = Buffer.from(random(IV_BYTES));
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(about));
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv, data };
}

/** The plain bytes, or null when key, `about` or content is not the one that was sealed. */
export function unseal(key: Uint8Array, { iv, data }: Sealed, about: string): Buffer | null {
  if (iv.length !== IV_BYTES || data.length < TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(data.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** One key for each purpose, so that none says anything about another or about the data key. */
export type SubKeys = {
  readonly attachments: Buffer;
  readonly attachmentNames: Buffer;
  readonly codes: Buffer;
  readonly backups: Buffer;
  /** Seals the next data key while the store is written again. */
  readonly rekey: Buffer;
};

function subKey(dataKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `ansu/${purpose}/1`, KEY_BYTES));
}

export function subKeys(dataKey: Uint8Array): SubKeys {
  return {
    attachments: subKey(dataKey, 'attachments'),
    attachmentNames: subKey(dataKey, 'attachment-names'),
    codes: subKey(dataKey, 'verification-codes'),
    backups: subKey(dataKey, 'backups'),
    rekey: subKey(dataKey, 'rekey'),
  };
}

/** Overwrites keys that are no longer needed. */
export function forget(...keys: readonly Uint8Array[]): void {
  for (const key of keys) key.fill(0);
}

/**
 * 校验码 (forms PR7): eight characters A-Z, 2-7 over form code, version, case number, copy type and printed
 * content. The same parts give the same code.
 */
export function verificationCode(key: Uint8Array, parts: readonly string[]): string {
  const digest = createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const bits = digest.readBigUInt64BE();
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => CODE_LETTERS[Number((bits >> BigInt(59 - place * 5)) & 31n)] ?? '',
  ).join('');
}

/** The Ed25519 key of this workstation, made once at set-up; it signs the heads of the audit trail. */
export function newWorkstationKey(): WorkstationKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}
