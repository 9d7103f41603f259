import type { EntityOf, Fields } from './fields.ts';

/** What is written on a penalty notice 处罚通知 (domain 5.8). Amounts are the institution's own: none is suggested. */
export const PENALTY_INPUT = {
  caseNo: { kind: 'text', max: 40, given: true },
  dept: { kind: 'text', max: 100, given: true },
  personId: { kind: 'staff' },
  reason: { kind: 'text', max: 500, mask: 'scan', given: true },
  ruleCode: { kind: 'text', max: 100, given: true },
  overdueDays: { kind: 'count', min: 0, max: 10_000 },
  overdueMonths: { kind: 'count', min: 0, max: 1000 },
  amount: { kind: 'money', given: true },
} as const satisfies Fields;

/** A notice as it was issued. Off by default, never created by a rule (rules 12): it exists only by this act. */
export const PENALTY_NOTICE = {
  ...PENALTY_INPUT,
  caseId: { kind: 'case', given: true },
  noticeNo: { kind: 'text', max: 40, given: true },
  issuedBy: { kind: 'staff', given: true },
  issuedAt: { kind: 'moment', given: true },
} as const satisfies Fields;
export type PenaltyNotice = EntityOf<typeof PENALTY_NOTICE>;
