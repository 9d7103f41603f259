import type { StaffId } from './ids.ts';
import type { RoleId, Staff } from './roles.ts';

/** Who may confirm beside an administrator what opens the data: whoever answers for branch or complaints. */
const SECOND_ROLES: ReadonlySet<RoleId> = new Set(['admin', 'branchManager', 'complaintOfficer']);

type Candidate = Pick<Staff, 'id' | 'roles' | 'active' | 'absent'> & {
  readonly mustSetPassword: boolean;
  /** Something of theirs opens the vault. */
  readonly hasAccess: boolean;
};

/** The one who acts, and the one it is about, where it is about somebody. */
export type Concerned = { readonly first: StaffId; readonly about: StaffId | null };

/** Somebody else, at work, in such a role, with a password of their own. */
export function mayConfirmBeside(one: Candidate, { first, about }: Concerned): boolean {
  const isOther = one.id !== first && one.id !== about;
  const canProve = one.active && one.absent !== true && one.hasAccess && !one.mustSetPassword;
  return isOther && canProve && one.roles.some((role) => SECOND_ROLES.has(role));
}
