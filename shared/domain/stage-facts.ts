import { inRound } from './approval.ts';
import { calledAt, callsDoneAt } from './call-tries.ts';
import type { Case, FollowUp } from './case.ts';
import { isReachable } from './deadline-runs.ts';
import { isDissatisfied } from './guards-closing.ts';
import type { StageFact } from './procedure.ts';
import type { Settings } from './settings.ts';
import { runningSlip } from './transfer-slips.ts';

/** The calls of this round that reached the customer, in the order in which they were made. */
function talks(c: Case): readonly FollowUp[] {
  return c.followUps
    .filter((call) => inRound(c, call) && call.reached)
    .toSorted((a, b) => (calledAt(a) < calledAt(b) ? -1 : 1));
}

/** A low score asks for a revisit: found content there is 零抱怨, found dissatisfied the matter goes up. */
function lowScoreOpen(c: Case, { lowScore }: Settings): boolean {
  const made = talks(c);
  const low = made.findLastIndex(
    ({ kind, score }) => kind !== 'FU3' && score !== null && score <= lowScore,
  );
  if (low < 0) return false;
  return !made.slice(low + 1).some(({ kind }) => kind === 'FU3');
}

/** After the last call somebody sat down over it, or the matter goes up: to the channel head, to the general manager. */
function stillDissatisfied(c: Case): boolean {
  const last = talks(c).at(-1) ?? null;
  if (last === null || !isDissatisfied(last)) return false;
  return !c.consultations.some(({ loggedAt }) => loggedAt >= last.loggedAt);
}

function careCallMade(c: Case): boolean {
  const calls = c.followUps.filter((call) => call.kind === 'FU2' && inRound(c, call));
  return !isReachable(c) || callsDoneAt(calls) !== null;
}

/** The facts that a stage of a procedure may name. */
export const STAGE_FACT_TESTS: Readonly<
  Record<StageFact, (c: Case, settings: Settings) => boolean>
> = {
  'slip-reissued': (c) => {
    const slip = runningSlip(c);
    return slip !== null && slip.loopRound > 1 && slip.signedAt === null;
  },
  'care-call-made': careCallMade,
  'low-score-open': lowScoreOpen,
  'still-dissatisfied': stillDissatisfied,
  'recurring-open': (c) => c.isRepeat && !c.corrections.some(({ longTerm }) => longTerm),
};
