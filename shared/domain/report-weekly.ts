import { endOf, isIn, isOpenAt } from './report-frame.ts';
import type { Frame } from './report-frame.ts';
import type { FigureRow } from './case-figures.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { ReportTable } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

const MOST_CAUSES = 5;
const BY_TYPE: Readonly<Record<string, string>> = { K1: 'closedInTime', K2: 'closedLate' };

function takeEnding(row: FigureRow, tally: Tally, frame: Frame): void {
  if (isIn(frame.period, row.closedAt)) {
    tally.mark(BY_TYPE[row.closeType ?? ''] ?? 'closedOtherwise', row.seq);
  }
  const end = endOf(frame);
  if (!isOpenAt(row, end)) return;
  tally.mark('open', row.seq);
  const { legalFinal, toldAt } = row;
  const told = toldAt !== null && toldAt <= end;
  if (legalFinal !== null && legalFinal < end && !told) tally.mark('overdue', row.seq);
}

function takeImprovements({ items, seq }: FigureRow, tally: Tally, frame: Frame): void {
  const end = endOf(frame);
  for (const { dueAt, doneAt } of items.corrections) {
    if (isIn(frame.period, dueAt)) tally.mark('improvementsDue', seq);
    const undone = doneAt === null || doneAt > end;
    if (dueAt !== null && dueAt <= end && undone) tally.mark('improvementsLate', seq);
  }
}

const LINES = [
  'received',
  'closedInTime',
  'closedLate',
  'closedOtherwise',
  'open',
  'overdue',
  'improvementsDue',
  'improvementsLate',
] as const;

/** The causes that came most often, the most frequent first. */
export function topCauses(counts: Counts): readonly string[] {
  return counts
    .under('c.')
    .toSorted((a, b) => counts.of(`c.${b}`) - counts.of(`c.${a}`))
    .slice(0, MOST_CAUSES);
}

function causeTable(counts: Counts): ReportTable {
  return {
    name: 'causes',
    head: 'cause',
    columns: [term('count'), term('share')],
    rows: topCauses(counts).map((code) => ({
      label: entry('reason', code),
      cells: [count(counts, `c.${code}`), shareOf(counts, `c.${code}`, 'received')],
    })),
  };
}

/** R16 周五周报, its own part: what came, ended, is open and overdue, the main causes, the improvements due. */
export const WEEKLY: Report = {
  take: ({ row, received }, tally, frame) => {
    if (received) {
      tally.mark('received', row.seq);
      if (row.reasonCode !== null) tally.mark(`c.${row.reasonCode}`, row.seq);
    }
    takeEnding(row, tally, frame);
    takeImprovements(row, tally, frame);
  },
  content: (counts) =>
    content([
      {
        name: 'summary',
        head: 'count',
        columns: [term('count')],
        rows: LINES.map((of) => ({ label: term(of), cells: [count(counts, of)] })),
      },
      causeTable(counts),
    ]),
};
