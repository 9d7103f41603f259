import { join } from 'node:path';

/** The SQLite driver's binary for this machine, below the folder that holds `node_modules`. */
export function nativeBinding(base: string): string {
  const file = `${process.platform}-${process.arch}.node`;
  return join(base, 'node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds', file);
}
