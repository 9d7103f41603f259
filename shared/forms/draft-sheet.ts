import type { Moment } from '../domain/day.ts';
import type { FormCode, FormRecord } from './record.ts';

/** F15 tells the customer of their rights before anything is registered: it is the finished sheet then already. */
const WHOLE_BEFORE_REGISTERING: ReadonlySet<string> = new Set<FormCode>(['F15']);

/** True for the sheet of a case that is not registered: it is marked as a draft and is no issued copy. */
export function isDraftSheet(form: string, { status }: FormRecord['case']): boolean {
  return status === 'draft' && !WHOLE_BEFORE_REGISTERING.has(form);
}

/** True for a print made before the case was registered: it is logged, and counts as no copy of the form. */
export function wasDraftPrint(
  { form, at }: { readonly form: string; readonly at: Moment },
  { registeredAt }: Pick<FormRecord['case'], 'registeredAt'>,
): boolean {
  const before = registeredAt === null || at < registeredAt;
  return before && !WHOLE_BEFORE_REGISTERING.has(form);
}
