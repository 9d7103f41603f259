import { calledAt, callsDoneAt } from './call-tries.ts';
import type { Case, Notice } from './case.ts';
import { addMonths, addSeconds, at, dayOf, daysBetween, timeOf } from './day.ts';
import type { Moment } from './day.ts';
import type { DeadlinePredicate, DeadlineStart } from './deadline-rule.ts';
import { once } from './deadline-run.ts';
import type { Started } from './deadline-run.ts';
import { isExtended } from './extensions.ts';
import type { Settings } from './settings.ts';

type Starts = Readonly<
  Partial<Record<DeadlineStart, (whole: Case, settings: Settings) => readonly Started[]>>
>;

function receivedAt({ receivedAt: received, mode, at: told }: Notice): Moment | null {
  return received ?? (mode === '当面' ? told : null);
}

/** The window in which the customer may ask for a review opens when the case ended with an answer (D04). */
function reviewWindow(whole: Case): readonly Started[] {
  if (!['closed', 'rejected', 'underReview'].includes(whole.status)) return [];
  const notice = whole.notices.findLast(({ kind }) => kind === 'NT3' || kind === 'NT4');
  const from = notice === undefined ? null : receivedAt(notice);
  if (from === null) return [];
  const met = whole.reviews.find(({ applyAt }) => applyAt >= from)?.applyAt ?? null;
  return [{ from, startedAt: from, met }];
}

function reviews(whole: Case): readonly Started[] {
  return whole.reviews.map(({ applyAt, decidedAt }) => ({
    from: applyAt,
    startedAt: applyAt,
    met: decidedAt,
  }));
}

/** Approved deferrals, each up to the review date set for it (D35). */
function deferrals(whole: Case): readonly Started[] {
  return whole.deferrals.flatMap(({ approvedAt, reviewDate, outcomeAt }) => {
    if (approvedAt === null || reviewDate === null) return [];
    const length = Math.max(daysBetween(dayOf(approvedAt), reviewDate), 0);
    return [{ from: approvedAt, startedAt: approvedAt, met: outcomeAt, length }];
  });
}

/** Low scores ask for another call (D20). */
function lowScores(whole: Case, { lowScore }: Settings): readonly Started[] {
  return whole.followUps
    .filter(({ kind, score }) => kind !== 'FU3' && score !== null && score <= lowScore)
    .map((low) => {
      const from = calledAt(low);
      const again = whole.followUps.filter((one) => one.kind === 'FU3' && calledAt(one) >= from);
      return { from, startedAt: from, met: callsDoneAt(again) };
    });
}

/** Every month after the close limit missed last; the next month appears once the one before is recorded (D22). */
function missedLimits(whole: Case): readonly Started[] {
  const clock = whole.reopenedAt ?? whole.facts.receivedAt;
  const missed = whole.effects.findLast(
    ({ rule, effect, startedAt }) => rule === 'D23C' && effect === 'NX' && startedAt === clock,
  );
  if (missed === undefined || whole.closing !== null || whole.status === 'deferred') return [];
  const from = addSeconds(missed.dueAt, -1);
  const passed = whole.effects.filter(
    ({ rule, effect, startedAt }) => rule === 'D22' && effect === 'NX' && startedAt >= from,
  );
  return [...passed.keys(), passed.length].map((month) => ({
    from,
    startedAt: at(addMonths(dayOf(from), month), timeOf(from)),
    met: null,
    length: month + 1,
  }));
}

/** What the records of pauses, extensions, deferrals and reviews let run. */
export const LIFECYCLE_STARTS: Starts = {
  transferAt: ({ facts }) => once(facts.transferAt),
  noticeReceivedAt: reviewWindow,
  reviewAppliedAt: reviews,
  deferredAt: deferrals,
  callBackAt: lowScores,
  closeLimitMissed: missedLimits,
};

export const LIFECYCLE_PREDICATES: Readonly<
  Partial<Record<DeadlinePredicate, (whole: Case) => boolean>>
> = {
  extendedComplex: (whole) => isExtended(whole, '复杂至30'),
  extendedSpecial: (whole) => isExtended(whole, '特殊至60'),
  extendedTransfer: (whole) => isExtended(whole, '转办至60'),
  regulatorTransfer: ({ facts }) => facts.regulatorTransfer,
  decided: () => true,
  underReview: () => true,
  deferred: () => true,
  lowScore: () => true,
  stillOpen: () => true,
};
