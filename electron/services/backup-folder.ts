import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupsToDrop } from '../../shared/domain/backup-ladder.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { readFileList, readManifest } from './backup-manifest.ts';
import type { Manifest } from './backup-manifest.ts';
import { moveIntoPlace } from './vault-file.ts';

export type BackupId = string;
export type Backup = {
  readonly id: BackupId;
  readonly folder: string;
  readonly manifest: Manifest;
};

const BACKUP_NAME = /^\d{8}-\d{6}-[0-9a-f]{6}$/u;
/** While it is made; a crash leaves it, the next one clears it. */
export const UNFINISHED = '.part';
/** On its way out: its manifest is no longer counted. */
const LEAVING = '.leaving';
/** A check found it unreadable. */
const UNSOUND = 'unsound';
const POOL = 'attachments';

/** A name that sorts by time: `20261201-031500-a1b2c3`. */
export function backupName(at: Moment, random: Uint8Array): BackupId {
  const digits = at.replaceAll(/\D/gu, '');
  const tail = Buffer.from(random).toString('hex').slice(0, 6);
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${tail}`;
}

/** The files of all backups of a place, by the path that the data folder has for them. */
export function poolOf(place: string): string {
  return join(place, POOL);
}

function namesIn(place: string): readonly string[] {
  return existsSync(place) ? readdirSync(place) : [];
}

/** The finished backups of a place, newest first; what cannot be read as one is left out and left alone. */
export function backupsIn(place: string): readonly Backup[] {
  return namesIn(place)
    .filter((name) => BACKUP_NAME.test(name))
    .toSorted()
    .toReversed()
    .flatMap((id) => {
      const folder = join(place, id);
      const manifest = readManifest(folder);
      return manifest === null ? [] : [{ id, folder, manifest }];
    });
}

/** One backup of a place by its id; null for what is none. */
export function backupIn(place: string, id: BackupId): Backup | null {
  if (!BACKUP_NAME.test(id)) return null;
  const folder = join(place, id);
  const manifest = readManifest(folder);
  return manifest === null ? null : { id, folder, manifest };
}

export function isUnsound({ folder }: Backup): boolean {
  return existsSync(join(folder, UNSOUND));
}

/** Marks a backup that a check could not read: it no longer counts as one. */
export function markUnsound({ folder }: Backup): void {
  mkdirSync(join(folder, UNSOUND), { recursive: true });
}

/** What earlier tries left half made or half removed. */
export function clearUnfinishedBackups(place: string): void {
  for (const name of namesIn(place)) {
    if (name.endsWith(UNFINISHED) || name.endsWith(LEAVING)) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

function dropUnused(place: string): void {
  const all = namesIn(place).filter((name) => BACKUP_NAME.test(name));
  const lists = backupsIn(place).map(({ folder, manifest }) => readFileList(folder, manifest));
  // What cannot be read may name any of them.
  if (lists.length < all.length || lists.includes(null)) return;
  const used = new Set(lists.flatMap((names) => names ?? []));
  const pool = poolOf(place);
  for (const start of namesIn(pool)) {
    for (const name of readdirSync(join(pool, start))) {
      if (!used.has(`${start}/${name}`)) rmSync(join(pool, start, name), { force: true });
    }
  }
}

/** Lets go of what the ladder no longer keeps beside the one just made, and of the files that no backup has any more; how many backups went. */
export function rotate(place: string, made: BackupId): number {
  const backups = backupsIn(place);
  const marks = backups.map((one) => ({
    name: one.id,
    at: one.manifest.at,
    sound: !isUnsound(one),
  }));
  const drop = backupsToDrop(marks).filter((id) => id !== made);
  for (const id of drop) {
    const leaving = join(place, `${id}${LEAVING}`);
    moveIntoPlace(join(place, id), leaving);
    rmSync(leaving, { recursive: true, force: true });
  }
  if (drop.length > 0) dropUnused(place);
  return drop.length;
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
