import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, VAULT_FILE } from '../link/data-folder.ts';
import { makeFolder, moveIntoPlace } from './vault-file.ts';

/** Why files of a data folder were set aside; part of the folder's name, for whoever looks there later. */
export const ASIDE_REASONS = ['unfinished-setup', 'damaged', 'restored', 'rekeyed'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

type Move = {
  readonly why: AsideReason;
  /** Now; only its digits count. */
  readonly at: string;
  /** Names in the data folder; those that are not there are no trouble. */
  readonly names: readonly string[];
};

export const ASIDE = 'aside';
/** Lies in a folder while files are still moved into it: a move that was cut off goes on in the same folder. */
const MOVING = 'moving';

/** The database as it lies in the folder: what is in its journal belongs to it and goes where it goes. */
export function databaseFiles(folder: string): readonly string[] {
  const names = ['-wal', '-shm', '-journal', ''].map((end) => `${DATABASE_FILE}${end}`);
  return names.filter((name) => existsSync(join(folder, name)));
}

/** Database and key file: all that a folder needs besides the files of its cases. */
export function vaultFiles(folder: string): readonly string[] {
  return [...databaseFiles(folder), VAULT_FILE].filter((name) => existsSync(join(folder, name)));
}

function begun(within: string, { why, names }: Move): string | null {
  const known = existsSync(within) ? readdirSync(within) : [];
  const open = known.find(
    (name) =>
      name.endsWith(`-${why}`) &&
      existsSync(join(within, name, MOVING)) &&
      !names.some((one) => existsSync(join(within, name, one))),
  );
  return open ?? null;
}

function newName(within: string, { why, at }: Move): string {
  const digits = at.replaceAll(/\D/gu, '');
  const stamp = `${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
  for (let count = 1; ; count += 1) {
    const name = `${stamp}${count === 1 ? '' : `-${String(count)}`}-${why}`;
    if (!existsSync(join(within, name))) return name;
  }
}

/**
 * Moves files of a data folder into a dated folder below `aside`, never deletes and never overwrites one. Called again
 * after it was cut off, it goes on in the same folder, so that a database and its journal stay together. Where they went; null when there
 * was nothing to move.
 */
export function moveAside(folder: string, move: Move): string | null {
  const within = join(folder, ASIDE);
  const names = move.names.filter((name) => existsSync(join(folder, name)));
  if (names.length === 0) return null;
  const place = join(within, begun(within, { ...move, names }) ?? newName(within, move));
  makeFolder(place);
  writeFileSync(join(place, MOVING), '', { flush: true });
  for (const name of names) moveIntoPlace(join(folder, name), join(place, name));
  rmSync(join(place, MOVING));
  return place;
}

/** The folders in which files were set aside for this reason. */
export function setAside(folder: string, why: AsideReason): readonly string[] {
  const within = join(folder, ASIDE);
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .filter((name) => name.endsWith(`-${why}`))
    .map((name) => join(within, name));
}
