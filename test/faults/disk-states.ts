import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Chance } from '../bench/chance.ts';
import type { Change } from './disk-journal.ts';

/** What a power cut does to that which was not synced. */
export const CUTS = ['kept', 'dropped', 'some', 'torn'] as const;
export type Cut = (typeof CUTS)[number];

type Content = Extract<Change, { kind: 'write' | 'resize' }>;

/** Bytes that grow in place: a file is changed thousands of times. */
type Bytes = { room: Buffer; size: number };

/** One file: what is surely on the disk, and what may be. */
type File = { readonly durable: Bytes; readonly pending: Content[] };

const SECTOR = 512;

function resize(bytes: Bytes, size: number): void {
  if (size > bytes.room.length) {
    const room = Buffer.alloc(size * 2);
    bytes.room.copy(room, 0, 0, bytes.size);
    bytes.room = room;
  }
  // What lay beyond the end is zero when the file grows over it again.
  if (size > bytes.size) bytes.room.fill(0, bytes.size, size);
  bytes.size = size;
}

/** One change; of a torn write only those sectors for which `keeps` is true. */
function apply(bytes: Bytes, change: Content, keeps: () => boolean = () => true): void {
  if (change.kind === 'resize') {
    resize(bytes, change.size);
    return;
  }
  const { at, data } = change;
  if (at + data.length > bytes.size) resize(bytes, at + data.length);
  for (let from = 0; from < data.length;) {
    const next = Math.min(data.length, from + SECTOR - ((at + from) % SECTOR));
    if (keeps()) data.copy(bytes.room, at + from, from, next);
    from = next;
  }
}

function survivor({ durable, pending }: File, cut: Cut, chance: Chance): Buffer {
  const bytes = { room: Buffer.from(durable.room), size: durable.size };
  for (const change of pending) {
    if (cut === 'kept') apply(bytes, change);
    else if (cut === 'torn' && chance.percent(70)) apply(bytes, change, () => chance.percent(60));
    else if (cut === 'some' && chance.percent(50)) apply(bytes, change);
  }
  return bytes.room.subarray(0, bytes.size);
}

/** What stands in each folder: names, and the keys of the files and folders that they lead to. */
type Folders = Map<string, Map<string, string>>;
/** One change of names, whole or not at all; null takes the name away. */
type Naming = readonly {
  readonly folder: string;
  readonly name: string;
  readonly key: string | null;
}[];

const TOP = 'folder:top';
const isFolder = (key: string): boolean => key.startsWith('folder:');

function name(folders: Folders, naming: Naming): void {
  for (const { folder, name: own, key } of naming) {
    const entries = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, entries);
    if (key === null) entries.delete(own);
    else entries.set(own, key);
  }
}

/** The key at a path; null where nothing is. */
function keyAt(folders: Folders, path: string): string | null {
  if (path === '') return TOP;
  let key: string | undefined = TOP;
  for (const part of path.split('/')) key = folders.get(key ?? '')?.get(part);
  return key ?? null;
}

function copied(folders: Folders): Folders {
  return new Map([...folders].map(([key, entries]) => [key, new Map(entries)]));
}

/** The state of a disk, change by change, and what would be left of it if the power went now. */
export type Disk = {
  readonly take: (change: Change) => void;
  /** Writes what is left into this empty folder. */
  readonly cutInto: (folder: string, cut: Cut, chance: Chance) => void;
};

type Files = Map<string, File>;

/** Reads a folder in, all of it synced. */
function readIn(
  base: string,
  key: string,
  into: { readonly folders: Folders; readonly files: Files },
): void {
  const entries = new Map<string, string>();
  into.folders.set(key, entries);
  for (const entry of readdirSync(base, { withFileTypes: true })) {
    const path = join(base, entry.name);
    const inode = String(statSync(path).ino);
    const own = entry.isDirectory() ? `folder:${inode}` : inode;
    entries.set(entry.name, own);
    if (entry.isDirectory()) readIn(path, own, into);
    else {
      const room = readFileSync(path);
      into.files.set(own, { durable: { room, size: room.length }, pending: [] });
    }
  }
}

/** Writes out what a cut left, from the top down: what no name leads to is lost. */
function writeOut(
  to: string,
  key: string,
  {
    folders,
    contentOf,
  }: { readonly folders: Folders; readonly contentOf: (key: string) => Buffer | null },
): void {
  for (const [own, of] of folders.get(key) ?? []) {
    const path = join(to, own);
    if (isFolder(of)) {
      mkdirSync(path);
      writeOut(path, of, { folders, contentOf });
    } else {
      const content = contentOf(of);
      if (content !== null) writeFileSync(path, content);
    }
  }
}

const parent = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));

type NameChange = Extract<Change, { readonly name: string }>;

/** The names of a disk: as they are, as they surely will be after a cut, and what lies between. */
function createNames(durable: Folders) {
  const current = copied(durable);
  let pending: Naming[] = [];
  let made = 0;
  const entry = (path: string, key: string | null): Naming[number] => {
    const folder = keyAt(current, parent(path)) ?? TOP;
    return { folder, name: basename(path), key };
  };
  const namingOf = (change: NameChange, newFile: (inode: string) => string): Naming => {
    if (change.kind === 'create') return [entry(change.name, newFile(change.inode))];
    if (change.kind === 'mkdir') {
      made += 1;
      return [entry(change.name, `folder:made:${String(made)}`)];
    }
    if (!('to' in change)) return [entry(change.name, null)];
    const to = entry(change.to, keyAt(current, change.name));
    return change.kind === 'link' ? [to] : [to, entry(change.name, null)];
  };
  const sync = (path: string): void => {
    const key = keyAt(current, path);
    const isIn = (naming: Naming): boolean => naming.some(({ folder }) => folder === key);
    for (const one of pending) if (isIn(one)) name(durable, one);
    pending = pending.filter((one) => !isIn(one));
  };
  return {
    take: (change: NameChange, newFile: (inode: string) => string): void => {
      if (change.kind === 'sync-folder') {
        sync(change.name);
        return;
      }
      const naming = namingOf(change, newFile);
      name(current, naming);
      pending.push(naming);
    },
    /** Changes of names reach the disk in their order, so far as they do. */
    left: (cut: Cut, chance: Chance): Folders => {
      const folders = copied(durable);
      const most = cut === 'dropped' ? 0 : pending.length;
      const kept = cut === 'kept' ? most : chance.whole(0, most);
      for (const one of pending.slice(0, kept)) name(folders, one);
      return folders;
    },
  };
}

/** A disk that holds this folder, synced. */
export function diskWith(base: string): Disk {
  const files: Files = new Map();
  const folders: Folders = new Map();
  readIn(base, TOP, { folders, files });
  const names = createNames(folders);
  // A number is given again when its file has gone; the file before it may come back.
  const latest = new Map([...files.keys()].map((key) => [key, key]));
  const fileOf = (inode: string): File | undefined => files.get(latest.get(inode) ?? '');
  const newFile = (inode: string): string => {
    const key = `${inode}:${String(files.size)}`;
    latest.set(inode, key);
    files.set(key, { durable: { room: Buffer.alloc(0), size: 0 }, pending: [] });
    return key;
  };
  const sync = (inode: string): void => {
    const file = fileOf(inode);
    if (file === undefined) return;
    for (const one of file.pending.splice(0)) apply(file.durable, one);
  };
  return {
    take: (change) => {
      if ('name' in change) names.take(change, newFile);
      else if (change.kind === 'sync') sync(change.inode);
      else if (change.kind !== 'mark') fileOf(change.inode)?.pending.push(change);
    },
    cutInto: (folder, cut, chance) => {
      const contentOf = (key: string): Buffer | null => {
        const file = files.get(key);
        return file === undefined ? null : survivor(file, cut, chance);
      };
      writeOut(folder, TOP, { folders: names.left(cut, chance), contentOf });
    },
  };
}
