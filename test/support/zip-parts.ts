import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;

/** The parts of a zip file by name, read from its own list of contents. */
export function zipParts(zip: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) continue;
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, start] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(from, from + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.subarray(at + 46, at + 46 + nameLength).toString(), content.toString());
  }
  return parts;
}
