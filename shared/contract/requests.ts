import { z } from 'zod';
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
});

export const FormRequest = z.strictObject({
  id: CaseIdShape,
  form: z.string().max(10),
  copy: CopyShape,
  /** 原件打印: numbers in full, with a reason (permission row 39). */
  fullReason: z.string().max(300).nullable(),
});
