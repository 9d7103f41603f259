import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A file that only its owner reads, written as it is made; what was written is known by its hash. */
export type PrivateFile = {
  readonly into: WritableStream<Uint8Array>;
  readonly size: () => number;
  /** SHA-256 of everything written so far, once. */
  readonly hash: () => string;
};

/** Makes the file; whoever asked for it removes it. */
export async function privateFile(path: string): Promise<PrivateFile> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  const into = new WritableStream<Uint8Array>({
    write: async (chunk) => {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    },
    close: async () => {
      await file.close();
    },
    abort: async () => {
      await file.close();
    },
  });
  return { into, size: () => size, hash: () => hash.digest('hex') };
}
