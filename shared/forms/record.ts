import type { Case, Extension } from '../domain/case.ts';
import type { FormSignature } from '../domain/form-signatures.ts';
import type { Moment } from '../domain/day.ts';
import type { StaffId } from '../domain/ids.ts';
import type { ListName } from '../domain/list-names.ts';
import type { RoleId } from '../domain/roles.ts';
import type { Band } from '../domain/rule-book.ts';
import type { SheetName } from '../domain/sheet-names.ts';
import type { FormTemplate, Wording } from './wording.ts';

/** The forms that can be printed; CARD is the contact card given at the end of a talk. */
export const FORM_CODES = [
  'F01',
  'F02',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
  'F17',
  'F19',
  'F20',
  'CARD',
] as const;
export type FormCode = (typeof FORM_CODES)[number];

export function isFormCode(code: string): code is FormCode {
  return FORM_CODES.some((known) => known === code);
}

export const COPIES = ['customer', 'internal', 'archive'] as const;
/** 客户联, 内部联, 归档联 (rule PR11). */
export type Copy = (typeof COPIES)[number];

/** A running or ended deadline of the case. `met` and `overdue` are both false while it runs. */
export type FormDeadline = {
  readonly rule: string;
  readonly startedAt: Moment;
  readonly internal: Moment;
  readonly final: Moment;
  readonly met: boolean;
  readonly overdue: boolean;
};

/** A sheet of the case that was printed, as it lies in the file. */
export type FiledPrint = {
  readonly form: FormCode;
  readonly sheet: SheetName | null;
  readonly at: Moment;
  /** 0 where the host did not say. */
  readonly pages: number;
};

type Hotline = { readonly name: string; readonly number: string };

/** Everything a form prints. The world comes in as arguments, so the same record gives the same content. */
export type FormRecord = {
  readonly case: Case;
  readonly institution: string;
  readonly branch: {
    readonly name: string;
    readonly complaintPhone: string;
    readonly address: string;
  };
  readonly staffName: (id: StaffId) => string;
  readonly roleName: (role: RoleId) => string;
  /** The Chinese words of a code list's entry; the code itself when it is unknown. */
  readonly entryName: (list: ListName, code: string) => string;
  readonly deadlines: readonly FormDeadline[];
  /** The limit of an extension, also of one that is yet to be told. */
  readonly newDue: (extension: Extension) => Moment | null;
  readonly bands: readonly Band[];
  /** Hotlines with an empty number are not printed. */
  readonly hotlines: readonly Hotline[];
  /** Days in which a customer may ask for a review (setting `reviewWindowDays`). */
  readonly reviewDays: number;
  /** Prints the English under the Chinese label (rule PR10). */
  readonly bilingual: boolean;
  readonly copy: Copy;
  /** 原件打印: phone, account and ID in full. */
  readonly full: boolean;
  /** Which sheet of a form that has several; null = the latest written. */
  readonly sheet: SheetName | null;
  /** The id of the one call-back, correction or approval to print; null = the latest. */
  readonly subjectId: string | null;
  /** 空白表: for writing by hand; gaps are room, and the head names no case. */
  readonly blank: boolean;
  /** What was printed of this case, each sheet once, its newest print; the papers of the file apart. */
  readonly prints: readonly FiledPrint[];
  /** The institution's own titles and labels, form by form. */
  readonly templates: readonly FormTemplate[];
  /** Its words for the form being printed. */
  readonly wording: Wording;
  /** The signatures that stand on a form of this case: printed in their boxes. */
  readonly standing?: (form: FormCode) => readonly FormSignature[];
  /** Those of the form being printed. */
  readonly signed?: readonly FormSignature[];
};

/** The newest line of the audit trail as it stands on paper, short enough to copy by hand. */
type PrintedHead = {
  readonly seq: number;
  readonly digest: string;
  readonly at: Moment;
  readonly fingerprint: string;
};

/** What one printing adds to the content; not part of what the verification code covers (rule PR7). */
export type PrintMark = {
  readonly count: number;
  readonly at: Moment;
  readonly by: string;
  /** Empty on a blank form: there is nothing to verify. */
  readonly code: string;
  /** On reports: the head of the audit trail, against which a cut shows later. */
  readonly head?: PrintedHead;
};
