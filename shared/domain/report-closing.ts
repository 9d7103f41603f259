import type { Counted, Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, share } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

const CLOSE_TYPES = ['K1', 'K2', 'K3', 'K4', 'K5'] as const;
const RATED: ReadonlySet<string> = new Set(['K1', 'K2', 'K3']);

/**
 * What keeps an open case in the denominator: its close limit has passed, or the closing was put off. Without the
 * second, deferring would take a case out of the rate until it ends.
 */
function standing({ row, open }: Counted, { now }: Frame): 'deferred' | 'openPastLimit' | null {
  if (!open) return null;
  if (row.status === 'deferred') return 'deferred';
  return row.closeLimit !== null && row.closeLimit < now ? 'openPastLimit' : null;
}

function takeAt(level: string, counted: Counted, tally: Tally, frame: Frame): void {
  const { row } = counted;
  tally.mark(`${level}.received`, row.seq);
  if (row.closeType !== null) tally.mark(`${level}.${row.closeType}`, row.seq);
  const stands = row.closeType === null ? standing(counted, frame) : null;
  if (stands !== null) tally.mark(`${level}.${stands}`, row.seq);
  if (stands !== null || RATED.has(row.closeType ?? '')) tally.mark(`${level}.rated`, row.seq);
}

function rowOf(counts: Counts, level: string, label: Label): ReportRow {
  const rated = counts.of(`${level}.rated`);
  const rate = (type: string): ReportRow['cells'][number] =>
    share(counts.of(`${level}.${type}`), rated, `${level}.${type}`);
  return {
    label,
    cells: [
      count(counts, `${level}.received`),
      ...CLOSE_TYPES.map((type) => count(counts, `${level}.${type}`)),
      count(counts, `${level}.deferred`),
      count(counts, `${level}.openPastLimit`),
      count(counts, `${level}.rated`),
      rate('K1'),
      rate('K2'),
    ],
  };
}

/** R4 关闭率: K1 and K2 of all that was closed, put off, or is still open past its limit. */
export const CLOSING_RATES: Report = {
  take: (counted, tally, frame) => {
    if (!counted.received) return;
    takeAt('all', counted, tally, frame);
    takeAt(`g.${counted.row.grievanceLevel ?? ''}`, counted, tally, frame);
  },
  content: (counts) => {
    const levels = counts
      .under('g.')
      .filter((key) => key.endsWith('.received'))
      .map((key) => key.slice(0, -'.received'.length));
    return content([
      {
        name: 'closed',
        head: 'level',
        columns: [
          term('received'),
          ...CLOSE_TYPES.map((type) => entry('closeType', type)),
          term('deferred'),
          term('openPastLimit'),
          term('rated'),
          term('firstCloseRate'),
          term('secondCloseRate'),
        ],
        rows: [
          ...levels.map((code) => rowOf(counts, `g.${code}`, entry('grievanceLevel', code))),
          rowOf(counts, 'all', term('total')),
        ],
      },
    ]);
  },
};
