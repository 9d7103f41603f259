import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, win32 } from 'node:path';
import {
  SYNC_FOLDERS,
  SYNC_FOLDER_STARTS,
  SYNC_MARKS,
  SYNC_VARIABLES,
} from '../../shared/data/sync-folders.ts';

/** Why the data may not lie there: another computer holds the folder, or a program copies it to one. */
export type BadPlace = 'network' | 'synchronised';

type Environment = Readonly<Record<string, string | undefined>>;
type Mount = { readonly point: string; readonly type: string };

/** What is known of the place of a folder; what touches the disk comes from outside. */
export type Place = {
  readonly platform: NodeJS.Platform;
  /** As it was chosen, and with links and mapped drives followed. */
  readonly paths: readonly string[];
  readonly mounts: readonly Mount[];
  readonly env: Environment;
  readonly has: (path: string, kind: 'file' | 'folder') => boolean;
};

/** Types of mounted folders whose disk stands elsewhere, or whose locks cannot be trusted. `fuseblk` is a local disk. */
const NETWORK_TYPES =
  /^(?:nfs\d*|cifs|smb\w*|afpfs|afs|ncpfs|ceph|glusterfs|lustre|gpfs|beegfs|davfs\d*|webdav|sshfs|fuse|fuse\..+|macfuse|osxfuse|vboxsf|prl_fs|vmhgfs)$/u;

/** Shares of Windows: two strokes, but not the names of local devices, which may spell out a share too. */
function isShare(path: string): boolean {
  const local = /^[\\/]{2}[?.][\\/](?!UNC[\\/])/iu;
  return /^[\\/]{2}/u.test(path) && !local.test(path);
}

const ways = (platform: NodeJS.Platform): typeof posix => (platform === 'win32' ? win32 : posix);

function isBelow(path: string, folder: string, platform: NodeJS.Platform): boolean {
  const way = ways(platform).relative(folder, path);
  return way === '' || (!way.startsWith('..') && !ways(platform).isAbsolute(way));
}

function mountOf({ mounts, platform }: Place, path: string): Mount | null {
  const holding = mounts.filter(({ point }) => isBelow(path, point, platform));
  return holding.toSorted((a, b) => b.point.length - a.point.length)[0] ?? null;
}

function isOnNetwork(place: Place, path: string): boolean {
  if (place.platform === 'win32') return isShare(path);
  const mount = mountOf(place, path);
  return mount !== null && NETWORK_TYPES.test(mount.type);
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase();

function isSyncName(segment: string): boolean {
  const name = plain(segment);
  return (
    SYNC_FOLDERS.some((known) => plain(known) === name) ||
    SYNC_FOLDER_STARTS.some((start) => name.startsWith(plain(start)))
  );
}

function foldersAbove(path: string, platform: NodeJS.Platform): readonly string[] {
  const way = ways(platform);
  const found = [path];
  for (let at = path; way.dirname(at) !== at; at = way.dirname(at)) found.push(way.dirname(at));
  return found;
}

function isSynchronised({ platform, env, has }: Place, path: string): boolean {
  const roots = SYNC_VARIABLES.map((name) => env[name]).filter((root) => root !== undefined);
  return (
    path.split(/[\\/]/u).some(isSyncName) ||
    roots.some((root) => root !== '' && isBelow(path, root, platform)) ||
    foldersAbove(path, platform).some((folder) =>
      SYNC_MARKS.some(({ name, kind }) => has(ways(platform).join(folder, name), kind)),
    )
  );
}

/** Why the data may not lie in this place; null where they may. */
export function badPlace(place: Place): BadPlace | null {
  if (place.paths.some((path) => isOnNetwork(place, path))) return 'network';
  return place.paths.some((path) => isSynchronised(place, path)) ? 'synchronised' : null;
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 8)),
  );

/** The lines of Linux's table of mounts. */
export function linuxMounts(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    return point === undefined || type === undefined ? [] : [{ point: unescaped(point), type }];
  });
}

/** What macOS's `mount` says: `//server/share on /Volumes/share (smbfs, nodev)`. */
export function macMounts(output: string): readonly Mount[] {
  return [...output.matchAll(/^.+? on (.+) \(([^,)]+)/gmu)].map(([, point = '', type = '']) => ({
    point,
    type,
  }));
}

function mountsHere(platform: NodeJS.Platform): readonly Mount[] {
  try {
    if (platform === 'linux') return linuxMounts(readFileSync('/proc/self/mounts', 'utf8'));
    if (platform !== 'darwin') return [];
    return macMounts(spawnSync('/sbin/mount', { encoding: 'utf8', timeout: 5000 }).stdout);
  } catch {
    return [];
  }
}

function isThere(path: string, kind: 'file' | 'folder'): boolean {
  try {
    const found = statSync(path);
    return kind === 'file' ? found.isFile() : found.isDirectory();
  } catch {
    return false;
  }
}

/** The path with links and mapped drives followed as far as it is there already. */
function realPath(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return join(realpathSync.native(at), relative(at, path));
    } catch {
      if (dirname(at) === at) return path;
    }
  }
}

/** True when the path lies in the folder or is it, whatever links lead there. */
export function isInside(path: string, folder: string): boolean {
  return isBelow(realPath(resolve(path)), realPath(resolve(folder)), process.platform);
}

/** Looks at the place of a folder without writing anything. */
export function badPlaceOf(folder: string): BadPlace | null {
  const path = resolve(folder);
  return badPlace({
    platform: process.platform,
    paths: [path, realPath(path)],
    mounts: mountsHere(process.platform),
    env: process.env,
    has: isThere,
  });
}
