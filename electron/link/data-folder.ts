import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Policy } from './policy.ts';
import { badPlaceOf } from './folder-place.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const given = (value: string | undefined): value is string => value !== undefined && value !== '';

/**
 * Where the data of this person lies when nobody chose a folder; the same in every host.
 * On Windows the local, not the roaming profile: roaming folders are copied to a server.
 */
export function defaultDataFolder(platform: NodeJS.Platform, env: Environment): string {
  const home = given(env['HOME']) ? env['HOME'] : homedir();
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    return join(given(local) ? local : join(homedir(), 'AppData', 'Local'), 'Ansu');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ansu');
  const config = env['XDG_CONFIG_HOME'];
  return join(given(config) ? config : join(home, '.config'), 'Ansu');
}

/** The data folder of a program started with these arguments (`--data DIR`, `--data=DIR`). */
export function dataFolderOf(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
  });
  return typeof values.data === 'string' && values.data !== ''
    ? resolve(values.data)
    : defaultDataFolder(process.platform, process.env);
}

/** The wraps of the data key; where it is, somebody set the program up. */
export const VAULT_FILE = 'vault.json';

/** The database. */
export const DATABASE_FILE = 'ansu.db';

/** Attachments that somebody looks at in another program lie here for a while. */
export const VIEWING_FOLDER = 'viewing';

/** True when somebody must probably sign in. The desk decides; the page paints that screen while it waits. */
export function holdsVault(folder: string): boolean {
  return existsSync(join(folder, VAULT_FILE));
}

/** Why a folder cannot hold the data: by its place, or because it cannot be written. */
export type FolderProblem = 'folderOnNetwork' | 'folderInCloud' | 'folderUnusable' | 'policyBroken';

/** A folder with other things in it may be anybody's; one of ours is nobody else's. */
function keepPrivate(folder: string): void {
  if (holdsVault(folder) || readdirSync(folder).length === 0) chmodSync(folder, 0o700);
}

/** The folder that the policy fixes, else the one given at the start, else this person's own. */
export function chosenFolder({ values }: Policy, args: readonly string[]): string {
  return values.dataFolder ?? dataFolderOf(args);
}

/** What keeps the program from starting here. Under a policy nobody can read no new vault is made: it may belong elsewhere. */
export function startProblem(folder: string, policy: Policy): FolderProblem | null {
  const astray = policy.state === 'broken' && policy.values.dataFolder === undefined;
  return astray && !holdsVault(folder) ? 'policyBroken' : prepareFolder(folder);
}

/** Makes the folder where it is missing, for this user alone. Nothing is written where the data may not lie. */
export function prepareFolder(folder: string): FolderProblem | null {
  const bad = badPlaceOf(folder);
  if (bad !== null) return bad === 'network' ? 'folderOnNetwork' : 'folderInCloud';
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    keepPrivate(folder);
    return null;
  } catch {
    return 'folderUnusable';
  }
}
