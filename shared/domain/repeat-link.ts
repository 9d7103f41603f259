import type { Outcome } from './action.ts';
import { isApproved, openApproval } from './approval.ts';
import type { Case } from './case.ts';
import type { InputOf } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { REPEAT_FIELDS } from './handling-fields.ts';
import type { CaseId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';

/** Taking a link away, or moving it, changes which costs count together: it may lower the band (rule A4). */
function isLoosened(c: Case, parentCaseId: CaseId | null): boolean {
  return c.parentCaseId !== null && c.parentCaseId !== parentCaseId;
}

function loosenRefusals(
  c: Case,
  { reason }: InputOf<typeof REPEAT_FIELDS>,
  world: ActionWorld,
): readonly Refusal[] {
  return refusalsOf([
    [!hasRole(world.me, 'branchManager', 'complaintOfficer'), 'role-not-allowed'],
    [isBlank(reason), 'reason-missing'],
    [openApproval(c) !== null || isApproved(c), 'approval-stale'],
  ]);
}

/** Marks a repeat and links it to the case it repeats; a link is loosened only by the manager or the officer. */
export function repeat(
  c: Case,
  input: InputOf<typeof REPEAT_FIELDS>,
  world: ActionWorld,
): Outcome {
  const parentCaseId = input.parentCaseId === undefined ? null : input.parentCaseId;
  if (parentCaseId !== null && (parentCaseId === c.id || !world.knowsCase(parentCaseId))) {
    return fail(['case-not-found'] as const);
  }
  if (parentCaseId !== null && world.repeats(parentCaseId, c.id)) {
    return fail(['transition-not-possible'] as const);
  }
  const codes = isLoosened(c, parentCaseId) ? loosenRefusals(c, input, world) : [];
  if (codes.length > 0) return fail(codes);
  const why = isBlank(input.reason) ? c.repeatReason : (input.reason ?? null);
  const isRepeat = input.isRepeat ?? parentCaseId !== null;
  return ok({ ...c, isRepeat, parentCaseId, repeatReason: why });
}
