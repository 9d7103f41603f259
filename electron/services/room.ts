import { statfsSync } from 'node:fs';
import type { World } from './world.ts';

/** Bytes that this user may still write where the folder is; null where nobody can say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** The same as the world says it. */
export function roomIn(world: Pick<World, 'freeBytes'>, folder: string): number | null {
  return (world.freeBytes ?? freeBytes)(folder);
}
