import type { Case } from './case.ts';
import type { StaffId } from './ids.ts';
import { ROLE_GROUPS } from './roles.ts';
import type { RoleGroup, RoleId, Staff } from './roles.ts';

/**
 * What no deputy inherits: approvals go to a delegate with a recorded delegation (rule A7); checking, auditing and
 * administering are each a person's own.
 */
const PERSONAL: ReadonlySet<RoleGroup> = new Set(['AP', 'AD', 'AU', 'RV']);

/** The roles of an absent person that their deputy takes over (rules 5). */
export function inheritedRoles({ roles }: Staff): readonly RoleId[] {
  return roles.filter((role) => !PERSONAL.has(ROLE_GROUPS[role]));
}

/** The absent people whose deputy this person is. */
export function principalsAway(deputy: Staff, directory: readonly Staff[]): readonly Staff[] {
  return directory.filter(
    ({ active, absent, deputyId }) => active && absent === true && deputyId === deputy.id,
  );
}

/** On this case: nobody stands there for a person who is complained about in it. */
function awayOn(deputy: Staff, c: Case, directory: readonly Staff[]): readonly Staff[] {
  return principalsAway(deputy, directory).filter(
    ({ id }) => !c.facts.involvedStaffIds.includes(id),
  );
}

/** The person with the roles and the capacities of the absent people in whose place they act. */
export function asDeputy(staff: Staff, c: Case, directory: readonly Staff[]): Staff {
  const away = awayOn(staff, c, directory);
  if (away.length === 0) return staff;
  return {
    ...staff,
    roles: [...staff.roles, ...away.flatMap(inheritedRoles)],
    standsFor: away.map(({ id }) => id),
  };
}

/** The person as if nobody stood in for them. */
export function withoutDeputy(staff: Staff): Staff {
  return { ...staff, deputyId: null };
}

/** In whose place somebody acts who could not act by themselves: an absent person, or a manager who is involved. */
export function principalFor(staff: Staff, c: Case, directory: readonly Staff[]): StaffId | null {
  const [away] = awayOn(staff, c, directory);
  if (away !== undefined) return away.id;
  const manager = directory.find(
    ({ id, deputyId, roles }) =>
      deputyId === staff.id &&
      roles.includes('branchManager') &&
      c.facts.involvedStaffIds.includes(id),
  );
  return manager?.id ?? null;
}
