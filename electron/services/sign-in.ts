import { join } from 'node:path';
import type { Failure, Response } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StaffRecord } from '../storage/staff-access.ts';
import { DATABASE_FILE } from '../link/data-folder.ts';
import { isOlder } from '../storage/copy.ts';
import type { Backups } from './backups.ts';
import { newRecoveryCode, readRecoveryCode } from './codes.ts';
import type { OpenHandlers, StaffHandlers } from './handler.ts';
import { forget } from './keys.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { isSet, setOwn } from './own-settings.ts';
import { passwordProblem, plainStaffNo } from './passwords.ts';
import { removeReplaced } from './rekey-files.ts';
import { guessFailure, proved } from './second-person.ts';
import { noteVisit } from './session.ts';
import type { Session, Status } from './session.ts';
import type { SigningProofs } from './signing-proofs.ts';
import type { VaultDoor } from './vault-door.ts';
import type { Unlocked } from './vault.ts';
import type { World } from './world.ts';

/** What every way in needs. */
export type Entrance = {
  readonly world: World;
  readonly door: VaultDoor;
  readonly session: Session;
  readonly backups: Pick<Backups, 'beforeMigration' | 'make'>;
};

/** Nothing of somebody who left opens the vault, also where the program ended before it could see to that. */
function sweepLeavers(office: Office, door: VaultDoor): void {
  for (const { active, staffNo } of office.directory()) {
    if (!active && door.hasSecret(staffNo)) door.removeSecret(staffNo);
  }
}

/** The key store did not open the vault at the start: it is given a wrap again where it takes one, and that is told. */
async function mendStore(visit: Visit, { keyStore }: VaultDoor): Promise<void> {
  if (!keyStore.takeFailure()) return;
  const mended = await keyStore.add();
  if (!visit.office.isOpen()) return;
  visit.office.store.write((writes) => {
    const ids = { mended: String(mended) };
    const about = { entity: 'vault', entityId: 'vault', action: 'key-store-failed' };
    writes.audit.append({ ...about, stamp: stampOf(visit), ids });
    return ok(null);
  });
}

/** A newer program changes the database when it opens it: never before a good backup was made. */
async function isSafeToOpen(
  { dataKey: key }: Unlocked,
  { world, backups }: Entrance,
): Promise<boolean> {
  const { dataFolder, nativeBinding } = world;
  const file = join(dataFolder, DATABASE_FILE);
  return !isOlder({ file, key, nativeBinding }) || (await backups.beforeMigration(key));
}

/** Opens the database for the person of this 工号; whoever was in before is out. */
async function enter(
  unlocked: Unlocked,
  staffNo: string,
  entrance: Entrance,
): Promise<Result<Visit, Failure>> {
  const { door, session } = entrance;
  session.end(null);
  if (!(await isSafeToOpen(unlocked, entrance))) {
    forget(unlocked.dataKey);
    return fail({ codes: ['backup-before-update'] });
  }
  const entered = door.enter(unlocked);
  if (!entered.ok) {
    session.end(entered.failure);
    return fail({ codes: [entered.failure] });
  }
  const office = entered.value;
  const me = office.store.staff.byStaffNo(plainStaffNo(staffNo));
  if (me?.active === true) {
    sweepLeavers(office, door);
    return ok({ office, me });
  }
  session.end(null);
  return fail({ codes: [me === null ? 'unknown-staff-no' : 'account-inactive'] });
}

/** Sets the person's own password: its wrap in the vault replaces the one-time code or the old one. */
async function keepPassword(
  { office, me }: Visit,
  password: string,
  { door }: Entrance,
): Promise<Result<StaffRecord, Refusal>> {
  const weak = passwordProblem(password, me.staffNo);
  if (weak !== null) return fail(weak);
  const set = await door.setSecret({ staffNo: me.staffNo, secret: password, oneTime: false });
  if (!set) return fail('vault-damaged');
  const record = { ...me, mustSetPassword: false };
  const saved = office.store.write((writes) =>
    writes.staff.save(record, stampOf({ office, me }), { action: 'password-set' }),
  );
  office.refresh();
  return saved;
}

async function unlock(
  staffNo: string,
  password: string,
  entrance: Entrance,
): Promise<Result<Status, Failure>> {
  const { door, session } = entrance;
  const unlocked = await door.unlock(staffNo, password);
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  const entered = await enter(unlocked.value, staffNo, entrance);
  if (!entered.ok) return entered;
  session.begin(entered.value, unlocked.value.oneTime);
  await mendStore(entered.value, door);
  return ok(session.status());
}

type Recovery = {
  readonly recoveryCode: string;
  readonly staffNo: string;
  readonly password: string;
};

/** The recovery code gives an administrator a new password; nobody else, for it opens everything. */
async function recover(
  { recoveryCode, staffNo, password }: Recovery,
  entrance: Entrance,
): Promise<Result<Status, Failure>> {
  const { door, session } = entrance;
  const unlocked = await door.recover(recoveryCode);
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  const entered = await enter(unlocked.value, staffNo, entrance);
  if (!entered.ok) return entered;
  const visit = entered.value;
  const kept = visit.me.roles.includes('admin')
    ? await keepPassword(visit, password, entrance)
    : fail('role-not-allowed' as const);
  if (!kept.ok) {
    session.end(null);
    return fail({ codes: [kept.failure] });
  }
  const renewed = { ...visit, me: kept.value };
  noteVisit(renewed, 'recovered');
  session.begin(renewed, false);
  return ok(session.status());
}

function keepConfirmed(visit: Visit, confirmed: boolean): void {
  visit.office.store.write((writes) => {
    setOwn(writes, { recoveryConfirmed: confirmed }, stampOf(visit));
    return ok(null);
  });
}

async function setPassword(
  { current, password }: { readonly current: string | null; readonly password: string },
  visit: Visit,
  entrance: Entrance,
): Promise<Result<Response<'session.set-password'>, Failure>> {
  const { door, session } = entrance;
  if (!session.mustSetPassword()) {
    const known = await proved(door.unlock(visit.me.staffNo, current ?? ''));
    if (!known.ok) return known;
  }
  if (current === password) return fail({ codes: ['password-same'] });
  const kept = await keepPassword(visit, password, entrance);
  if (!kept.ok) return fail({ codes: [kept.failure] });
  session.passwordSet({ ...visit, me: kept.value });
  return ok(session.status());
}

type OpenSignIn = Pick<
  OpenHandlers,
  'session.unlock' | 'session.recover' | 'session.lock' | 'session.look-again'
>;

export function signInHandlers(entrance: Entrance): OpenSignIn {
  return {
    'session.unlock': async ({ staffNo, password }) => await unlock(staffNo, password, entrance),
    'session.recover': async (wish) => await recover(wish, entrance),
    'session.lock': () => {
      entrance.session.lock('person');
      return ok({});
    },
    'session.look-again': () => {
      entrance.session.lookAgain();
      return ok(entrance.session.status());
    },
  };
}

type SecretChannels =
  'session.set-password' | 'session.confirm' | 'setup.confirm-recovery' | 'setup.renew-recovery';

/** Passwords and the recovery code of someone who is signed in. */
export function secretHandlers(
  entrance: Entrance,
  proofs: SigningProofs,
): StaffHandlers<SecretChannels> {
  const { world, door } = entrance;
  return {
    'session.set-password': async (wish, visit) => await setPassword(wish, visit, entrance),
    'session.confirm': async ({ password }, { me }) => {
      const known = await proved(door.unlock(me.staffNo, password));
      if (!known.ok) return known;
      proofs.give(me.id);
      return ok({});
    },
    'setup.confirm-recovery': async ({ recoveryCode }, visit) => {
      if (readRecoveryCode(recoveryCode) === null) return fail({ codes: ['recovery-code-wrong'] });
      const known = await proved(door.recover(recoveryCode));
      if (!known.ok) return known;
      keepConfirmed(visit, true);
      removeReplaced(world.dataFolder);
      return ok({});
    },
    'setup.renew-recovery': async (_, visit) => {
      // One that is in use is replaced by `setup.replace-recovery`, which asks for the password.
      if (isSet(visit.office.store, 'recoveryConfirmed')) {
        return fail({ codes: ['password-needed'] });
      }
      const recoveryCode = newRecoveryCode(world.random);
      // First: cut off in between, the administrator is asked to make one again, and not left with one nobody saw.
      keepConfirmed(visit, false);
      if (!(await door.setRecovery(recoveryCode))) return fail({ codes: ['vault-damaged'] });
      return ok({ recoveryCode });
    },
  };
}
