import { z } from 'zod';
import { isInput } from '../domain/fields.ts';
import { MOST_REMINDERS, REMINDER_MINUTES, SETTING_FIELDS } from '../domain/settings.ts';
import type { Settings } from '../domain/settings.ts';

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** Of one value: what its field in the table allows. */
function one<K extends keyof typeof SETTING_FIELDS>(name: K): z.ZodType<Settings[K]> {
  return z.custom<Settings[K]>((value) => isInput(SETTING_FIELDS, { [name]: value }));
}

/** What each setting may be (rules 14): a value that does not fit is refused, the running one stays. */
export const SETTING_SHAPES: { readonly [K in keyof Settings]: z.ZodType<Settings[K]> } = {
  businessHours: z.strictObject({ from: Time, to: Time }).refine(({ from, to }) => from < to),
  procedureStyle: z.string().regex(/^P\d{1,4}$/u),
  majorReminderMin: z
    .array(z.int().min(REMINDER_MINUTES.min).max(REMINDER_MINUTES.max))
    .max(MOST_REMINDERS)
    .readonly(),
  cutoff: one('cutoff'),
  rolloverWeekends: one('rolloverWeekends'),
  isolationTargetMin: one('isolationTargetMin'),
  dwellTargetMin: one('dwellTargetMin'),
  exGratiaAlwaysApprove: one('exGratiaAlwaysApprove'),
  giftBudget: one('giftBudget'),
  finesEnabled: one('finesEnabled'),
  accountabilityEnabled: one('accountabilityEnabled'),
  idNumberField: one('idNumberField'),
  sameCauseWeekly: one('sameCauseWeekly'),
  repeatWindowDays: one('repeatWindowDays'),
  approvalStepDays: one('approvalStepDays'),
  lowScore: one('lowScore'),
  purgeTagsDays: one('purgeTagsDays'),
  retentionYears: one('retentionYears'),
  idleLockMin: one('idleLockMin'),
  bilingualPrint: one('bilingualPrint'),
  deferralMaxDays: one('deferralMaxDays'),
  scriptLanguage: one('scriptLanguage'),
  reviewWindowDays: one('reviewWindowDays'),
  reviewDecisionDays: one('reviewDecisionDays'),
  payoutMostItems: one('payoutMostItems'),
};

export function isSettingKey(key: string): key is keyof Settings {
  return Object.hasOwn(SETTING_SHAPES, key);
}
