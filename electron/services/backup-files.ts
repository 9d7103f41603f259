import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, moveIntoPlace } from './vault-file.ts';

const PIECE = 4 * 2 ** 20;

/** SHA-256 of a file's content, in hex. */
export function fileHash(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const handle = openSync(file, 'r');
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(handle, piece, 0, PIECE, null);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Makes the content of a file durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A durable copy under a temporary name, then under its own; shares the disk blocks where the file system can. */
export function copyWhole(from: string, to: string): void {
  const temporary = `${to}.part`;
  makeFolder(dirname(to));
  rmSync(temporary, { force: true });
  try {
    copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
    syncFile(temporary);
    moveIntoPlace(temporary, to);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** True when both are there with the same size: they are named by their content. */
function isThere(from: string, to: string): boolean {
  return existsSync(to) && statSync(from).size === statSync(to).size;
}

/** Copies those of these files that `to` does not have yet; the names of those that `from` lacks. */
export function copyMissing(
  names: readonly string[],
  { from, to, step }: { readonly from: string; readonly to: string; readonly step: () => void },
): readonly string[] {
  const lacking: string[] = [];
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    if (!existsSync(source)) {
      if (!existsSync(target)) lacking.push(name);
    } else if (!isThere(source, target)) copyWhole(source, target);
    step();
  }
  return lacking;
}
