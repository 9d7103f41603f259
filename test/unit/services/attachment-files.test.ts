import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clearUnfinished,
  putAttachment,
  readAttachment,
  verifyAttachment,
} from '../../../electron/services/attachment-files.ts';
import type { AttachmentPlace } from '../../../electron/services/attachment-files.ts';
import {
  HEADER_BYTES,
  PIECE_BYTES,
  TAG_BYTES,
} from '../../../electron/services/attachment-cipher.ts';
import { subKeys } from '../../../electron/services/keys.ts';
import { MOST_ATTACHMENT_BYTES } from '../../../shared/domain/evidence-files.ts';
import { aFolder } from '../../support/database.ts';

function aPlace(folder = aFolder()): AttachmentPlace {
  return { folder, keys: subKeys(Buffer.alloc(32, 3)), random: randomBytes };
}

async function* inChunks(content: Buffer, size = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) {
    await Promise.resolve();
    yield content.subarray(at, at + size);
  }
}

function aPdf(size: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]).subarray(0, size);
}

async function stored(place: AttachmentPlace, content: Buffer): Promise<string> {
  const put = await putAttachment(place, { name: '凭证.pdf', source: inChunks(content) });
  if (!put.ok) throw new Error(put.failure);
  return put.value.hash;
}

function fileOf(place: AttachmentPlace): string {
  const folder = join(place.folder, 'attachments');
  const shelf = readdirSync(folder).find((name) => name !== 'unfinished') ?? '';
  const [name = ''] = readdirSync(join(folder, shelf));
  return join(folder, shelf, name);
}

async function content(place: AttachmentPlace, hash: string): Promise<Buffer> {
  const read = await readAttachment(place, hash);
  if (!read.ok) throw new Error(read.failure);
  const pieces: Buffer[] = [];
  for await (const piece of read.value) pieces.push(piece);
  return Buffer.concat(pieces);
}

function unfinished(place: AttachmentPlace): readonly string[] {
  return readdirSync(join(place.folder, 'attachments', 'unfinished'));
}

test('a file comes back as it went in, whatever its size and however it was delivered', async () => {
  const place = aPlace();
  const sizes = fc.oneof(
    fc.constantFrom(9, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES),
    fc.integer({ min: 9, max: 3 * PIECE_BYTES }),
  );
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1000, max: 200_000 }), async (size, chunk) => {
      const whole = aPdf(size);
      const put = await putAttachment(place, { name: 'a.PDF', source: inChunks(whole, chunk) });
      if (!put.ok) throw new Error(put.failure);
      expect(put.value.hash).toBe(createHash('sha256').update(whole).digest('hex'));
      expect(put.value).toMatchObject({ size, mediaType: 'application/pdf' });
      expect((await content(place, put.value.hash)).equals(whole)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('the stored file shows neither content nor hash, and its name needs the key', async () => {
  const place = aPlace();
  const whole = Buffer.from('%PDF-1.7\n客户身份证号');
  const hash = await stored(place, whole);
  const file = fileOf(place);
  expect(readFileSync(file).includes('客户')).toBe(false);
  expect(readFileSync(file).includes('%PDF')).toBe(false);
  expect(file).not.toContain(hash);
  expect(await verifyAttachment({ ...place, keys: subKeys(Buffer.alloc(32, 4)) }, hash)).toEqual({
    ok: false,
    failure: 'attachment-missing',
  });
});

test('the same content is stored once', async () => {
  const place = aPlace();
  const whole = aPdf(1000);
  const first = await stored(place, whole);
  const before = statSync(fileOf(place)).ino;
  expect(await stored(place, whole)).toBe(first);
  expect(statSync(fileOf(place)).ino).toBe(before);
  expect(unfinished(place)).toEqual([]);
});

test('adding the original again repairs a damaged copy', async () => {
  const place = aPlace();
  const whole = aPdf(1000);
  const hash = await stored(place, whole);
  const bytes = readFileSync(fileOf(place));
  bytes[HEADER_BYTES + 5] = (bytes[HEADER_BYTES + 5] ?? 0) ^ 1;
  writeFileSync(fileOf(place), bytes);
  expect(await verifyAttachment(place, hash)).toEqual({ ok: false, failure: 'attachment-damaged' });
  await stored(place, whole);
  expect((await content(place, hash)).equals(whole)).toBe(true);
});

test('any changed bit, a missing end, an added end and swapped pieces are noticed', async () => {
  const place = aPlace();
  const hash = await stored(place, aPdf(3 * PIECE_BYTES - 100));
  const file = fileOf(place);
  const whole = readFileSync(file);
  const piece = PIECE_BYTES + TAG_BYTES;
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const part = (n: number): Buffer =>
    whole.subarray(HEADER_BYTES + n * piece, HEADER_BYTES + (n + 1) * piece);
  const header = whole.subarray(0, HEADER_BYTES);
  const altered = [
    ...[0, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + piece + 7, whole.length - 1].map(flipped),
    whole.subarray(0, HEADER_BYTES),
    whole.subarray(0, HEADER_BYTES + piece),
    whole.subarray(0, HEADER_BYTES + 2 * piece),
    whole.subarray(0, whole.length - 1),
    Buffer.concat([whole, Buffer.from([0])]),
    Buffer.concat([whole, part(2)]),
    Buffer.concat([header, part(1), part(0), part(2)]),
    Buffer.alloc(0),
  ];
  for (const bytes of altered) {
    writeFileSync(file, bytes);
    const read = await readAttachment(place, hash);
    expect(read).toEqual({ ok: false, failure: 'attachment-damaged' });
  }
});

test('one stored file put in the place of another is noticed', async () => {
  const place = aPlace();
  const first = await stored(place, aPdf(500));
  const file = fileOf(place);
  const other = aPlace();
  await stored(other, aPdf(500));
  copyFileSync(fileOf(other), file);
  expect(await verifyAttachment(place, first)).toEqual({
    ok: false,
    failure: 'attachment-damaged',
  });
});

test('a missing file is told apart from a damaged one', async () => {
  const place = aPlace();
  const hash = await stored(place, aPdf(500));
  rmSync(fileOf(place));
  expect(await readAttachment(place, hash)).toEqual({ ok: false, failure: 'attachment-missing' });
});

test('a file over the limit is refused while it streams, and nothing of it remains', async () => {
  const place = aPlace();
  let delivered = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('%PDF-1.7\n');
    for (;;) {
      await Promise.resolve();
      delivered += 100_000;
      yield Buffer.alloc(100_000);
    }
  }
  const put = await putAttachment(place, { name: 'a.pdf', source: endless() }, 1_000_000);
  expect(put).toEqual({ ok: false, failure: 'attachment-too-large' });
  expect(delivered).toBeLessThan(1_400_000);
  expect(unfinished(place)).toEqual([]);
  expect(MOST_ATTACHMENT_BYTES).toBe(52_428_800);
});

test('fifty megabytes go to the disk as they come: never more than one delivery is held', async () => {
  const place = aPlace();
  const block = randomBytes(1_048_576);
  const held: number[] = [];
  async function* large(): AsyncGenerator<Uint8Array> {
    yield Buffer.concat([Buffer.from('%PDF-1.7\n'), block.subarray(9)]);
    for (let count = 1; count < 50; count += 1) {
      await Promise.resolve();
      const [name = ''] = unfinished(place);
      const file = join(place.folder, 'attachments', 'unfinished', name);
      held.push(count * block.length - statSync(file).size);
      yield block;
    }
  }
  const put = await putAttachment(place, { name: 'a.pdf', source: large() });
  if (!put.ok) throw new Error(put.failure);
  expect(put.value.size).toBe(MOST_ATTACHMENT_BYTES);
  expect(Math.max(...held)).toBeLessThanOrEqual(PIECE_BYTES);
  const read = await readAttachment(place, put.value.hash);
  if (!read.ok) throw new Error(read.failure);
  const sizes: number[] = [];
  for await (const piece of read.value) sizes.push(piece.length);
  expect(Math.max(...sizes)).toBe(PIECE_BYTES);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(MOST_ATTACHMENT_BYTES);
});

test('an attachment that lies about its type is refused', async () => {
  const place = aPlace();
  const lies: readonly (readonly [string, Buffer])[] = [
    ['照片.jpg', aPdf(100)],
    ['合同.pdf', Buffer.from('MZ\u0090\0\u0003\0\0\0')],
    ['录音.mp3', Buffer.from('<html><script>')],
    ['说明.txt', Buffer.from('MZ\0\0')],
    ['说明.txt', aPdf(100)],
    ['表.xlsx', Buffer.from('abc')],
  ];
  for (const [name, bytes] of lies) {
    const put = await putAttachment(place, { name, source: inChunks(bytes) });
    expect([name, put]).toEqual([name, { ok: false, failure: 'attachment-type-mismatch' }]);
  }
  expect(unfinished(place)).toEqual([]);
});

test('a program, a page and a file without extension are not taken', async () => {
  const place = aPlace();
  for (const name of ['a.exe', 'a.html', 'a.svg', 'a', 'pdf', '.', 'a.pdf.exe', 'a.constructor']) {
    const put = await putAttachment(place, { name, source: inChunks(aPdf(10)) });
    expect(put).toEqual({ ok: false, failure: 'attachment-type-unknown' });
  }
});

test('what a branch receives every day is taken', async () => {
  const place = aPlace();
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['扫描.PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 'image/png'],
    ['照片.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['录音.m4a', Buffer.from('\0\0\0\u001cftypM4A '), 'audio/mp4'],
    ['录音.amr', Buffer.from('#!AMR\n'), 'audio/amr'],
    ['聊天记录.txt', Buffer.from('客户：𠮷'), 'text/plain'],
    ['委托书.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'application/msword'],
  ];
  for (const [name, bytes, mediaType] of files) {
    const put = await putAttachment(place, { name, source: inChunks(bytes) });
    expect(put.ok ? put.value.mediaType : put.failure).toBe(mediaType);
  }
});

test('an empty file is refused', async () => {
  const place = aPlace();
  const put = await putAttachment(place, { name: 'a.pdf', source: inChunks(Buffer.alloc(0)) });
  expect(put).toEqual({ ok: false, failure: 'attachment-empty' });
});

test('a source that breaks off leaves nothing, and what a crash left is cleared at the next start', async () => {
  const place = aPlace();
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield aPdf(100_000);
    await Promise.resolve();
    throw new Error('the stick was pulled');
  }
  await expect(putAttachment(place, { name: 'a.pdf', source: broken() })).rejects.toThrow('stick');
  expect(unfinished(place)).toEqual([]);
  const left = join(place.folder, 'attachments', 'unfinished', 'left');
  mkdirSync(dirname(left), { recursive: true });
  writeFileSync(left, 'half');
  await clearUnfinished(place.folder);
  expect(unfinished(place)).toEqual([]);
  await clearUnfinished(aFolder());
});
