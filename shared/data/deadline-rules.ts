import type {
  DeadlineEffect,
  DeadlineId,
  DeadlineLength,
  DeadlinePredicate,
  DeadlineRule,
  DeadlineStart,
} from '../domain/deadline-rule.ts';
import type { CountUnit } from '../domain/day-counting.ts';

type Term = readonly [start: DeadlineStart, length: DeadlineLength, unit: CountUnit];
type Standing = Partial<Pick<DeadlineRule, 'on' | 'locked' | 'kind' | 'pausable' | 'outerLength'>>;

const LEGAL = { kind: 'L' } as const;
const LOCKED = { kind: 'L', locked: true } as const;
const BENCHMARK = { kind: 'R', on: false } as const;

/** Unless said otherwise a rule is a target, on, may be changed, and is not paused. */
function rule(
  id: DeadlineId,
  [start, length, unit]: Term,
  applies: DeadlinePredicate,
  ...[effects, standing]: readonly [readonly DeadlineEffect[], Standing?]
): DeadlineRule {
  return {
    id,
    start,
    length,
    unit,
    on: true,
    locked: false,
    kind: 'T',
    applies,
    effects,
    pausable: false,
    ...standing,
  };
}

/** The limits of closing by level (rules 8); GX has none. */
const CLOSE = { byLevel: { G1: 3, G2: 7, G3: 15 } } as const;
const TRANSFER = { byLevel: { G1: 30, G2: 30, G3: 30 } } as const;
const FIRST_REPLY = { byLevel: { G1: 2, G2: 2, G3: 2 } } as const;

const CASE_RULES: readonly DeadlineRule[] = [
  rule('D01', ['receivedAt', 15, 'cal'], 'complaintOrGrievance', ['LG', 'NX', 'LV'], {
    ...LOCKED,
    pausable: true,
  }),
  rule('D02', ['receivedAt', 30, 'cal'], 'extendedComplex', ['LG', 'NX', 'LV'], {
    ...LOCKED,
    pausable: true,
  }),
  rule('D03', ['receivedAt', 60, 'cal'], 'extendedSpecial', ['LG', 'NX', 'LV', 'MG'], {
    ...LOCKED,
    pausable: true,
  }),
  rule('D04', ['noticeReceivedAt', 30, 'cal'], 'decided', ['HD']),
  rule('D05', ['reviewAppliedAt', 30, 'cal'], 'underReview', ['NX', 'MG']),
  rule('D06', ['transferAt', 15, 'cal'], 'regulatorTransfer', ['LG', 'NX', 'LV'], LOCKED),
  rule('D07', ['transferAt', 60, 'cal'], 'extendedTransfer', ['LG', 'NX', 'LV', 'MG'], LOCKED),
  rule('D08', ['disputeReceivedAt', 20, 'cal'], 'creditDispute', ['LG', 'NX', 'MG'], LOCKED),
  rule('D09', ['disputeReceivedAt', 10, 'wd'], 'creditDispute', ['NX']),
  rule('D10', ['disputeReceivedAt', 0, 'day'], 'creditDispute', ['RM', 'NX']),
  rule('D11', ['creditOfficerChangedAt', 2, 'wd'], 'creditOfficerChange', ['RM']),
  rule('D12', ['registeredAt', 30, 'min'], 'arrivedBySystem', ['RM', 'NX']),
  rule('D13', ['registeredAt', 2, 'h'], 'everyCase', ['RM', 'NX']),
  rule('D14', ['receivedAt', 0, 'day'], 'onSite', ['RM']),
  rule('D15', ['receivedAt', 1, 'cal'], 'nextDayAgreed', ['RM', 'NX']),
  rule('D16', ['registeredAt', 3, 'cal'], 'ordinaryClass', ['RM', 'NX', 'LV'], { pausable: true }),
  rule('D17', ['registeredAt', 7, 'cal'], 'ordinaryClass', ['RM', 'NX', 'LV'], { pausable: true }),
  rule('D18', ['resolvedAt', 12, 'h'], 'resolvedAndReachable', ['RM', 'NX']),
  rule('D19', ['resolvedAt', 2, 'cal'], 'resolvedAndReachable', ['RM']),
  rule('D20', ['callBackAt', 7, 'cal'], 'lowScore', ['RM', 'NX'], { on: false }),
  rule('D21', ['everyFriday', 0, 'day'], 'branch', ['RM']),
  rule('D22', ['closeLimitMissed', 1, 'month'], 'stillOpen', ['NX', 'MG']),
  rule('D23T', ['transferHandedAt', TRANSFER, 'min'], 'transferIssued', ['RM', 'NX']),
  rule('D23R', ['transferSignedAt', FIRST_REPLY, 'h'], 'transferIssued', ['RM', 'NX']),
  rule('D23C', ['receivedAt', CLOSE, 'cal'], 'levelled', ['RM', 'NX', 'LV'], { pausable: true }),
  rule('D24', ['promisedAt', 0, 'min'], 'promiseMade', ['RM', 'NX']),
];

const OTHER_RULES: readonly DeadlineRule[] = [
  rule('D25', ['majorTriggeredAt', 0, 'min'], 'majorEvent', ['RM', 'NX', 'MG']),
  rule('D26', ['receivedAt', 3, 'wd'], 'benchmark', [], BENCHMARK),
  rule('D27', ['everyOpenDay', 0, 'day'], 'branch', ['RM', 'NX']),
  rule('D28', ['leakFoundAt', 72, 'h'], 'dataLeak', ['RM', 'MG', 'LG'], LEGAL),
  rule('D29', ['withdrawalReceivedAt', 0, 'day'], 'withdrawal', ['LG'], LOCKED),
  rule('D30', ['isolationDecidedAt', 3, 'min'], 'onSite', []),
  rule('D31', ['receivedAt', 45, 'min'], 'onSite', []),
  rule('D32', ['closedAt', 3, 'year'], 'closed', ['HD'], LOCKED),
  rule('D33', ['closedAt', 10, 'year'], 'creditDispute', ['HD'], LEGAL),
  rule('D34', ['receivedAt', 15, 'wd'], 'benchmark', [], { ...BENCHMARK, outerLength: 60 }),
  rule('D35', ['deferredAt', 30, 'cal'], 'deferred', ['RM', 'NX']),
  rule('D36', ['stepOpenedAt', 1, 'wd'], 'approvalStep', ['RM']),
  rule('D37', ['everyWorkingDay', 0, 'day'], 'creditOfficer', ['RM']),
  rule('D38', ['objectionAcceptedAt', null, 'cal'], 'formalObjection', ['NX'], { on: false }),
  rule('D39', ['opinionEntryDay', 1, 'wd'], 'opinionBookEntry', ['RM']),
  rule('D40', ['improvementDueAt', 0, 'min'], 'improvement', ['RM', 'NX']),
  rule('D41', ['limitDueAt', 0, 'min'], 'extensionAsked', ['HD'], LEGAL),
  rule('D42', ['assessmentMadeAt', 3, 'year'], 'impactAssessment', ['HD'], LEGAL),
  rule('D43', ['closedAt', 90, 'cal'], 'internalTags', ['PG']),
  rule('D44', ['lastBackupAt', 1, 'wd'], 'workstation', ['RM']),
  rule('D45', ['firstOfDecember', 0, 'day'], 'calendar', ['RM']),
];

/** All deadline rules with the shipped defaults (rules 2); their names are the words of area `deadlines`. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [...CASE_RULES, ...OTHER_RULES];
