import { GRIEVANCE_LEVELS, REG_LEVELS, URGENCIES } from './case-fields.ts';
import type { Fields } from './fields.ts';
import { CHOICES } from './reception-fields.ts';
import { ROLES } from './roles.ts';

export const DECISIONS = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7'] as const;
export const NOTICE_KINDS = ['NT1', 'NT2', 'NT3', 'NT4', 'NT5', 'NT6', 'NT7', 'NT8'] as const;
const FOLLOW_UP_KINDS = ['FU1', 'FU2', 'FU3', 'FU4', 'FU5'] as const;
export const REMEDIES = ['核查', '调解', '仲裁', '诉讼', '监管热线'] as const;
export const STEP_DECISIONS = ['同意', '不同意', '退回'] as const;

export const TIMETABLE_FIELDS = {
  step: { kind: 'text', max: 200, given: true },
  dueAt: { kind: 'moment', planned: true },
  owner: { kind: 'text', max: 100 },
} as const satisfies Fields;

/** A choice offered to the customer 解决方案 (domain 5.6). */
export const OPTION_FIELDS = {
  seq: { kind: 'text', max: 4 },
  typeCode: { kind: 'code', list: 'option' },
  description: { kind: 'text', max: 2000, mask: 'scan' },
  companyCost: { kind: 'money' },
  benefitToCustomer: { kind: 'text', max: 500 },
  timetable: { kind: 'rows', fields: TIMETABLE_FIELDS },
  agreedBy: { kind: 'text', max: 100 },
  agreedAt: { kind: 'moment' },
  soleOptionReason: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const CHOICE_FIELDS = {
  seq: { kind: 'text', max: 4 },
  choice: { kind: 'choice', of: CHOICES },
  customerSignedAt: { kind: 'moment' },
} as const satisfies Fields;

export const REMOVE_OPTION_FIELDS = {
  seq: { kind: 'text', max: 4 },
} as const satisfies Fields;

/** A signature given outside the app (domain 5.6): who entered it, and the scan that proves it. */
export const ON_PAPER_FIELDS = {
  onPaper: { kind: 'flag' },
  proofEvidenceId: { kind: 'text', max: 40 },
} as const satisfies Fields;

export const DECIDE_FIELDS = {
  decision: { kind: 'choice', of: STEP_DECISIONS },
  comment: { kind: 'text', max: 1000 },
  resolutionNo: { kind: 'text', max: 60 },
  signature: { kind: 'text', max: 100 },
  approverId: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const APPROVAL_STEP_FIELDS = {
  seq: { kind: 'count', min: 1, max: 20, given: true },
  roleId: { kind: 'choice', of: ROLES, given: true },
  substituteFor: { kind: 'choice', of: ROLES },
  openedAt: { kind: 'moment' },
  dueAt: { kind: 'moment', planned: true },
  approverId: { kind: 'staff' },
  delegatedFrom: { kind: 'staff' },
  decision: { kind: 'choice', of: STEP_DECISIONS },
  comment: { kind: 'text', max: 1000 },
  resolutionNo: { kind: 'text', max: 60 },
  signature: { kind: 'text', max: 100 },
  decidedAt: { kind: 'moment' },
  recordedBy: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

const APPROVAL_STATUSES = ['审批中', '同意', '不同意', '退回', '失效'] as const;

/** An approval request with its chain 审批单. */
export const APPROVAL_FIELDS = {
  approvalNo: { kind: 'text', max: 40, given: true },
  bandVersion: { kind: 'count', min: 1, max: 1_000_000, given: true },
  optionSeqs: { kind: 'texts', max: 4 },
  amount: { kind: 'money', given: true },
  bandAmount: { kind: 'money', given: true },
  bandId: { kind: 'text', max: 10, given: true },
  requestedBy: { kind: 'staff', given: true },
  requestedAt: { kind: 'moment', given: true },
  reason: { kind: 'text', max: 1000 },
  status: { kind: 'choice', of: APPROVAL_STATUSES, given: true },
  steps: { kind: 'rows', fields: APPROVAL_STEP_FIELDS, given: true },
} as const satisfies Fields;

/** The single authorising signature of band B1 单签授权. */
export const AUTHORISATION_FIELDS = {
  optionSeqs: { kind: 'texts', max: 4 },
  amount: { kind: 'money', given: true },
  bandAmount: { kind: 'money', given: true },
  bandVersion: { kind: 'count', min: 1, max: 1_000_000, given: true },
  authoriserId: { kind: 'staff', given: true },
  /** Who signed in place of the channel head, by which role (rule A8); null when it was the channel head. */
  substituteFor: { kind: 'choice', of: ROLES },
  roleId: { kind: 'choice', of: ROLES, given: true },
  delegatedFrom: { kind: 'staff' },
  signedAt: { kind: 'moment', given: true },
  signature: { kind: 'text', max: 100 },
  comment: { kind: 'text', max: 1000 },
  valid: { kind: 'flag' },
  recordedBy: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const TASK_FIELDS = {
  type: { kind: 'code', list: 'taskType' },
  assigneeId: { kind: 'staff' },
  dept: { kind: 'text', max: 100 },
  dueAt: { kind: 'moment', planned: true },
  note: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const TASK_DONE_FIELDS = {
  type: { kind: 'code', list: 'taskType' },
  taskId: { kind: 'text', max: 40 },
  result: { kind: 'text', max: 1000, mask: 'scan' },
  refNo: { kind: 'text', max: 100 },
} as const satisfies Fields;

export const PAY_FIELDS = {
  paidAmount: { kind: 'money' },
  paidAt: { kind: 'moment' },
  voucherNo: { kind: 'text', max: 100 },
} as const satisfies Fields;

/** A notice to the customer 告知记录. */
export const NOTICE_FIELDS = {
  kind: { kind: 'choice', of: NOTICE_KINDS },
  mode: { kind: 'code', list: 'noticeMode' },
  at: { kind: 'moment' },
  to: { kind: 'text', max: 100 },
  remediesTold: { kind: 'choices', of: REMEDIES },
  proofEvidenceId: { kind: 'text', max: 40 },
  result: { kind: 'code', list: 'noticeResult' },
  receivedAt: { kind: 'moment' },
  content: { kind: 'text', max: 4000, mask: 'scan' },
} as const satisfies Fields;

/** T10 and T11: the decision and its notice in one act. */
export const NOTIFY_FIELDS = {
  decisionType: { kind: 'choice', of: DECISIONS },
  decisionText: { kind: 'text', max: 4000, mask: 'scan' },
  decisionBasis: { kind: 'text', max: 4000, mask: 'scan' },
  notice: { kind: 'part', fields: NOTICE_FIELDS },
  customerConfirmation: { kind: 'choice', of: ['签字', '录音'] },
} as const satisfies Fields;

export const DECISION_FIELDS = {
  decisionType: { kind: 'choice', of: DECISIONS, given: true },
  decisionText: { kind: 'text', max: 4000, mask: 'scan' },
  decisionBasis: { kind: 'text', max: 4000, mask: 'scan' },
  customerConfirmation: { kind: 'choice', of: ['签字', '录音'] },
  notifiedAt: { kind: 'moment', given: true },
  notifiedBy: { kind: 'staff', given: true },
} as const satisfies Fields;

/** On paper: `approverId` signed it, whoever enters it is at the desk. */
export const SIGN_OUTCOME_FIELDS = {
  approverId: { kind: 'staff' },
  signature: { kind: 'text', max: 100 },
  comment: { kind: 'text', max: 1000 },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const FOLLOW_UP_FIELDS = {
  kind: { kind: 'choice', of: FOLLOW_UP_KINDS },
  at: { kind: 'moment' },
  mode: { kind: 'code', list: 'noticeMode' },
  reached: { kind: 'flag' },
  notApplicable: { kind: 'flag' },
  satisfaction: { kind: 'count', min: 1, max: 5 },
  score: { kind: 'count', min: 1, max: 10 },
  stillDissatisfied: { kind: 'flag' },
  wouldReturn: { kind: 'flag' },
  newRequest: { kind: 'text', max: 1000, mask: 'scan' },
  comment: { kind: 'text', max: 1000, mask: 'scan' },
  outcome: { kind: 'choice', of: ['确认关闭', '重开', '继续'] },
  callerId: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

/** An improvement 溯源整改. */
export const CORRECTION_FIELDS = {
  problem: { kind: 'text', max: 1000 },
  causeCategory: { kind: 'code', list: 'causeCategory' },
  measure: { kind: 'text', max: 2000 },
  ownerId: { kind: 'staff' },
  dueAt: { kind: 'moment', planned: true },
  doneAt: { kind: 'moment' },
  longTerm: { kind: 'flag' },
  spreadTo: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const VERIFY_FIELDS = {
  correctionId: { kind: 'text', max: 40 },
  effective: { kind: 'flag' },
  comment: { kind: 'text', max: 1000 },
} as const satisfies Fields;

/** 经验教训: why it happened, what it teaches, how it is avoided (domain 5.1, lessons). */
export const LESSON_FIELDS = {
  lessonCause: { kind: 'text', max: 2000 },
  lesson: { kind: 'text', max: 2000 },
  howToAvoid: { kind: 'text', max: 2000 },
} as const satisfies Fields;

export const CLOSE_FIELDS = {
  reasonCode: { kind: 'code', list: 'reason' },
  rootCauseText: { kind: 'text', max: 4000, mask: 'scan' },
  businessQuality: { kind: 'flag' },
  responsibleIds: { kind: 'staffs' },
  ...LESSON_FIELDS,
  thirdPartyCoop: { kind: 'code', list: 'cooperation' },
} as const satisfies Fields;

export const ASSIGN_FIELDS = {
  handlerId: { kind: 'staff' },
  grievanceLevel: { kind: 'choice', of: GRIEVANCE_LEVELS },
  regLevel: { kind: 'choice', of: REG_LEVELS },
  urgency: { kind: 'choice', of: URGENCIES },
  admissibility: { kind: 'code', list: 'admissibility' },
  admissibilityReason: { kind: 'text', max: 1000 },
} as const satisfies Fields;

export const SET_LEVEL_FIELDS = {
  grievanceLevel: { kind: 'choice', of: GRIEVANCE_LEVELS },
  regLevel: { kind: 'choice', of: REG_LEVELS },
  urgency: { kind: 'choice', of: URGENCIES },
  reason: { kind: 'text', max: 1000 },
} as const satisfies Fields;

export const REJECT_FIELDS = {
  reasonCode: { kind: 'code', list: 'rejectionReason' },
  reason: { kind: 'text', max: 2000 },
  referredFirst: { kind: 'flag' },
  notice: { kind: 'part', fields: NOTICE_FIELDS },
} as const satisfies Fields;

export const WITHDRAW_FIELDS = {
  receivedAt: { kind: 'moment' },
  reason: { kind: 'text', max: 1000 },
  proof: { kind: 'choice', of: ['签字', '录音'] },
  text: { kind: 'text', max: 1000 },
} as const satisfies Fields;

export const REASON_FIELDS = { reason: { kind: 'text', max: 1000 } } as const satisfies Fields;

export const REOPEN_FIELDS = {
  newFacts: { kind: 'text', max: 2000 },
  reason: { kind: 'text', max: 2000 },
} as const satisfies Fields;

/** `onPaper`: whoever takes over signed a paper, which is entered with its scan. */
export const HAND_OVER_FIELDS = {
  toId: { kind: 'staff' },
  note: { kind: 'text', max: 500 },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

/** The other half: whoever the first responsibility was offered to signs for it, or declines. */
export const TAKE_OVER_FIELDS = {
  declined: { kind: 'flag' },
  reason: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const ANSWER_FIELDS = {
  reply: { kind: 'text', max: 4000 },
  mode: { kind: 'code', list: 'noticeMode' },
} as const satisfies Fields;

export const REPEAT_FIELDS = {
  isRepeat: { kind: 'flag' },
  parentCaseId: { kind: 'case' },
  reason: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const LEAVE_FIELDS = { leftAt: { kind: 'moment' } } as const satisfies Fields;

export const DELEGATE_FIELDS = {
  toId: { kind: 'staff' },
  proofEvidenceId: { kind: 'text', max: 40 },
} as const satisfies Fields;
