import { actingAs, sideOf } from './action.ts';
import type { Case } from './case.ts';
import { isInvolved } from './guard.ts';
import type { StaffId } from './ids.ts';
import { isPermitted } from './permissions.ts';
import { ROLE_GROUPS, hasRole } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';

/** Whose a call-back is: everybody with a role, or people by name. */
export type Caller = { readonly role: RoleId | null; readonly staffId: StaffId | null };

/** True for whoever may make a closing or care call: never the handler, never a person named in the case (row 29). */
export function mayCall(staff: Staff, c: Case, directory: readonly Staff[]): boolean {
  const isNeutral = staff.id !== c.handlerId && !isInvolved(c, staff.id);
  return isNeutral && isPermitted('r29', actingAs(staff, c, directory), sideOf(c));
}

/** The holder may call, or, while they are away, their deputy may. */
function isServed(holder: Staff, c: Case, directory: readonly Staff[]): boolean {
  if (!mayCall(holder, c, directory)) return false;
  if (holder.absent !== true) return true;
  const deputy = directory.find(({ id }) => id === holder.deputyId);
  return deputy !== undefined && mayCall(deputy, c, directory);
}

function byName(people: readonly Staff[]): readonly Caller[] {
  return people.map(({ id }) => ({ role: null, staffId: id }));
}

const IN_TURN = ['complaintOfficer', 'branchManager'] as const;

/**
 * Whose the closing call and the care call are: the complaint officers', else the branch manager's, else that of the
 * counter staff with a part in the case. The role is named where all who hold it may call, the people where only some
 * may; empty where nobody here may.
 */
export function callersOf(c: Case, directory: readonly Staff[]): readonly Caller[] {
  const here = directory.filter((one) => one.absent !== true && mayCall(one, c, directory));
  for (const role of IN_TURN) {
    const able = here.filter((one) => hasRole(actingAs(one, c, directory), role));
    const holders = directory.filter(
      (one) =>
        one.active &&
        hasRole(one, role) &&
        (role === 'complaintOfficer' || one.branchId === c.branchId),
    );
    const isWhole = holders.length > 0 && holders.every((one) => isServed(one, c, directory));
    if (isWhole) return [{ role, staffId: null }];
    if (able.length > 0) return byName(able);
  }
  return byName(here.filter(({ roles }) => roles.some((role) => ROLE_GROUPS[role] === 'CT')));
}
