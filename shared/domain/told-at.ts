import { inRound } from './approval.ts';
import type { Case, Notice } from './case.ts';
import { dayOf } from './day.ts';
import type { Moment } from './day.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { Refusal } from './refusals.ts';

/** The steps after which there is a decision to tell: proposed, authorised, approved, deferred, ordered anew. */
const DECIDABLE: ReadonlySet<string> = new Set(['T6', 'T7b', 'T8', 'T16', 'T18']);
/** The steps that tell it: they stand for the decision where its notice was entered before any of the others. */
const TELLING: ReadonlySet<string> = new Set(['T10', 'T11', 'T16b']);

type Telling = Pick<Notice, 'kind' | 'at' | 'loggedAt' | 'proofEvidenceId'>;

function later(one: Moment, other: Moment | null): Moment {
  return other !== null && other > one ? other : one;
}

/** What the notice tells is decided by then: the last such step before it was entered, else the first after it. */
function decidableFrom(c: Case, notice: Telling): Moment | null {
  if (notice.kind === 'NT4') return c.registeredAt;
  const steps = c.transitions.filter(
    ({ at }) => inRound(c, { loggedAt: at }) === inRound(c, notice),
  );
  const before = steps.findLast(
    ({ transition, at }) => DECIDABLE.has(transition) && at <= notice.loggedAt,
  );
  const after = steps.find(
    ({ transition }) => DECIDABLE.has(transition) || TELLING.has(transition),
  );
  return (before ?? after)?.at ?? c.facts.receivedAt;
}

/** Neither before the matter arrived nor before there was anything to tell. */
function toldNotBefore(c: Case, notice: Telling): Moment | null {
  const { receivedAt } = c.facts;
  const decidable = decidableFrom(c, notice);
  return receivedAt === null ? decidable : later(receivedAt, decidable);
}

function isProven(c: Case, { proofEvidenceId }: Telling): boolean {
  return !isBlank(proofEvidenceId) && c.evidence.some(({ id }) => id === proofEvidenceId);
}

/** Entered on a later day than it is said to have been told, with nothing to show for it. */
function lacksProofOfDay(c: Case, notice: Telling): boolean {
  const at = notice.at ?? notice.loggedAt;
  return dayOf(at) < dayOf(notice.loggedAt) && !isProven(c, notice);
}

/**
 * From when a decision counts as told: its own time, where it was entered the same day or has its proof of delivery;
 * else the time it was entered. Never before there was a decision.
 */
export function toldAt(c: Case, notice: Telling): Moment {
  const at = lacksProofOfDay(c, notice) ? notice.loggedAt : (notice.at ?? notice.loggedAt);
  return later(at, toldNotBefore(c, notice));
}

const DECISIONS: ReadonlySet<string | null> = new Set(['NT3', 'NT4']);

function isBeforeDay(moment: Moment | null, floor: Moment | null): boolean {
  return moment !== null && floor !== null && dayOf(moment) < dayOf(floor);
}

/** What refuses the times of a notice: told before there was anything to tell, or received before it was told. */
export function noticeTimeRefusals(c: Case, notice: Notice): readonly Refusal[] {
  const decides = DECISIONS.has(notice.kind);
  const floor = decides ? toldNotBefore(c, notice) : c.facts.receivedAt;
  return refusalsOf([
    [decides && lacksProofOfDay(c, notice), 'notice-proof-missing'],
    [isBeforeDay(notice.at, floor) || isBeforeDay(notice.receivedAt, notice.at), 'time-too-early'],
  ]);
}
