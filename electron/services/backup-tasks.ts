import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedHead } from '../../shared/domain/audit-trail.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { checkCopy, copyDatabase, UnsoundCopy } from '../storage/copy.ts';
import type { CopyFacts } from '../storage/copy.ts';
import { DATABASE_FILE, VAULT_FILE } from '../link/data-folder.ts';
import { ATTACHMENTS, verifyAttachment } from './attachment-files.ts';
import { backupIn, poolOf, rotate, sizeOf, UNFINISHED } from './backup-folder.ts';
import type { Backup, BackupId } from './backup-folder.ts';
import { copyMissing, copyWhole, fileHash, syncFile } from './backup-files.ts';
import {
  FILE_LIST,
  isProved,
  MANIFEST_FILE,
  readFileList,
  writeFileList,
  writeManifest,
} from './backup-manifest.ts';
import { forget, subKeys } from './keys.ts';
import type { Step } from './thread.ts';
import { carriedVault } from './vault.ts';
import { makeFolder, moveIntoPlace, readVault, writeVault } from './vault-file.ts';

type At = { readonly place: string; readonly id: BackupId };
type WithKey = { readonly key: Uint8Array; readonly nativeBinding: string };

/** A backup of a data folder, made and checked in a place. */
type MakeTask = At &
  WithKey & {
    readonly kind: 'make';
    readonly dataFolder: string;
    readonly at: Moment;
    readonly program: string;
    readonly signed: SignedHead | null;
  };
/** A finished backup of one place, in another place too. */
type MirrorTask = At & { readonly kind: 'mirror'; readonly from: string };
/** Proves that a backup can be restored, in a scratch folder of its own. */
type DrillTask = At & WithKey & { readonly kind: 'drill'; readonly scratch: string };
/** Brings a backup beside the data, checked, ready to take over. */
type FetchTask = At &
  WithKey & {
    readonly kind: 'fetch';
    readonly dataFolder: string;
    readonly incoming: string;
    /** Takes the key file of the backup along: the one of the data folder is gone or opens another key. */
    readonly withVault: boolean;
  };
export type BackupTask = MakeTask | MirrorTask | DrillTask | FetchTask;

export function isBackupTask(given: unknown): given is BackupTask {
  return typeof given === 'object' && given !== null && 'kind' in given;
}

/** Names of attachments that could not be found or read; everything else went well. */
export type TaskDone = { readonly lacking: readonly string[] };
/** Copying and checking weigh as much as a few hundred files: the bar moves in both. */
const DATABASE_STEPS = 400;

function counter(
  step: Step,
  files: number,
): { readonly part: (share: number) => void; readonly file: () => void } {
  let done = 0;
  const total = DATABASE_STEPS + files;
  const go = (by: number): void => {
    done += by;
    step(done, total);
  };
  return {
    part: (share) => {
      go(Math.round(DATABASE_STEPS * share));
    },
    file: () => {
      go(1);
    },
  };
}

type Known = { readonly backup: Backup; readonly names: readonly string[] };

function known({ place, id }: At): Known {
  const backup = backupIn(place, id);
  const names = backup === null ? null : readFileList(backup.folder, backup.manifest);
  if (backup === null || names === null) throw new UnsoundCopy();
  return { backup, names };
}

function databaseOf(folder: string): string {
  return join(folder, DATABASE_FILE);
}

function make(task: MakeTask, step: Step): TaskDone {
  const { place, id, at, program, key, nativeBinding, dataFolder } = task;
  const unfinished = join(place, `${id}${UNFINISHED}`);
  makeFolder(unfinished);
  const file = databaseOf(unfinished);
  copyDatabase({ file: databaseOf(dataFolder), key, nativeBinding }, file);
  chmodSync(file, 0o600);
  syncFile(file);
  const facts = checkCopy({ file, key, nativeBinding }, false);
  const names = facts.attachments.map(({ storedName }) => storedName);
  const count = counter(step, names.length);
  count.part(0.7);
  const vault = readVault(dataFolder);
  if (!vault.ok) throw new UnsoundCopy();
  writeVault(unfinished, carriedVault(vault.value, facts.admins));
  const lacking = copyMissing(names, {
    from: join(dataFolder, ATTACHMENTS),
    to: poolOf(place),
    step: count.file,
  });
  const keys = subKeys(key);
  const { schema, counts, head } = facts;
  const database = { sha256: fileHash(file), size: sizeOf(file) };
  const content = {
    v: 1,
    vault: vault.value.vault,
    at,
    program,
    schema,
    database,
    counts,
  } as const;
  const files = writeFileList(unfinished, names);
  writeManifest(unfinished, { ...content, head, signed: task.signed, files }, keys.backups);
  forget(...Object.values(keys));
  moveIntoPlace(unfinished, join(place, id));
  rotate(place, id);
  count.part(0.3);
  return { lacking };
}

function mirror({ from, place, id }: MirrorTask, step: Step): TaskDone {
  const { backup: source, names } = known({ place: from, id });
  const { manifest } = source;
  const unfinished = join(place, `${id}${UNFINISHED}`);
  const count = counter(step, names.length);
  makeFolder(unfinished);
  copyWhole(databaseOf(source.folder), databaseOf(unfinished));
  if (fileHash(databaseOf(unfinished)) !== manifest.database.sha256) throw new UnsoundCopy();
  count.part(1);
  const lacking = copyMissing(names, {
    from: poolOf(from),
    to: poolOf(place),
    step: count.file,
  });
  for (const name of [VAULT_FILE, FILE_LIST, MANIFEST_FILE]) {
    copyWhole(join(source.folder, name), join(unfinished, name));
  }
  moveIntoPlace(unfinished, join(place, id));
  rotate(place, id);
  return { lacking };
}

/** Manifest, hash and key: what has to be right before anything of a backup is used. */
function proved(backup: Backup, copy: string, key: Uint8Array): void {
  const keys = subKeys(key);
  const sound = isProved(backup.manifest, keys.backups);
  forget(...Object.values(keys));
  if (!sound || fileHash(copy) !== backup.manifest.database.sha256) throw new UnsoundCopy();
}

function sameCounts({ counts }: CopyFacts, { manifest }: Backup): boolean {
  return Object.entries(manifest.counts).every(([table, count]) => counts[table] === count);
}

async function drill(task: DrillTask, step: Step): Promise<TaskDone> {
  const { backup, names } = known(task);
  const { key, nativeBinding, scratch, place } = task;
  const copy = databaseOf(scratch);
  const count = counter(step, names.length);
  try {
    copyWhole(databaseOf(backup.folder), copy);
    proved(backup, copy, key);
    count.part(0.5);
    const facts = checkCopy({ file: copy, key, nativeBinding }, true);
    const vault = readVault(backup.folder);
    const canBeOpened = vault.ok && vault.value.wraps.some(({ kind }) => kind === 'recovery');
    if (!canBeOpened || !sameCounts(facts, backup)) throw new UnsoundCopy();
    count.part(0.5);
    const keys = subKeys(key);
    const files = { folder: place, keys, random: () => new Uint8Array() };
    const lacking: string[] = [];
    for (const { hash, storedName } of facts.attachments) {
      if (!(await verifyAttachment(files, hash)).ok) lacking.push(storedName);
      count.file();
    }
    forget(...Object.values(keys));
    return { lacking };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function fetch(task: FetchTask, step: Step): TaskDone {
  const { backup, names } = known(task);
  const { incoming, key, place, dataFolder } = task;
  const copy = databaseOf(incoming);
  const count = counter(step, names.length);
  copyWhole(databaseOf(backup.folder), copy);
  count.part(0.5);
  proved(backup, copy, key);
  count.part(0.5);
  const lacking = copyMissing(names, {
    from: poolOf(place),
    to: join(dataFolder, ATTACHMENTS),
    step: count.file,
  });
  if (task.withVault) copyWhole(join(backup.folder, VAULT_FILE), join(incoming, VAULT_FILE));
  return { lacking };
}

/**
 * One piece of work on backups; runs in a thread of its own, because it reads and writes the whole database.
 * Throws {@link UnsoundCopy} for what cannot be trusted, and what the surroundings throw.
 */
export async function runBackupTask(task: BackupTask, step: Step): Promise<TaskDone> {
  if (task.kind === 'make') return make(task, step);
  if (task.kind === 'mirror') return mirror(task, step);
  return task.kind === 'drill' ? await drill(task, step) : fetch(task, step);
}
