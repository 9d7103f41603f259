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

/**
 * Taking a link away, or moving it, changes which costs count together: it may lower the band (rule A4). While the
 * reception lasts nothing has been asked for yet, and whoever confirmed by mistake takes it back.
 */
function isLoosened(c: Case, parentCaseId: CaseId | null): boolean {
  return c.status !== 'draft' && c.parentCaseId !== null && c.parentCaseId !== parentCaseId;
}

function loosenRefusals(
  c: Case,
  { reason }: InputOf<typeof REPEAT_FIELDS>,
  world: ActionWorld,
): readonly Refusal[] {
  if (!hasRole(world.me, 'branchManager', 'complaintOfficer')) return ['role-not-allowed'];
  return refusalsOf([
    [isBlank(reason), 'reason-missing'],
    [openApproval(c) !== null || isApproved(c), 'approval-stale'],
  ]);
}

/** What refuses the case that is named: it is not there, is this one, or repeats this one itself. */
function linkRefusals(c: Case, parentCaseId: CaseId, world: ActionWorld): readonly Refusal[] {
  if (parentCaseId === c.id || !world.knowsCase(parentCaseId)) return ['case-not-found'];
  return world.repeats(parentCaseId, c.id) ? ['transition-not-possible'] : [];
}

/** Marks a repeat and links it to the case it repeats; a link is loosened only by the manager or the officer. */
export function repeat(c: Case, input: InputOf<typeof REPEAT_FIELDS>, world: ActionWorld): Outcome {
  const { parentCaseId = null, reason = null } = input;
  const wrong = parentCaseId === null ? [] : linkRefusals(c, parentCaseId, world);
  const loose = isLoosened(c, parentCaseId) ? loosenRefusals(c, input, world) : [];
  if (wrong.length + loose.length > 0) return fail([...wrong, ...loose]);
  const isRepeat = input.isRepeat ?? parentCaseId !== null;
  return ok({
    ...c,
    isRepeat,
    parentCaseId,
    repeatReason: isBlank(reason) ? c.repeatReason : reason,
  });
}
