import { inRound } from './approval.ts';
import { calledAt, callsDoneAt } from './call-tries.ts';
import type { Case, FollowUp } from './case.ts';
import { isReachable } from './deadline-runs.ts';
import type { Guards } from './guard.ts';
import { isAgencyBusiness, isBlank, isInvolved, lengthOf } from './guard.ts';
import { decisionNotice, remediesTold } from './guards-handling.ts';

/** 基本满意 and above (list SA). */
const SATISFIED_FROM = 3;

/** A call asks about the answer: what was tried before there was one does not count (rules 10). */
function isBeforeDecision({ resolvedAt }: Case, call: FollowUp): boolean {
  return resolvedAt !== null && calledAt(call) < resolvedAt;
}

function closingCalls(c: Case): readonly FollowUp[] {
  return c.followUps.filter(
    (call) => call.kind === 'FU1' && inRound(c, call) && !isBeforeDecision(c, call),
  );
}

/** The closing call that reached the customer; null until there is one. */
export function reachedCall(c: Case): FollowUp | null {
  return closingCalls(c).findLast(({ reached }) => reached) ?? null;
}

/** The closing call was made, or nobody has to make it: what is left is the closing itself. */
export function isCallDone(c: Case): boolean {
  return !isReachable(c) || callsDoneAt(closingCalls(c)) !== null;
}

export function isDissatisfied(call: FollowUp | null): boolean {
  if (call === null) return false;
  return (
    call.stillDissatisfied || (call.satisfaction !== null && call.satisfaction < SATISFIED_FROM)
  );
}

function notFinal(c: Case): boolean {
  const call = reachedCall(c);
  if (call?.satisfaction === null || call === null || call.satisfaction >= SATISFIED_FROM) {
    return false;
  }
  return c.decision === null || !remediesTold(decisionNotice(c)) || c.outcomeSignature === null;
}

/** Guards of T13 closing, T14 reopening and T23 answering an inquiry (domain 6.2). */
export const CLOSING_GUARDS = {
  'closing-call-missing': (c) => !isCallDone(c),
  'caller-is-handler': (c) => reachedCall(c)?.callerId === c.handlerId && c.handlerId !== null,
  'caller-is-involved': (c) => isInvolved(c, reachedCall(c)?.callerId ?? null),
  'satisfaction-missing': (c) => reachedCall(c) !== null && reachedCall(c)?.satisfaction === null,
  'not-satisfied-not-final': notFinal,
  'reason-code-missing': ({ facts }) => facts.reasonCode === null,
  'root-cause-missing': ({ closing }) => lengthOf(closing?.rootCauseText) < 10,
  'responsible-missing': ({ closing }) =>
    closing?.businessQuality === true && closing.responsibleIds.length === 0,
  'improvement-missing': ({ corrections }) => corrections.length === 0,
  'improvement-not-done': ({ corrections }) =>
    corrections.length > 0 &&
    !corrections.some(({ doneAt, longTerm }) => doneAt !== null && !longTerm),
  'partner-cooperation-missing': (c) => isAgencyBusiness(c) && c.facts.thirdPartyCoop === null,
  'nature-is-complaint': ({ facts }) => facts.nature === 'NA1' || facts.nature === 'NA2',
  'reply-missing': ({ closing }) => isBlank(closing?.reply),
} as const satisfies Guards;
