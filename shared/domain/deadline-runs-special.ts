import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import type { DeadlineId, DeadlinePredicate, DeadlineStart } from './deadline-rule.ts';
import { once } from './deadline-run.ts';
import { hasTags } from './internal-tags.ts';
import type { CaseState } from './states.ts';
import type { Started } from './deadline-run.ts';
import { slipsOf } from './transfer-slips.ts';
import type { Transfer } from './transfer-slips.ts';

/** What a later slip of the same loop brought meets the limit of the earlier one too. */
function firstFrom(
  slips: readonly Transfer[],
  index: number,
  when: (slip: Transfer) => Moment | null,
): Moment | null {
  const moments = slips.slice(index).flatMap((slip) => when(slip) ?? []);
  return moments.toSorted()[0] ?? null;
}

function handed(whole: Case): readonly Started[] {
  const slips = slipsOf(whole);
  return slips.map(({ limitFrom, returnedAt }, index) => ({
    from: limitFrom,
    startedAt: limitFrom,
    met: firstFrom(slips, index, (slip) => slip.signedAt ?? slip.closeAppliedAt) ?? returnedAt,
  }));
}

function answered({ firstReplyAt, closeAppliedAt }: Transfer): Moment | null {
  return firstReplyAt ?? closeAppliedAt;
}

function signedFor(whole: Case): readonly Started[] {
  const slips = slipsOf(whole);
  return slips.flatMap(({ signedAt, returnedAt }, index) => {
    if (signedAt === null) return [];
    const met = firstFrom(slips, index, answered) ?? returnedAt;
    return [{ from: signedAt, startedAt: signedAt, met }];
  });
}

/** Corrected, judged to need no correction, or the reason given why it could not be done. */
function corrected({ creditDispute: dispute }: Case): Moment | null {
  if (dispute === null) return null;
  const other = dispute.outcome !== null && dispute.outcome !== '更正' ? dispute.outcomeAt : null;
  return dispute.correctionSentAt ?? dispute.reasonAt ?? other;
}

/** A limit agreed for this objection takes the place of the rule's own, which no source gives (D38). */
function accepted({ objection }: Case): readonly Started[] {
  const length = objection?.replyLimitDays ?? null;
  const [run] = once(objection?.acceptedAt);
  if (run === undefined) return [];
  return length === null ? [run] : [{ ...run, length }];
}

/** Each improvement is due when its own record says (D40), also after the case is closed. */
function improvements({ corrections }: Case): readonly Started[] {
  return corrections.flatMap(({ dueAt, loggedAt, doneAt }) =>
    dueAt === null ? [] : [{ from: dueAt, startedAt: loggedAt, met: doneAt }],
  );
}

const ENDED: ReadonlySet<CaseState> = new Set(['closed', 'archived', 'withdrawn', 'rejected']);

/** Internal tags go some time after the case ended (D43). */
function tagged({ status, ending, closing }: Case): readonly Started[] {
  return ENDED.has(status) ? once(ending?.at ?? closing?.closedAt) : [];
}

export const SPECIAL_STARTS: Readonly<
  Partial<Record<DeadlineStart, (whole: Case) => readonly Started[]>>
> = {
  transferHandedAt: handed,
  transferSignedAt: signedFor,
  disputeReceivedAt: ({ creditDispute }) => once(creditDispute?.receivedAt),
  creditOfficerChangedAt: ({ creditDispute }) => once(creditDispute?.officerChangedAt),
  objectionAcceptedAt: accepted,
  majorTriggeredAt: ({ majorEvent }) => once(majorEvent?.triggeredAt),
  leakFoundAt: ({ majorEvent }) => once(majorEvent?.leakFoundAt),
  improvementDueAt: improvements,
  closedAt: tagged,
};

export const SPECIAL_PREDICATES: Readonly<
  Partial<Record<DeadlinePredicate, (whole: Case) => boolean>>
> = {
  transferIssued: ({ transfers }) => transfers.length > 0,
  creditDispute: ({ creditDispute }) => creditDispute !== null,
  creditOfficerChange: ({ creditDispute }) => (creditDispute?.officerChangedAt ?? null) !== null,
  formalObjection: ({ objection }) => objection !== null,
  majorEvent: ({ majorEvent }) => majorEvent !== null,
  dataLeak: ({ majorEvent }) => (majorEvent?.leakFoundAt ?? null) !== null,
  improvement: ({ corrections }) => corrections.length > 0,
  internalTags: hasTags,
};

export const SPECIAL_MET: Readonly<
  Partial<Record<DeadlineId, (whole: Case, start: Moment) => Moment | null>>
> = {
  D08: ({ creditDispute }) => creditDispute?.replyAt ?? null,
  D09: corrected,
  D10: ({ creditDispute }) => creditDispute?.sameDayCheckAt ?? null,
  D11: ({ creditDispute }) => creditDispute?.officerReportedAt ?? null,
  D25: ({ majorEvent }) => majorEvent?.reportedAt ?? null,
  D28: ({ majorEvent }) => majorEvent?.regulatorReportedAt ?? null,
  D38: ({ objection }) => objection?.repliedAt ?? null,
  D43: () => null,
};
