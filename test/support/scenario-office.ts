import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkstationKey, subKeys } from '../../electron/services/keys.ts';
import { openOffice } from '../../electron/services/office.ts';
import type { Office, Visit } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import type { Program } from '../../electron/services/program.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import type { StaffRecord } from '../../electron/storage/staff-access.ts';
import { moment } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { fetchInto } from './scenario-exports.ts';
import type { ExportTray } from './scenario-exports.ts';
import type { Person, Scenario } from './scenario-file.ts';
import { ScenarioError } from './scenario-values.ts';
import { testWorld } from './test-world.ts';
import type { TestClock } from './test-world.ts';

/** The real services over a real encrypted store in a fresh folder, with a clock that the test sets. */
export type Bench = {
  readonly office: Office;
  readonly program: Program;
  readonly visit: (person: string) => Visit;
  readonly clock: TestClock;
  /** What was exported last. */
  readonly tray: ExportTray;
  readonly close: () => void;
};

function recordOf({ id, name, roles, isSeller, deputyId }: Person, branchId: string): StaffRecord {
  return {
    id: staffId(id),
    staffNo: id,
    name,
    roles,
    branchId,
    isSeller: isSeller ?? roles.includes('customerManager'),
    active: true,
    deputyId: deputyId === undefined ? null : staffId(deputyId),
    leaderId: null,
    rev: 0,
    mustSetPassword: false,
  };
}

const BRANCH = {
  id: 'branch-1',
  rev: 0,
  institution: '示例银行',
  complaintPhone: '0571-00000000',
  address: '示例路1号',
  rooms: ['M1', 'M2', 'M3', 'M4', 'M5'],
  openDays: [1, 2, 3, 4, 5],
  openFrom: '09:00',
  openTo: '17:00',
  superiorUnit: '示例分行',
};

/** Opens a branch with these people. Close it when done: the folder goes with it. */
export function openBench({ branch, staff }: Pick<Scenario, 'branch' | 'staff'>): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-scenario-'));
  const clock: TestClock = { now: moment('2020-01-01T00:00:00'), ms: 0 };
  const tray: ExportTray = { file: null };
  const world = testWorld(folder, clock, { outside: fetchInto(tray) });
  const key = randomBytes(32);
  const opened = openStore({
    file: join(folder, 'ansu.db'),
    key,
    nativeBinding: world.nativeBinding,
    expect: 'new',
  });
  if (!opened.ok) throw new Error(opened.failure);
  const store = opened.value;
  const stamp = { at: clock.now, by: 'system', branchId: BRANCH.id };
  store.write((writes) => {
    writes.staff.saveBranch({ ...BRANCH, ...branch }, stamp, { action: 'branch-added' });
    writes.workstation.keep(newWorkstationKey(), stamp);
    for (const person of staff) {
      writes.staff.save(recordOf(person, BRANCH.id), stamp, { action: 'staff-added' });
    }
    return ok(null);
  });
  const office = openOffice(world, store, subKeys(key));
  return {
    office,
    program: createProgram(world),
    clock,
    tray,
    visit: (person) => {
      const me = store.staff.load(staffId(person));
      if (me === null) throw new ScenarioError(`nobody is called ${person}`);
      return { office, me };
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
