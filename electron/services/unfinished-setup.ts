import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveAside, vaultFiles } from './aside.ts';

const MARK = 'setup-unfinished';

/** Until `setupDone`, what lies in the folder belongs to nobody: its recovery code was never shown. */
export function setupBegins(folder: string): void {
  writeFileSync(join(folder, MARK), '', { flush: true });
}

export function setupDone(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
}

/** What a set-up left that was cut off is moved aside, never deleted, and the first start begins anew. */
export function setUnfinishedAside(folder: string, at: string): void {
  if (!existsSync(join(folder, MARK))) return;
  moveAside(folder, { why: 'unfinished-setup', at, names: vaultFiles(folder) });
  setupDone(folder);
}
