import type { Fields } from './fields.ts';

/** The eight points of a crisis (list CK). */
export const CRISIS_CHECKS = ['CK1', 'CK2', 'CK3', 'CK4', 'CK5', 'CK6', 'CK7', 'CK8'] as const;

/** One point: done, or noted why not. */
export const CRISIS_CHECK_FIELDS = {
  code: { kind: 'code', list: 'crisisCheck', given: true },
  done: { kind: 'flag' },
  note: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

/** A major event and its report 重大/突发报告 (domain 5.10; form F13). */
export const MAJOR_FIELDS = {
  class: { kind: 'code', list: 'eventClass' },
  trigger: { kind: 'text', max: 500, mask: 'scan' },
  place: { kind: 'text', max: 200 },
  time: { kind: 'moment' },
  cause: { kind: 'text', max: 2000, mask: 'scan' },
  nature: { kind: 'text', max: 500, mask: 'scan' },
  amount: { kind: 'money' },
  people: { kind: 'count', min: 1, max: 100_000 },
  harm: { kind: 'text', max: 2000, mask: 'hide' },
  customerReaction: { kind: 'text', max: 2000, mask: 'scan' },
  trend: { kind: 'text', max: 1000, mask: 'scan' },
  measures: { kind: 'text', max: 4000, mask: 'scan' },
  spokespersonId: { kind: 'staff' },
  reportedTo: { kind: 'text', max: 200 },
  reportedAt: { kind: 'moment' },
  mode: { kind: 'code', list: 'contactMode' },
  regulatorReportedAt: { kind: 'moment' },
  /** When a leak of customer data was found: 72 hours to report it (D28). */
  leakFoundAt: { kind: 'moment' },
  checklist: { kind: 'rows', fields: CRISIS_CHECK_FIELDS },
} as const satisfies Fields;

export const MAJOR_RECORD = {
  ...MAJOR_FIELDS,
  triggeredAt: { kind: 'moment', given: true },
  /** Null = by the rule itself: twenty or more people face to face. */
  openedBy: { kind: 'staff' },
  checklist: { kind: 'rows', fields: CRISIS_CHECK_FIELDS, given: true },
} as const satisfies Fields;
