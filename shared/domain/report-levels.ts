import type { FigureChange } from './case-figure-items.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { ReportTable } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts } from './report-tally.ts';

/** Each axis from its lowest level to its highest. */
const AXES = [
  { field: 'grievance', list: 'grievanceLevel', codes: ['G1', 'G2', 'G3', 'GX'] },
  { field: 'reg', list: 'regLevel', codes: ['L1', 'L2', 'L3'] },
  { field: 'urgency', list: 'urgency', codes: ['U3', 'U2', 'U1'] },
] as const;

function isRise({ field, from, to }: FigureChange): boolean {
  const codes: readonly string[] = AXES.find((axis) => axis.field === field)?.codes ?? [];
  return from !== null && codes.indexOf(to) > codes.indexOf(from);
}

function levelTable(counts: Counts): readonly ReportTable['rows'][number][] {
  return AXES.flatMap(({ list, codes }) =>
    codes.map((code) => ({
      label: entry(list, code),
      cells: [
        count(counts, `l.${code}`),
        shareOf(counts, `l.${code}`, 'all'),
        count(counts, `raised.${code}`),
      ],
    })),
  );
}

/** R7 抱怨级别: received cases by their present levels, how often a level was raised to it, changes by cause. */
export const LEVELS: Report = {
  take: ({ row, received }, tally) => {
    if (!received) return;
    tally.mark('all', row.seq);
    for (const level of [row.grievanceLevel, row.regLevel, row.urgency]) {
      if (level !== null) tally.mark(`l.${level}`, row.seq);
    }
    for (const change of row.items.changes) {
      tally.mark(`cause.${change.cause}`, row.seq);
      if (isRise(change)) tally.mark(`raised.${change.to}`, row.seq);
    }
  },
  content: (counts) =>
    content([
      {
        name: 'levels',
        head: 'level',
        columns: [term('count'), term('share'), term('raised')],
        rows: levelTable(counts),
      },
      {
        name: 'changes',
        head: 'cause',
        columns: [term('changes')],
        rows: counts.under('cause.').map((code) => ({
          label: entry('levelCause', code),
          cells: [count(counts, `cause.${code}`)],
        })),
      },
    ]),
};
