import type { Case } from '../../shared/domain/case.ts';
import { seenCase } from '../../shared/domain/case-mask.ts';
import { addDays, dayOf, daysBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Deadline } from '../../shared/domain/deadlines.ts';
import { hasTags } from '../../shared/domain/internal-tags.ts';
import type { RuleBook } from '../../shared/domain/rule-book.ts';

/** A stored case with what it was before the act, and what the rules say of it now. */
export type Sight = {
  readonly c: Case;
  readonly before: Case | null;
  readonly deadlines: readonly Deadline[];
  readonly book: RuleBook;
  readonly now: Moment;
};

type Invariant = (sight: Sight) => boolean;

const REMEDIES = ['核查', '调解', '仲裁', '诉讼', '监管热线'];
const WAIVERS = /不再投诉|不得投诉|放弃一切权利|放弃追究|放弃诉讼|一次性了结|以撤回投诉为条件/u;
const CARRIED_OUT = ['executing', 'notified', 'followingUp'];

function isFull(text: string | null, least = 1): boolean {
  return text !== null && [...text.trim()].length >= least;
}

function isThisRound({ reopenedAt }: Case, { loggedAt }: { readonly loggedAt: Moment }): boolean {
  return reopenedAt === null || loggedAt >= reopenedAt;
}

function lastWay(c: Case): string {
  return c.transitions.at(-1)?.transition ?? '';
}

function chosen(c: Case): Case['options'] {
  return c.options.filter((one) => isThisRound(c, one) && one.choice === '选中');
}

function cost(c: Case): number {
  return chosen(c).reduce((sum, { companyCost }) => sum + (companyCost ?? 0), 0);
}

/** The band whose upper bound holds the amount, by the table of rules 6 in fen. */
function signersFor(amount: number): number {
  const bounds = [0, 200_000, 1_000_000, 5_000_000, 50_000_000];
  const signers = [0, 1, 2, 3, 5, 6];
  return signers[bounds.filter((bound) => amount > bound).length] ?? 0;
}

function fourFacts({ c: { registeredAt, facts, imported } }: Sight): boolean {
  if (registeredAt === null) return true;
  const { statedCause, requestText, requestTypes, firstReceiverId, narrative } = facts;
  const hasRequest = isFull(requestText) || requestTypes.length > 0;
  // Of what ended before it came here the old ledger knows who received it, who need not work here any more.
  const isReceived = firstReceiverId !== null || imported?.asEnded === true;
  return isFull(statedCause) && hasRequest && isReceived && isFull(narrative, 10);
}

function twoOptions({ c, before }: Sight): boolean {
  const options = c.options.filter((one) => isThisRound(c, one) && one.typeCode !== null);
  const isAgreed = ['T7', 'T7b'].includes(lastWay(c)) && c.status !== before?.status;
  const known = chosen(c).every(
    ({ typeCode }) => !isAgreed || /^O(0[1-9]|1\d|2[01])$/u.test(typeCode ?? ''),
  );
  const enough = options.length >= 2 || options.some((one) => isFull(one.soleOptionReason));
  return known && (!isAgreed || enough);
}

function stepsAndTimes({ c }: Sight): boolean {
  const isPromised = ['awaitingApproval', ...CARRIED_OUT].includes(c.status);
  return !isPromised || chosen(c).every(({ timetable }) => (timetable ?? []).length > 0);
}

function threeMusts({ c }: Sight): boolean {
  if (c.status !== 'closed' || lastWay(c) !== 'T13') return true;
  const { closing, corrections } = c;
  const isNamed = closing?.businessQuality !== true || closing.responsibleIds.length > 0;
  const isDone = corrections.some(({ doneAt, longTerm }) => doneAt !== null && !longTerm);
  return isFull(closing?.rootCauseText ?? null, 10) && isNamed && isDone;
}

function noWaiver({ c }: Sight): boolean {
  const texts = [
    ...c.options.map(({ description }) => description),
    c.decision?.decisionText ?? null,
    c.decision?.decisionBasis ?? null,
  ];
  return texts.every((text) => text === null || !WAIVERS.test(text));
}

function remediesTold({ c }: Sight): boolean {
  const kind = c.status === 'rejected' ? 'NT4' : 'NT3';
  const isDecided = c.status === 'followingUp' || c.status === 'rejected' || lastWay(c) === 'T13';
  if (!isDecided) return true;
  const told = c.notices.findLast((one) => one.kind === kind && isThisRound(c, one));
  return told !== undefined && REMEDIES.every((one) => told.remediesTold.some((is) => is === one));
}

/** Whoever lets the case be carried out signed for at least what it costs, by the chain of its band. */
function approvalFollowsCost({ c }: Sight): boolean {
  const asked = c.approvals.filter((one) => ['审批中', '同意'].includes(one.status));
  const whole = asked.every(
    ({ bandAmount, amount, steps }) =>
      bandAmount >= amount && steps.length >= signersFor(bandAmount),
  );
  if (!whole || c.status !== 'executing' || cost(c) === 0) return whole;
  const agreed = c.approvals.some(
    (one) =>
      one.status === '同意' &&
      one.amount === cost(c) &&
      one.steps.every(({ decision }) => decision === '同意'),
  );
  const signed = c.authorisations.some((one) => one.valid && one.amount === cost(c));
  return agreed || (signed && signersFor(cost(c)) === 1);
}

function isNew<Row extends { readonly id: string }>(
  rows: readonly Row[] = [],
): (row: Row) => boolean {
  const known = new Set(rows.map(({ id }) => id));
  return ({ id }) => !known.has(id);
}

function separateDuties({ c, before }: Sight): boolean {
  const { handlerId, isolation, facts } = c;
  const named = new Set<string | null>(facts.involvedStaffIds);
  const approvals = c.approvals.every(({ steps, requestedBy }) => {
    const signers = steps.flatMap(({ approverId }) => approverId ?? []);
    return new Set(signers).size === signers.length && !signers.includes(requestedBy);
  });
  const calls = c.followUps
    .filter(isNew(before?.followUps))
    .every(
      (one) =>
        (one.kind === 'FU5' || one.callerId === null || one.callerId !== handlerId) &&
        !named.has(one.callerId),
    );
  const deferrals = c.deferrals.every(
    (one) => one.approvedBy === null || one.approvedBy !== one.loggedBy || one.outcome !== null,
  );
  const verified = c.corrections.every(
    (one) => one.verifierId === null || one.verifierId !== one.ownerId,
  );
  const host = isolation?.hostId ?? null;
  const nobodyNamed = [handlerId, host].every((id) => id === null || !named.has(id));
  return approvals && calls && deferrals && verified && nobodyNamed;
}

/** Whoever speaks for the bank changes by a hand-over only. */
function oneSpeaker({ c, before }: Sight): boolean {
  if (before === null || before.status === 'draft') return true;
  const was = before.facts.firstReceiverId;
  return c.facts.firstReceiverId === was || c.handOvers.length > before.handOvers.length;
}

const ENDED: ReadonlySet<string> = new Set([
  'closed',
  'archived',
  'purged',
  'withdrawn',
  'rejected',
  'underReview',
]);

/** A promised call is owed until somebody called or promised anew, whatever else was done. */
function promisesStand({ c, deadlines, now }: Sight): boolean {
  if (ENDED.has(c.status)) return true;
  return c.contacts.every(({ promisedAt }, index) => {
    if (promisedAt === null) return true;
    const runs = deadlines.filter((one) => one.rule === 'D24' && one.final === promisedAt);
    const isLeft = index === c.contacts.length - 1 && promisedAt < now && c.followUps.length === 0;
    return runs.length > 0 && (!isLeft || runs.some(({ overdueSince }) => overdueSince !== null));
  });
}

function pausedDays({ suspensions }: Case, from: string, now: Moment): number {
  const days = suspensions.flatMap((one) => {
    const length = Math.max(0, daysBetween(one.from, one.to ?? dayOf(now)));
    return Array.from({ length }, (_, gone) => addDays(one.from, gone));
  });
  return new Set(days.filter((day) => day >= from)).size;
}

/** Fifteen days from the receipt, moved by nothing but a recorded pause. */
function legalClock({ c, deadlines, now }: Sight): boolean {
  const start = c.reopenedAt ?? c.facts.receivedAt;
  const limit = deadlines.find(({ rule }) => rule === 'D01');
  if (limit === undefined || start === null || limit.raw === null) return true;
  const counted = daysBetween(dayOf(start), limit.raw);
  const pauses = {
    ...c,
    suspensions: c.suspensions.filter(({ to }) => to === null || to > dayOf(start)),
  };
  return limit.startedAt === start && counted === 15 + pausedDays(pauses, dayOf(start), now);
}

function nothingDecidesItself({ c }: Sight): boolean {
  const moves = c.transitions.filter(({ by }) => by === null);
  const levels = c.levelChanges.filter(({ by }) => by === null);
  return (
    moves.every(({ transition }) => ['T8', 'T9a', 'T12'].includes(transition)) &&
    levels.every(({ cause, to }) => cause === 'LC1' || (cause === 'LC4' && to === 'L3'))
  );
}

function judgementsStay({ c }: Sight): boolean {
  return !hasTags(seenCase(c, { whole: false, internal: false }));
}

function reasonableIsTaken({ c: { status, ending, admissibility } }: Sight): boolean {
  if (status !== 'rejected') return true;
  return isFull(ending?.reason ?? null) && ending?.reasonCode !== null && admissibility === 'AD3';
}

function noEmergencyByItself({ c: { majorEvent, facts } }: Sight): boolean {
  const isCrowd = facts.source === 'S01';
  return majorEvent === null || majorEvent.openedBy !== null || isCrowd;
}

function finesAreOff({ book: { settings } }: Sight): boolean {
  return !settings.finesEnabled && !settings.accountabilityEnabled;
}

const RECORDS = [
  'evidence',
  'contacts',
  'options',
  'approvals',
  'authorisations',
  'tasks',
  'payments',
  'notices',
  'followUps',
  'corrections',
  'handOvers',
  'transfers',
  'suspensions',
  'extensions',
  'reviews',
  'legalHolds',
] as const satisfies readonly (keyof Case)[];

function nothingIsLost({ c, before, now }: Sight): boolean {
  if (before === null) return true;
  const isTimed = c.transitions.every(({ at }) => at <= now);
  if (c.status === 'purged') {
    const isHeld = before.legalHolds.at(-1)?.legalHold === true;
    return before.status === 'purged' || (dayOf(now) > (before.retainUntil ?? '') && !isHeld);
  }
  const begins = JSON.stringify(c.transitions.slice(0, before.transitions.length));
  const kept = RECORDS.every((name) => before[name].length <= c[name].length);
  return isTimed && kept && begins === JSON.stringify(before.transitions);
}

function writtenAnswers({ c: { objection } }: Sight): boolean {
  if (objection === null || objection.repliedAt === null) return true;
  return (
    isFull(objection.finalReplyNo) && ['书面', '邮寄', '邮件'].includes(objection.replyMode ?? '')
  );
}

function anonymousAlike({ c, deadlines }: Sight): boolean {
  const isComplaint = ['NA1', 'NA2'].includes(c.facts.nature ?? '');
  const runs = deadlines.some(({ rule }) => rule === 'D01');
  return !c.complainant.isAnonymous || !isComplaint || c.facts.receivedAt === null || runs;
}

function deferredApart({ c }: Sight): boolean {
  if (c.status === 'deferred') return c.closing === null && c.closeType === null;
  return c.closeType !== 'K3' || c.transitions.some(({ transition }) => transition === 'T16b');
}

/**
 * What holds of every stored case whatever was done to it: domain 8, by its numbers. A record that is purged holds
 * nothing any more that could break them. Number 20, plain words, is for people to judge.
 */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  '1 four facts are recorded': fourFacts,
  '2 two options, or the reason for one': twoOptions,
  '3 steps and times with every option': stepsAndTimes,
  '4 three musts at the closing': threeMusts,
  '5 no waiver of rights': noWaiver,
  '6 remedies are told': remediesTold,
  '7 approval follows the cost': approvalFollowsCost,
  '8 duties are separate': separateDuties,
  '9 one speaker at a time': oneSpeaker,
  '10 a promised call is due': promisesStand,
  '11 the legal clock starts at receipt': legalClock,
  '12 nothing automatic decides': nothingDecidesItself,
  '13 internal judgements stay inside': judgementsStay,
  '14 a reasonable complaint is not refused': reasonableIsTaken,
  '15 no emergency by itself': noEmergencyByItself,
  '16 no count punishes': finesAreOff,
  '17 nothing is deleted before its time': nothingIsLost,
  '18 objections are answered in writing': writtenAnswers,
  '19 anonymous complaints run alike': anonymousAlike,
  '21 closed and deferred are two things': deferredApart,
};

const OF_TOMBSTONES = '17 nothing is deleted before its time';

/** The invariants that the case breaks. */
export function broken(sight: Sight): readonly string[] {
  const isTombstone = sight.c.status === 'purged';
  return Object.entries(INVARIANTS)
    .filter(([name, holds]) => (!isTombstone || name === OF_TOMBSTONES) && !holds(sight))
    .map(([name]) => name);
}
