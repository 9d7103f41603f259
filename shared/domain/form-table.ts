import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import type { StaffId } from './ids.ts';
import type { RoleId } from './roles.ts';
import type { SheetName } from './sheet-names.ts';

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

/** Which sheet of a form: its name where it has several, and the one record it is about. */
export type SheetId = { readonly sheet: SheetName | null; readonly subjectId: string | null };

/** One sheet of a form that somebody signs, with its places in their order. */
export type SheetToSign = SheetId & {
  /** The number it carries itself, as a transfer slip does. */
  readonly no: string | null;
  /** When it was written; null = still blank. */
  readonly at: Moment | null;
  readonly slots: readonly SignSlot[];
};

/** What the table of printed forms says of a case; rules ask it and know no form by themselves. */
export type FormTable = {
  /** The codes of the forms this case must hold signed (forms.md 2.1). */
  readonly requiredForms: (c: Case) => readonly string[];
  /** The sheets of this form of this case that somebody signs, oldest first; none where there is nothing to sign yet. */
  readonly sheetsOf: (c: Case, form: string) => readonly SheetToSign[];
  /** The name of the sheet that has this place; a place stands on one sheet of a form only. */
  readonly sheetWith: (form: string, slot: string) => SheetName | null;
  /** `version:hash` of what the sheet says of the case, whatever is signed on it; without hash where there is none. */
  readonly sheetDigest: (c: Case, form: string, sheet: SheetId) => string;
  /** The version of the form's layout, as it stands in a digest. */
  readonly versionOf: (form: string) => string;
  readonly hash: (text: string) => string;
};
