import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { noticeOf } from './actions-execution.ts';
import { inRound } from './approval.ts';
import { CASE } from './case.ts';
import type { Case, Deferral } from './case.ts';
import { addDays, dayOf } from './day.ts';
import type { Day } from './day.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isInvolved, isStranger, lengthOf, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { remediesTold } from './guards-handling.ts';
import {
  DEFER_APPROVE_FIELDS,
  DEFER_REQUEST_FIELDS,
  DEFERRAL_RECORD,
  UNDEFER_FIELDS,
} from './lifecycle-fields.ts';
import { keepUntil } from './keeping.ts';
import { withLast } from './last-row.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import { noticeTimeRefusals } from './told-at.ts';
import { move } from './transitions.ts';

const LEAST_REASON = 10;

function isTooLate(reviewDate: Day | null, { now, book }: ActionWorld): boolean {
  const last = addDays(dayOf(now), book.settings.deferralMaxDays);
  return reviewDate !== null && reviewDate > last;
}

function isPast(reviewDate: Day | null, { now }: ActionWorld): boolean {
  return reviewDate !== null && reviewDate < dayOf(now);
}

/** What a deferral must hold, when it is asked for as when it is approved (T16). */
function gaps(c: Case, wish: Deferral, world: ActionWorld): readonly Refusal[] {
  return refusalsOf([
    [isInvolved(c, wish.followedBy), 'role-not-allowed'],
    [lengthOf(wish.reason) < LEAST_REASON, 'deferral-grounds-missing'],
    [wish.mode === null, 'deferral-mode-missing'],
    [wish.reviewDate === null, 'deferral-review-date-missing'],
    [isTooLate(wish.reviewDate, world), 'deferral-review-too-late'],
    [isPast(wish.reviewDate, world), 'time-in-past'],
    [isStranger(world, wish.followedBy), 'staff-not-found'],
  ]);
}

function ask(c: Case, input: InputOf<typeof DEFER_REQUEST_FIELDS>, world: ActionWorld): Outcome {
  const wish = fill(DEFERRAL_RECORD, { ...logged(world), ...input });
  const codes = gaps(c, wish, world);
  return codes.length > 0 ? fail(codes) : ok({ ...c, deferrals: [...c.deferrals, wish] });
}

/** The deferral that is asked for and waits, or holds now. */
export function openDeferral(c: Case): Deferral | null {
  const last = c.deferrals.at(-1);
  return last === undefined || last.outcome !== null || !inRound(c, last) ? null : last;
}

function approve(
  c: Case,
  input: InputOf<typeof DEFER_APPROVE_FIELDS>,
  world: ActionWorld,
): Outcome {
  const asked = openDeferral(c);
  if (asked === null) return fail(['deferral-grounds-missing'] as const);
  const { mode, followedBy, reviewDate } = asked;
  const approved: Deferral = {
    ...asked,
    mode: input.mode ?? mode,
    followedBy: input.followedBy ?? followedBy,
    reviewDate: input.reviewDate ?? reviewDate,
    approvedBy: world.me.id,
    approvedAt: world.now,
  };
  const more = [
    ...gaps(c, approved, world),
    ...refusalsOf([[asked.loggedBy === world.me.id, 'deferral-by-requester']]),
  ];
  return move({ ...c, deferrals: withLast(c.deferrals, approved) }, 'T16', world, more);
}

type Outcomes = InputOf<typeof UNDEFER_FIELDS>;

function ended(c: Case, input: Outcomes, world: ActionWorld): Case['deferrals'] {
  return withLast(c.deferrals, {
    outcome: input.outcome ?? null,
    outcomeReason: input.reason ?? null,
    outcomeAt: world.now,
    outcomeBy: world.me.id,
  });
}

/** Put off once more, up to another review date; again not by the person who asked for it. */
function goOn(c: Case, input: Outcomes, world: ActionWorld): Outcome {
  const last = c.deferrals.at(-1);
  if (last === undefined) return fail(['deferral-outcome-missing'] as const);
  const next: Deferral = {
    ...last,
    ...logged(world),
    loggedBy: last.loggedBy,
    reason: input.reason ?? last.reason,
    mode: input.mode ?? last.mode,
    reviewDate: input.reviewDate ?? null,
    approvedBy: world.me.id,
    approvedAt: world.now,
  };
  const codes = [
    ...gaps(c, next, world),
    ...refusalsOf([[last.loggedBy === world.me.id, 'deferral-by-requester']]),
  ];
  if (codes.length > 0) return fail(codes);
  return ok({ ...c, deferrals: [...ended(c, input, world), next] });
}

/** T16b, K3: closed without agreement, every remedy told. */
function closeDeferred(c: Case, input: Outcomes, world: ActionWorld): Outcome {
  const notice = input.notice ?? null;
  const told = notice === null ? [] : [noticeOf({ ...notice, kind: 'NT3' }, world)];
  const notices = [...c.notices, ...told];
  const candidate: Case = {
    ...c,
    notices,
    deferrals: ended(c, input, world),
    closing: fill(CASE.closing.fields, {
      rootCauseText: input.rootCauseText ?? null,
      closedAt: world.now,
      closedBy: world.me.id,
    }),
    closeType: 'K3',
    retainUntil: keepUntil(c, world),
  };
  const more = refusalsOf([
    [!notices.some((one) => inRound(c, one) && remediesTold(one)), 'remedies-not-told'],
  ]);
  const times = told.flatMap((one) => noticeTimeRefusals(c, one));
  return move(candidate, 'T16b', world, [...more, ...times]);
}

function undefer(c: Case, input: Outcomes, world: ActionWorld): Outcome {
  const outcome = input.outcome ?? null;
  const closes = outcome === '关闭';
  if (outcome !== null && !hasRole(world.me, closes ? 'branchManager' : 'complaintOfficer')) {
    return fail(['role-not-allowed'] as const);
  }
  if (outcome === null) return fail(['deferral-outcome-missing'] as const);
  if (closes) return closeDeferred(c, input, world);
  if (outcome === '继续') return goOn(c, input, world);
  return move({ ...c, deferrals: ended(c, input, world) }, 'T16a', world);
}

/** Deferring the closing of a case and taking it up again (rules 8, T16 to T16b). */
export const DEFERRAL_ACTIONS = {
  'defer-request': action({
    input: DEFER_REQUEST_FIELDS,
    row: 'r27',
    states: ['investigating', 'proposing'],
    run: ask,
  }),
  'defer-approve': action({
    input: DEFER_APPROVE_FIELDS,
    row: 'r28',
    states: ['investigating', 'proposing'],
    run: approve,
  }),
  undefer: action({ input: UNDEFER_FIELDS, row: 'undefer', states: ['deferred'], run: undefer }),
} as const;
