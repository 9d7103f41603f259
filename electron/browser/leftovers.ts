import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of a running host within the data folder: browser profiles, and files on their way in. */
export const PROFILE_PREFIX = 'browser-';
export const UPLOAD_PREFIX = 'uploads-';

/** What a crash left behind: profiles and uploads. Only the holder of the folder may remove them. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PROFILE_PREFIX) || name.startsWith(UPLOAD_PREFIX))
    .map((name) => join(folder, name));
}
