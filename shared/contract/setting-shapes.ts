import { z } from 'zod';
import type { Settings } from '../domain/settings.ts';
import { FenShape } from './views.ts';

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const Minutes = z.int().min(1).max(1440);
const Days = z.int().min(1).max(3650);

/** What each setting may be (rules 14): a value that does not fit is refused, the running one stays. */
export const SETTING_SHAPES: { readonly [K in keyof Settings]: z.ZodType<Settings[K]> } = {
  businessHours: z.strictObject({ from: Time, to: Time }).refine(({ from, to }) => from < to),
  cutoff: z.enum(['closing', 'midnight']),
  rolloverWeekends: z.boolean(),
  isolationTargetMin: Minutes,
  dwellTargetMin: Minutes,
  exGratiaAlwaysApprove: z.boolean(),
  giftBudget: FenShape,
  finesEnabled: z.boolean(),
  accountabilityEnabled: z.boolean(),
  idNumberField: z.boolean(),
  sameCauseWeekly: z.int().min(1).max(100),
  repeatWindowDays: Days,
  approvalStepDays: z.int().min(1).max(30),
  lowScore: z.int().min(1).max(10),
  purgeTagsDays: Days,
  retentionYears: z.int().min(1).max(100),
  idleLockMin: z.int().min(1).max(60),
  bilingualPrint: z.boolean(),
  deferralMaxDays: Days,
  scriptLanguage: z.enum(['zh-first', 'en-first', 'zh-only']),
  reviewWindowDays: Days,
  reviewDecisionDays: Days,
  procedureStyle: z.string().regex(/^P\d{1,4}$/u),
  majorReminderMin: z.array(z.int().min(0).max(1440)).max(10).readonly(),
  payoutMostItems: z.int().min(1).max(20_000),
};

export function isSettingKey(key: string): key is keyof Settings {
  return Object.hasOwn(SETTING_SHAPES, key);
}
