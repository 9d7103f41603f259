import { readFileSync } from 'node:fs';

/** One change of the disk as `disk.c` wrote it down. */
export type Change =
  | { readonly kind: 'create'; readonly inode: string; readonly name: string }
  | { readonly kind: 'write'; readonly inode: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'resize'; readonly inode: string; readonly size: number }
  | { readonly kind: 'sync'; readonly inode: string }
  | { readonly kind: 'rename' | 'link'; readonly name: string; readonly to: string }
  | { readonly kind: 'unlink' | 'mkdir' | 'rmdir'; readonly name: string }
  | { readonly kind: 'sync-folder'; readonly name: string }
  /** A message to the host. */
  | { readonly kind: 'mark' };

const HEAD_BYTES = 40;

type Raw = {
  readonly inode: string;
  readonly at: number;
  readonly name: string;
  readonly to: string;
  readonly data: Buffer;
};

/** By the numbers that `disk.c` gives the kinds, from 1. */
const READERS: readonly ((raw: Raw) => Change)[] = [
  ({ inode, name }) => ({ kind: 'create', inode, name }),
  ({ inode, at, data }) => ({ kind: 'write', inode, at, data }),
  ({ inode, at: size }) => ({ kind: 'resize', inode, size }),
  ({ inode }) => ({ kind: 'sync', inode }),
  ({ name, to }) => ({ kind: 'rename', name, to }),
  ({ name }) => ({ kind: 'unlink', name }),
  ({ name, to }) => ({ kind: 'link', name, to }),
  ({ name }) => ({ kind: 'mkdir', name }),
  ({ name }) => ({ kind: 'rmdir', name }),
  ({ name }) => ({ kind: 'sync-folder', name }),
  () => ({ kind: 'mark' }),
];

/** Every change in the order in which it was done; a last one that a kill cut off is left out. */
export function readJournal(file: string): readonly Change[] {
  const bytes = readFileSync(file);
  const changes: Change[] = [];
  for (let from = 0; from + HEAD_BYTES <= bytes.length;) {
    const [nameBytes, toBytes] = [bytes.readUInt32LE(from + 4), bytes.readUInt32LE(from + 8)];
    const size = Number(bytes.readBigUInt64LE(from + 32));
    const [nameAt, toAt] = [from + HEAD_BYTES, from + HEAD_BYTES + nameBytes];
    const dataAt = toAt + toBytes;
    if (dataAt + size > bytes.length) break;
    const read = READERS[bytes.readUInt32LE(from) - 1];
    if (read === undefined) throw new TypeError('a journal that this program does not know');
    changes.push(
      read({
        inode: String(bytes.readBigUInt64LE(from + 16)),
        at: Number(bytes.readBigInt64LE(from + 24)),
        name: bytes.toString('utf8', nameAt, toAt),
        to: bytes.toString('utf8', toAt, dataAt),
        data: bytes.subarray(dataAt, dataAt + size),
      }),
    );
    from = dataAt + size;
  }
  return changes;
}
