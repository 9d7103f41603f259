import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UPLOAD_PREFIX } from './leftovers.ts';

/** Files on their way from the page to the desk, in a folder only this user may read. */
export type Uploads = {
  receive(request: IncomingMessage): Promise<Received>;
  end(): void;
};
type Received =
  | { readonly ok: true; readonly path: string; readonly name: string }
  | { readonly ok: false; readonly status: 400 | 413 };

/** 50 MB for an attachment, and a little so that the desk refuses a larger one in words. */
const UPLOAD_LIMIT = 52 * 1024 * 1024;
/** More than these never wait at once for the desk; the oldest goes. */
const MOST_WAITING = 20;
/** The desk takes an upload over at once; what nobody took over goes after this time. */
const KEEP_MS = 30 * 60_000;

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

function nameFrom(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    const name = decodeURIComponent(header).split(/[/\\]/).at(-1)?.trim() ?? '';
    return name === '' || name.length > 255 ? null : name;
  } catch {
    return null;
  }
}

function limited(): Transform {
  let size = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done): void {
      size += part.length;
      if (size > UPLOAD_LIMIT) done(new TooLarge());
      else done(null, part);
    },
  });
}

export function createUploads(dataFolder: string): Uploads {
  let folder: string | null = null;
  const waiting: string[] = [];
  const keep = async (path: string): Promise<void> => {
    waiting.push(path);
    setTimeout(() => void rm(path, { force: true }), KEEP_MS).unref();
    const oldest = waiting.length > MOST_WAITING ? waiting.shift() : undefined;
    if (oldest !== undefined) await rm(oldest, { force: true });
  };
  return {
    receive: async (request) => {
      const name = nameFrom(request.headers['x-file-name']);
      if (name === null) return { ok: false, status: 400 };
      if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) {
        return { ok: false, status: 413 };
      }
      folder ??= mkdtempSync(join(dataFolder, UPLOAD_PREFIX));
      const path = join(folder, randomUUID());
      try {
        await pipeline(request, limited(), createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        return { ok: false, status: error instanceof TooLarge ? 413 : 400 };
      }
      await keep(path);
      return { ok: true, path, name };
    },
    end: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
