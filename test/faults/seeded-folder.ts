import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram } from '../../electron/services/program.ts';
import { momentOfDate } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { ok } from '../../shared/domain/result.ts';
import { newRecoveryCode } from '../../electron/services/codes.ts';
import { newWorkstationKey } from '../../electron/services/keys.ts';
import { plainStaffNo } from '../../electron/services/passwords.ts';
import { PEOPLE } from '../support/branch-world.ts';
import { testWorld } from '../support/test-world.ts';

/** Everybody's; a guess at it costs next to nothing, so that a trial is about the disk and not about scrypt. */
export const PASSWORD = '柳树底下有七只小鸟';
const BRANCH = {
  id: 'branch-0101',
  rev: 0,
  code: '0101',
  name: '滨江支行',
  institution: '示例银行',
  complaintPhone: '0571-55550100',
  address: '示例路1号',
  rooms: ['M1', 'M2', 'M3', 'M4', 'M5'],
  openDays: [1, 2, 3, 4, 5],
  openFrom: '09:00',
  openTo: '17:00',
  superiorUnit: '示例分行',
};

/** A memory disk where there is one: what a killed process had written is kept there as on any other disk. */
const QUICK = '/dev/shm';

/** A new folder for a trial; `durable` on the disk of the machine, else where it is quickest. */
export function trialFolder(name: string): string {
  const base = existsSync(QUICK) ? QUICK : tmpdir();
  return mkdtempSync(join(base, `ansu-faults-${name}-`));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A data folder of branch 0101 with everybody's password, made with the real services and closed. */
export async function seededFolder(now: Moment = momentOfDate(new Date())): Promise<string> {
  const folder = trialFolder('seed');
  const world = testWorld(folder, { now, ms: 0 });
  const { door } = createProgram(world);
  const first = { staffNo: 'an', secret: PASSWORD, oneTime: false };
  const made = await door.create(first, newRecoveryCode(randomBytes));
  if (!made.ok) throw new Error(made.failure);
  const stamp = { at: now, by: 'an', branchId: BRANCH.id };
  made.value.store.write((writes) => {
    writes.staff.saveBranch(BRANCH, stamp, { action: 'branch-added' });
    writes.workstation.keep(newWorkstationKey(), stamp);
    for (const { id, ...person } of Object.values(PEOPLE)) {
      const record = { ...person, id, staffNo: plainStaffNo(id), rev: 0, mustSetPassword: false };
      writes.staff.save(record, stamp, { action: 'staff-added' });
    }
    return ok(null);
  });
  for (const { id } of Object.values(PEOPLE)) {
    await door.setSecret({ staffNo: id, secret: PASSWORD, oneTime: false });
  }
  door.close();
  return folder;
}

/** A copy of a data folder, to be worked on or looked into. */
export function copyOf(folder: string, name: string): string {
  const copy = trialFolder(name);
  cpSync(folder, copy, { recursive: true });
  return copy;
}
