import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATABASE_FILE, VAULT_FILE } from '../link/data-folder.ts';
import { ASIDE_REASONS, databaseFiles, moveAside } from './aside.ts';
import type { AsideReason } from './aside.ts';
import { ATTACHMENTS } from './attachment-files.ts';
import { makeFolder, moveIntoPlace, writeWhole } from './vault-file.ts';

const INCOMING = 'incoming';
const READY = 'ready.json';
/** What may be replaced; the key file comes last, so that a database is never opened by the key of another. */
export const REPLACEABLE = [DATABASE_FILE, ATTACHMENTS, VAULT_FILE] as const;

const readyShape = z.strictObject({
  why: z.enum(ASIDE_REASONS),
  at: z.string(),
});
type Ready = { readonly why: AsideReason; readonly at: string };

/**
 * An empty folder beside the data, on the same disk, in which a new database or key file is made and checked before it
 * takes the place of the old one. What an earlier try left there half made goes.
 */
export function freshIncoming(folder: string): string {
  const place = join(folder, INCOMING);
  if (existsSync(join(place, READY))) throw new Error('a replacement is still under way');
  rmSync(place, { recursive: true, force: true });
  makeFolder(place);
  return place;
}

function finish(folder: string, { why, at }: Ready): void {
  const place = join(folder, INCOMING);
  // One that has gone over already is the new one; the old one is aside.
  const waiting = REPLACEABLE.filter((name) => existsSync(join(place, name)));
  const names = waiting.flatMap((name) =>
    name === DATABASE_FILE ? databaseFiles(folder) : [name],
  );
  moveAside(folder, { why, at, names });
  for (const name of waiting) moveIntoPlace(join(place, name), join(folder, name));
  rmSync(join(place, READY));
  rmSync(place, { recursive: true, force: true });
}

/**
 * Moves the old files aside and puts the new ones from {@link freshIncoming} in their place. They must be complete,
 * checked, synced and closed. From the first moment on it goes through: cut off, the next start finishes it.
 */
export function takeOver(folder: string, ready: Ready): void {
  writeWhole(join(folder, INCOMING, READY), JSON.stringify(ready));
  finish(folder, ready);
}

/** Finishes a replacement that was cut off; to be called at each start before anything looks at the data. */
export function finishTakeOver(folder: string): void {
  const file = join(folder, INCOMING, READY);
  if (!existsSync(file)) return;
  finish(folder, readyShape.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
