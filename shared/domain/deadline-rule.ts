import type { CountUnit } from './day-counting.ts';

/** The deadline rules D01-D45 (D23 in three parts: transfer, first reply, close). */
export const DEADLINE_IDS = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23T',
  'D23R',
  'D23C',
  'D24',
  'D25',
  'D26',
  'D27',
  'D28',
  'D29',
  'D30',
  'D31',
  'D32',
  'D33',
  'D34',
  'D35',
  'D36',
  'D37',
  'D38',
  'D39',
  'D40',
  'D41',
  'D42',
  'D43',
  'D44',
  'D45',
] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

export function isDeadlineId(value: unknown): value is DeadlineId {
  return DEADLINE_IDS.some((id) => id === value);
}

/** What a rule counts from. Names ending in `At` are moments of a record; the rest are days or occasions. */
export type DeadlineStart =
  | 'receivedAt'
  | 'registeredAt'
  | 'resolvedAt'
  | 'closedAt'
  /** A complaint passed on by the PBoC or the regulator reached the institution. */
  | 'transferAt'
  /** The customer received the decision notice. */
  | 'noticeReceivedAt'
  | 'reviewAppliedAt'
  | 'disputeReceivedAt'
  | 'creditOfficerChangedAt'
  /** The call-back that gave the low score. */
  | 'callBackAt'
  /** The close limit that was missed; the latest one when the level rose. */
  | 'closeLimitMissed'
  /** `receivedAt` for the first slip of procedure P3, otherwise the hand-over of the slip. */
  | 'transferHandedAt'
  | 'transferSignedAt'
  | 'promisedAt'
  | 'majorTriggeredAt'
  | 'leakFoundAt'
  | 'withdrawalReceivedAt'
  | 'isolationDecidedAt'
  | 'deferredAt'
  | 'stepOpenedAt'
  | 'objectionAcceptedAt'
  | 'opinionEntryDay'
  | 'improvementDueAt'
  /** The running limit (D01, D02 or D06) that an extension would move. */
  | 'limitDueAt'
  | 'assessmentMadeAt'
  | 'lastBackupAt'
  | 'everyFriday'
  | 'everyOpenDay'
  | 'everyWorkingDay'
  | 'firstOfDecember';

/** When a rule runs. The engine has one predicate for each name. */
export type DeadlinePredicate =
  /** Any case, also an inquiry, a suggestion or praise. */
  | 'everyCase'
  /** Complaint or grievance; for a grievance the dates are a target and LG has no effect. */
  | 'complaintOrGrievance'
  /** Complaint or grievance of class L1, or while no class is set. */
  | 'ordinaryClass'
  /** Complaint or grievance from T2 on, by its grievance level; not GX. */
  | 'levelled'
  /** Source S01. */
  | 'onSite'
  /** Source S01 with the customer's recorded agreement, or procedure P5. */
  | 'nextDayAgreed'
  /** Arrived by system or transfer: S09, S12-S18. */
  | 'arrivedBySystem'
  /** Resolved and reachable: not for an anonymous complainant without contact data. */
  | 'resolvedAndReachable'
  | 'extendedComplex'
  | 'extendedSpecial'
  | 'extendedTransfer'
  | 'regulatorTransfer'
  | 'decided'
  | 'underReview'
  | 'creditDispute'
  | 'creditOfficerChange'
  | 'lowScore'
  | 'stillOpen'
  | 'transferIssued'
  | 'promiseMade'
  | 'majorEvent'
  | 'dataLeak'
  | 'withdrawal'
  | 'closed'
  | 'deferred'
  | 'approvalStep'
  | 'creditOfficer'
  | 'formalObjection'
  | 'opinionBookEntry'
  | 'improvement'
  | 'extensionAsked'
  | 'impactAssessment'
  | 'internalTags'
  | 'branch'
  | 'workstation'
  | 'calendar'
  /** Shown as a comparison only; never falls due. */
  | 'benchmark';

/**
 * What being overdue does (rules 1): RM reminder, NX task to the next role of the ladder, LV level one step up,
 * LG legal limit missed, MG message to the general manager, HD hard stop of the named action, PG purge of the
 * internal tags, which is no penalty but what the rule is for (D43).
 */
export type DeadlineEffect = 'RM' | 'NX' | 'LV' | 'LG' | 'MG' | 'HD' | 'PG';

/** One number, one for each grievance level, or null = the institution has not set it yet. */
export type DeadlineLength =
  number | { readonly byLevel: Readonly<Record<'G1' | 'G2' | 'G3', number>> } | null;

/** One deadline rule (rules 2). Length 0 = due at the start itself, or with unit `day` at the end of that day. */
export type DeadlineRule = {
  readonly id: DeadlineId;
  readonly start: DeadlineStart;
  readonly length: DeadlineLength;
  /** The second, outer length of a rule that has two (D34). */
  readonly outerLength?: number;
  /** An internal target of the institution's own, shorter than the length, in the same unit. */
  readonly target?: number;
  readonly unit: CountUnit;
  readonly on: boolean;
  /** A legal length that may not be lengthened. */
  readonly locked: boolean;
  /** L legal, T target, R reference only. */
  readonly kind: 'L' | 'T' | 'R';
  readonly applies: DeadlinePredicate;
  readonly effects: readonly DeadlineEffect[];
  /** Moved by a recorded pause (rules 4.1). */
  readonly pausable: boolean;
};
