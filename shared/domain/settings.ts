import type { Fen } from './money.ts';

/** What the institution may set (rules 14). Times are `HH:mm`; days, minutes and scores are whole numbers. */
export type Settings = {
  readonly businessHours: { readonly from: string; readonly to: string };
  /** When the last day of a period ends (rule DC6): at close of business, or at 24:00. */
  readonly cutoff: 'closing' | 'midnight';
  /** Rule DC9: an ordinary weekend rolls over like a holiday. */
  readonly rolloverWeekends: boolean;
  readonly isolationTargetMin: number;
  readonly dwellTargetMin: number;
  /** Rule A3: options O10 and O11 always go through a chain. */
  readonly exGratiaAlwaysApprove: boolean;
  /** The branch's budget for gifts and points (rule A10); 0 = off. */
  readonly giftBudget: Fen;
  readonly finesEnabled: boolean;
  readonly accountabilityEnabled: boolean;
  readonly idNumberField: boolean;
  readonly sameCauseWeekly: number;
  readonly repeatWindowDays: number;
  /** Working days for one approval step (D36). */
  readonly approvalStepDays: number;
  /** A score (of 10) at or under this is low. */
  readonly lowScore: number;
  readonly purgeTagsDays: number;
  /** The institution's own time to keep a case, in years; the legal one holds where it is longer (rules 13). */
  readonly retentionYears: number;
  readonly idleLockMin: number;
  readonly bilingualPrint: boolean;
  readonly deferralMaxDays: number;
  readonly scriptLanguage: 'zh-first' | 'en-first' | 'zh-only';
  readonly reviewWindowDays: number;
  readonly reviewDecisionDays: number;
  /** The procedure that cases at the branch take unless something else fits: P1, P2, P4 or P5 (procedures 0). */
  readonly procedureStyle: string;
  /** Minutes after the trigger of a major event at which to remind (D25). */
  readonly majorReminderMin: readonly number[];
  /** Items that one payout batch holds at most (P12-2). */
  readonly payoutMostItems: number;
};
