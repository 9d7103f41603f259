import type { CaseView } from '../../../shared/contract/views.ts';
import { showMoment } from '../../ui/show-time.ts';
import { maybe } from './timeline-entry.ts';
import type { Entry, Texts } from './timeline-entry.ts';

function pauses({ case: c }: CaseView, { t, code }: Texts): readonly Entry[] {
  return c.suspensions.flatMap((one) => {
    const cause = code('suspensionCause', one.cause);
    const what = t('case.timeline.hold', { cause, agency: one.agency ?? '', from: one.from });
    const end = c.transitions.find(
      ({ transition, from, at }) => transition === 'T15' && from === 'onHold' && at >= one.loggedAt,
    );
    const { to, days } = one;
    const resumed = to === null ? '' : t('case.timeline.resume', { to, days: String(days ?? 0) });
    return [
      ...maybe(one.loggedAt, { key: one.id, what }, one.loggedBy),
      ...maybe(
        to === null ? null : (end?.at ?? null),
        { key: `${one.id}-end`, what: resumed },
        one.endedBy,
      ),
    ];
  });
}

function extensions({ case: c }: CaseView, { t, choice }: Texts): readonly Entry[] {
  return c.extensions.flatMap((one) => {
    const kind = choice([], one.kind);
    const due = showMoment(one.newDue);
    const asked = t('case.timeline.extensionAsked', { kind });
    const approved = t('case.timeline.extensionApproved', { kind });
    const told = t('case.timeline.extensionTold', { kind, due });
    return [
      ...maybe(one.loggedAt, { key: one.id, what: asked, more: one.reason }, one.loggedBy),
      ...maybe(one.approvedAt, { key: `${one.id}-ok`, what: approved }, one.approvedBy),
      ...maybe(one.toldAt, { key: `${one.id}-told`, what: told }, one.approvedBy),
    ];
  });
}

function deferrals({ case: c }: CaseView, { t, choice }: Texts): readonly Entry[] {
  return c.deferrals.flatMap((one) => {
    const slots = { mode: choice([], one.mode ?? ''), date: one.reviewDate ?? '' };
    const outcome = choice([], one.outcome ?? '');
    const asked = t('case.timeline.deferralAsked', slots);
    const approved = t('case.timeline.deferralApproved', slots);
    const over = t('case.timeline.deferralOutcome', { outcome });
    return [
      ...maybe(one.loggedAt, { key: one.id, what: asked, more: one.reason }, one.loggedBy),
      ...maybe(one.approvedAt, { key: `${one.id}-ok`, what: approved }, one.approvedBy),
      ...maybe(
        one.outcomeAt,
        { key: `${one.id}-out`, what: over, more: one.outcomeReason },
        one.outcomeBy,
      ),
    ];
  });
}

function referrals({ case: c }: CaseView, { t, code }: Texts): readonly Entry[] {
  return c.referrals.flatMap((one) => {
    const target = code('referralTarget', one.target);
    const what = t('case.timeline.referral', { target, unit: one.unitName ?? '' });
    const answered = t('case.timeline.referralReply');
    const back = t('case.timeline.referralReturn');
    return [
      ...maybe(one.at, { key: one.id, what, more: one.reason }, one.loggedBy),
      ...maybe(
        one.replyAt ?? one.acknowledgedAt,
        { key: `${one.id}-reply`, what: answered, more: one.replyText },
        one.loggedBy,
      ),
      ...maybe(
        one.returnedAt,
        { key: `${one.id}-back`, what: back, more: one.returnReason },
        one.loggedBy,
      ),
    ];
  });
}

function reviews({ case: c }: CaseView, { t, choice }: Texts): readonly Entry[] {
  return c.reviews.flatMap((one) => {
    const what = t('case.timeline.review', { by: one.by ?? '' });
    const decision = choice([], one.decision ?? '');
    const decided = t('case.timeline.reviewDecision', { decision });
    return [
      ...maybe(one.applyAt, { key: one.id, what, more: one.reason }, one.loggedBy),
      ...maybe(
        one.decidedAt,
        { key: `${one.id}-out`, what: decided, more: one.decisionText },
        one.reviewerId,
      ),
    ];
  });
}

function holds({ case: c }: CaseView, { t }: Texts): readonly Entry[] {
  return c.legalHolds.flatMap(({ id, loggedAt, loggedBy, legalHold, reason }) => {
    const what = t(legalHold ? 'case.timeline.legalHold' : 'case.timeline.legalHoldOver');
    return maybe(loggedAt, { key: id, what, more: reason }, loggedBy);
  });
}

/** Pauses, extensions, deferrals, referrals, reviews and legal holds of the case. */
export function lifecycleEntries(view: CaseView, texts: Texts): readonly Entry[] {
  return [pauses, extensions, deferrals, referrals, reviews, holds].flatMap((lines) =>
    lines(view, texts),
  );
}
