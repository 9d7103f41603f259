import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { findCompiler } from '../host/tools.ts';
import { removeFolder, trialFolder } from './seeded-folder.ts';

/** The places of the numbers in the control file, as `disk.c` reads them. */
const PLACES = {
  counted: 0,
  failAt: 1,
  failWith: 2,
  half: 3,
  syncDelayUs: 4,
  clockOffsetUs: 5,
  refused: 6,
  syncsCount: 7,
} as const;
type Place = keyof typeof PLACES;
const CONTROL_BYTES = 4096;

/** Linux's numbers of the errors that disks give. */
export const ERRNO = { ENOSPC: 28, EIO: 5 } as const;

/** A disk that fails on demand, for one desk process at a time. */
export type Shim = {
  /** What the process needs in its environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly journal: string;
  readonly read: (place: Place) => number;
  readonly set: (values: Readonly<Partial<Record<Place, number>>>) => void;
  /** Refuses from the n-th change on, counted from now. */
  readonly failFrom: (
    n: number,
    how: { readonly with: number; readonly half?: boolean; readonly syncs?: boolean },
  ) => void;
  readonly heal: () => void;
  readonly end: () => void;
};

let library: string | null = null;

/** Compiles `disk.c` once in a process. */
function compiled(): string {
  if (library !== null) return library;
  const compiler = findCompiler();
  if (compiler === null) throw new Error('the failing disk needs a C compiler (cc)');
  const folder = trialFolder('shim');
  const file = join(folder, 'disk.so');
  const source = join(import.meta.dirname, 'disk.c');
  const args = ['-O2', '-shared', '-fPIC', '-o', file, source, '-ldl', '-lpthread'];
  const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`disk.c does not compile: ${stderr}`);
  process.on('exit', () => {
    removeFolder(folder);
  });
  library = file;
  return file;
}

/** A failing disk for what lies below `folder`. */
export function shimFor(folder: string): Shim {
  const own = trialFolder('control');
  const [control, journal] = [join(own, 'control'), join(own, 'journal')];
  writeFileSync(control, Buffer.alloc(CONTROL_BYTES));
  const handle = openSync(control, 'r+');
  const read: Shim['read'] = (place) => {
    const value = Buffer.alloc(8);
    readSync(handle, value, 0, 8, PLACES[place] * 8);
    return Number(value.readBigInt64LE());
  };
  const set: Shim['set'] = (values) => {
    for (const [place, value] of Object.entries(values)) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(BigInt(Math.round(value)));
      writeSync(handle, bytes, 0, 8, Number(Reflect.get(PLACES, place)) * 8);
    }
  };
  return {
    env: {
      LD_PRELOAD: compiled(),
      FAULT_FOLDER: folder,
      FAULT_CONTROL: control,
      FAULT_JOURNAL: journal,
    },
    journal,
    read,
    set,
    failFrom: (n, { with: failWith, half = false, syncs = false }) => {
      set({ refused: 0, failWith, half: half ? 1 : 0, syncsCount: syncs ? 1 : 0 });
      set({ failAt: read('counted') + n });
    },
    heal: () => {
      set({ failAt: 0, half: 0, syncsCount: 0 });
    },
    end: () => {
      closeSync(handle);
      removeFolder(own);
    },
  };
}
