import type { ActionName } from './actions.ts';
import { chosenOptions } from './approval.ts';
import type { Case } from './case.ts';
import type { ActionWorld } from './guard.ts';
import { isOpenTask, isPaid, tasksOf } from './guards-handling.ts';
import type { Refusal } from './refusals.ts';
import type { CaseState } from './states.ts';
import { OPTION_GUARDS, refusalsAmong } from './transitions.ts';
import type { GuardCode } from './transitions.ts';

/** What has to be seen to before the next transition: the first act whose guards refuse. */
type Steps = readonly (readonly [ActionName, readonly GuardCode[]])[];

function firstOf(steps: Steps, c: Case, world: ActionWorld): ActionName | null {
  return steps.find(([, codes]) => refusalsAmong(codes, c, world).length > 0)?.[0] ?? null;
}

const BEFORE_ASKING = [
  ['option', ['options-too-few']],
  ['choose-option', ['option-not-chosen']],
  ['option', OPTION_GUARDS],
] as const satisfies Steps;

function whileProposing(c: Case, world: ActionWorld): ActionName {
  const before = firstOf(BEFORE_ASKING, c, world);
  if (before !== null) return before;
  if (refusalsAmong(['approval-not-needed'], c, world).length === 0) return 'request-approval';
  return firstOf([['authorise', ['cost-not-zero']]], c, world) ?? 'notify';
}

/** 财务付费 (list TK). */
const PAYMENT = 'TK3';

/** What a chosen option still lacks before anybody can be asked to sign for it, or it can be told. */
export function choiceGaps(c: Case, world: ActionWorld): readonly Refusal[] {
  if (c.status !== 'proposing' || chosenOptions(c).length === 0) return [];
  return refusalsAmong(OPTION_GUARDS, c, world);
}

/** A payment is signed for before it is made; the correction of one needs no second signature. */
function beforePaying(c: Case): ActionName {
  const task = tasksOf(c).find(({ type }) => type === PAYMENT);
  if (isPaid(c)) return 'pay';
  // Finance sees a case only with a task on it, so the payment has to be handed over first.
  if (task === undefined) return 'task';
  return task.signedAt === null ? 'task-sign' : 'pay';
}

function whileExecuting(c: Case, world: ActionWorld): ActionName {
  if (refusalsAmong(['paid-amount-mismatch', 'voucher-missing'], c, world).length > 0) {
    return beforePaying(c);
  }
  const open = tasksOf(c).find(isOpenTask);
  if (open === undefined) return 'notify';
  return open.signedAt === null ? 'task-sign' : 'task-done';
}

const BEFORE_CLOSING = [
  ['call-back', ['closing-call-missing', 'caller-is-handler', 'caller-is-involved']],
  ['correct', ['improvement-missing', 'improvement-not-done']],
] as const satisfies Steps;

function whileFollowingUp(c: Case, world: ActionWorld): ActionName {
  return firstOf(BEFORE_CLOSING, c, world) ?? 'close';
}

function whileRegistered(c: Case, world: ActionWorld): ActionName {
  if (refusalsAmong(['nature-is-complaint'], c, world).length === 0) return 'answer';
  return firstOf([['notice', ['acceptance-notice-missing']]], c, world) ?? 'assign';
}

function whileInvestigating(c: Case, world: ActionWorld): ActionName {
  return firstOf([['fact-check', ['fact-checks-open']]], c, world) ?? 'propose';
}

/** What is absent has no next act: the case is at the end of its way, or waits. */
const NEXT: Partial<Record<CaseState, (c: Case, world: ActionWorld) => ActionName>> = {
  draft: () => 'register',
  registered: whileRegistered,
  investigating: whileInvestigating,
  proposing: whileProposing,
  awaitingApproval: () => 'decide',
  executing: whileExecuting,
  notified: () => 'notice',
  followingUp: whileFollowingUp,
  onHold: () => 'resume',
  deferred: () => 'undefer',
  referred: () => 'refer-reply',
  underReview: () => 'decide-review',
};

/** The act that takes the case on from where it is, whoever's turn it is; null at the end of the way. */
export function nextAction(c: Case, world: ActionWorld): ActionName | null {
  return NEXT[c.status]?.(c, world) ?? null;
}
