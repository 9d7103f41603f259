import { z } from 'zod';
import { channel } from './channel.ts';
import { Nothing, Secret, StaffNo } from './requests.ts';
import { CaseIdShape, DayShape, MomentShape, RefusalShape, StaffIdShape } from './views.ts';

/** A case whose time of keeping is over: its number and its dates, nothing of what it is about. */
const PurgeRow = z.strictObject({
  id: CaseIdShape,
  caseNo: z.string().nullable(),
  receivedOn: DayShape,
  closedOn: DayShape.nullable(),
  retainUntil: DayShape,
  /** Why it cannot be purged although its time is over. */
  bar: RefusalShape.nullable(),
});
export type PurgeRow = z.infer<typeof PurgeRow>;

/** 销毁报告: how much was purged, which numbers, when, by which two people. */
export const PurgeReport = z.strictObject({
  at: MomentShape,
  firstId: StaffIdShape,
  secondId: StaffIdShape,
  caseNos: z.array(z.string()).readonly(),
  /** Files of evidence that no other case has. */
  files: z.int().min(0),
  /** Until when and on what ground each was kept; a report of an earlier program has none. */
  lines: z
    .array(
      z.strictObject({
        caseNo: z.string(),
        retainUntil: DayShape.nullable(),
        ground: z.enum(['usual', 'credit']).nullable(),
      }),
    )
    .readonly()
    .optional(),
});
export type PurgeReport = z.infer<typeof PurgeReport>;

/** At most so many cases in one purge. */
export const MOST_PURGED = 200;

/** Purging 销毁 by two people (T20): what may go, and the going. */
export const PURGE = {
  'purge.list': channel(
    'r36',
    Nothing,
    z.strictObject({
      rows: z.array(PurgeRow).readonly(),
      /** More wait than are shown. */
      more: z.boolean(),
      /** Newest first. */
      reports: z.array(PurgeReport).readonly(),
    }),
  ),
  /** The first person is signed in and has just given their password again; the second gives 工号 and password here. */
  'purge.carry-out': channel(
    'r36',
    z.strictObject({
      ids: z.array(CaseIdShape).min(1).max(MOST_PURGED),
      staffNo: StaffNo,
      password: Secret,
    }),
    z.strictObject({
      report: PurgeReport,
      kept: z
        .array(z.strictObject({ caseNo: z.string(), codes: z.array(RefusalShape).readonly() }))
        .readonly(),
    }),
  ),
} as const;
