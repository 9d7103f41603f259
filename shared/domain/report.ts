import type { Counted, Frame } from './report-frame.ts';
import type { CaseList, ListedCase, ReportContent, ReportTable } from './report-table.ts';
import { count, LISTED } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

/** One report: how it counts a case, and what it makes of the counts. Its keys are its own. */
export type Report = {
  readonly take: (counted: Counted, tally: Tally, frame: Frame) => void;
  readonly content: (counts: Counts, frame: Frame) => ReportContent;
};

export function content(
  tables: readonly ReportTable[],
  lists: readonly CaseList[] = [],
): ReportContent {
  return { tables, lists };
}

/** A list shows so many cases; the number above it leads to all. */
const MOST_LISTED = 100;

/** The cases under a listed key, the largest value first. */
export function listOf(
  counts: Counts,
  key: string,
  { name, columns }: Pick<CaseList, 'name' | 'columns'>,
  values: (value: number) => ListedCase['values'],
): CaseList {
  const listed = counts.listed(`${LISTED}${key}`).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    name,
    columns,
    rows: listed.slice(0, MOST_LISTED).map(([seq, value]) => ({ seq, values: values(value) })),
    total: count(counts, `${LISTED}${key}`),
  };
}
