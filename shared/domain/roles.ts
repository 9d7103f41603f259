import type { StaffId } from './ids.ts';

/** Account roles 岗位 (domain 3.1), each in the group that the permission table speaks of. */
export const ROLE_GROUPS = {
  teller: 'CT',
  lobbyManager: 'CT',
  authManager: 'CT',
  customerManager: 'CT',
  branchManager: 'BM',
  complaintOfficer: 'CO',
  channelHead: 'AP',
  opsDirector: 'AP',
  cfo: 'AP',
  generalManager: 'AP',
  chiefActuary: 'AP',
  board: 'AP',
  finance: 'FI',
  execDept: 'ED',
  creditReceiver: 'CR',
  creditOfficer: 'CR',
  registrar: 'RG',
  reviewer: 'RV',
  admin: 'AD',
  auditor: 'AU',
  supervisor: 'none',
} as const;

export type RoleId = keyof typeof ROLE_GROUPS;
export type RoleGroup = (typeof ROLE_GROUPS)[RoleId];

export function isRole(value: unknown): value is RoleId {
  return typeof value === 'string' && Object.hasOwn(ROLE_GROUPS, value);
}

export const ROLES: readonly RoleId[] = Object.keys(ROLE_GROUPS).filter(isRole);

/** The approvers of the flow, in its order. */
export const APPROVERS: readonly RoleId[] = ROLES.filter((role) => ROLE_GROUPS[role] === 'AP');

/** A member of staff as rules see them. `isSeller` bars them from being neutral host (domain 3.3). */
export type Staff = {
  readonly id: StaffId;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly RoleId[];
  readonly branchId: string;
  readonly isSeller: boolean;
  readonly active: boolean;
  readonly deputyId: StaffId | null;
  readonly leaderId: StaffId | null;
  /** Away for now: the deputy acts (rules 5), whatever still carries this person's name. */
  readonly absent?: boolean;
  /** On a case: the absent people in whose place this one acts there. */
  readonly standsFor?: readonly StaffId[];
};

export function hasRole(staff: Staff, ...roles: readonly RoleId[]): boolean {
  return staff.roles.some((role) => roles.includes(role));
}
