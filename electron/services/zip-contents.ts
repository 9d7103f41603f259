import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';

/** What a spreadsheet may inflate to. A sheet of 20,000 full rows takes about 40 MB; what asks for more is no ledger. */
const MOST_ENTRIES = 2000;
const MOST_INFLATED = 96 * 1024 * 1024;
/** Sheets of repeated words shrink to a fiftieth; a bomb to a thousandth. */
const MOST_RATIO = 250;
const RATIO_COUNTS_FROM = 4 * 1024 * 1024;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

export type ZipFault = 'damaged' | 'too-large';

function endAt(bytes: Buffer): number | null {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at;
  }
  return null;
}

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return null;
  const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
  const nameEnd = at + 46 + (nameLength ?? 0);
  const entry = {
    name: bytes.subarray(at + 46, nameEnd).toString('utf8'),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
  return { entry, next: nameEnd + (extra ?? 0) + (comment ?? 0) };
}

function isTooMuch(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const bomb = entries.some(
    ({ size, packed }) => size > RATIO_COUNTS_FROM && size > packed * MOST_RATIO,
  );
  return total > MOST_INFLATED || bomb;
}

/** The list of contents, refused before anything is inflated when it announces more than a ledger needs. */
export function zipEntries(bytes: Buffer): Result<readonly ZipEntry[], ZipFault> {
  const end = endAt(bytes);
  if (end === null) return fail('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return fail('too-large');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    const read = entryAt(bytes, at);
    if (read === null) return fail('damaged');
    entries.push(read.entry);
    at = read.next;
  }
  return isTooMuch(entries) ? fail('too-large') : ok(entries);
}

/** The packed bytes of an entry; null when it is not where the list says. */
function packedPart(bytes: Buffer, { at, packed }: ZipEntry): Buffer | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_MARK) return null;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

function inflated(part: Buffer, size: number): Result<Buffer, ZipFault> {
  try {
    return ok(inflateRawSync(part, { maxOutputLength: Math.max(size, 1) }));
  } catch (error) {
    if (error instanceof RangeError) return fail('too-large');
    if (error instanceof Error && 'code' in error) return fail('damaged');
    throw error;
  }
}

/** One entry, inflated to no more than it announced: a list that lies is found out here. */
export function zipContent(bytes: Buffer, entry: ZipEntry): Result<Buffer, ZipFault> {
  const { size, method, crc } = entry;
  const part = packedPart(bytes, entry);
  if (part === null || (method !== STORED && method !== DEFLATED)) return fail('damaged');
  const content = method === STORED ? ok(part) : inflated(part, size);
  if (!content.ok) return content;
  const isWhole = content.value.length === size && crc32(content.value) === crc;
  return isWhole ? content : fail('damaged');
}

function header(mark: number, name: Buffer, content: Buffer, more: number): Buffer {
  const head = Buffer.alloc(more + 30);
  const from = mark === ENTRY_MARK ? 2 : 0;
  head.writeUInt32LE(mark, 0);
  head.writeUInt16LE(20, 4 + from);
  head.writeUInt32LE(crc32(content), 14 + from);
  head.writeUInt32LE(content.length, 18 + from);
  head.writeUInt32LE(content.length, 22 + from);
  head.writeUInt16LE(name.length, 26 + from);
  return head;
}

/** A zip file of these parts, none of them packed: what is read from it can be no larger than what was put in. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const local = header(LOCAL_MARK, name, content, 0);
    const entry = header(ENTRY_MARK, name, content, 16);
    entry.writeUInt32LE(at, 42);
    pieces.push(local, name, content);
    list.push(entry, name);
    at += local.length + name.length + content.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_MARK, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}
