import type { FigureRow } from './case-figures.ts';
import { isOpenAt } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { ReportRow } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

const UNSUPPORTABLE = 'GX';
/** 二次非理性: not so at the first assessment, put off later. */
function isSecond({ firstLevel, items }: FigureRow): boolean {
  return firstLevel !== UNSUPPORTABLE && items.deferrals.length > 0;
}

function modeAt(row: FigureRow, end: string): 'attention' | 'monitoring' | null {
  if (!isOpenAt(row, end)) return null;
  const open = row.items.deferrals.find(
    ({ approvedAt, outcomeAt }) => approvedAt <= end && (outcomeAt === null || outcomeAt > end),
  );
  if (open === undefined || open.mode === null) return null;
  return open.mode === '关注' ? 'attention' : 'monitoring';
}

function takeReceived(row: FigureRow, key: string, tally: Tally): void {
  tally.mark(`${key}.received`, row.seq);
  if (row.firstLevel === UNSUPPORTABLE) tally.mark(`${key}.first`, row.seq);
  if (isSecond(row)) tally.mark(`${key}.second`, row.seq);
}

function rowOf(counts: Counts, key: string, label: ReportRow['label']): ReportRow {
  return {
    label,
    cells: [
      count(counts, `${key}.received`),
      count(counts, `${key}.first`),
      shareOf(counts, `${key}.first`, `${key}.received`),
      count(counts, `${key}.second`),
      shareOf(counts, `${key}.second`, `${key}.received`),
      count(counts, `${key}.attention`),
      count(counts, `${key}.monitoring`),
    ],
  };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** R5 非理性与关注/监控: GX at the first assessment and by deferral, of all received; what stands open at each end. */
export const DEFERRALS: Report = {
  take: ({ row, received }, tally, frame) => {
    const { spans } = frame;
    if (received) {
      const on = row.receivedAt.slice(0, 10);
      const span = spans.find(({ to }) => on <= to);
      if (span !== undefined) takeReceived(row, `s.${span.key}`, tally);
      takeReceived(row, 'all', tally);
    }
    if (row.items.deferrals.length === 0) return;
    for (const { key, to } of [...spans, { key: '', to: frame.period.to }]) {
      const mode = modeAt(row, earlier(`${to}T23:59:59`, frame.now));
      if (mode !== null) tally.mark(`${key === '' ? 'all' : `s.${key}`}.${mode}`, row.seq);
    }
  },
  content: (counts, { spans }) =>
    content([
      {
        name: 'unsupportable',
        head: 'period',
        columns: [
          term('received'),
          term('firstUnsupportable'),
          term('firstShare'),
          term('secondUnsupportable'),
          term('secondShare'),
          term('attention'),
          term('monitoring'),
        ],
        rows: [
          ...spans.map(({ key, from, to }) =>
            rowOf(counts, `s.${key}`, { kind: 'text', of: key === from ? `${from} – ${to}` : key }),
          ),
          rowOf(counts, 'all', term('total')),
        ],
      },
    ]),
};
