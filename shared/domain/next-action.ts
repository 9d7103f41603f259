import type { ActionName } from './actions.ts';
import { approvalRoute, chosenOptions, companyCost, currentOptions, inRound } from './approval.ts';
import type { Case } from './case.ts';
import { isBlank } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { isCallDone } from './guards-closing.ts';
import { isPaid } from './guards-handling.ts';
import type { CaseState } from './states.ts';
import { transitionRefusals } from './transitions.ts';

function whileProposing(c: Case, { linkedCost, book }: ActionWorld): ActionName {
  const [first, second] = currentOptions(c);
  if (second === undefined && isBlank(first?.soleOptionReason)) return 'option';
  if (chosenOptions(c).length === 0) return 'choose-option';
  const route = approvalRoute(c, linkedCost, book);
  if (route === 'chain') return 'request-approval';
  return route === 'signature' ? 'authorise' : 'notify';
}

/** 财务付费 (list TK). */
const PAYMENT = 'TK3';

function whileExecuting(c: Case): ActionName {
  const open = c.tasks.find((task) => task.doneAt === null && inRound(c, task));
  if (companyCost(c) > 0 && !isPaid(c)) {
    // Finance sees a case only with a task on it, so the payment has to be handed over first.
    return c.tasks.some((task) => task.type === PAYMENT && inRound(c, task)) ? 'pay' : 'task';
  }
  if (open === undefined) return 'notify';
  return open.signedAt === null ? 'task-sign' : 'task-done';
}

function whileFollowingUp(c: Case): ActionName {
  if (!isCallDone(c)) return 'call-back';
  return c.corrections.some(({ doneAt }) => doneAt !== null) ? 'close' : 'correct';
}

function whileRegistered(c: Case): ActionName {
  if (c.facts.nature !== 'NA1' && c.facts.nature !== 'NA2') return 'answer';
  return c.notices.some(({ kind }) => kind === 'NT1') ? 'assign' : 'notice';
}

function whileInvestigating(c: Case, world: ActionWorld): ActionName {
  return transitionRefusals('T6', c, world).includes('fact-checks-open') ? 'fact-check' : 'propose';
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
};

/** The act that takes the case on from where it is, whoever's turn it is; null at the end of the way. */
export function nextAction(c: Case, world: ActionWorld): ActionName | null {
  return NEXT[c.status]?.(c, world) ?? null;
}
