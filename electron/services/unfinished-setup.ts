import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VAULT_FILE } from '../link/data-folder.ts';
import { DATABASE_FILE } from './vault-door.ts';

const MARK = 'setup-unfinished';
const ASIDE = 'unfinished-setup-';

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
  const aside = join(folder, `${ASIDE}${at.replaceAll(/\D/gu, '')}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const left = readdirSync(folder).filter(
    (name) => name.startsWith(DATABASE_FILE) || name === VAULT_FILE,
  );
  for (const name of left) renameSync(join(folder, name), join(aside, name));
  setupDone(folder);
}
