import type { Fields } from './fields.ts';
import { NOTICE_FIELDS, ON_PAPER_FIELDS } from './handling-fields.ts';
import { LOGGED } from './reception-fields.ts';
import { CASE_STATES } from './states.ts';

export const EXTENSION_KINDS = ['复杂至30', '特殊至60', '转办至60'] as const;
export type ExtensionKind = (typeof EXTENSION_KINDS)[number];
const DEFERRAL_MODES = ['关注', '监控'] as const;
const DEFERRAL_OUTCOMES = ['恢复', '关闭', '继续'] as const;
const REVIEW_DECISIONS = ['维持', '变更', '责令重办'] as const;

/** Sending the matter on to whom it belongs 转办 (domain 5.9, T3). */
export const REFER_FIELDS = {
  target: { kind: 'code', list: 'referralTarget' },
  unitName: { kind: 'text', max: 200 },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
  docNo: { kind: 'text', max: 100 },
  customerTold: { kind: 'flag' },
  at: { kind: 'moment' },
  accompaniedBy: { kind: 'staff' },
} as const satisfies Fields;

export const REFER_REPLY_FIELDS = {
  acknowledgedAt: { kind: 'moment' },
  replyAt: { kind: 'moment' },
  replyText: { kind: 'text', max: 4000, mask: 'scan' },
} as const satisfies Fields;

export const REFER_RETURN_FIELDS = {
  reason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

export const REFERRAL_RECORD = {
  ...LOGGED,
  ...REFER_FIELDS,
  ...REFER_REPLY_FIELDS,
  returnReason: { kind: 'text', max: 1000, mask: 'scan' },
  returnedAt: { kind: 'moment' },
} as const satisfies Fields;

/** Pausing the clock 中止计时 (rules 4.1): `from` is the first day that does not count. */
export const HOLD_FIELDS = {
  cause: { kind: 'code', list: 'suspensionCause' },
  agency: { kind: 'text', max: 200 },
  from: { kind: 'day' },
  toldAt: { kind: 'moment' },
} as const satisfies Fields;

/** `to` counts again. */
export const RESUME_FIELDS = {
  to: { kind: 'day' },
  toldAt: { kind: 'moment' },
} as const satisfies Fields;

export const SUSPENSION_RECORD = {
  ...LOGGED,
  ...HOLD_FIELDS,
  from: { kind: 'day', given: true },
  to: { kind: 'day' },
  endToldAt: { kind: 'moment' },
  endedBy: { kind: 'staff' },
  days: { kind: 'count', min: 0, max: 10_000 },
  stateBefore: { kind: 'choice', of: CASE_STATES, given: true },
} as const satisfies Fields;

/** An extension 延期 in its three acts (rules 4.2). */
export const EXTEND_REQUEST_FIELDS = {
  kind: { kind: 'choice', of: EXTENSION_KINDS },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

/** On paper: `approverId` signed it, whoever enters it is at the desk. */
export const EXTEND_APPROVE_FIELDS = {
  kind: { kind: 'choice', of: EXTENSION_KINDS },
  approverId: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const EXTEND_TELL_FIELDS = {
  kind: { kind: 'choice', of: EXTENSION_KINDS },
  toldAt: { kind: 'moment' },
  noticeId: { kind: 'text', max: 40 },
  notice: { kind: 'part', fields: NOTICE_FIELDS },
} as const satisfies Fields;

export const EXTENSION_RECORD = {
  ...LOGGED,
  kind: { kind: 'choice', of: EXTENSION_KINDS, given: true },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
  approverRole: { kind: 'text', max: 40 },
  approvedBy: { kind: 'staff' },
  approvedAt: { kind: 'moment' },
  recordedBy: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
  toldAt: { kind: 'moment' },
  noticeId: { kind: 'text', max: 40 },
  newDue: { kind: 'moment' },
} as const satisfies Fields;

/** Putting the closing off 暂缓关闭 (rules 8). */
export const DEFER_REQUEST_FIELDS = {
  mode: { kind: 'choice', of: DEFERRAL_MODES },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
  followedBy: { kind: 'staff' },
  reviewDate: { kind: 'day', planned: true },
} as const satisfies Fields;

export const DEFER_APPROVE_FIELDS = {
  mode: { kind: 'choice', of: DEFERRAL_MODES },
  followedBy: { kind: 'staff' },
  reviewDate: { kind: 'day', planned: true },
} as const satisfies Fields;

export const UNDEFER_FIELDS = {
  outcome: { kind: 'choice', of: DEFERRAL_OUTCOMES },
  reason: { kind: 'text', max: 2000, mask: 'scan' },
  mode: { kind: 'choice', of: DEFERRAL_MODES },
  reviewDate: { kind: 'day', planned: true },
  rootCauseText: { kind: 'text', max: 4000, mask: 'scan' },
  notice: { kind: 'part', fields: NOTICE_FIELDS },
} as const satisfies Fields;

export const DEFERRAL_RECORD = {
  ...LOGGED,
  ...DEFER_REQUEST_FIELDS,
  approvedBy: { kind: 'staff' },
  approvedAt: { kind: 'moment' },
  outcome: { kind: 'choice', of: DEFERRAL_OUTCOMES },
  outcomeReason: { kind: 'text', max: 2000, mask: 'scan' },
  outcomeAt: { kind: 'moment' },
  outcomeBy: { kind: 'staff' },
} as const satisfies Fields;

/** The customer asks the superior unit to look at the decision again 核查 (P11). */
export const REVIEW_FIELDS = {
  applyAt: { kind: 'moment' },
  by: { kind: 'text', max: 100, mask: 'name' },
  written: { kind: 'flag' },
  reason: { kind: 'text', max: 2000, mask: 'scan' },
  unit: { kind: 'text', max: 200 },
  reviewerId: { kind: 'staff' },
} as const satisfies Fields;

export const DECIDE_REVIEW_FIELDS = {
  decision: { kind: 'choice', of: REVIEW_DECISIONS },
  decisionText: { kind: 'text', max: 4000, mask: 'scan' },
  toldAt: { kind: 'moment' },
  reviewerId: { kind: 'staff' },
  notice: { kind: 'part', fields: NOTICE_FIELDS },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const REVIEW_RECORD = {
  ...LOGGED,
  ...REVIEW_FIELDS,
  applyAt: { kind: 'moment', given: true },
  withinWindow: { kind: 'flag' },
  decision: { kind: 'choice', of: REVIEW_DECISIONS },
  decisionText: { kind: 'text', max: 4000, mask: 'scan' },
  decidedAt: { kind: 'moment' },
  toldAt: { kind: 'moment' },
  recordedBy: { kind: 'staff' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

/** 诉讼保全: while it holds nothing is purged. */
export const LEGAL_HOLD_FIELDS = {
  legalHold: { kind: 'flag' },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

export const LEGAL_HOLD_RECORD = { ...LOGGED, ...LEGAL_HOLD_FIELDS } as const satisfies Fields;

/** The first of the two people who purge together (T20). */
export const PURGE_ASKED = { ...LOGGED } as const satisfies Fields;
