import type { DeadlineId } from './deadline-rule.ts';
import type { NOTICE_KINDS } from './handling-fields.ts';
import type { Refusal } from './refusals.ts';
import { ROLES } from './roles.ts';
import type { RoleId } from './roles.ts';
import type { CaseState } from './states.ts';

/** Capacities on a case and outside parties that work at a stage besides the roles of accounts. */
export const CAPACITIES = [
  'firstReceiver',
  'neutralHost',
  'handler',
  'approver',
  'callbackCaller',
  'customer',
  'partner',
] as const;

export const STAGE_ACTORS = [...ROLES, ...CAPACITIES] as const;

/** Who works at a stage: an account role, a capacity on the case, or an outside party. */
type StageActor = RoleId | (typeof CAPACITIES)[number];

export const PROCEDURE_KINDS = ['case', 'attached', 'guide'] as const;

/** What a stage adds to a transition: guards of the engine, by code. */
type StageGuard = { readonly at: string; readonly codes: readonly Refusal[] };

/** What a stage may wait for that no single place of the case says. */
export const STAGE_FACTS = [
  /** The level rose while a slip ran: the new slip is not signed for yet (P3-10). */
  'slip-reissued',
  /** The second call reached the customer, or need not (P4-7). */
  'care-call-made',
  /** A low score after which nobody has been to see the customer again (P4-8). */
  'low-score-open',
  /** The last call found the customer dissatisfied, and nobody has talked it over with the superiors since (P4-9). */
  'still-dissatisfied',
  /** A confirmed repeat without a lasting measure (P4-10). */
  'recurring-open',
] as const;
export type StageFact = (typeof STAGE_FACTS)[number];

/** A path is filled, a path holds one of these codes, a fact holds, or the institution works in this style. */
export type Condition =
  | { readonly filled: string }
  | { readonly fact: StageFact }
  | { readonly path: string; readonly oneOf: readonly string[] }
  | { readonly style: string };

/**
 * One stage 环节 of a procedure. It never bypasses the guards of a transition; its own guards add to them. A path names
 * a place in the case, as `facts.established` or `options.choice` (of rows: any of them).
 */
export type Stage = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** What is done here. */
  readonly work: { readonly zh: string; readonly en: string };
  readonly actors: readonly StageActor[];
  /** The states of the case in which this is worked on; none for what has no case. */
  readonly states: readonly CaseState[];
  /** The stage is entered only when all of these hold. */
  readonly when: readonly Condition[];
  /** Paths of what is filled in here. */
  readonly fields: readonly string[];
  /** Paths: once any of them is filled the stage is done. None = it lasts until the state of the case moves on. */
  readonly doneBy: readonly string[];
  /** Once any of these holds the stage is done, too. */
  readonly doneIf: readonly Condition[];
  /** The case comes here from whatever stage it is at as soon as `when` holds, and goes on from there when it ends. */
  readonly interrupts: boolean;
  readonly forms: readonly string[];
  /** Kinds of notice 告知 given here. */
  readonly notices: readonly (typeof NOTICE_KINDS)[number][];
  readonly deadlines: readonly DeadlineId[];
  /** The transitions done here, in order. */
  readonly transitions: readonly string[];
  /** Refusals of the acts done here, for the page to name; the acts raise them by themselves. */
  readonly refusals: readonly Refusal[];
  readonly guards: readonly StageGuard[];
  /** The stages that may follow: the usual one first. */
  readonly next: readonly string[];
  /** The stage to go back to when this one fails. */
  readonly back: string | null;
};

/** When it is proposed at T1: all conditions hold; of several procedures the one with the lowest rank. */
type ProcedureEntry = { readonly rank: number; readonly when: readonly Condition[] };

/** A procedure 流程: data over the one life cycle of a case. `version` is kept on every case. */
export type Procedure = {
  readonly id: string;
  readonly version: number;
  readonly zh: string;
  readonly en: string;
  readonly kind: (typeof PROCEDURE_KINDS)[number];
  /** Null: never proposed, as what attaches to a case or stands alone. */
  readonly entry: ProcedureEntry | null;
  readonly stages: readonly Stage[];
  /** What insurance sold through the bank adds: codes of facts, evidence and options, and fields to fill. */
  readonly insurance: {
    readonly fields: readonly string[];
    readonly factChecksFirst: readonly string[];
    readonly evidence: readonly string[];
    readonly options: readonly string[];
  };
  /** Deadline rules that do not run, but where a claim against the institution is made (`claimWhen`). */
  readonly rulesOff: readonly DeadlineId[];
  /** Any of these says that the institution itself is claimed against; then `rulesOff` has no effect. */
  readonly claimWhen: readonly Condition[];
  /** Deadline rules that run for every complaint and grievance here, whatever they apply to elsewhere. */
  readonly rulesOn: readonly DeadlineId[];
  /** The rules that say how long its records are kept: the longest counts. */
  readonly keptBy: readonly DeadlineId[];
  /** From when the transfer of the first slip is counted (D23T). */
  readonly transferFrom: 'receipt' | 'handOver';
  /** What counts as resolved: the decision (T10, T11), or the department's application to close. */
  readonly resolvedBy: 'decision' | 'closeApplication';
  readonly switches: Readonly<Record<string, boolean>>;
  readonly active: boolean;
};
