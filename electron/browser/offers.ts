import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { plainAnswer } from '../link/page-files.ts';
import { send } from './answers.ts';

/** Files that the page may fetch once; each is deleted when it has been fetched, or at the end. */
export type Offers = {
  add(path: string, name: string): string;
  /** 410 for an id that is unknown or used. */
  give(id: string, response: ServerResponse): Promise<void>;
  end(): void;
};

export function createOffers(): Offers {
  const files = new Map<string, { readonly path: string; readonly name: string }>();
  return {
    add: (path, name) => {
      const id = randomBytes(24).toString('base64url');
      files.set(id, { path, name });
      return id;
    },
    give: async (id, response) => {
      const file = files.get(id);
      if (file === undefined) {
        send(response, plainAnswer(410));
        return;
      }
      files.delete(id);
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
    end: () => {
      for (const { path } of files.values()) rmSync(path, { force: true });
    },
  };
}
