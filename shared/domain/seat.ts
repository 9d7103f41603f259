import { chosenOptions, companyCost, openApproval, openStep, requesters } from './approval.ts';
import type { Approval, ApprovalStep, Case } from './case.ts';
import type { StaffId } from './ids.ts';
import { APPROVERS } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';

/**
 * Who signs a step (rule A8): those who hold a role, the deputy of someone who holds it but may not sign, or, when no
 * one of them may, nobody: the step then waits.
 */
export type Seat =
  | { readonly by: 'role' | 'nobody'; readonly role: RoleId }
  | {
      readonly by: 'deputy';
      readonly role: RoleId;
      readonly deputyId: StaffId;
      readonly principalId: StaffId;
    };

/** Whose single signature authorises the lowest band (permission row 15). */
export const AUTHORISER: RoleId = 'channelHead';

/** Everyone who signed a step, and everyone for whom somebody signed one: none of them signs another. */
export function signersOf({ steps }: Approval): ReadonlySet<StaffId> {
  const people = steps.flatMap(({ approverId, delegatedFrom }) => [approverId, delegatedFrom]);
  return new Set(people.filter((id) => id !== null));
}

/** Whoever entered a paper of this chain has no step of it: their word stands for the signature (domain 5.6). */
export function recordersOf({ steps }: Approval): readonly StaffId[] {
  return steps.flatMap(({ recordedBy }) => recordedBy ?? []);
}

/** The chair to be taken: its role, the roles of the chain it belongs to, and who may not take it. */
type Chair = {
  readonly roleId: RoleId;
  readonly taken: readonly RoleId[];
  readonly barred: ReadonlySet<StaffId>;
};

/**
 * Who signs here: the role itself, unless everyone who holds it is barred; then the next higher role not yet in the
 * chain that has someone free; then a deputy of someone who holds the role. Where nobody holds the role here, it waits
 * for a signature on paper.
 */
function seatAt({ roleId, taken, barred }: Chair, directory: readonly Staff[]): Seat {
  const holders = directory.filter(({ active, roles }) => active && roles.includes(roleId));
  const able = directory.filter(({ active, id }) => active && !barred.has(id));
  const isFree = (role: RoleId): boolean => able.some(({ roles }) => roles.includes(role));
  if (holders.length === 0 || isFree(roleId)) return { by: 'role', role: roleId };
  const higher = APPROVERS.slice(APPROVERS.indexOf(roleId) + 1).find(
    (role) => !taken.includes(role) && isFree(role),
  );
  if (higher !== undefined) return { by: 'role', role: higher };
  const principal = holders.find(({ deputyId }) => able.some(({ id }) => id === deputyId));
  if (principal === undefined || principal.deputyId === null) return { by: 'nobody', role: roleId };
  const { id: principalId, deputyId } = principal;
  return { by: 'deputy', role: roleId, deputyId, principalId };
}

/** Who signs this step of a request. */
export function seatOf(
  { roleId }: ApprovalStep,
  approval: Approval,
  c: Case,
  directory: readonly Staff[],
): Seat {
  const people = [
    ...requesters(c, approval),
    ...c.facts.involvedStaffIds,
    ...signersOf(approval),
    ...recordersOf(approval),
  ];
  const taken = approval.steps.map((step) => step.roleId);
  return seatAt({ roleId, taken, barred: new Set(people) }, directory);
}

/** Who gives the one authorising signature of the lowest band (T7b): rule A8 holds for it as for a chain of one. */
export function authoriserSeat(c: Case, directory: readonly Staff[]): Seat {
  const barred = new Set([...requesters(c, null), ...c.facts.involvedStaffIds]);
  return seatAt({ roleId: AUTHORISER, taken: [AUTHORISER], barred }, directory);
}

/** True while a choice that costs something waits for its signature or its request. */
function isUnsigned(c: Case): boolean {
  return c.status === 'proposing' && chosenOptions(c).length > 0 && companyCost(c) > 0;
}

/** The seat of the step that waits for a decision now; null when none does. */
export function openSeat(c: Case, directory: readonly Staff[]): Seat | null {
  const approval = openApproval(c);
  const step = approval === null ? null : openStep(approval);
  return approval === null || step === null ? null : seatOf(step, approval, c, directory);
}

/**
 * The role that this person has on the case besides their own, because they sign in somebody's place: as a deputy, or,
 * for the one signature, as the next higher role. Null for everyone else (rule A8).
 */
export function seatedRole(staff: Staff, c: Case, directory: readonly Staff[]): RoleId | null {
  const step = openSeat(c, directory);
  if (step !== null) return step.by === 'deputy' && step.deputyId === staff.id ? step.role : null;
  if (!isUnsigned(c) || staff.roles.includes(AUTHORISER)) return null;
  const seat = authoriserSeat(c, directory);
  const sits =
    seat.by === 'deputy'
      ? seat.deputyId === staff.id
      : seat.by === 'role' && seat.role !== AUTHORISER && staff.roles.includes(seat.role);
  return sits ? AUTHORISER : null;
}
