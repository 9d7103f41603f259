import type { Failure } from '../../shared/contract/api.ts';
import type { SecondProof } from '../../shared/contract/people-channels.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { mayConfirmBeside } from '../../shared/domain/second-person.ts';
import type { Concerned } from '../../shared/domain/second-person.ts';
import type { StaffRecord } from '../storage/staff-access.ts';
import { forget } from './keys.ts';
import type { Visit } from './office.ts';
import { plainStaffNo } from './passwords.ts';
import type { VaultDoor } from './vault-door.ts';
import type { Unlocked, UnlockFailure } from './vault.ts';

/** Stands in the audit trail for a person where the recovery code was given in their place. */
export const BY_RECOVERY_CODE = 'recovery-code';

export function guessFailure({ code, waitSeconds }: UnlockFailure): Failure {
  return { codes: [code], waitSeconds };
}

/** Proves a secret of the open vault without opening the vault a second time. */
export async function proved(
  attempt: Promise<Result<Unlocked, UnlockFailure>>,
): Promise<Result<Pick<Unlocked, 'oneTime'>, Failure>> {
  const unlocked = await attempt;
  if (!unlocked.ok) return fail(guessFailure(unlocked.failure));
  forget(unlocked.value.dataKey);
  return ok({ oneTime: unlocked.value.oneTime });
}

/** Another active person, proved by 工号 and password while the first stays signed in. */
export async function provedPerson(
  { staffNo, password }: { readonly staffNo: string; readonly password: string },
  { office }: Visit,
  door: VaultDoor,
): Promise<Result<StaffRecord, Failure>> {
  const known = await proved(door.unlock(staffNo, password));
  if (!known.ok) return known;
  if (known.value.oneTime) return fail({ codes: ['one-time-code'] });
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  const second = office.store.staff.byStaffNo(plainStaffNo(staffNo));
  return second?.active === true ? ok(second) : fail({ codes: ['account-inactive'] });
}

/**
 * The second person beside an administrator, or the recovery code where nobody else could be one.
 * Answers who it was, as the audit trail names them.
 */
export async function secondOf(
  proof: SecondProof,
  visit: Visit,
  { about, door }: Pick<Concerned, 'about'> & { readonly door: VaultDoor },
): Promise<Result<string, Failure>> {
  const concerned = { first: visit.me.id, about };
  const may = (one: StaffRecord): boolean =>
    mayConfirmBeside({ ...one, hasAccess: door.hasSecret(one.staffNo) }, concerned);
  if ('recoveryCode' in proof) {
    if (visit.office.directory().some(may)) return fail({ codes: ['second-person-missing'] });
    const known = await proved(door.recover(proof.recoveryCode));
    return known.ok ? ok(BY_RECOVERY_CODE) : known;
  }
  const second = await provedPerson(proof, visit, door);
  if (!second.ok) return second;
  return may(second.value) ? ok(second.value.id) : fail({ codes: ['second-person-missing'] });
}
