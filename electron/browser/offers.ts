import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { plainAnswer } from '../link/page-files.ts';
import { send } from './answers.ts';

/** Files that the page may fetch once; each is deleted when it has been fetched, in ten minutes, or at the lock. */
export type Offers = {
  add(path: string, name: string): string;
  /** 410 for an id that is unknown, used or withdrawn. */
  give(id: string, response: ServerResponse): Promise<void>;
  /** Takes back what was not fetched, with its files. */
  withdraw(): void;
};

type Offered = {
  readonly path: string;
  readonly name: string;
  readonly limit: NodeJS.Timeout;
};

/** The page fetches at once; what nobody fetched is not left lying about. */
const KEEP_MS = 600_000;

export function createOffers(): Offers {
  const files = new Map<string, Offered>();
  const take = (id: string): Offered | undefined => {
    const file = files.get(id);
    clearTimeout(file?.limit);
    files.delete(id);
    return file;
  };
  const drop = (id: string): void => {
    const file = take(id);
    if (file !== undefined) rmSync(file.path, { force: true });
  };
  return {
    add: (path, name) => {
      const id = randomBytes(24).toString('base64url');
      const limit = setTimeout(drop, KEEP_MS, id).unref();
      files.set(id, { path, name, limit });
      return id;
    },
    give: async (id, response) => {
      const file = take(id);
      if (file === undefined) {
        send(response, plainAnswer(410));
        return;
      }
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      try {
        await pipeline(createReadStream(file.path), response);
      } catch {
        response.destroy();
      } finally {
        rmSync(file.path, { force: true });
      }
    },
    withdraw: () => {
      for (const id of files.keys()) drop(id);
    },
  };
}
