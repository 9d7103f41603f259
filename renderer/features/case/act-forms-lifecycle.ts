import type { ActionName } from '../../../shared/domain/actions.ts';
import { openExtensions } from '../../../shared/domain/actions-clock.ts';
import { openDeferral } from '../../../shared/domain/actions-deferral.ts';
import { isOnLegalHold } from '../../../shared/domain/actions-ending.ts';
import { addDays, dayOf } from '../../../shared/domain/day.ts';
import { given, just } from './act-form-parts.ts';
import type { ActForm, ActInput, ActStart } from './act-form-parts.ts';

type LifecycleName = Extract<
  ActionName,
  | 'hold'
  | 'resume'
  | 'extend-request'
  | 'extend-approve'
  | 'extend-tell'
  | 'defer-request'
  | 'defer-approve'
  | 'undefer'
  | 'refer'
  | 'refer-reply'
  | 'refer-return'
  | 'review'
  | 'decide-review'
  | 'archive'
  | 'legal-hold'
  | 'purge-request'
  | 'purge'
>;

function today({ now }: ActStart): string {
  return dayOf(now);
}

/** The extension that waits for this act: the latest asked for, or the latest approved. */
function waiting({ view }: ActStart, step: 'approvedAt' | 'toldAt'): ActInput {
  return { kind: view.case.extensions.findLast((one) => one[step] === null)?.kind ?? null };
}

function afterwards(outcome: unknown): readonly string[] {
  if (outcome === '关闭') return ['rootCauseText', 'notice'];
  return outcome === '继续' ? ['mode', 'reviewDate'] : [];
}

/** A decision of the superior unit, entered from its paper by somebody who may not decide. */
function onPaper({ view }: ActStart): ActInput {
  const { reviewerId = null } = view.case.reviews.at(-1) ?? {};
  return view.may.includes('decide-review') ? {} : { onPaper: true, reviewerId };
}

const CONFIRM: ActForm = { labels: 'legalHold', names: just(), initial: () => ({}) };

/** The forms of what moves the clock of a case or ends its way. */
export const LIFECYCLE_FORMS: Readonly<Record<LifecycleName, ActForm>> = {
  hold: {
    labels: 'hold',
    names: just('cause', 'from', 'agency', 'toldAt'),
    initial: (start) => ({ from: today(start), toldAt: start.now }),
  },
  resume: {
    labels: 'resume',
    names: just('to', 'toldAt'),
    initial: (start) => ({ to: today(start), toldAt: start.now }),
  },
  'extend-request': {
    labels: 'extendRequest',
    names: just('kind', 'reason'),
    initial: ({ view }) => ({ kind: openExtensions(view.case)[0] ?? null }),
  },
  'extend-approve': {
    labels: 'extendApprove',
    names: (input) =>
      input['onPaper'] === true ? ['kind', 'approverId', 'proofEvidenceId'] : ['kind'],
    initial: (start) => {
      const asked = waiting(start, 'approvedAt');
      // To 60 days only the general manager approves; whoever else is at the desk enters their paper.
      const isOthers = asked['kind'] !== '复杂至30' && !start.me.roles.includes('generalManager');
      return isOthers ? { ...asked, onPaper: true } : asked;
    },
  },
  'extend-tell': {
    labels: 'extendTell',
    names: just('kind', 'notice'),
    initial: (start) => ({ ...waiting(start, 'toldAt'), notice: given(start, 'NT2') }),
  },
  'defer-request': {
    labels: 'deferRequest',
    names: just('mode', 'reviewDate', 'followedBy', 'reason'),
    initial: ({ now, me, view }) => ({
      reviewDate: addDays(dayOf(now), 30),
      followedBy: view.case.handlerId ?? me.id,
    }),
  },
  'defer-approve': {
    labels: 'deferApprove',
    names: just('mode', 'reviewDate', 'followedBy'),
    initial: ({ view }) => {
      const { mode = null, reviewDate = null, followedBy = null } = openDeferral(view.case) ?? {};
      return { mode, reviewDate, followedBy };
    },
  },
  undefer: {
    labels: 'undefer',
    names: (input) => ['outcome', 'reason', ...afterwards(input['outcome'])],
    initial: (start) => ({
      mode: start.view.case.deferrals.at(-1)?.mode ?? null,
      notice: given(start, 'NT3'),
    }),
  },
  refer: {
    labels: 'refer',
    names: just('target', 'unitName', 'docNo', 'at', 'accompaniedBy', 'customerTold', 'reason'),
    initial: ({ now }) => ({ at: now }),
  },
  'refer-reply': {
    labels: 'referReply',
    names: just('acknowledgedAt', 'replyAt', 'replyText'),
    initial: ({ now }) => ({ replyAt: now }),
  },
  'refer-return': { labels: 'referReturn', names: just('reason'), initial: () => ({}) },
  review: {
    labels: 'review',
    names: just('applyAt', 'by', 'written', 'unit', 'reviewerId', 'reason'),
    initial: ({ now, view }) => ({ applyAt: now, by: view.case.complainant.name, written: true }),
  },
  'decide-review': {
    labels: 'decideReview',
    names: (input) => [
      ...(input['onPaper'] === true ? ['reviewerId'] : []),
      'decision',
      'decisionText',
      'notice',
      ...(input['onPaper'] === true ? ['proofEvidenceId'] : []),
    ],
    initial: (start) => ({ ...onPaper(start), notice: given(start, 'NT7') }),
  },
  archive: CONFIRM,
  'legal-hold': {
    labels: 'legalHold',
    names: just('legalHold', 'reason'),
    initial: ({ view }) => ({ legalHold: !isOnLegalHold(view.case) }),
  },
  'purge-request': CONFIRM,
  purge: CONFIRM,
};
