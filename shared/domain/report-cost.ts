import { content } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, number } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';
import type { FigureRow } from './case-figures.ts';

const SECONDS_AN_HOUR = 3600;

function takeCost(key: string, { seq, companyCost, paidAmount }: FigureRow, tally: Tally): void {
  tally.weigh(`${key}.cost`, seq, companyCost);
  if (paidAmount > 0) tally.weigh(`${key}.paid`, seq, paidAmount);
}

function takeApprovals({ seq, items }: FigureRow, tally: Tally): void {
  for (const { bandId, seconds, refused } of items.approvals) {
    for (const key of ['all', `b.${bandId}`]) {
      tally.mark(`${key}.requests`, seq);
      if (seconds !== null) tally.weigh(`${key}.time`, seq, seconds / SECONDS_AN_HOUR);
      if (refused) tally.mark(`${key}.refused`, seq);
    }
  }
}

function rowOf(counts: Counts, key: string, label: Label): ReportRow {
  return {
    label,
    cells: [
      count(counts, `${key}.cost`),
      number(counts.sum(`${key}.cost`), 'fen', `${key}.cost`),
      number(counts.sum(`${key}.paid`), 'fen', `${key}.paid`),
      count(counts, `${key}.requests`),
      number(counts.mean(`${key}.time`), 'hours', `${key}.time`),
      number(counts.median(`${key}.time`), 'hours', `${key}.time`),
      count(counts, `${key}.refused`),
    ],
  };
}

/** R10 承担金额: what received cases cost and what was paid, by band; how long their approvals took, and refusals. */
export const COST: Report = {
  take: ({ row, received }, tally) => {
    if (!received) return;
    takeApprovals(row, tally);
    if (row.companyCost === 0 && row.paidAmount === 0) return;
    takeCost('all', row, tally);
    takeCost(`b.${row.bandId ?? ''}`, row, tally);
  },
  content: (counts) => {
    const bands = new Set(counts.under('b.').map((key) => key.split('.')[0] ?? ''));
    return content([
      {
        name: 'cost',
        head: 'band',
        columns: [
          term('cases'),
          term('cost'),
          term('paid'),
          term('requests'),
          term('meanHours'),
          term('medianHours'),
          term('refusals'),
        ],
        rows: [
          ...[...bands].toSorted().map((band) => rowOf(counts, `b.${band}`, bandLabel(band))),
          rowOf(counts, 'all', term('total')),
        ],
      },
    ]);
  },
};

function bandLabel(band: string): Label {
  return band === '' ? term('none') : { kind: 'text', of: band };
}
