import {
  CASE_FACT_FIELDS,
  COMPLAINANT_FIELDS,
  GRIEVANCE_LEVELS,
  REG_LEVELS,
  REPRESENTATIVE_FIELDS,
  URGENCIES,
} from './case-fields.ts';
import { CREDIT_RECORD } from './credit-fields.ts';
import { isEntity } from './fields.ts';
import type { EntityOf, Fields } from './fields.ts';
import {
  APPROVAL_FIELDS,
  AUTHORISATION_FIELDS,
  CHOICE_FIELDS,
  CORRECTION_FIELDS,
  DECISION_FIELDS,
  FOLLOW_UP_FIELDS,
  LESSON_FIELDS,
  NOTICE_FIELDS,
  ON_PAPER_FIELDS,
  OPTION_FIELDS,
  PAY_FIELDS,
  SIGN_OUTCOME_FIELDS,
  TASK_FIELDS,
} from './handling-fields.ts';
import { FACT_CHANGE } from './guarded-facts.ts';
import { IMPORTED_FIELDS } from './imported.ts';
import { PROCEDURE_CHANGE_FIELDS, STAGE_RUN_FIELDS } from './procedure-fields.ts';
import { MAJOR_RECORD } from './major-fields.ts';
import { OBJECTION_RECORD } from './objection-fields.ts';
import {
  CONCERN_FIELDS,
  CONSULTATION_FIELDS,
  CONTACT_FIELDS,
  EMOTION_FIELDS,
  EVIDENCE_FIELDS,
  FACT_CHECK_FIELDS,
  FILE_FIELDS,
  ISOLATION_FIELDS,
  LOGGED,
  STEP_FIELDS,
} from './reception-fields.ts';
import { RETURN_FIELDS } from './return-fields.ts';
import { FORM_SIGNATURE } from './signature-fields.ts';
import {
  DEFERRAL_RECORD,
  EXTENSION_RECORD,
  LEGAL_HOLD_RECORD,
  PURGE_ASKED,
  REFERRAL_RECORD,
  REVIEW_RECORD,
  SUSPENSION_RECORD,
} from './lifecycle-fields.ts';
import { ROLES } from './roles.ts';
import { CASE_STATES } from './states.ts';
import { TRANSFER_RECORD } from './transfer-fields.ts';

const CODE = { kind: 'text', max: 20, given: true } as const;
const VERSION = { kind: 'count', min: 1, max: 1_000_000, given: true } as const;

/** Every transition is timed (closed-loop rule). */
const TRANSITION_FIELDS = {
  transition: CODE,
  from: { kind: 'choice', of: CASE_STATES, given: true },
  to: { kind: 'choice', of: CASE_STATES, given: true },
  at: { kind: 'moment', given: true },
  by: { kind: 'staff' },
  /** Whose deputy `by` was (rules 5): both names stand in the log. */
  onBehalfOf: { kind: 'staff' },
  reason: { kind: 'text', max: 2000 },
} as const satisfies Fields;

const LEVEL_FIELDS = ['grievance', 'reg', 'urgency'] as const;

/** 级别变更: `by` null = by the rule itself. `dueAt` = when the rule fell due, `at` = when it was recorded. */
const LEVEL_CHANGE_FIELDS = {
  field: { kind: 'choice', of: LEVEL_FIELDS, given: true },
  from: { kind: 'text', max: 4 },
  to: { kind: 'text', max: 4, given: true },
  cause: { kind: 'code', list: 'levelCause', given: true },
  by: { kind: 'staff' },
  reason: { kind: 'text', max: 1000 },
  dueAt: { kind: 'moment' },
  at: { kind: 'moment', given: true },
} as const satisfies Fields;

export const EFFECT_KINDS = ['NX', 'LV', 'LG', 'MG', 'PG'] as const;

/** An overdue effect that has been recorded; `role` is the rung an NX reached. `startedAt` names the running of the rule. */
const EFFECT_FIELDS = {
  rule: CODE,
  effect: { kind: 'choice', of: EFFECT_KINDS, given: true },
  startedAt: { kind: 'moment', given: true },
  dueAt: { kind: 'moment', given: true },
  recordedAt: { kind: 'moment', given: true },
  role: { kind: 'choice', of: ROLES },
  /** False when the rule fell due on a day whose one rise or one rung was already used. */
  done: { kind: 'flag' },
} as const satisfies Fields;

const EVIDENCE_RECORD = {
  ...LOGGED,
  ...EVIDENCE_FIELDS,
  file: { kind: 'entity', fields: FILE_FIELDS },
} as const satisfies Fields;

const OPTION_RECORD = {
  ...LOGGED,
  ...OPTION_FIELDS,
  ...CHOICE_FIELDS,
  seq: { kind: 'text', max: 4, given: true },
  /** Whoever changed its type or its cost after it was written: they ask for it too (domain 3.3). */
  changedBy: { kind: 'staffs' },
} as const satisfies Fields;

const TASK_RECORD = {
  ...LOGGED,
  ...TASK_FIELDS,
  signedAt: { kind: 'moment' },
  signedBy: { kind: 'staff' },
  doneAt: { kind: 'moment' },
  doneBy: { kind: 'staff' },
  result: { kind: 'text', max: 1000, mask: 'scan' },
  refNo: { kind: 'text', max: 100 },
} as const satisfies Fields;

const CORRECTION_RECORD = {
  ...LOGGED,
  ...CORRECTION_FIELDS,
  verifierId: { kind: 'staff' },
  verifiedAt: { kind: 'moment' },
  effective: { kind: 'flag' },
  verifyComment: { kind: 'text', max: 1000 },
} as const satisfies Fields;

const CONTACT_REMOVAL = {
  ...LOGGED,
  reason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

const CLOSING_FIELDS = {
  rootCauseText: { kind: 'text', max: 4000, mask: 'scan' },
  businessQuality: { kind: 'flag' },
  responsibleIds: { kind: 'staffs' },
  ...LESSON_FIELDS,
  reply: { kind: 'text', max: 4000 },
  closedAt: { kind: 'moment', given: true },
  closedBy: { kind: 'staff', given: true },
} as const satisfies Fields;

const ENDING_FIELDS = {
  kind: { kind: 'choice', of: ['withdrawn', 'rejected'], given: true },
  at: { kind: 'moment', given: true },
  receivedAt: { kind: 'moment' },
  reasonCode: { kind: 'text', max: 20 },
  reason: { kind: 'text', max: 2000 },
  proof: { kind: 'choice', of: ['签字', '录音'] },
} as const satisfies Fields;

/** A case 案件, whole: one document with one revision. `round` grows with every reopening. */
export const CASE = {
  id: { kind: 'case', given: true },
  rev: VERSION,
  branchId: { kind: 'text', max: 40, given: true },
  terminal: { kind: 'text', max: 4, given: true },
  caseNo: { kind: 'text', max: 40 },
  status: { kind: 'choice', of: CASE_STATES, given: true },
  stage: { kind: 'count', min: 1, max: 7, given: true },
  round: VERSION,
  procedureId: CODE,
  procedureVersion: VERSION,
  ruleVersion: VERSION,
  bandVersion: VERSION,
  openedBy: { kind: 'staff', given: true },
  openedAt: { kind: 'moment', given: true },
  updatedAt: { kind: 'moment', given: true },
  registeredAt: { kind: 'moment' },
  reopenedAt: { kind: 'moment' },
  resolvedAt: { kind: 'moment' },
  leftAt: { kind: 'moment' },
  facts: { kind: 'entity', fields: CASE_FACT_FIELDS, given: true },
  complainant: { kind: 'entity', fields: COMPLAINANT_FIELDS, given: true },
  representatives: { kind: 'rows', fields: REPRESENTATIVE_FIELDS, given: true },
  handlerId: { kind: 'staff' },
  assignedBy: { kind: 'staff' },
  grievanceLevel: { kind: 'choice', of: GRIEVANCE_LEVELS },
  regLevel: { kind: 'choice', of: REG_LEVELS },
  urgency: { kind: 'choice', of: URGENCIES },
  admissibility: { kind: 'code', list: 'admissibility' },
  admissibilityReason: { kind: 'text', max: 1000 },
  isRepeat: { kind: 'flag' },
  parentCaseId: { kind: 'case' },
  /** Why a link to another case was loosened or moved. */
  repeatReason: { kind: 'text', max: 500 },
  steps: { kind: 'rows', fields: { ...LOGGED, ...STEP_FIELDS }, given: true },
  isolation: { kind: 'entity', fields: { ...LOGGED, ...ISOLATION_FIELDS } },
  emotions: { kind: 'rows', fields: { ...LOGGED, ...EMOTION_FIELDS }, given: true },
  contacts: { kind: 'rows', fields: { ...LOGGED, ...CONTACT_FIELDS }, given: true },
  consultations: { kind: 'rows', fields: { ...LOGGED, ...CONSULTATION_FIELDS }, given: true },
  concerns: { kind: 'rows', fields: { ...LOGGED, ...CONCERN_FIELDS }, given: true },
  factChecks: { kind: 'rows', fields: { ...LOGGED, ...FACT_CHECK_FIELDS }, given: true },
  evidence: { kind: 'rows', fields: EVIDENCE_RECORD, given: true },
  formSignatures: { kind: 'rows', fields: FORM_SIGNATURE, given: true },
  handOvers: {
    kind: 'rows',
    fields: {
      ...LOGGED,
      fromId: { kind: 'staff' },
      toId: { kind: 'staff', given: true },
      note: { kind: 'text', max: 500 },
      /** Null with `declinedAt` null: offered, not signed for yet. */
      takenAt: { kind: 'moment' },
      declinedAt: { kind: 'moment' },
      declineReason: { kind: 'text', max: 500 },
      ...ON_PAPER_FIELDS,
    },
    given: true,
  },
  options: { kind: 'rows', fields: OPTION_RECORD, given: true },
  approvals: { kind: 'rows', fields: { ...LOGGED, ...APPROVAL_FIELDS }, given: true },
  authorisations: { kind: 'rows', fields: { ...LOGGED, ...AUTHORISATION_FIELDS }, given: true },
  delegations: {
    kind: 'rows',
    fields: {
      ...LOGGED,
      toId: { kind: 'staff', given: true },
      proofEvidenceId: { kind: 'text', max: 40 },
    },
    given: true,
  },
  tasks: { kind: 'rows', fields: TASK_RECORD, given: true },
  payments: { kind: 'rows', fields: { ...LOGGED, ...PAY_FIELDS }, given: true },
  outcomeSignature: {
    kind: 'entity',
    fields: { ...LOGGED, ...SIGN_OUTCOME_FIELDS, recordedBy: { kind: 'staff' } },
  },
  decision: { kind: 'entity', fields: DECISION_FIELDS },
  pastDecisions: { kind: 'rows', fields: DECISION_FIELDS, given: true },
  notices: { kind: 'rows', fields: { ...LOGGED, ...NOTICE_FIELDS }, given: true },
  followUps: { kind: 'rows', fields: { ...LOGGED, ...FOLLOW_UP_FIELDS }, given: true },
  corrections: { kind: 'rows', fields: CORRECTION_RECORD, given: true },
  closing: { kind: 'entity', fields: CLOSING_FIELDS },
  closeType: { kind: 'code', list: 'closeType' },
  retainUntil: { kind: 'day' },
  ending: { kind: 'entity', fields: ENDING_FIELDS },
  transitions: { kind: 'rows', fields: TRANSITION_FIELDS, given: true },
  procedureChanges: { kind: 'rows', fields: PROCEDURE_CHANGE_FIELDS, given: true },
  factChanges: { kind: 'rows', fields: FACT_CHANGE, given: true },
  stageRuns: { kind: 'rows', fields: STAGE_RUN_FIELDS, given: true },
  levelChanges: { kind: 'rows', fields: LEVEL_CHANGE_FIELDS, given: true },
  effects: { kind: 'rows', fields: EFFECT_FIELDS, given: true },
  transfers: { kind: 'rows', fields: TRANSFER_RECORD, given: true },
  creditDispute: { kind: 'entity', fields: CREDIT_RECORD },
  objection: { kind: 'entity', fields: OBJECTION_RECORD },
  majorEvent: { kind: 'entity', fields: MAJOR_RECORD },
  returnExchanges: { kind: 'rows', fields: { ...LOGGED, ...RETURN_FIELDS }, given: true },
  referrals: { kind: 'rows', fields: REFERRAL_RECORD, given: true },
  suspensions: { kind: 'rows', fields: SUSPENSION_RECORD, given: true },
  extensions: { kind: 'rows', fields: EXTENSION_RECORD, given: true },
  deferrals: { kind: 'rows', fields: DEFERRAL_RECORD, given: true },
  reviews: { kind: 'rows', fields: REVIEW_RECORD, given: true },
  legalHolds: { kind: 'rows', fields: LEGAL_HOLD_RECORD, given: true },
  /** Who took every way to reach the customer off the case, and why. */
  contactRemoval: { kind: 'entity', fields: CONTACT_REMOVAL },
  purgeAsked: { kind: 'entity', fields: PURGE_ASKED },
  /** null: received here. */
  imported: { kind: 'entity', fields: IMPORTED_FIELDS },
} as const satisfies Fields;

export type Case = EntityOf<typeof CASE>;
export type CaseOption = Case['options'][number];
export type Approval = Case['approvals'][number];
export type ApprovalStep = Approval['steps'][number];
export type Task = Case['tasks'][number];
export type Notice = Case['notices'][number];
export type FollowUp = Case['followUps'][number];
export type Correction = Case['corrections'][number];
export type Evidence = Case['evidence'][number];
export type CaseEffect = Case['effects'][number];
export type LevelChange = Case['levelChanges'][number];
export type Suspension = Case['suspensions'][number];
export type Extension = Case['extensions'][number];
export type Deferral = Case['deferrals'][number];
export type Review = Case['reviews'][number];

/** True for a stored case that this program can read. */
export function isCase(value: unknown): value is Case {
  return isEntity(CASE, value);
}
