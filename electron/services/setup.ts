import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { staffId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Branch, StaffRecord } from '../storage/staff-access.ts';
import type { StoreWrites } from '../storage/store.ts';
import { newOneTimeCode, newRecoveryCode } from './codes.ts';
import { newWorkstationKey } from './keys.ts';
import type { Office } from './office.ts';
import { passwordProblem, plainStaffNo } from './passwords.ts';
import type { Session } from './session.ts';
import type { Entrance } from './sign-in.ts';
import { setupBegins, setupDone } from './unfinished-setup.ts';
import type { World } from './world.ts';

type Wish = Request<'setup.create'>;

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

function branchOf({ branch }: Wish, id: string): Branch {
  const hours = { openDays: MONDAY_TO_FRIDAY, openFrom: '09:00', openTo: '17:00' };
  return {
    ...branch,
    ...hours,
    id,
    rev: 0,
    rooms: ['M1', 'M2', 'M3', 'M4', 'M5'],
    superiorUnit: '',
  };
}

function personOf(
  person: { readonly staffNo: string; readonly name: string },
  roles: StaffRecord['roles'],
  branchId: string,
  world: World,
): StaffRecord {
  return {
    id: staffId(world.newId()),
    staffNo: plainStaffNo(person.staffNo),
    name: person.name,
    roles,
    branchId,
    isSeller: false,
    active: true,
    deputyId: null,
    leaderId: null,
    rev: 0,
    mustSetPassword: false,
  };
}

type First = { readonly branch: Branch; readonly people: readonly StaffRecord[] };

function keepFirst(
  { branch, people }: First,
  office: Office,
  publicKey: ReturnType<typeof newWorkstationKey>,
): Result<StaffRecord, Failure> {
  const stamp = { at: office.world.now(), by: people[0]?.id ?? 'system', branchId: branch.id };
  const keep = (
    writes: StoreWrites,
  ): Result<StaffRecord, 'stale-revision' | 'staff-no-taken' | 'branch-code-taken'> => {
    const saved = writes.staff.saveBranch(branch, stamp, { action: 'branch-added' });
    if (!saved.ok) return saved;
    writes.workstation.keep(publicKey, stamp);
    const kept = people.map((person) =>
      writes.staff.save(person, stamp, { action: 'staff-added' }),
    );
    return kept.find((one) => !one.ok) ?? kept[0] ?? fail('stale-revision');
  };
  const done = office.store.write(keep);
  return done.ok ? done : fail({ codes: [done.failure] });
}

/** Why nothing may be created here, or not with these words. */
function setupRefusal({ admin, manager }: Wish, session: Session): Refusal | null {
  // Also when only the key file is gone: nothing is created over a database that is there.
  if (session.status().vault !== 'none') return 'vault-exists';
  const same = manager !== null && plainStaffNo(manager.staffNo) === plainStaffNo(admin.staffNo);
  return same ? 'staff-no-taken' : passwordProblem(admin.password, admin.staffNo);
}

type People = { readonly all: readonly StaffRecord[]; readonly managerCode: string | null };

/** The administrator and, where it is someone else, the branch manager with a one-time code. */
async function firstPeople(
  { admin, manager }: Wish,
  branchId: string,
  { world, door }: Entrance,
): Promise<People> {
  if (manager === null) {
    const both = personOf(admin, ['admin', 'branchManager'], branchId, world);
    return { all: [both], managerCode: null };
  }
  const managerCode = newOneTimeCode(world.random);
  await door.setSecret({ staffNo: manager.staffNo, secret: managerCode, oneTime: true });
  const second = personOf(manager, ['branchManager'], branchId, world);
  const first = personOf(admin, ['admin'], branchId, world);
  return { all: [first, { ...second, mustSetPassword: true }], managerCode };
}

/** First start: vault, database, branch, administrator and branch manager in one go; the administrator is signed in. */
export async function createBranch(
  wish: Wish,
  entrance: Entrance,
): Promise<Result<Response<'setup.create'>, Failure>> {
  const { world, door, session } = entrance;
  const refused = setupRefusal(wish, session);
  if (refused !== null) return fail({ codes: [refused] });
  setupBegins(world.dataFolder);
  const recoveryCode = newRecoveryCode(world.random);
  const { staffNo, password } = wish.admin;
  const opened = await door.create({ staffNo, secret: password, oneTime: false }, recoveryCode);
  if (!opened.ok) {
    setupDone(world.dataFolder);
    return fail({ codes: [opened.failure] });
  }
  const branch = branchOf(wish, world.newId());
  const { all, managerCode } = await firstPeople(wish, branch.id, entrance);
  const key = newWorkstationKey();
  const kept = keepFirst({ branch, people: all }, opened.value, key);
  if (!kept.ok) {
    session.end(kept.failure.codes[0] ?? null);
    return kept;
  }
  setupDone(world.dataFolder);
  session.begin({ office: opened.value, me: kept.value }, false);
  return ok({ recoveryCode, publicKey: key.publicKey, managerCode });
}
