import type { Action, Outcome } from './action.ts';
import { APPROVAL_ACTIONS } from './actions-approval.ts';
import { CREDIT_ACTIONS } from './actions-credit.ts';
import { CLOCK_ACTIONS } from './actions-clock.ts';
import { CLOSING_ACTIONS } from './actions-closing.ts';
import { DEFERRAL_ACTIONS } from './actions-deferral.ts';
import { ENDING_ACTIONS } from './actions-ending.ts';
import { EXECUTION_ACTIONS } from './actions-execution.ts';
import { HAND_OVER_ACTIONS } from './actions-hand-over.ts';
import { INVESTIGATION_ACTIONS } from './actions-investigation.ts';
import { MAJOR_ACTIONS } from './actions-major.ts';
import { OBJECTION_ACTIONS } from './actions-objection.ts';
import { OPTION_ACTIONS } from './actions-options.ts';
import { PROCEDURE_ACTIONS } from './actions-procedure.ts';
import { SIGNATURE_ACTIONS, withSignaturesSettled } from './actions-signatures.ts';
import { REFERRAL_ACTIONS } from './actions-referral.ts';
import { RECEPTION_ACTIONS } from './actions-reception.ts';
import { TRANSFER_ACTIONS } from './actions-transfer.ts';
import { isCase } from './case.ts';
import type { Case } from './case.ts';
import type { InputOf } from './fields.ts';
import type { ActionWorld } from './guard.ts';
import { fail, ok } from './result.ts';
import { withStages } from './stage-runs.ts';

/** Every act on a case. Pages, scenario files and tests all go through this table. */
export const ACTIONS = {
  ...RECEPTION_ACTIONS,
  ...HAND_OVER_ACTIONS,
  ...INVESTIGATION_ACTIONS,
  ...OPTION_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...EXECUTION_ACTIONS,
  ...CLOSING_ACTIONS,
  ...PROCEDURE_ACTIONS,
  ...TRANSFER_ACTIONS,
  ...CREDIT_ACTIONS,
  ...OBJECTION_ACTIONS,
  ...MAJOR_ACTIONS,
  ...CLOCK_ACTIONS,
  ...DEFERRAL_ACTIONS,
  ...REFERRAL_ACTIONS,
  ...ENDING_ACTIONS,
  ...SIGNATURE_ACTIONS,
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof ACTIONS;
export type ActionInput<A extends ActionName> = InputOf<(typeof ACTIONS)[A]['input']>;

export function isActionName(value: string): value is ActionName {
  return Object.hasOwn(ACTIONS, value);
}

export const ACTION_NAMES: readonly ActionName[] = Object.keys(ACTIONS).filter(isActionName);

/** Carries out an act: shape, role, state, then its guards. The case comes back changed, or the codes that refuse. */
export function act(name: ActionName, c: Case, input: unknown, world: ActionWorld): Outcome {
  const { attempt }: Action = ACTIONS[name];
  const outcome = attempt(c, input, world);
  if (!outcome.ok || outcome.value === c) return outcome;
  const next = withSignaturesSettled(c, withStages(outcome.value, world), world);
  // What could not be read again is not stored: a record more than a case can hold.
  return isCase(next) ? ok(next) : fail(['wrong-shape'] as const);
}
