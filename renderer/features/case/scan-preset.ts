import type { SigningView } from '../../../shared/contract/views.ts';
import type { ActInput } from './act-form-parts.ts';

/** What the scan of this one signed sheet starts with. */
export function scanOf({ form, sheet, subjectId }: SigningView, name: string): ActInput {
  const title = name.slice(0, 200);
  const which = { signedSheet: sheet, signedSubjectId: subjectId };
  return { kind: 'EV11', title, formCode: form, ...which };
}
