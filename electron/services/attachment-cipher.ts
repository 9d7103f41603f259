import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * A file in sealed pieces, so that 50 MB pass through little memory and no piece can be changed, left out, moved
 * or appended unnoticed: AES-256-GCM per piece, the nonce counts the pieces, the associated data tells the
 * header and whether a piece is the last. Each file has a key of its own, from a random salt in its header.
 */
const MAGIC = Buffer.from('ANSUFIL1');
export const FILE_SALT_BYTES = 16;
export const HEADER_BYTES: number = MAGIC.length + FILE_SALT_BYTES;
export const PIECE_BYTES: number = 64 * 1024;
export const TAG_BYTES = 16;
const KEY_BYTES = 32;

export type FileCipher = {
  readonly header: Buffer;
  readonly sealPiece: (plain: Uint8Array, count: number, last: boolean) => Buffer;
  /** null when the piece is not what was written at this place. */
  readonly openPiece: (sealed: Buffer, count: number, last: boolean) => Buffer | null;
};

function nonceOf(count: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(count, 8);
  return nonce;
}

export function newHeader(salt: Uint8Array): Buffer {
  return Buffer.concat([MAGIC, salt]);
}

/** null when the header is not one of ours. */
export function fileCipher(key: Uint8Array, header: Buffer): FileCipher | null {
  const ours = header.length === HEADER_BYTES && header.subarray(0, MAGIC.length).equals(MAGIC);
  if (!ours) return null;
  const salt = header.subarray(MAGIC.length);
  const own = Buffer.from(hkdfSync('sha256', key, salt, 'ansu/attachment/1', KEY_BYTES));
  const about = (last: boolean): Buffer => Buffer.concat([header, Buffer.from([last ? 1 : 0])]);
  return {
    header,
    sealPiece: (plain, count, last) => {
      const cipher = createCipheriv('aes-256-gcm', own, nonceOf(count)).setAAD(about(last));
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    openPiece: (sealed, count, last) => {
      if (sealed.length < TAG_BYTES) return null;
      const nonce = nonceOf(count);
      const decipher = createDecipheriv('aes-256-gcm', own, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(about(last)).setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
