import { z } from 'zod';
import { REPORT_IDS } from '../domain/report-table.ts';
import { DayShape } from './views.ts';

export const ReportShape = z.enum(REPORT_IDS);

/** What every report is asked with (forms 4): the days, and null for all branches, sources, levels. */
export const REPORT_FILTER = {
  from: DayShape,
  to: DayShape,
  branchId: z.string().max(40).nullable(),
  source: z.string().max(10).nullable(),
  /** One of the codes of G, L or U. */
  level: z.string().max(10).nullable(),
};
