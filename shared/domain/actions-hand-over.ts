import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import { isBlank, isInvolved, isStranger, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { InputOf } from './fields.ts';
import { HAND_OVER_FIELDS, TAKE_OVER_FIELDS } from './handling-fields.ts';
import { fail, ok } from './result.ts';
import { isOpen } from './states.ts';

type HandOver = Case['handOvers'][number];

/** The hand-over 首问交接 that waits for its signature; null when none does. A later offer takes the place of an earlier. */
export function openHandOver({ handOvers }: Case): HandOver | null {
  const last = handOvers.at(-1);
  return last !== undefined && last.takenAt === null && last.declinedAt === null ? last : null;
}

/** The last hand-over that was signed for: since then its taker is the first receiver (domain 3.2). */
export function lastHandOver({ handOvers }: Case): HandOver | null {
  return handOvers.findLast(({ takenAt }) => takenAt !== null) ?? null;
}

function taken(c: Case, offer: HandOver, now: ActionWorld['now']): Case {
  return {
    ...c,
    facts: { ...c.facts, firstReceiverId: offer.toId },
    handOvers: c.handOvers.map((one) => (one === offer ? { ...one, takenAt: now } : one)),
  };
}

/** Offers the first responsibility to somebody; with their signature on paper they have it at once. */
function handOver(c: Case, input: InputOf<typeof HAND_OVER_FIELDS>, world: ActionWorld): Outcome {
  const { toId = null, note = null, onPaper = false, proofEvidenceId = null } = input;
  if (toId === null || isStranger(world, toId)) return fail(['staff-not-found'] as const);
  const proved = c.evidence.some(({ id }) => id === proofEvidenceId);
  const codes = refusalsOf([
    [isInvolved(c, toId), 'role-not-allowed'],
    [onPaper && !proved, 'paper-proof-missing'],
  ]);
  if (codes.length > 0) return fail(codes);
  const unsigned = { takenAt: null, declinedAt: null, declineReason: null };
  const paper = { onPaper, proofEvidenceId };
  const parties = { fromId: c.facts.firstReceiverId, toId, note };
  const offer: HandOver = { ...logged(world), ...parties, ...unsigned, ...paper };
  const offered = { ...c, handOvers: [...c.handOvers, offer] };
  return ok(onPaper ? taken(offered, offer, world.now) : offered);
}

/** Signs for the first responsibility, or declines it with a reason; until then it stays where it was. */
function takeOver(c: Case, input: InputOf<typeof TAKE_OVER_FIELDS>, world: ActionWorld): Outcome {
  const offer = openHandOver(c);
  if (offer === null) return fail(['not-found'] as const);
  if (input.declined !== true) return ok(taken(c, offer, world.now));
  if (isBlank(input.reason)) return fail(['reason-missing'] as const);
  const declined = { declinedAt: world.now, declineReason: input.reason ?? null };
  return ok({
    ...c,
    handOvers: c.handOvers.map((one) => (one === offer ? { ...one, ...declined } : one)),
  });
}

export const HAND_OVER_ACTIONS = {
  'hand-over': action({ input: HAND_OVER_FIELDS, row: 'r6', states: 'open', run: handOver }),
  'take-over': action({
    input: TAKE_OVER_FIELDS,
    row: 'r0',
    states: 'open',
    notFor: (c, { me }) => isOpen(c.status) && openHandOver(c)?.toId !== me.id,
    run: takeOver,
  }),
} as const;
