import type { FigureRow } from './case-figures.ts';
import { BY_STAFF } from './report-by-staff.ts';
import { CALL_BACKS } from './report-calls.ts';
import { CATEGORY_RATE } from './report-categories.ts';
import { CAUSE_MATRIX, CHANNELS } from './report-causes.ts';
import { CLOSING_RATES } from './report-closing.ts';
import { COMPLETENESS } from './report-completeness.ts';
import { CORRECTIONS } from './report-corrections.ts';
import { COST } from './report-cost.ts';
import { DEFERRALS } from './report-deferrals.ts';
import { lookAt } from './report-frame.ts';
import type { Frame } from './report-frame.ts';
import { LEVELS } from './report-levels.ts';
import { ON_SITE_REPORT } from './report-on-site.ts';
import { OUTSIDE } from './report-outside.ts';
import { RELATIVE } from './report-relative.ts';
import { REPEATS } from './report-repeats.ts';
import type { Report } from './report.ts';
import type { ReportContent, ReportId } from './report-table.ts';
import { collector, Counts } from './report-tally.ts';
import type { Tally } from './report-tally.ts';
import { TIMELINESS } from './report-timeliness.ts';
import { WEEKLY } from './report-weekly.ts';

const REPORTS: Readonly<Record<ReportId, Report>> = {
  R1: CAUSE_MATRIX,
  R2: CHANNELS,
  R3: TIMELINESS,
  R4: CLOSING_RATES,
  R5: DEFERRALS,
  R6: CATEGORY_RATE,
  R7: LEVELS,
  R8: ON_SITE_REPORT,
  R9: CALL_BACKS,
  R10: COST,
  R11: REPEATS,
  R12: CORRECTIONS,
  R13: OUTSIDE,
  R14: RELATIVE,
  R15: BY_STAFF,
  R16: WEEKLY,
  R17: COMPLETENESS,
};

/** What the weekly bulletin takes over from other reports: one place for each fact. */
export const BULLETIN_PARTS = [
  'R5',
  'R6',
  'R7',
  'R11',
  'R12',
] as const satisfies readonly ReportId[];

/** The common filter of all reports (forms 4); null = all. A level is one of G, L or U. */
export type ReportFilter = { readonly source: string | null; readonly level: string | null };

const COUNTED_NATURES: ReadonlySet<string | null> = new Set(['NA1', 'NA2']);

/** Complaints and grievances, by source and level. */
export function passes(row: FigureRow, { source, level }: ReportFilter): boolean {
  if (!COUNTED_NATURES.has(row.nature)) return false;
  if (source !== null && row.source !== source) return false;
  if (level === null) return true;
  return [row.grievanceLevel, row.regLevel, row.urgency].includes(level);
}

type Run = { readonly take: (rows: readonly FigureRow[]) => void };

function runOver(
  counting: readonly (readonly [Report, Tally])[],
  frame: Frame,
  filter: ReportFilter,
): Run {
  const look = lookAt(frame);
  return {
    take: (rows) => {
      for (const row of rows) {
        if (!passes(row, filter)) continue;
        const counted = look(row);
        for (const [report, tally] of counting) report.take(counted, tally, frame);
      }
    },
  };
}

type Counting = Run & {
  readonly counts: (id: ReportId) => Counts;
  readonly content: (id: ReportId) => ReportContent;
};

/** Counts several reports in one look at the cases; `take` as often as there are groups of them. */
export function countReports(
  ids: readonly ReportId[],
  frame: Frame,
  filter: ReportFilter,
): Counting {
  const kept = new Map(ids.map((id) => [id, new Counts()]));
  const counts = (id: ReportId): Counts => kept.get(id) ?? new Counts();
  return {
    ...runOver(
      [...kept].map(([id, of]) => [REPORTS[id], of] as const),
      frame,
      filter,
    ),
    counts,
    content: (id) => REPORTS[id].content(counts(id), frame),
  };
}

/** The cases behind one number: the same counting, which keeps the places of its key. */
export function casesBehind(
  id: ReportId,
  key: string,
  frame: Frame,
  filter: ReportFilter,
): Run & { readonly seqs: readonly number[] } {
  const kept = collector(key);
  return { ...runOver([[REPORTS[id], kept]], frame, filter), seqs: kept.seqs };
}
