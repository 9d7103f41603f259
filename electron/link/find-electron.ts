import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the installed `electron` package, or null. Never import the package itself: that starts a download. */
export function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Electron's program file, or null when it was never fetched. */
export function findElectron(): string | null {
  const folder = electronFolder();
  if (folder === null) return null;
  const pointer = join(folder, 'path.txt');
  const name = existsSync(pointer) ? readFileSync(pointer, 'utf8') : 'electron';
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(file) ? file : null;
}
