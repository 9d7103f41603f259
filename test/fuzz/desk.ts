import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deadlinesNow } from '../../electron/services/case-file.ts';
import type { Office, Visit } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import type { Program } from '../../electron/services/program.ts';
import { isCase } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { ROLES } from '../../shared/domain/roles.ts';
import { broken } from '../support/case-invariants.ts';
import { testWorld } from '../support/test-world.ts';
import type { Known } from './from-fields.ts';
import { TYPED } from './hostile.ts';

export type Caller = Parameters<Program['router']['answer']>[2];

export type FuzzDesk = {
  readonly program: Program;
  readonly callers: readonly [Caller, ...Caller[]];
  readonly known: () => Known;
  /** The cases that may still be worked on. */
  readonly cases: () => readonly CaseId[];
  /** A case that was opened: others may name it from now on. */
  readonly saw: (id: CaseId) => void;
  /** A file that somebody chose; the ticket for it. */
  readonly stage: (path: string, name: string) => string;
  readonly folder: string;
  /** What is wrong with all that is stored and was logged; nothing as a rule. */
  readonly inspect: () => readonly string[];
  readonly close: () => void;
};

/** In memory where the machine has such a folder. */
export function quickFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ansu-fuzz-'));
}

const BRANCH = {
  institution: '示例银行',
  code: '0101',
  name: '滨江支行',
  address: '示例路1号',
  complaintPhone: '0571-55550100',
};
const WISH = {
  branch: BRANCH,
  admin: { staffNo: '9001', name: '安澄', password: '江水慢慢流过三座桥' },
  manager: { staffNo: '1001', name: '何岚' },
};

function hire(office: Office): readonly Visit[] {
  const { id: branchId } = office.branch();
  const stamp = { at: office.world.now(), by: 'system', branchId };
  const ids = ROLES.map((role) => ({ role, id: staffId(`only-${role}`) }));
  office.store.write((writes) => {
    for (const { role, id } of ids) {
      const rest = { deputyId: null, leaderId: null, isSeller: false, active: true, rev: 0 };
      const me = { ...rest, id, staffNo: role, name: role, roles: [role], branchId };
      writes.staff.save({ ...me, mustSetPassword: false }, stamp, { action: 'staff-added' });
    }
    return ok(null);
  });
  office.refresh();
  return ids.flatMap(({ id }) => {
    const me = office.store.staff.load(id);
    return me === null ? [] : [{ office, me }];
  });
}

function wrongWith(id: CaseId, office: Office): readonly string[] {
  // A draft that was discarded leaves nothing.
  if (office.store.cases.index(id) === null) return [];
  const c = office.store.cases.load(id);
  if (c === null || !isCase(c)) return [`case ${id} does not fit its fields`];
  const sight = {
    c,
    before: null,
    deadlines: deadlinesNow(c, office),
    book: office.bookOf(c),
    now: office.world.now(),
  };
  return broken(sight).map((name) => `case ${id} breaks ${name}`);
}

/** A branch at work in a folder of its own: everybody is there, nobody has typed anything yet. */
export async function aFuzzDesk(): Promise<FuzzDesk> {
  const folder = quickFolder();
  const logged: string[] = [];
  const clock = { now: moment('2026-03-11T09:00:00'), ms: 1_000_000 };
  const world = testWorld(folder, clock, {
    log: (event, ids) => {
      logged.push(`${event} ${JSON.stringify(ids)}`);
    },
  });
  const program = createProgram(world);
  await program.router.answer('setup.create', WISH, null);
  const office = program.door.office();
  if (office === null) throw new Error('the branch was not set up');
  const visits = hire(office);
  const callers = visits.map((visit): Caller => ({ visit, mustSetPassword: false }));
  const [first] = visits;
  if (first === undefined) throw new Error('nobody was hired');
  const places = ROLES.map((role) => `only-${role}`);
  const [place = ''] = places;
  const cases: CaseId[] = [];
  return {
    program,
    folder,
    callers: [null, { visit: first, mustSetPassword: true }, ...callers],
    // The newest cases are named most: the older ones have come to their end.
    known: () => ({
      ids: [place, ...places.slice(0, 6), ...cases.slice(0, 8), ...cases.slice(-8)],
    }),
    cases: () => cases.slice(-8),
    saw: (id) => {
      cases.push(id);
    },
    stage: (path, name) => program.tray.stage({ path, name, ours: true }),
    inspect: () => {
      const wrong = cases.flatMap((id) => wrongWith(id, office));
      const spoken = logged.filter((line) => line.includes(TYPED)).map((line) => `logged: ${line}`);
      const chain = office.store.audit.verify().intact ? [] : ['the audit chain is broken'];
      return [...wrong, ...spoken, ...chain];
    },
    close: () => {
      program.door.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
