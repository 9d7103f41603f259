import { z } from 'zod';
import { SHEET_NAMES } from '../domain/sheet-names.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { REPORT_FILTER, ReportShape } from './report-filter.ts';
import { CopyShape, DayShape, MomentShape } from './views.ts';

const Sheet = z.enum(SHEET_NAMES).nullable();

/** A sheet that is of no case: a blank form, a bulletin, a purge list, a penalty notice, a shift, a digest, a report. */
const PaperWish = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('blank'),
    form: z.string().max(10),
    sheet: Sheet,
    copy: CopyShape,
  }),
  z.strictObject({ kind: z.literal('bulletin'), from: DayShape }),
  z.strictObject({ kind: z.literal('purge'), at: MomentShape }),
  z.strictObject({ kind: z.literal('shift'), id: z.string().max(40) }),
  z.strictObject({ kind: z.literal('digest'), on: DayShape }),
  z.strictObject({ kind: z.literal('penalty'), id: z.string().max(40) }),
  z.strictObject({ kind: z.literal('report'), report: ReportShape, ...REPORT_FILTER }),
]);
export type PaperWish = z.infer<typeof PaperWish>;

/** A blank form that can be had; a form of several sheets stands once for each. */
const BlankForm = z.strictObject({
  form: z.string(),
  sheet: Sheet,
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  copies: z.array(CopyShape).readonly(),
});
export type BlankForm = z.infer<typeof BlankForm>;

/** Paper of the branch: looked at, printed, saved. Every handler asks who may have that kind. */
export const PAPERS = {
  'papers.blanks': channel('blankForms', Nothing, z.array(BlankForm).readonly()),
  'papers.preview': channel(
    'staff',
    PaperWish,
    z.strictObject({ title: z.string(), markup: z.string() }),
  ),
  'papers.print': channel(
    'staff',
    PaperWish,
    z.strictObject({
      printed: z.boolean(),
      downloadId: z.string().nullable(),
      verifyCode: z.string(),
      count: z.int(),
    }),
  ),
  'papers.save': channel(
    'staff',
    PaperWish,
    z.strictObject({
      saved: z.boolean(),
      downloadId: z.string().nullable(),
      verifyCode: z.string(),
      count: z.int(),
    }),
  ),
} as const;
