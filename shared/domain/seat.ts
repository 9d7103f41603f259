import { openApproval, openStep, requesters } from './approval.ts';
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

/** Everybody here who may sign a step of this request: active, not involved, no requester, not yet signed. */
function free(c: Case, approval: Approval, directory: readonly Staff[]): readonly Staff[] {
  const barred = new Set([...requesters(c, approval), ...c.facts.involvedStaffIds]);
  const signed = new Set(approval.steps.map(({ approverId }) => approverId));
  return directory.filter(({ active, id }) => active && !barred.has(id) && !signed.has(id));
}

/**
 * Who signs this step: its role, unless everyone who holds it is barred; then the next higher role not yet in the chain
 * that has someone free; then a deputy of someone who holds the step's role. Where nobody holds the role here, the step
 * waits for a signature on paper.
 */
export function seatOf(
  { roleId }: ApprovalStep,
  approval: Approval,
  c: Case,
  directory: readonly Staff[],
): Seat {
  const holders = directory.filter(({ active, roles }) => active && roles.includes(roleId));
  const able = free(c, approval, directory);
  const isFree = (role: RoleId): boolean => able.some(({ roles }) => roles.includes(role));
  if (holders.length === 0 || isFree(roleId)) return { by: 'role', role: roleId };
  const taken = new Set(approval.steps.map((one) => one.roleId));
  const higher = APPROVERS.slice(APPROVERS.indexOf(roleId) + 1).find(
    (role) => !taken.has(role) && isFree(role),
  );
  if (higher !== undefined) return { by: 'role', role: higher };
  const principal = holders.find(({ deputyId }) => able.some(({ id }) => id === deputyId));
  if (principal === undefined || principal.deputyId === null) return { by: 'nobody', role: roleId };
  const { id: principalId, deputyId } = principal;
  return { by: 'deputy', role: roleId, deputyId, principalId };
}

/** The seat of the step that waits for a decision now; null when none does. */
export function openSeat(c: Case, directory: readonly Staff[]): Seat | null {
  const approval = openApproval(c);
  const step = approval === null ? null : openStep(approval);
  return approval === null || step === null ? null : seatOf(step, approval, c, directory);
}
