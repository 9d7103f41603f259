import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case, FollowUp } from './case.ts';
import { closeTypeOf } from './close-limit.ts';
import type { Moment } from './day.ts';
import { isReachable } from './deadline-runs.ts';
import { fill } from './fields.ts';
import type { EntityOf, InputOf } from './fields.ts';
import { isBlank, isInvolved, isStranger, isUnknown, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { isDissatisfied, reachedCall } from './guards-closing.ts';
import { remediesTold } from './guards-handling.ts';
import {
  ANSWER_FIELDS,
  CLOSE_FIELDS,
  CORRECTION_FIELDS,
  DECISION_FIELDS,
  FOLLOW_UP_FIELDS,
  NOTICE_FIELDS,
  REJECT_FIELDS,
  REOPEN_FIELDS,
  REPEAT_FIELDS,
  VERIFY_FIELDS,
  WITHDRAW_FIELDS,
} from './handling-fields.ts';
import type { LESSON_FIELDS } from './handling-fields.ts';
import { keepUntil } from './keeping.ts';
import { withLevelRise } from './level-rise.ts';
import { LOGGED } from './reception-fields.ts';
import { repeat } from './repeat-link.ts';
import { fail, ok } from './result.ts';
import { OPEN_STATES } from './states.ts';
import { noticeTimeRefusals } from './told-at.ts';
import { move } from './transitions.ts';

function isReached(input: InputOf<typeof FOLLOW_UP_FIELDS>): boolean {
  return input.reached ?? (input.satisfaction !== undefined && input.satisfaction !== null);
}

/** Calls that are still made once the case is closed: care, and the revisit after a low score. */
const AFTER_CLOSING: ReadonlySet<unknown> = new Set(['FU2', 'FU3']);

function callBack(c: Case, input: InputOf<typeof FOLLOW_UP_FIELDS>, world: ActionWorld): Outcome {
  const callerId = input.onPaper === true ? (input.callerId ?? world.me.id) : world.me.id;
  const codes = refusalsOf([
    [callerId === c.handlerId && input.kind !== 'FU5', 'caller-is-handler'],
    [isInvolved(c, callerId), 'caller-is-involved'],
    [
      input.onPaper === true && !c.evidence.some(({ id }) => id === input.proofEvidenceId),
      'paper-proof-missing',
    ],
    [input.notApplicable === true && isReachable(c), 'closing-call-missing'],
    [c.status === 'closed' && !AFTER_CLOSING.has(input.kind), 'transition-not-possible'],
    [isReached(input) && (input.satisfaction ?? null) === null, 'satisfaction-missing'],
  ]);
  if (codes.length > 0) return fail(codes);
  const call: FollowUp = fill(
    { ...LOGGED, ...FOLLOW_UP_FIELDS },
    { kind: 'FU1', at: world.now, ...input, ...logged(world), callerId, reached: isReached(input) },
  );
  return ok({ ...c, followUps: [...c.followUps, call] });
}

type Correction = Case['corrections'][number];

function correct(
  c: Case,
  input: InputOf<typeof CORRECTION_FIELDS> & { readonly correctionId?: string | null },
  world: ActionWorld,
): Outcome {
  const { correctionId, ...given } = input;
  const known = c.corrections.find(({ id }) => id === correctionId);
  if (isUnknown(c.corrections, correctionId)) return fail(['not-found'] as const);
  if (input.ownerId !== known?.ownerId && isStranger(world, input.ownerId)) {
    return fail(['staff-not-found'] as const);
  }
  if (known !== undefined) {
    const { verifierId } = known;
    if (verifierId !== null && input.ownerId === verifierId) {
      return fail(['verifier-is-owner'] as const);
    }
    return ok({
      ...c,
      corrections: c.corrections.map((one) => (one === known ? { ...one, ...given } : one)),
    });
  }
  const fields: EntityOf<typeof CORRECTION_FIELDS & typeof LOGGED> = fill(
    { ...LOGGED, ...CORRECTION_FIELDS },
    { ...given, ...logged(world) },
  );
  const correction: Correction = {
    ...fields,
    verifierId: null,
    verifiedAt: null,
    effective: false,
    verifyComment: null,
  };
  return ok({ ...c, corrections: [...c.corrections, correction] });
}

function verify(c: Case, input: InputOf<typeof VERIFY_FIELDS>, world: ActionWorld): Outcome {
  if (isUnknown(c.corrections, input.correctionId)) return fail(['not-found'] as const);
  const known =
    c.corrections.find(({ id }) => id === input.correctionId) ??
    c.corrections.findLast(({ verifiedAt }) => verifiedAt === null);
  if (known === undefined) return fail(['improvement-missing'] as const);
  if (known.ownerId === world.me.id) return fail(['verifier-is-owner'] as const);
  if (known.doneAt === null) return fail(['improvement-not-done'] as const);
  const verified = {
    ...known,
    verifierId: world.me.id,
    verifiedAt: world.now,
    effective: input.effective ?? true,
    verifyComment: input.comment ?? null,
  };
  return ok({ ...c, corrections: c.corrections.map((one) => (one === known ? verified : one)) });
}

/** The lessons as far as they were written down. */
function lessons(input: InputOf<typeof LESSON_FIELDS>): EntityOf<typeof LESSON_FIELDS> {
  const { lessonCause = null, lesson = null, howToAvoid = null } = input;
  return { lessonCause, lesson, howToAvoid };
}

function close(c: Case, input: InputOf<typeof CLOSE_FIELDS>, world: ActionWorld): Outcome {
  const candidate: Case = {
    ...c,
    facts: {
      ...c.facts,
      reasonCode: input.reasonCode ?? c.facts.reasonCode,
      thirdPartyCoop: input.thirdPartyCoop ?? c.facts.thirdPartyCoop,
    },
    closing: {
      rootCauseText: input.rootCauseText ?? null,
      businessQuality: input.businessQuality ?? false,
      responsibleIds: input.responsibleIds ?? [],
      ...lessons(input),
      reply: null,
      closedAt: world.now,
      closedBy: world.me.id,
    },
    closeType: closeTypeOf(c, c.resolvedAt ?? world.now, { ...world.book, now: world.now }),
    retainUntil: keepUntil(c, world),
  };
  return move(candidate, 'T13', world);
}

function answer(c: Case, input: InputOf<typeof ANSWER_FIELDS>, world: ActionWorld): Outcome {
  const none = { rootCauseText: null, businessQuality: false, responsibleIds: [] };
  const closing = {
    ...none,
    ...lessons({}),
    reply: input.reply ?? null,
    closedAt: world.now,
    closedBy: world.me.id,
  };
  const candidate = {
    ...c,
    closing,
    closeType: 'K1',
    resolvedAt: world.now,
    retainUntil: keepUntil(c, world),
  };
  return move(candidate, 'T23', world);
}

/** 回访不满 (list LC). */
const STILL_DISSATISFIED = 'LC2';

/** The case taken up again from the beginning of its investigation, with a new clock; everything earlier is kept. */
export function anotherRound(c: Case, now: Moment): Case {
  return {
    ...c,
    round: c.round + 1,
    reopenedAt: now,
    resolvedAt: null,
    closing: null,
    ending: null,
    closeType: null,
    retainUntil: null,
    decision: null,
    outcomeSignature: null,
    pastDecisions: c.decision === null ? c.pastDecisions : [...c.pastDecisions, c.decision],
  };
}

/** T14: dissatisfied and new facts. Level one up, a new clock from here, everything earlier kept (domain 6.2). */
function reopen(c: Case, input: InputOf<typeof REOPEN_FIELDS>, world: ActionWorld): Outcome {
  const newFacts = input.newFacts ?? input.reason ?? null;
  if (!isDissatisfied(reachedCall(c)) || isBlank(newFacts)) {
    return fail(['reopen-grounds-missing'] as const);
  }
  const moved = move(c, 'T14', world);
  if (!moved.ok) return moved;
  const by = { cause: STILL_DISSATISFIED, by: world.me.id, reason: newFacts, dueAt: null };
  return ok(anotherRound(withLevelRise(moved.value, { ...by, at: world.now }), world.now));
}

/** T5: the process ends on the day the withdrawal is received (投诉办法 15). */
function withdraw(c: Case, input: InputOf<typeof WITHDRAW_FIELDS>, world: ActionWorld): Outcome {
  const receivedAt = input.receivedAt ?? world.now;
  const reason = [input.reason, input.text].filter((text) => !isBlank(text)).join('\n');
  const candidate: Case = {
    ...c,
    ending: {
      kind: 'withdrawn',
      at: world.now,
      receivedAt,
      reasonCode: null,
      reason: reason === '' ? null : reason,
      proof: input.proof ?? null,
    },
    decision: fill(DECISION_FIELDS, {
      decisionType: 'J6',
      notifiedAt: world.now,
      notifiedBy: world.me.id,
    }),
    closeType: 'K4',
    retainUntil: keepUntil(c, world),
  };
  return move(candidate, 'T5', world);
}

/** T4: not accepted, told with all remedies; a matter of another institution is referred first. */
function reject(c: Case, input: InputOf<typeof REJECT_FIELDS>, world: ActionWorld): Outcome {
  const { notice: telling, reasonCode = null, reason = null } = input;
  const record = { ...LOGGED, ...NOTICE_FIELDS };
  const isTold = telling !== undefined && telling !== null;
  const told = isTold
    ? [fill(record, { at: world.now, ...telling, kind: 'NT4', ...logged(world) })]
    : [];
  const notices = [...c.notices, ...told];
  const notice = notices.findLast(({ kind }) => kind === 'NT4') ?? null;
  const at = { notifiedAt: world.now, notifiedBy: world.me.id };
  const candidate: Case = {
    ...c,
    notices,
    ending: { kind: 'rejected', at: world.now, receivedAt: null, reasonCode, reason, proof: null },
    admissibility: 'AD3',
    admissibilityReason: reason,
    decision: fill(DECISION_FIELDS, { decisionType: 'J7', decisionText: reason, ...at }),
    closeType: 'K5',
    retainUntil: keepUntil(c, world),
  };
  const more = refusalsOf([
    [reasonCode === 'AJ2' && input.referredFirst !== true, 'use-referral-first'],
    [notice === null, 'customer-not-told'],
    [!remediesTold(notice), 'remedies-not-told'],
  ]);
  const times = told.flatMap((one) => noticeTimeRefusals(c, one));
  return move(candidate, 'T4', world, [...more, ...times]);
}

export const CLOSING_ACTIONS = {
  'call-back': action({
    input: FOLLOW_UP_FIELDS,
    row: 'r29',
    states: ['notified', 'followingUp', 'closed'],
    judgesInvolved: true,
    run: callBack,
  }),
  correct: action({
    input: { ...CORRECTION_FIELDS, correctionId: { kind: 'text', max: 40 } },
    row: 'r44',
    states: [...OPEN_STATES, 'closed'],
    run: correct,
  }),
  'verify-correction': action({
    input: VERIFY_FIELDS,
    row: 'r45',
    states: [...OPEN_STATES, 'closed'],
    run: verify,
  }),
  close: action({ input: CLOSE_FIELDS, row: 'r31', states: ['followingUp'], run: close }),
  reopen: action({ input: REOPEN_FIELDS, row: 'r32', states: ['followingUp'], run: reopen }),
  withdraw: action({
    input: WITHDRAW_FIELDS,
    row: 'r9',
    states: OPEN_STATES.filter((state) => state !== 'draft' && state !== 'onHold'),
    run: withdraw,
  }),
  reject: action({ input: REJECT_FIELDS, row: 'r8', states: ['registered'], run: reject }),
  answer: action({ input: ANSWER_FIELDS, row: 'answer', states: ['registered'], run: answer }),
  repeat: action({
    input: REPEAT_FIELDS,
    row: 'r2',
    states: 'open',
    run: repeat,
  }),
} as const;
