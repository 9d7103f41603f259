import { actingAs, isRequester, principalsOf } from './action.ts';
import type { Approval, Case } from './case.ts';
import type { InputOf } from './fields.ts';
import { isInvolved, refusalsOf, staffById } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { DECIDE_FIELDS } from './handling-fields.ts';
import type { StaffId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { hasRole } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';
import { AUTHORISER, recordersOf, signersOf } from './seat.ts';

/** Who signs, for whom: the person at the desk, or the one named on a paper that someone else enters. */
export type Signer = {
  readonly staff: Staff;
  readonly delegatedFrom: Staff | null;
  readonly recordedBy: StaffId | null;
  /** What the signature came with: the delegation's proof, or the scan of the paper. */
  readonly proof: string | null;
};

export function signerOf(
  c: Case,
  role: RoleId,
  input: InputOf<typeof DECIDE_FIELDS>,
  world: ActionWorld,
): Signer {
  const proof = input.proofEvidenceId ?? null;
  if (input.onPaper === true) {
    const named = staffById(world, input.approverId ?? null);
    const staff = actingAs(named ?? world.me, c, world.directory);
    return { staff, delegatedFrom: null, recordedBy: world.me.id, proof };
  }
  const own = world.me.roles.includes(role);
  const principal = principalsOf(c, world.me.id, world.directory).find(({ roles }) =>
    roles.includes(role),
  );
  const delegatedFrom = own ? null : (principal ?? null);
  return { staff: world.me, delegatedFrom, recordedBy: null, proof };
}

/**
 * Rule A7: the proof stands with the delegation, as its principal recorded it: material of the case, or a document
 * outside it that is named in words. What a signature claims by itself proves nothing.
 */
function delegateUnproved(c: Case, { staff, delegatedFrom }: Signer): boolean {
  if (delegatedFrom === null) return false;
  return !c.delegations.some(
    ({ toId, loggedBy, proofEvidenceId }) =>
      toId === staff.id && loggedBy === delegatedFrom.id && isProof(c, proofEvidenceId),
  );
}

/** Chinese words, as 授权委托书 with its date: an id or a placeholder names no document. */
const NAMED_DOCUMENT = /\p{Script=Han}{3}/u;

/** True for material of the case, or a document named in words. */
function isProof(c: Case, proof: string | null): boolean {
  return c.evidence.some(({ id }) => id === proof) || NAMED_DOCUMENT.test(proof ?? '');
}

/** The roles that have a step of this chain still to sign. */
function rolesToSign(approval: Approval | null): readonly RoleId[] {
  if (approval === null) return [AUTHORISER];
  return approval.steps.filter(({ decision }) => decision === null).map(({ roleId }) => roleId);
}

/** Nobody signs two steps of a chain, neither by themselves nor by somebody who signs for them. */
function hasSigned(approval: Approval, { staff, delegatedFrom }: Signer): boolean {
  const signed = new Set([...signersOf(approval), ...recordersOf(approval)]);
  return signed.has(staff.id) || (delegatedFrom !== null && signed.has(delegatedFrom.id));
}

/** The separation of duties for anyone who signs (domain 3.3). */
export function signerRefusals(
  c: Case,
  signer: Signer,
  approval: Approval | null,
  world: ActionWorld,
): readonly Refusal[] {
  const as = { ...world, me: signer.staff };
  return refusalsOf([
    [
      isInvolved(c, signer.staff.id) || isInvolved(c, signer.delegatedFrom?.id ?? null),
      'approver-is-involved',
    ],
    [isRequester(c, as, approval), 'approver-is-requester'],
    [approval !== null && hasSigned(approval, signer), 'approver-already-signed'],
    [delegateUnproved(c, signer), 'delegate-proof-missing'],
  ]);
}

export function paperRefusals(
  c: Case,
  input: InputOf<typeof DECIDE_FIELDS>,
  approval: Approval | null,
  world: ActionWorld,
): readonly Refusal[] {
  if (input.onPaper !== true) return [];
  const signs = approval !== null && signersOf(approval).has(world.me.id);
  const named = staffById(world, input.approverId ?? null);
  return refusalsOf([
    [named === null || named.id === world.me.id, 'staff-not-found'],
    [!c.evidence.some(({ id }) => id === input.proofEvidenceId), 'paper-proof-missing'],
    [isRequester(c, world, approval), 'approver-is-requester'],
    [signs, 'approver-already-signed'],
    [hasRole(world.me, ...rolesToSign(approval)), 'role-not-allowed'],
  ]);
}

export function mayHold(signer: Signer, role: RoleId): boolean {
  return signer.staff.roles.includes(role) || signer.delegatedFrom?.roles.includes(role) === true;
}

/** Row 16 of the permission table: only the roles of the request's chain, and their delegates, decide. */
export function isInChain(
  c: Case,
  { staff }: Signer,
  chain: readonly RoleId[],
  world: ActionWorld,
): boolean {
  const people = [staff, ...principalsOf(c, staff.id, world.directory)];
  return people.some((person) => hasRole(person, ...chain));
}
