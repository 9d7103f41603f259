import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveAside, vaultFiles } from './aside.ts';
import { syncFolder } from './vault-file.ts';

const MARK = 'setup-unfinished';

/** Until `setupDone`, what lies in the folder belongs to nobody: its recovery code was never shown. */
export function setupBegins(folder: string): void {
  writeFileSync(join(folder, MARK), '', { flush: true });
  syncFolder(folder);
}

export function setupDone(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
  // A mark that came back after a power cut would set a vault aside whose recovery code somebody holds.
  syncFolder(folder);
}

/** What a set-up left that was cut off is moved aside, never deleted, and the first start begins anew. */
export function setUnfinishedAside(folder: string, at: string): void {
  if (!existsSync(join(folder, MARK))) return;
  moveAside(folder, { why: 'unfinished-setup', at, names: vaultFiles(folder) });
  setupDone(folder);
}
