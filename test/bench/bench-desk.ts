import { closeSync, constants, copyFileSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { DATABASE_FILE, VAULT_FILE } from '../../electron/link/data-folder.ts';
import { subKeys } from '../../electron/services/keys.ts';
import { openOffice } from '../../electron/services/office.ts';
import type { Office, Visit } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { storeOver } from '../../electron/storage/open-store.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { SIGN_IN, benchWorld } from './bench-world.ts';
import type { Seeded } from './seeding.ts';
import { recordWrites } from './written.ts';
import type { Twin } from './written.ts';

/** The desk's services in this process, over a copy of the seeded vault, and the bare database beside it. */
export type BenchDesk = {
  readonly office: Office;
  readonly visit: Visit;
  readonly clock: { now: Moment };
  readonly folder: string;
  /** Asks as the page does; an answer that is a refusal is a mistake of the bench. */
  readonly call: (channel: string, payload: unknown) => Promise<unknown>;
  readonly twin: Twin;
  readonly close: () => void;
};

/** A copy that is on the disk when this returns: what is still being written would slow down what is measured. */
function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Copies a seeded vault to a data folder that a program can open. */
export function copyVault({ folder }: Seeded, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of [DATABASE_FILE, VAULT_FILE]) copyFile(join(folder, name), join(to, name));
}

function open(file: string, key: Uint8Array, binding: string): Database.Database {
  const opened = openDatabase({ file, key, nativeBinding: binding, expect: 'existing' });
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

export async function openBenchDesk(seeded: Seeded, folder: string): Promise<BenchDesk> {
  copyVault(seeded, folder);
  const file = join(folder, DATABASE_FILE);
  const twinFile = join(folder, 'twin.db');
  copyFile(file, twinFile);
  const clock = { now: moment(seeded.now) };
  const world = benchWorld(folder, clock);
  const unlocked = await unlockByStaff(
    { folder, random: world.random },
    { staffNo: SIGN_IN.staffNo, secret: SIGN_IN.password },
    Date.now(),
  );
  if (!unlocked.ok) throw new Error(unlocked.failure.code);
  const { dataKey } = unlocked.value;
  const db = open(file, dataKey, world.nativeBinding);
  const twinDb = open(twinFile, dataKey, world.nativeBinding);
  const twin = recordWrites(db, twinDb);
  const place = {
    file,
    key: dataKey,
    nativeBinding: world.nativeBinding,
    expect: 'existing',
  } as const;
  const store = storeOver(db, { place });
  const office = openOffice(world, store, subKeys(dataKey));
  const me = store.staff.byStaffNo(SIGN_IN.staffNo);
  if (me === null) throw new Error('the branch manager is missing');
  const visit = { office, me };
  const { router } = createProgram(world);
  return {
    office,
    visit,
    clock,
    folder,
    call: async (channel, payload) => {
      const answer = await router.answer(channel, payload, { visit, mustSetPassword: false });
      if (!answer.ok) throw new Error(`${channel}: ${answer.failure.codes.join(' ')}`);
      return answer.value;
    },
    twin,
    close: () => {
      store.close();
      twinDb.close();
    },
  };
}
