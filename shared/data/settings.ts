import { NO_MONEY } from '../domain/money.ts';
import type { Settings } from '../domain/settings.ts';

/** The settings before anyone changes them (rules 14). */
export const DEFAULT_SETTINGS: Settings = {
  businessHours: { from: '09:00', to: '17:00' },
  cutoff: 'closing',
  rolloverWeekends: true,
  isolationTargetMin: 3,
  dwellTargetMin: 45,
  exGratiaAlwaysApprove: false,
  giftBudget: NO_MONEY,
  finesEnabled: false,
  accountabilityEnabled: false,
  idNumberField: false,
  sameCauseWeekly: 3,
  repeatWindowDays: 90,
  approvalStepDays: 1,
  lowScore: 6,
  purgeTagsDays: 90,
  retentionYears: 3,
  idleLockMin: 5,
  bilingualPrint: false,
  deferralMaxDays: 30,
  scriptLanguage: 'zh-first',
  reviewWindowDays: 30,
  reviewDecisionDays: 30,
  procedureStyle: 'P1',
  majorReminderMin: [0, 60],
  payoutMostItems: 5000,
};
