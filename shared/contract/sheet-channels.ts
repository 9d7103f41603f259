import { z } from 'zod';
import { SHEET_NAMES } from '../domain/sheet-names.ts';
import { channel } from './channel.ts';
import { FormRequest, Nothing } from './requests.ts';
import {
  CaseIdShape,
  CopyShape,
  DayShape,
  MomentShape,
  RefusalShape,
  SheetView,
  StaffIdShape,
} from './views.ts';

/** More sheets than this are not printed at one go. */
export const MOST_SHEETS = 200;
/** More cases than this are not chosen at one go. */
export const MOST_CASES = 100;

/** A code as it is typed, or the whole text a scanner reads off a sheet. */
const TypedCode = z.string().trim().min(8).max(100);

const CellChange = z.strictObject({
  label: z.string(),
  /** Which line of its list, from 1. */
  line: z.int(),
  /** null = no such cell on that side. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const Found = z.strictObject({
  form: z.string(),
  sheet: z.enum(SHEET_NAMES).nullable(),
  copy: CopyShape,
  medium: z.enum(['paper', 'word']),
  printedAt: MomentShape,
  by: StaffIdShape,
  /** How often this very content was printed. */
  count: z.int(),
  /** Why nothing is compared: the case was purged, or the sheet is the ledger, which changes every day. */
  apart: z.enum(['purged', 'ledger']).nullable(),
  /** What can be said of the record; null when nothing is compared. */
  record: z
    .strictObject({
      caseNo: z.string(),
      /** Null for a sheet of the branch. */
      caseId: CaseIdShape.nullable(),
      unchanged: z.boolean(),
      /** Cells that say something else today; null when this person may not read that copy. */
      changes: z.array(CellChange).readonly().nullable(),
    })
    .nullable(),
});

/** One sheet of a batch: what it is, and what keeps it from being printed. */
const PlannedSheet = SheetView.extend({
  id: CaseIdShape,
  caseNo: z.string(),
  form: z.string(),
  bar: RefusalShape.nullable(),
  unprintable: z.array(z.string()).readonly(),
});

/** A sheet that was made and is not handed out, because it may no longer be printed. */
const DroppedSheet = z.strictObject({
  id: CaseIdShape,
  form: z.string(),
  sheet: z.enum(SHEET_NAMES).nullable(),
  subjectId: z.string().nullable(),
  why: RefusalShape,
});

const BatchId = z.string().max(40);

/** Sheets beyond the single print: checked against the record, as editable copies, many at one go. */
export const SHEET_CHANNELS = {
  /** 系统查验: whether the record still says what was printed, and what changed since. */
  'forms.check': channel('staff', z.strictObject({ code: TypedCode }), Found),
  /** An editable copy (.docx); logged like a print, counted as none. */
  'forms.word': channel(
    'case',
    FormRequest,
    z.strictObject({
      saved: z.boolean(),
      downloadId: z.string().nullable(),
      verifyCode: z.string(),
    }),
  ),
  /** What a batch would print: of a day's cases or of chosen ones. Nothing is printed by asking. */
  'sheets.plan': channel(
    'staff',
    z.strictObject({
      cases: z.union([
        z.strictObject({ receivedOn: DayShape }),
        z.strictObject({ ids: z.array(CaseIdShape).min(1).max(MOST_CASES) }),
      ]),
      forms: z.array(z.string().max(10)).min(1).max(30),
      copy: CopyShape,
      /** Only what was never printed of this sheet and copy. */
      unprintedOnly: z.boolean(),
    }),
    z.strictObject({
      sheets: z.array(PlannedSheet).readonly(),
      cases: z.int(),
      /** There were more cases, or more sheets, than one batch takes. */
      more: z.boolean(),
    }),
  ),
  /** Makes one sheet of the batch, once only; `batch` null begins a new one and forgets any other. */
  'sheets.add': channel(
    'staff',
    z.strictObject({
      batch: BatchId.nullable(),
      id: CaseIdShape,
      form: z.string().max(10),
      copy: CopyShape,
      sheet: z.enum(SHEET_NAMES).nullish(),
      subjectId: z.string().max(40).nullish(),
    }),
    z.strictObject({ batch: BatchId, sheets: z.int(), pages: z.int() }),
  ),
  /** Hands out all sheets that may still be printed as one PDF, and logs each. */
  'sheets.finish': channel(
    'staff',
    z.strictObject({ batch: BatchId }),
    z.strictObject({
      saved: z.boolean(),
      downloadId: z.string().nullable(),
      sheets: z.int(),
      pages: z.int(),
      dropped: z.array(DroppedSheet).readonly(),
    }),
  ),
  /** Forgets the sheets made so far; nothing was printed, nothing is logged. */
  'sheets.drop': channel('staff', z.strictObject({ batch: BatchId }), Nothing),
} as const;
