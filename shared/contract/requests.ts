import { z } from 'zod';
import { WORK_KINDS } from '../domain/long-work.ts';
import { SHEET_NAMES } from '../domain/sheet-names.ts';
import { CaseIdShape, CopyShape, Me, MomentShape, RefusalShape } from './views.ts';

export const Nothing = z.strictObject({});
export const Line = z.string().trim().min(1).max(100);
export const Secret = z.string().min(1).max(200);
export const StaffNo = z.string().trim().min(1).max(20);
export const OnCase = z.strictObject({ id: CaseIdShape });

export const BranchInput = z.strictObject({
  institution: Line,
  code: z.string().regex(/^[0-9A-Z]{1,12}$/u),
  name: Line,
  address: z.string().trim().max(200),
  complaintPhone: z.string().trim().max(40),
});

/** Work on the whole data folder that is under way; while it lasts other calls may wait. */
export const Work = z.strictObject({ kind: z.enum(WORK_KINDS), done: z.int(), total: z.int() });

export const AppStatus = z.strictObject({
  /** `none` = first start; `unusable` = see `problem`. */
  vault: z.enum(['none', 'locked', 'open', 'unusable']),
  problem: RefusalShape.nullable(),
  me: Me.nullable(),
  /** The signed-in person must choose a password first. */
  mustSetPassword: z.boolean(),
  recoveryUnconfirmed: z.boolean(),
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  dataFolder: z.string(),
  idleLockMin: z.int(),
  now: MomentShape,
  work: Work.nullable(),
});

export const FormRequest = z.strictObject({
  id: CaseIdShape,
  form: z.string().max(10),
  copy: CopyShape,
  /** Which of the form's sheets, and of which call-back, slip or correction; left out = the latest. */
  sheet: z.enum(SHEET_NAMES).nullish(),
  subjectId: z.string().max(40).nullish(),
  /** 原件打印: numbers in full, with a reason (permission row 39). */
  fullReason: z.string().max(300).nullable(),
});
