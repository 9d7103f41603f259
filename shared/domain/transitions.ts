import type { Case } from './case.ts';
import type { ActionWorld, Guard } from './guard.ts';
import { isDeclining } from './guards-handling.ts';
import { HANDLING_GUARDS } from './guards-handling.ts';
import { CLOSING_GUARDS } from './guards-closing.ts';
import { PROCEDURE_GUARDS } from './guards-procedure.ts';
import { SPECIAL_GUARDS } from './guards-special.ts';
import { RECEPTION_GUARDS } from './guards-reception.ts';
import type { Procedure } from './procedure.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';
import type { Refusal } from './refusals.ts';
import { canLeave, TRANSITIONS } from './states.ts';
import type { CaseState, TransitionId } from './states.ts';

export type GuardCode =
  | keyof typeof RECEPTION_GUARDS
  | keyof typeof HANDLING_GUARDS
  | keyof typeof CLOSING_GUARDS
  | keyof typeof PROCEDURE_GUARDS
  | keyof typeof SPECIAL_GUARDS;

const GUARDS: Readonly<Record<GuardCode, Guard>> = {
  ...RECEPTION_GUARDS,
  ...HANDLING_GUARDS,
  ...CLOSING_GUARDS,
  ...PROCEDURE_GUARDS,
  ...SPECIAL_GUARDS,
};

/** True for the code of a guard that the engine has. */
export function isGuardCode(code: string): code is GuardCode {
  return Object.hasOwn(GUARDS, code);
}

/** What a choice must hold before it is signed for. */
export const OPTION_GUARDS = [
  'option-not-chosen',
  'options-too-few',
  'company-cost-missing',
  'timetable-missing',
  'partner-agreement-missing',
  'waiver-wording',
  'gift-budget-exceeded',
] as const satisfies readonly GuardCode[];

const TELLING = [
  'decision-type-missing',
  'decision-notice-missing',
  'waiver-wording',
] as const satisfies readonly GuardCode[];

/** Guards of each transition, by code (domain 6.2); all that refuse are answered together. */
const TRANSITION_GUARDS: Readonly<Record<TransitionId, readonly GuardCode[]>> = {
  T1: [
    'received-at-missing',
    'received-at-in-future',
    'nature-missing',
    'branch-missing',
    'unit-missing',
    'zone-missing',
    'source-missing',
    'category-missing',
    'stated-cause-missing',
    'request-missing',
    'narrative-too-short',
    'narrative-too-long',
    'first-receiver-missing',
    'complainant-identity-missing',
    'privacy-notice-missing',
    'sensitive-consent-missing',
    'guardian-consent-missing',
    'recording-not-told',
    'isolation-record-missing',
    'too-many-representatives',
    'transfer-data-missing',
  ],
  T2: [
    'handler-missing',
    'handler-is-involved',
    'level-missing',
    'admissibility-missing',
    'acceptance-notice-missing',
    'representative-proof-missing',
  ],
  T3: [],
  T4: ['rejection-reason-missing'],
  T5: ['withdrawal-proof-missing', 'waiver-wording'],
  T6: [
    'fact-checks-open',
    'fact-check-by-involved',
    'external-channels-unanswered',
    'evidence-missing',
  ],
  T7: [...OPTION_GUARDS, 'approval-not-needed'],
  T7b: [...OPTION_GUARDS, 'amount-over-authority'],
  T8: [],
  T9: [],
  T9a: [],
  T10: [
    ...TELLING,
    'options-too-few',
    'timetable-missing',
    'customer-confirmation-missing',
    'cost-not-zero',
  ],
  T11: [
    ...TELLING,
    'tasks-open',
    'task-not-signed-for',
    'paid-amount-mismatch',
    'voucher-missing',
    'decision-grounds-missing',
  ],
  T12: ['remedies-not-told', 'notice-proof-missing'],
  T13: [
    'closing-call-missing',
    'caller-is-handler',
    'caller-is-involved',
    'satisfaction-missing',
    'not-satisfied-not-final',
    'reason-code-missing',
    'root-cause-missing',
    'responsible-missing',
    'improvement-missing',
    'improvement-not-done',
    'partner-cooperation-missing',
    'major-report-missing',
    'spokesperson-missing',
    'crisis-checklist-open',
  ],
  T14: [],
  T15: [],
  T16: [],
  T16a: [],
  T16b: ['root-cause-missing'],
  T17: [],
  T18: [],
  T19: [],
  T20: [],
  T21: [],
  T22: [],
  T23: ['nature-is-complaint', 'reply-missing'],
};

/** T10 for 不支持 and 解释说明: grounds and the manager's signature stand in for options and consent. */
const DECLINING_GUARDS: readonly GuardCode[] = [
  ...TELLING,
  'cost-not-zero',
  'decision-grounds-missing',
  'manager-signature-missing',
];

function guardsOf(id: TransitionId, candidate: Case): readonly GuardCode[] {
  return id === 'T10' && isDeclining(candidate) ? DECLINING_GUARDS : TRANSITION_GUARDS[id];
}

/** Those of the named guards that refuse the case as it would be. */
export function refusalsAmong(
  codes: readonly GuardCode[],
  candidate: Case,
  world: ActionWorld,
): readonly Refusal[] {
  return codes.filter((code) => {
    const refuses = GUARDS[code];
    return refuses(candidate, world);
  });
}

/** What the stages of the case's procedure add to the transition. */
function stageGuards(id: TransitionId, { stages }: Procedure): readonly GuardCode[] {
  return stages.flatMap(({ guards }) =>
    guards.flatMap(({ at, codes }) => (at === id ? codes.filter(isGuardCode) : [])),
  );
}

/** The codes that refuse this transition for the case as it would be: the engine's own, then those of its procedure. */
export function transitionRefusals(
  id: TransitionId,
  candidate: Case,
  world: ActionWorld,
): readonly Refusal[] {
  const codes = [...guardsOf(id, candidate), ...stageGuards(id, world.book.procedure)];
  return refusalsAmong([...new Set(codes)], candidate, world);
}

/** Transitions that follow by themselves from what somebody did: nobody is their author. */
const BY_ITSELF: ReadonlySet<TransitionId> = new Set(['T8', 'T9a', 'T12']);

/** The state a transition leads to for this case: a pause leads back to where it began, a review to its decision. */
function endOf(c: Case, id: TransitionId): CaseState {
  if (id === 'T15' && c.status === 'onHold') {
    return c.suspensions.at(-1)?.stateBefore ?? 'investigating';
  }
  if (id === 'T18' && c.reviews.at(-1)?.decision !== '维持') return 'investigating';
  return TRANSITIONS[id].to;
}

/** Records the transition on the case; `by` null = by the rule itself. */
export function entered(
  c: Case,
  id: TransitionId,
  world: ActionWorld,
  reason: string | null = null,
): Case {
  const to = endOf(c, id);
  const itself = BY_ITSELF.has(id);
  const by = itself ? null : world.me.id;
  const onBehalfOf = itself ? null : (world.actingFor ?? null);
  return {
    ...c,
    status: to,
    transitions: [
      ...c.transitions,
      { transition: id, from: c.status, to, at: world.now, by, onBehalfOf, reason },
    ],
  };
}

/** Moves the candidate along, or answers every code that stands in the way. */
export function move(
  candidate: Case,
  id: TransitionId,
  world: ActionWorld,
  more: readonly Refusal[] = [],
): Result<Case, readonly Refusal[]> {
  if (!canLeave(candidate.status, id)) return fail(['transition-not-possible'] as const);
  const codes = [...new Set([...more, ...transitionRefusals(id, candidate, world)])];
  return codes.length > 0 ? fail(codes) : ok(entered(candidate, id, world));
}
