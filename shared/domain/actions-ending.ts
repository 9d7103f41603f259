import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { anotherRound } from './actions-closing.ts';
import { noticeOf } from './actions-execution.ts';
import type { Case, Notice, Review } from './case.ts';
import { dayOf } from './day.ts';
import type { Moment } from './day.ts';
import { datesOf } from './deadlines.ts';
import { fill } from './fields.ts';
import { lackingForms } from './form-signatures.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isInvolved, isStranger, refusalsOf, staffById } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { StaffId } from './ids.ts';
import { keepUntil } from './keeping.ts';
import { withLast } from './last-row.ts';
import {
  DECIDE_REVIEW_FIELDS,
  LEGAL_HOLD_FIELDS,
  LEGAL_HOLD_RECORD,
  REVIEW_FIELDS,
  REVIEW_RECORD,
} from './lifecycle-fields.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import type { Staff } from './roles.ts';
import { tombstoneOf } from './tombstone.ts';
import { move } from './transitions.ts';

/** Whoever handled, proposed, approved, signed or told it has decided it once already (domain 3.3). */
function hadPart(c: Case, id: StaffId): boolean {
  const people = [
    c.handlerId,
    c.outcomeSignature?.approverId,
    c.outcomeSignature?.loggedBy,
    ...[...c.pastDecisions, c.decision].map((one) => one?.notifiedBy),
    ...c.options.map(({ loggedBy }) => loggedBy),
    ...c.approvals.flatMap(({ steps }) => steps.map(({ approverId }) => approverId)),
    ...c.authorisations.map(({ authoriserId }) => authoriserId),
  ];
  return people.includes(id) || isInvolved(c, id);
}

/** Within the window that opened with the decision's receipt (D04). */
function isWithinWindow(c: Case, applyAt: string, world: ActionWorld): boolean {
  const window = datesOf(c, world).find(({ rule }) => rule === 'D04');
  return window === undefined || applyAt <= window.final;
}

/** Nobody asks for a review of an answer that is still to come. */
function isBeforeAnswer(c: Case, applyAt: Moment): boolean {
  const answer = c.notices.findLast(({ kind }) => kind === 'NT3' || kind === 'NT4');
  const told = answer?.receivedAt ?? answer?.at ?? c.decision?.notifiedAt ?? null;
  return told !== null && dayOf(applyAt) < dayOf(told);
}

/** Whoever of the superior unit has had no part in the case, where nobody was named. */
function freeReviewer(c: Case, { directory }: ActionWorld): StaffId | null {
  const free = directory.find(
    (staff) => staff.active && hasRole(staff, 'reviewer') && !hadPart(c, staff.id),
  );
  return free?.id ?? null;
}

/** T17: the customer asks in writing for a review of the decision. */
function review(c: Case, input: InputOf<typeof REVIEW_FIELDS>, world: ActionWorld): Outcome {
  const applyAt = input.applyAt ?? world.now;
  const withinWindow = isWithinWindow(c, applyAt, world);
  const reviewerId = input.reviewerId ?? freeReviewer(c, world);
  const asked = fill(REVIEW_RECORD, {
    ...logged(world),
    ...input,
    applyAt,
    withinWindow,
    reviewerId,
  });
  const more = refusalsOf([
    [input.written !== true, 'review-not-written'],
    [!withinWindow, 'review-window-passed'],
    [isBeforeAnswer(c, applyAt), 'time-too-early'],
    [isBlank(input.reason), 'review-reason-missing'],
    [isStranger(world, reviewerId), 'staff-not-found'],
    [reviewerId !== null && hadPart(c, reviewerId), 'reviewer-not-independent'],
  ]);
  return move({ ...c, reviews: [...c.reviews, asked] }, 'T17', world, more);
}

type Deciding = InputOf<typeof DECIDE_REVIEW_FIELDS>;

/** Who decides: the reviewer at the desk, or the one named on a paper of the superior unit. */
function deciderOf(open: Review, input: Deciding, world: ActionWorld): StaffId | null {
  return input.onPaper === true ? (input.reviewerId ?? open.reviewerId) : world.me.id;
}

function decidingRefusals(
  c: Case,
  open: Review,
  input: Deciding,
  world: ActionWorld,
): readonly Refusal[] {
  const by = deciderOf(open, input, world);
  const unproved = !c.evidence.some(({ id }) => id === input.proofEvidenceId);
  return refusalsOf([
    [(input.decision ?? null) === null || isBlank(input.decisionText), 'review-decision-missing'],
    [by !== null && hadPart(c, by), 'reviewer-not-independent'],
    [(input.toldAt ?? null) === null && (input.notice ?? null) === null, 'customer-not-told'],
    [input.onPaper === true && unproved, 'paper-proof-missing'],
  ]);
}

/** What was decided, by whom, told when; on paper also who entered it, with which scan. */
function decidedReview(open: Review, input: Deciding, told: Notice[], world: ActionWorld): Review {
  const { decision = null, decisionText = null, proofEvidenceId = null } = input;
  const onPaper = input.onPaper === true;
  return {
    ...open,
    decision,
    decisionText,
    reviewerId: deciderOf(open, input, world),
    decidedAt: world.now,
    toldAt: input.toldAt ?? told[0]?.at ?? null,
    onPaper,
    proofEvidenceId,
    recordedBy: onPaper ? world.me.id : null,
  };
}

/** The review is another person's, of those who could decide it. */
function isOthers(c: Case, open: Review, input: Deciding, { me }: ActionWorld): boolean {
  return input.onPaper !== true && open.reviewerId !== me.id && !hadPart(c, me.id);
}

/** T18: kept, and the case is closed; changed or ordered anew, and it is handled again. */
function decideReview(c: Case, input: Deciding, world: ActionWorld): Outcome {
  const open = c.reviews.at(-1);
  if (open === undefined) return fail(['not-found'] as const);
  if (isOthers(c, open, input, world)) return fail(['role-not-allowed'] as const);
  const notice = input.notice ?? null;
  const told = notice === null ? [] : [noticeOf({ ...notice, kind: 'NT7' }, world)];
  const decided = decidedReview(open, input, told, world);
  const candidate: Case = {
    ...c,
    notices: [...c.notices, ...told],
    reviews: withLast(c.reviews, decided),
    retainUntil: keepUntil(c, world),
  };
  const moved = move(candidate, 'T18', world, decidingRefusals(c, open, input, world));
  return moved.ok && decided.decision !== '维持' ? ok(anotherRound(moved.value, world.now)) : moved;
}

/** T19: the file is complete; from here on nothing is changed. */
function archive(c: Case, _: unknown, world: ActionWorld): Outcome {
  const more = refusalsOf([
    [lackingForms(c, world.forms).length > 0, 'forms-unsigned'],
    [c.retainUntil === null, 'retain-until-missing'],
    [c.reviews.some(({ decidedAt }) => decidedAt === null), 'review-open'],
  ]);
  return move(c, 'T19', world, more);
}

export function isOnLegalHold({ legalHolds }: Case): boolean {
  return legalHolds.at(-1)?.legalHold === true;
}

function keepingRefusals(c: Case, { now }: ActionWorld): readonly Refusal[] {
  const isKept = c.retainUntil === null || dayOf(now) <= c.retainUntil;
  return refusalsOf([
    [isKept, 'retention-not-reached'],
    [isOnLegalHold(c), 'legal-hold'],
  ]);
}

/** The manager of the branch and an administrator, two different people (domain 3.3). */
export function purgeTogether(one: Staff, other: Staff): boolean {
  const pairs = [
    [one, other],
    [other, one],
  ] as const;
  return (
    one.active &&
    other.active &&
    one.id !== other.id &&
    pairs.some(([manager, admin]) => hasRole(manager, 'branchManager') && hasRole(admin, 'admin'))
  );
}

function isSecondPerson(c: Case, world: ActionWorld): boolean {
  const first = staffById(world, c.purgeAsked?.loggedBy ?? null);
  return first !== null && purgeTogether(first, world.me);
}

/** T20: when the second person confirms, all that is personal goes; number, dates, codes and amounts stay. */
function purge(c: Case, _: unknown, world: ActionWorld): Outcome {
  const more = [
    ...keepingRefusals(c, world),
    ...refusalsOf([[!isSecondPerson(c, world), 'second-person-missing']]),
  ];
  const moved = move(c, 'T20', world, more);
  return moved.ok ? ok(tombstoneOf(moved.value)) : moved;
}

const KEPT = ['closed', 'withdrawn', 'rejected', 'underReview', 'archived'] as const;

/** Review, archive and the end of a record (T17 to T20). */
export const ENDING_ACTIONS = {
  review: action({ input: REVIEW_FIELDS, row: 'r33', states: ['closed', 'rejected'], run: review }),
  'decide-review': action({
    input: DECIDE_REVIEW_FIELDS,
    row: 'r34',
    states: ['underReview'],
    judgesInvolved: true,
    run: decideReview,
  }),
  archive: action({
    input: {},
    row: 'r35',
    states: ['closed', 'withdrawn', 'rejected'],
    run: archive,
  }),
  'legal-hold': action({
    input: LEGAL_HOLD_FIELDS,
    row: 'r35',
    states: KEPT,
    run: (c, input, world) => {
      if (isBlank(input.reason)) return fail(['reason-missing'] as const);
      const entry = fill(LEGAL_HOLD_RECORD, { ...logged(world), ...input });
      return ok({ ...c, legalHolds: [...c.legalHolds, entry], purgeAsked: null });
    },
  }),
  'purge-request': action({
    input: {},
    row: 'r36',
    states: ['archived'],
    run: (c, _, world) => {
      const codes = keepingRefusals(c, world);
      return codes.length > 0 ? fail(codes) : ok({ ...c, purgeAsked: logged(world) });
    },
  }),
  purge: action({ input: {}, row: 'r36', states: ['archived'], run: purge }),
} as const;
