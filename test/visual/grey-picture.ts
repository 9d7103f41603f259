import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in 256 greys, row by row. */
export type GreyPicture = {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
};

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const CHUNK_EXTRA = 12;
const GREYS = 17;

/** What `pdftoppm -gray` writes: a line each of kind, size and depth, then the dots. */
export function readPgm(file: Buffer): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.toString('latin1', 0, 40));
  if (head === null) throw new Error('no picture in greys');
  const [{ length }, width, height] = head;
  const dots = file.subarray(length).map((dot) => Math.round(dot / GREYS) * GREYS);
  return { width: Number(width), height: Number(height), dots };
}

function chunk(kind: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** As a PNG of 16 greys, so that the kept pictures stay small. */
export function toPng({ width, height, dots }: GreyPicture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8);
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round((dots[y * width + x] ?? 0) / GREYS);
      const place = y * stride + 1 + (x >> 1);
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = SIGNATURE.length;
  while (at < file.length) {
    const size = file.readUInt32BE(at);
    found.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + size));
    at += size + CHUNK_EXTRA;
  }
  return found;
}

/** Reads what {@link toPng} wrote. */
export function fromPng(file: Buffer): GreyPicture {
  const chunks = chunksOf(file);
  const head = chunks.get('IHDR');
  const data = chunks.get('IDAT');
  if (head === undefined || data === undefined) throw new Error('no kept picture');
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const rows = inflateSync(data);
  const stride = Math.ceil(width / 2) + 1;
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
      dots[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * GREYS;
    }
  }
  return { width, height, dots };
}

/** Greys apart by more than this are seen. */
const SEEN = 96;

function hasNear({ width, dots }: GreyPicture, at: number, grey: number): boolean {
  for (const row of [0, -width, width]) {
    for (const step of [0, -1, 1]) {
      const near = dots[at + row + step];
      if (near !== undefined && Math.abs(near - grey) <= SEEN) return true;
    }
  }
  return false;
}

function missingIn(other: GreyPicture, { dots }: GreyPicture): number {
  let count = 0;
  dots.forEach((grey, at) => {
    if (!hasNear(other, at, grey)) count += 1;
  });
  return count;
}

/** Dots of one picture that stand nowhere near in the other; infinite when they differ in size. */
export function dotsApart(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  return missingIn(one, other) + missingIn(other, one);
}
