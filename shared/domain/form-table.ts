import type { Case } from './case.ts';
import type { StaffId } from './ids.ts';
import type { RoleId } from './roles.ts';

/**
 * One place to sign on a form. `paper`: a seal, or approvers who sign the request itself; nobody draws these on the
 * screen.
 */
export type SignSlot = {
  readonly key: string;
  readonly by: 'customer' | 'staff' | 'paper';
  readonly optional: boolean;
  /** Whose place it is, where the record says: only they sign it at the screen. */
  readonly staffId: StaffId | null;
  /** The post whose place it is, where no one person is named. */
  readonly role: RoleId | null;
  /** The customer's name, where it is theirs. */
  readonly name: string | null;
};

/** What the table of printed forms says of a case; rules ask it and know no form by themselves. */
export type FormTable = {
  /** The codes of the forms this case must hold signed (forms.md 2.1). */
  readonly requiredForms: (c: Case) => readonly string[];
  /** Who signs this form of this case, in the order of the sheet; none where there is nothing to sign yet. */
  readonly slotsOf: (c: Case, form: string) => readonly SignSlot[];
  /** `version:hash` of what the sheet says of the case, whatever is signed on it. */
  readonly sheetDigest: (c: Case, form: string, subjectId: string | null) => string;
  /** The version of the form's layout, as it stands in a digest. */
  readonly versionOf: (form: string) => string;
  readonly hash: (text: string) => string;
};
