import type { AttachmentPlace } from './attachment-files.ts';
import type { Office } from './office.ts';

/** Where the files of an open vault lie, and what opens them. */
export function placeOf({ world, keys }: Office): AttachmentPlace {
  return { folder: world.dataFolder, keys, random: world.random };
}
