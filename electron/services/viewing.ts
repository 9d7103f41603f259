import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceEnding, isOpenable } from '../../shared/domain/evidence-files.ts';
import type { EvidenceEnding } from '../../shared/domain/evidence-files.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { VIEWING_FOLDER } from '../link/data-folder.ts';
import { isOfType, mediaTypeOf, SNIFFED_BYTES } from './media-types.ts';
import type { World } from './world.ts';

/** Whoever looks at a file is done with it after this time, or opens it again. */
const KEEP_MS = 30 * 60_000;

/** The name of a file being looked at: nothing of the person's own, and an ending that fits what is in it. */
function viewingName(ending: EvidenceEnding): string {
  return `${randomUUID()}.${ending}`;
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // On Windows a program that shows the file may hold it: the next wipe takes it.
  }
}

/** Removes whatever was opened: at a lock, at the end and at the next start. */
export function wipeViewing(dataFolder: string): void {
  const folder = join(dataFolder, VIEWING_FOLDER);
  try {
    for (const name of readdirSync(folder)) remove(join(folder, name));
  } catch {
    // Nothing was ever opened.
  }
}

export type Viewed = { readonly path: string; readonly ending: EvidenceEnding };

/** Writes the pieces down for another program; the first must be what the file's type says. */
export async function writeForViewing(
  name: string,
  content: AsyncIterable<Uint8Array>,
  { dataFolder, host }: Pick<World, 'dataFolder' | 'host'>,
): Promise<Result<Viewed, 'attachment-not-openable'>> {
  const [ending, mediaType] = [evidenceEnding(name), mediaTypeOf(name)];
  if (ending === null || mediaType === null || !isOpenable(name, host)) {
    return fail('attachment-not-openable');
  }
  const folder = join(dataFolder, VIEWING_FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, viewingName(ending));
  const file = await open(path, 'wx', 0o400);
  let first = true;
  try {
    for await (const piece of content) {
      if (first && !isOfType(piece.subarray(0, SNIFFED_BYTES), mediaType)) {
        remove(path);
        return fail('attachment-not-openable');
      }
      first = false;
      await file.write(piece);
    }
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    await file.close();
  }
  setTimeout(remove, KEEP_MS, path).unref();
  return ok({ path, ending });
}
