import type { Failure, Response } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { StaffRecord } from '../storage/store.ts';
import { hasVault, readVault } from './vault-file.ts';
import { scanDue } from './cases.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { hashPassword, passwordProblem, plainStaffNo, provesPassword } from './passwords.ts';
import { newRecoveryCode, readRecoveryCode } from './codes.ts';
import { meOf } from './staff-service.ts';
import type { VaultDoor } from './vault-door.ts';
import type { Unlocked } from './vault.ts';
import type { World } from './world.ts';

/** A setting of the program itself: true once the recovery code has been typed back. */
export const RECOVERY_CONFIRMED = 'recoveryConfirmed';

type Status = Response<'app.status'>;
type Reply<Value> = Promise<Result<Value, Failure>>;

/** Who is signed in at this desk, and the ways in and out. */
export type Session = {
  readonly status: () => Status;
  readonly visit: () => Visit | null;
  readonly mustSetPassword: () => boolean;
  readonly begin: (office: Office, me: StaffRecord, oneTime: boolean) => void;
  readonly unlock: (staffNo: string, password: string) => Reply<Status>;
  readonly recover: (code: string, staffNo: string, password: string) => Reply<Status>;
  readonly setPassword: (current: string | null, password: string) => Reply<Status>;
  readonly confirm: (password: string) => Reply<Record<string, never>>;
  readonly confirmRecovery: (code: string) => Reply<Record<string, never>>;
  readonly renewRecovery: () => Reply<{ readonly recoveryCode: string }>;
  readonly lock: (reason: string) => void;
};

type State = { office: Office; me: StaffRecord; oneTime: boolean } | null;

function vaultProblem(folder: string): Refusal | null {
  if (!hasVault(folder)) return null;
  const vault = readVault(folder);
  return vault.ok ? null : vault.failure;
}

export function createSession(world: World, door: VaultDoor): Session {
  let state: State = null;
  let problem: Refusal | null = null;

  const visit = (): Visit | null =>
    state === null ? null : { office: state.office, me: state.me };

  const isConfirmed = (office: Office): boolean =>
    office.store.settings
      .all()
      .some(({ key, value }) => key === RECOVERY_CONFIRMED && value === true);

  const status = (): Status => {
    const trouble = problem ?? vaultProblem(world.dataFolder);
    const shut = hasVault(world.dataFolder) ? 'locked' : 'none';
    return {
      vault: state === null ? (trouble === null ? shut : 'unusable') : 'open',
      problem: state === null ? trouble : null,
      me: state === null ? null : meOf(state.me),
      mustSetPassword: state?.oneTime ?? false,
      recoveryUnconfirmed: state !== null && !isConfirmed(state.office),
      version: world.version,
      host: world.host,
      dataFolder: world.dataFolder,
      idleLockMin: state?.office.book().settings.idleLockMin ?? 5,
      now: world.now(),
    };
  };

  const note = (at: Visit, action: string): void => {
    at.office.store.write((writes) => {
      writes.audit.append({ stamp: stampOf(at), entity: 'staff', entityId: at.me.id, action });
      return ok(null);
    });
  };

  const begin = (office: Office, me: StaffRecord, oneTime: boolean): void => {
    state = { office, me, oneTime };
    note({ office, me }, 'signed-in');
    scanDue(office);
  };

  const enter = (
    unlocked: Unlocked,
    staffNo: string,
  ): Result<{ office: Office; me: StaffRecord }, Failure> => {
    const entered = door.enter(unlocked);
    problem = entered.ok ? null : entered.failure;
    if (!entered.ok) return fail({ codes: [entered.failure] });
    const me = entered.value.store.staff.byStaffNo(plainStaffNo(staffNo));
    if (me === null || !me.active) {
      door.close();
      return fail({ codes: [me === null ? 'unknown-staff-no' : 'account-inactive'] });
    }
    return ok({ office: entered.value, me });
  };

  const leave = (): void => {
    state = null;
    door.close();
  };

  const keepPassword = async (at: Visit, password: string): Promise<Refusal | null> => {
    const { me, office } = at;
    const weak = passwordProblem(password, me.staffNo);
    if (weak !== null) return weak;
    const passwordHash = await hashPassword(password, world.random, world.kdfCost);
    const wrapId = await door.setSecret({ staffNo: me.staffNo, secret: password, oneTime: false });
    if (wrapId === null) return 'vault-damaged';
    const record = { ...me, passwordHash, wrapId, mustSetPassword: false };
    const saved = office.store.write((writes) =>
      writes.staff.save(record, stampOf(at), { action: 'password-set' }),
    );
    office.refresh();
    if (!saved.ok) return saved.failure;
    state = { office, me: saved.value, oneTime: false };
    return null;
  };

  return {
    status,
    visit,
    begin,
    mustSetPassword: () => state?.oneTime ?? false,
    unlock: async (staffNo, password) => {
      const unlocked = await door.unlock(staffNo, password);
      if (!unlocked.ok) {
        return fail({ codes: [unlocked.failure.code], waitSeconds: unlocked.failure.waitSeconds });
      }
      leave();
      const entered = enter(unlocked.value, staffNo);
      if (!entered.ok) return entered;
      begin(entered.value.office, entered.value.me, unlocked.value.oneTime);
      return ok(status());
    },
    recover: async (code, staffNo, password) => {
      const unlocked = await door.recover(code);
      if (!unlocked.ok) {
        return fail({ codes: [unlocked.failure.code], waitSeconds: unlocked.failure.waitSeconds });
      }
      leave();
      const entered = enter(unlocked.value, staffNo);
      if (!entered.ok) return entered;
      const { me } = entered.value;
      const refused = me.roles.includes('admin')
        ? await keepPassword(entered.value, password)
        : 'role-not-allowed';
      if (refused !== null) {
        leave();
        return fail({ codes: [refused] });
      }
      const record = entered.value.office.store.staff.load(me.id) ?? me;
      note({ office: entered.value.office, me: record }, 'recovered');
      begin(entered.value.office, record, false);
      return ok(status());
    },
    setPassword: async (current, password) => {
      const at = visit();
      if (at === null) return fail({ codes: ['not-logged-in'] });
      if (!at.me.mustSetPassword && !(await proves(at.me, current))) {
        return fail({ codes: ['wrong-password'] });
      }
      if (current === password) return fail({ codes: ['password-same'] });
      const refused = await keepPassword(at, password);
      return refused === null ? ok(status()) : fail({ codes: [refused] });
    },
    confirm: async (password) => {
      const at = visit();
      if (at === null) return fail({ codes: ['not-logged-in'] });
      const unlocked = await door.unlock(at.me.staffNo, password);
      if (!unlocked.ok) {
        return fail({ codes: [unlocked.failure.code], waitSeconds: unlocked.failure.waitSeconds });
      }
      unlocked.value.dataKey.fill(0);
      return ok({});
    },
    confirmRecovery: async (code) => {
      const at = visit();
      if (at === null) return fail({ codes: ['not-logged-in'] });
      if (readRecoveryCode(code) === null) return fail({ codes: ['recovery-code-wrong'] });
      const unlocked = await door.recover(code);
      if (!unlocked.ok) {
        return fail({ codes: [unlocked.failure.code], waitSeconds: unlocked.failure.waitSeconds });
      }
      unlocked.value.dataKey.fill(0);
      at.office.store.write((writes) => {
        writes.settings.set(RECOVERY_CONFIRMED, true, stampOf(at));
        return ok(null);
      });
      return ok({});
    },
    renewRecovery: async () => {
      const at = visit();
      if (at === null) return fail({ codes: ['not-logged-in'] });
      const recoveryCode = newRecoveryCode(world.random);
      if (!(await door.setRecovery(recoveryCode))) return fail({ codes: ['vault-damaged'] });
      at.office.store.write((writes) => {
        writes.settings.set(RECOVERY_CONFIRMED, false, stampOf(at));
        return ok(null);
      });
      return ok({ recoveryCode });
    },
    lock: (reason) => {
      const at = visit();
      if (at === null) return;
      note(at, 'locked');
      leave();
      world.outside.event('locked', { reason });
    },
  };
}

async function proves(me: StaffRecord, current: string | null): Promise<boolean> {
  return (
    current !== null && me.passwordHash !== null && (await provesPassword(current, me.passwordHash))
  );
}
