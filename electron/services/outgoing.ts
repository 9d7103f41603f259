import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from './world.ts';

/** Files on their way to the page's browser lie here until they are fetched once. */
export const OUTGOING = 'outgoing';

/** A path for one outgoing file, in a folder of the person's own. */
export async function outgoingPath({ dataFolder, newId }: World): Promise<string> {
  const folder = join(dataFolder, OUTGOING);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, newId());
}
