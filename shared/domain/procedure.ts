import type { DeadlineId } from './deadline-rule.ts';
import type { Refusal } from './refusals.ts';
import type { RoleId } from './roles.ts';
import type { CaseState } from './states.ts';

/** Who works at a stage: an account role, a capacity on the case, or an outside party. */
type StageActor =
  | RoleId
  | 'firstReceiver'
  | 'neutralHost'
  | 'handler'
  | 'approver'
  | 'callbackCaller'
  | 'customer'
  | 'partner';

/** One stage 环节 of a procedure. It never bypasses the guards of a transition; its own refusals add to them. */
type Stage = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly actors: readonly StageActor[];
  readonly states: readonly CaseState[];
  readonly forms: readonly string[];
  readonly deadlines: readonly DeadlineId[];
  /** The transitions done here, in order. */
  readonly transitions: readonly string[];
  readonly refusals: readonly Refusal[];
  /** The stages that may follow: the usual one first. */
  readonly next: readonly string[];
  /** The stage to go back to when this one fails. */
  readonly back: string | null;
};

/** A procedure 流程: data over the one life cycle of a case. `version` is kept on every case. */
export type Procedure = {
  readonly id: string;
  readonly version: number;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'case' | 'attached' | 'guide';
  /** When it is proposed at T1; `otherwise` = when no other procedure fits. */
  readonly entry: 'otherwise';
  readonly stages: readonly Stage[];
  /** What insurance sold through the bank adds: codes of facts, evidence and options, and fields to fill. */
  readonly insurance: {
    readonly fields: readonly string[];
    readonly factChecksFirst: readonly string[];
    readonly evidence: readonly string[];
    readonly options: readonly string[];
  };
  readonly switches: Readonly<Record<string, boolean>>;
  readonly active: boolean;
};
