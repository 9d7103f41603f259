import { createHash, createHmac } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MOST_ATTACHMENT_BYTES } from '../../shared/domain/evidence-files.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Attachment } from '../storage/store.ts';
import {
  FILE_SALT_BYTES,
  fileCipher,
  HEADER_BYTES,
  newHeader,
  PIECE_BYTES,
  TAG_BYTES,
} from './attachment-cipher.ts';
import type { FileCipher } from './attachment-cipher.ts';
import type { Random, SubKeys } from './keys.ts';
import { isOfType, mediaTypeOf, SNIFFED_BYTES } from './media-types.ts';
import { makeFolder, moveIntoPlace } from './vault-file.ts';

export type AttachmentPlace = {
  /** The data folder; files go below its `attachments`. */
  readonly folder: string;
  readonly keys: Pick<SubKeys, 'attachments' | 'attachmentNames'>;
  readonly random: Random;
};

type AttachmentRefusal =
  | 'attachment-too-large'
  | 'attachment-empty'
  | 'attachment-type-unknown'
  | 'attachment-type-mismatch';
export type ReadRefusal = 'attachment-missing' | 'attachment-damaged';

/** The folder of the files within a data folder. */
export const ATTACHMENTS = 'attachments';
const UNFINISHED = 'unfinished';

/** Named by a keyed hash of the content: equal files meet, and the name tells nothing to others. */
export function attachmentName({ keys }: Pick<AttachmentPlace, 'keys'>, hash: string): string {
  const name = createHmac('sha256', keys.attachmentNames).update(hash).digest('hex');
  return `${name.slice(0, 2)}/${name}`;
}

/** The file is gone for good; a missing one is no trouble. */
export async function removeAttachment(place: AttachmentPlace, hash: string): Promise<void> {
  await rm(pathOf(place, hash), { force: true });
}

function pathOf(place: AttachmentPlace, hash: string): string {
  return join(place.folder, ATTACHMENTS, attachmentName(place, hash));
}

/** Pieces of exactly one size, the last one smaller or equal; at least one comes, however little there is. */
async function* piecesOf(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly piece: Buffer; readonly last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    while (held.length > PIECE_BYTES) {
      yield { piece: held.subarray(0, PIECE_BYTES), last: false };
      held = held.subarray(PIECE_BYTES);
    }
  }
  yield { piece: held, last: true };
}

type Incoming = {
  readonly source: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  readonly limit: number;
};
type Written = { readonly hash: string; readonly size: number };

async function writePieces(
  file: FileHandle,
  cipher: FileCipher,
  { source, mediaType, limit }: Incoming,
): Promise<Result<Written, AttachmentRefusal>> {
  const hash: Hash = createHash('sha256');
  let size = 0;
  let count = 0;
  await file.write(cipher.header);
  for await (const { piece, last } of piecesOf(source)) {
    size += piece.length;
    if (size > limit) return fail('attachment-too-large');
    if (size === 0) return fail('attachment-empty');
    if (count === 0 && !isOfType(piece.subarray(0, SNIFFED_BYTES), mediaType)) {
      return fail('attachment-type-mismatch');
    }
    hash.update(piece);
    await file.write(cipher.sealPiece(piece, count, last));
    count += 1;
  }
  await file.sync();
  return ok({ hash: hash.digest('hex'), size });
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The finished file under its own name; a whole one that is there already stays. */
async function settle(place: AttachmentPlace, from: string, hash: string): Promise<void> {
  const path = pathOf(place, hash);
  const [known, mine] = [await sizeOf(path), await sizeOf(from)];
  if (known !== null && known === mine && (await verifyAttachment(place, hash)).ok) {
    await rm(from, { force: true });
    return;
  }
  makeFolder(dirname(path));
  moveIntoPlace(from, path);
}

async function put(
  place: AttachmentPlace,
  incoming: Incoming,
): Promise<Result<Attachment, AttachmentRefusal>> {
  const folder = join(place.folder, ATTACHMENTS, UNFINISHED);
  makeFolder(folder);
  const temporary = join(folder, Buffer.from(place.random(12)).toString('hex'));
  try {
    const header = newHeader(place.random(FILE_SALT_BYTES));
    const cipher = fileCipher(place.keys.attachments, header);
    if (cipher === null) throw new TypeError('a new header that cannot be read');
    const handle = await open(temporary, 'wx', 0o600);
    let written: Result<Written, AttachmentRefusal>;
    try {
      written = await writePieces(handle, cipher, incoming);
    } finally {
      await handle.close();
    }
    if (!written.ok) return written;
    const { hash, size } = written.value;
    await settle(place, temporary, hash);
    return ok({
      hash,
      size,
      mediaType: incoming.mediaType,
      storedName: attachmentName(place, hash),
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Takes a file in as it comes, encrypted piece by piece; refused while it streams when it is too large, empty,
 * or not what its name says. Nothing remains of a refused one. `hash` is the SHA-256 of the content.
 */
export async function putAttachment(
  place: AttachmentPlace,
  file: { readonly name: string; readonly source: AsyncIterable<Uint8Array> },
  limit: number = MOST_ATTACHMENT_BYTES,
): Promise<Result<Attachment, AttachmentRefusal>> {
  const mediaType = mediaTypeOf(file.name);
  if (mediaType === null) return fail('attachment-type-unknown');
  return await put(place, { source: file.source, mediaType, limit });
}

/** Opens pieces one after the other; ends early with a null when one is not as it was written. */
async function* openedPieces(
  file: FileHandle,
  key: Uint8Array,
): AsyncGenerator<Buffer | null, undefined> {
  const header = Buffer.alloc(HEADER_BYTES);
  await file.read(header, 0, HEADER_BYTES, 0);
  const cipher = fileCipher(key, header);
  if (cipher === null) {
    yield null;
    return;
  }
  const total = (await file.stat()).size;
  let at = HEADER_BYTES;
  let count = 0;
  while (at < total) {
    const sealed = Buffer.alloc(Math.min(PIECE_BYTES + TAG_BYTES, total - at));
    const { bytesRead } = await file.read(sealed, 0, sealed.length, at);
    at += sealed.length;
    const piece = bytesRead === sealed.length ? cipher.openPiece(sealed, count, at >= total) : null;
    yield piece;
    if (piece === null) return;
    count += 1;
  }
  if (count === 0) yield null;
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads a stored file through and compares it with its hash; its size in bytes. */
export async function verifyAttachment(
  place: AttachmentPlace,
  hash: string,
): Promise<Result<number, ReadRefusal>> {
  const file = await openFile(pathOf(place, hash));
  if (file === null) return fail('attachment-missing');
  try {
    const seen = createHash('sha256');
    let size = 0;
    for await (const piece of openedPieces(file, place.keys.attachments)) {
      if (piece === null) return fail('attachment-damaged');
      seen.update(piece);
      size += piece.length;
    }
    return seen.digest('hex') === hash ? ok(size) : fail('attachment-damaged');
  } finally {
    await file.close();
  }
}

async function* contentOf(place: AttachmentPlace, hash: string): AsyncGenerator<Buffer> {
  const file = await openFile(pathOf(place, hash));
  if (file === null) throw new Error('an attachment vanished while it was read');
  try {
    for await (const piece of openedPieces(file, place.keys.attachments)) {
      if (piece === null) throw new Error('an attachment changed while it was read');
      yield piece;
    }
  } finally {
    await file.close();
  }
}

/** The content in pieces, after all of it has been verified: nothing of a changed file is ever handed out. */
export async function readAttachment(
  place: AttachmentPlace,
  hash: string,
): Promise<Result<AsyncIterable<Buffer>, ReadRefusal>> {
  const verified = await verifyAttachment(place, hash);
  return verified.ok ? ok(contentOf(place, hash)) : verified;
}

/**
 * The same file under the keys of another place; one that is there already and whole stays. What was written is
 * read again before it counts.
 */
export async function resealAttachment(
  from: AttachmentPlace,
  to: AttachmentPlace,
  { hash, mediaType }: Pick<Attachment, 'hash' | 'mediaType'>,
): Promise<Result<null, ReadRefusal>> {
  if ((await verifyAttachment(to, hash)).ok) return ok(null);
  const content = await readAttachment(from, hash);
  if (!content.ok) return content;
  const written = await put(to, { source: content.value, mediaType, limit: Infinity });
  if (!written.ok || written.value.hash !== hash) return fail('attachment-damaged');
  const checked = await verifyAttachment(to, hash);
  return checked.ok ? ok(null) : checked;
}

/** Removes what a crash left half written; to be called once the data folder is ours. */
export async function clearUnfinished(folder: string): Promise<void> {
  const place = join(folder, ATTACHMENTS, UNFINISHED);
  if ((await sizeOf(place)) === null) return;
  for (const name of await readdir(place)) await rm(join(place, name), { force: true });
}
