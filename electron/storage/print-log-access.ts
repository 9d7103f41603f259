import type { Moment } from '../../shared/domain/day.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import type { SheetName } from '../../shared/domain/sheet-names.ts';
import type { AuditNote } from './audit-access.ts';

export const PRINT_MEDIA = ['paper', 'word'] as const;

export type PrintEntry = {
  readonly id: string;
  readonly caseId: CaseId | null;
  readonly branchId: string;
  readonly form: string;
  /** Which sheet of the form, and of which call-back, correction or slip; null where there is but one. */
  readonly sheet: SheetName | null;
  readonly subjectId: string | null;
  readonly version: number;
  /** How often the institution had changed the words of the form; 0 = as shipped. */
  readonly wording: number;
  readonly copyType: string;
  readonly reason: string | null;
  readonly by: StaffId;
  readonly at: Moment;
  readonly pages: number;
  readonly hash: string;
  readonly verifyCode: string;
  /** On paper (or as PDF), or as an editable copy, which is no counted print. */
  readonly medium: PrintMedium;
};

export type PrintMedium = (typeof PRINT_MEDIA)[number];

export type PrintLogReads = {
  readonly ofCase: (id: CaseId) => readonly PrintEntry[];
  /** Newest first: the same content printed twice has the same code. */
  readonly byCode: (verifyCode: string) => readonly PrintEntry[];
  /** What was printed; null when it has been purged. */
  readonly snapshot: (id: string) => string | null;
};
export type PrintLogWrites = {
  readonly append: (entry: PrintEntry, snapshot: string, note: AuditNote) => void;
};
