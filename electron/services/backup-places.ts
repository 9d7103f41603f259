import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import type { BackupRow } from '../../shared/contract/backup-channels.ts';
import { LATEST_VERSION } from '../storage/migrate.ts';
import { backupIn, backupsIn, isUnsound } from './backup-folder.ts';
import type { Backup } from './backup-folder.ts';
import { ownPlace, secondPlace } from './backups.ts';
import { readVault } from './vault-file.ts';
import type { World } from './world.ts';

/** The folder that a second place gets on the drive that was chosen. */
const PLACE_NAME = 'ansu-backups';
const MOST_DRIVES = 40;
const LETTERS = 'DEFGHIJKLMNOPQRSTUVWXYZ';

/** A place of backups under the name that the page knows it by. */
export type NamedPlace = { readonly place: string; readonly folder: string };

function foldersIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(parent, name));
  } catch {
    return [];
  }
}

/** Where drives and sticks appear, system by system, and the person's own documents. */
function drives(): readonly string[] {
  const home = join(homedir(), 'Documents');
  if (process.platform === 'win32') {
    return [
      ...Array.from(LETTERS, (letter) => `${letter}:\\`).filter((one) => existsSync(one)),
      home,
    ];
  }
  const roots =
    process.platform === 'darwin'
      ? ['/Volumes']
      : [`/media/${userInfo().username}`, `/run/media/${userInfo().username}`, '/media', '/mnt'];
  return [...roots.flatMap(foldersIn), home];
}

function baseOn(chosen: string): string {
  return basename(chosen) === PLACE_NAME ? chosen : join(chosen, PLACE_NAME);
}

/** The folder for backups on a drive or in a folder that a person chose: each vault has its own, so that two branches may share a drive. */
export function placeOn(chosen: string, { dataFolder }: Pick<World, 'dataFolder'>): string {
  const read = readVault(dataFolder);
  const vault = read.ok ? read.value.vault : '';
  return join(baseOn(chosen), hash('sha256', vault, 'hex').slice(0, 12));
}

/** The folders with backups that a drive or a folder holds. */
function heldBy(folder: string): readonly string[] {
  const base = baseOn(folder);
  return [folder, base, ...foldersIn(base)].filter((one) => backupsIn(one).length > 0);
}

/** Folders in which a second place could be made, for hosts without a dialog for folders. */
export function candidates({ drives: given }: Pick<World, 'drives'>): readonly string[] {
  const known = given?.() ?? drives();
  return known
    .filter((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory() === true)
    .slice(0, MOST_DRIVES);
}

/** The places in which backups are made: the folder's own and, where one is chosen, the second. */
export function keptPlaces(world: World): readonly NamedPlace[] {
  const second = secondPlace(world);
  const own = { place: 'own', folder: ownPlace(world) };
  return second === null ? [own] : [own, { place: 'second', folder: second }];
}

/** Every place in which backups may stand: those, and what drives hold. */
export function placesOf(world: World, picked: readonly string[] = []): readonly NamedPlace[] {
  const second = secondPlace(world);
  const found = [...new Set([...picked, ...candidates(world)].flatMap(heldBy))]
    .filter((folder) => folder !== second)
    .map((folder, n) => ({ place: `found-${String(n)}`, folder }));
  return [...keptPlaces(world), ...found];
}

function rowOf(backup: Backup, place: string): BackupRow {
  const { id, manifest } = backup;
  return {
    place,
    id,
    at: manifest.at,
    size: manifest.database.size,
    cases: manifest.counts['cases'] ?? 0,
    files: manifest.files.count,
    program: manifest.program,
    sound: !isUnsound(backup),
    newer: manifest.schema > LATEST_VERSION,
  };
}

/** Newest first; one that stands in several places comes once for each. */
export function rowsIn(places: readonly NamedPlace[]): readonly BackupRow[] {
  return places
    .flatMap(({ place, folder }) => backupsIn(folder).map((backup) => rowOf(backup, place)))
    .toSorted((one, other) => Number(one.id < other.id) - Number(one.id > other.id));
}

/** A backup by the names that the page knows; null when there is none. */
export function findBackup(
  places: readonly NamedPlace[],
  { place, id }: { readonly place: string; readonly id: string },
): (NamedPlace & { readonly backup: Backup }) | null {
  const named = places.find((one) => one.place === place);
  const backup = named === undefined ? null : backupIn(named.folder, id);
  return named === undefined || backup === null ? null : { ...named, backup };
}
