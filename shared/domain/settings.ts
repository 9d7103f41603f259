import type { EntityOf, Field, Fields } from './fields.ts';

const DAYS = { kind: 'count', min: 1, max: 3650, given: true } as const;
const MINUTES = { kind: 'count', min: 1, max: 1440, given: true } as const;
const UP_TO_100 = { kind: 'count', min: 1, max: 100, given: true } as const;
const FLAG = { kind: 'flag', given: true } as const;

/** Settings that are one value each (rules 14), in the order of the page: their types, limits and controls follow. */
export const SETTING_FIELDS = {
  /** When the last day of a period ends (rule DC6): at close of business, or at 24:00. */
  cutoff: { kind: 'choice', of: ['closing', 'midnight'], given: true },
  isolationTargetMin: MINUTES,
  dwellTargetMin: MINUTES,
  /** Working days for one approval step (D36). */
  approvalStepDays: { kind: 'count', min: 1, max: 30, given: true },
  reviewWindowDays: DAYS,
  reviewDecisionDays: DAYS,
  deferralMaxDays: DAYS,
  repeatWindowDays: DAYS,
  sameCauseWeekly: UP_TO_100,
  /** A score (of 10) at or under this is low. */
  lowScore: { kind: 'count', min: 1, max: 10, given: true },
  purgeTagsDays: DAYS,
  /** The institution's own time to keep a case, in years; the legal one holds where it is longer (rules 13). */
  retentionYears: UP_TO_100,
  /** Items that one payout batch holds at most (P12-2). */
  payoutMostItems: { kind: 'count', min: 1, max: 20_000, given: true },
  idleLockMin: { kind: 'count', min: 1, max: 60, given: true },
  /** The branch's budget for gifts and points (rule A10); 0 = off. */
  giftBudget: { kind: 'money', given: true },
  /** Rule DC9: an ordinary weekend rolls over like a holiday. */
  rolloverWeekends: FLAG,
  /** Rule A3: options O10 and O11 always go through a chain. */
  exGratiaAlwaysApprove: FLAG,
  idNumberField: FLAG,
  bilingualPrint: FLAG,
  finesEnabled: FLAG,
  accountabilityEnabled: FLAG,
  scriptLanguage: { kind: 'choice', of: ['zh-first', 'en-first', 'zh-only'], given: true },
} as const satisfies Fields;

/** Minutes after the trigger of a major event at which to remind (D25); 0 = at once. */
export const REMINDER_MINUTES = {
  kind: 'count',
  min: 0,
  max: 1440,
  given: true,
} as const satisfies Field;
export const MOST_REMINDERS = 10;

/** What the institution may set (rules 14). Times are `HH:mm`; days, minutes and scores are whole numbers. */
export type Settings = EntityOf<typeof SETTING_FIELDS> & {
  readonly businessHours: { readonly from: string; readonly to: string };
  /** The procedure that cases at the branch take unless something else fits: P1, P2, P4 or P5 (procedures 0). */
  readonly procedureStyle: string;
  readonly majorReminderMin: readonly number[];
};
