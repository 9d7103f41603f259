import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RARE_PRINTABLE } from '../../../shared/data/rare-characters.ts';
import { unprintable } from '../../../electron/services/unprintable.ts';

const CMAP_TAG = 0;
const GLYF_TAG = 10;
const LOCA_TAG = 11;

/** A number of the WOFF2 directory: seven bits a byte, the high bit says that more follow. */
function packedNumber(file: Buffer, from: number): readonly [value: number, next: number] {
  let value = 0;
  let at = from;
  for (;;) {
    const byte = file.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    at += 1;
    if (byte < 0x80) return [value, at];
  }
}

/** The table that maps characters to shapes, out of a WOFF2 file. */
function cmapOf(file: Buffer): Buffer {
  const tables = file.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let found: readonly [from: number, to: number] = [0, 0];
  for (let index = 0; index < tables; index += 1) {
    const flags = file.readUInt8(at);
    const tag = flags & 0x3f;
    const [plain, after] = packedNumber(file, tag === 0x3f ? at + 5 : at + 1);
    const transformed = (tag === GLYF_TAG || tag === LOCA_TAG) === flags < 0x40;
    const [length, next] = transformed ? packedNumber(file, after) : [plain, after];
    if (tag === CMAP_TAG) found = [offset, offset + length];
    offset += length;
    at = next;
  }
  return brotliDecompressSync(file.subarray(at)).subarray(...found);
}

/** The characters of a font file, from its table of ranges (format 12). */
function charactersOf(name: string): ReadonlySet<string> {
  const file = readFileSync(new URL(`../../../renderer/fonts/${name}`, import.meta.url));
  const cmap = cmapOf(file);
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + index * 8 + 4),
  );
  const start = offsets.find((one) => cmap.readUInt16BE(one) === 12) ?? 0;
  const groups = Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, index) => {
    const at = start + 16 + index * 12;
    return [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)] as const;
  });
  return new Set(
    groups.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ),
  );
}

test('the rare characters said to be printable are those the bundled fonts hold', () => {
  const font = charactersOf('ansu-rare-extended.woff2');
  expect(font.size).toBe(2344);
  for (const one of font) expect(RARE_PRINTABLE.has(one)).toBe(true);
  const elsewhere = [...RARE_PRINTABLE].filter((one) => !font.has(one));
  // The bundled face for everyday characters brings a few of extension A itself.
  expect(elsewhere).toHaveLength(27);
  expect(elsewhere.every((one) => one >= '\u{3400}' && one <= '\u{4DBF}')).toBe(true);
});

test('names with rare but standard characters print; private and unheld ones are named, each once', () => {
  expect(unprintable('𠮷田 𫖮 㐂 赵雨桐')).toEqual([]);
  expect(unprintable('\u{E000}甲\u{E000}𪀀')).toEqual(['\u{E000}', '𪀀']);
});
