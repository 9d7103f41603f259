import { content } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { ReportRow } from './report-table.ts';
import { count, number, shareOf } from './report-tally.ts';
import type { Counts } from './report-tally.ts';

const SATISFIED_FROM = 3;

function rowOf(counts: Counts, id: string): ReportRow {
  const key = `h.${id}`;
  return {
    label: id === '' ? term('none') : { kind: 'staff', of: id },
    cells: [
      count(counts, `${key}.cases`),
      count(counts, `${key}.due`),
      count(counts, `${key}.onTime`),
      shareOf(counts, `${key}.onTime`, `${key}.due`),
      number(counts.mean(`${key}.days`), 'days', `${key}.days`),
      shareOf(counts, `${key}.satisfied`, `${key}.asked`),
    ],
  };
}

/** R15 员工维度: for the manager alone, and never the sole measure of a person (domain 8, 16). */
export const BY_STAFF: Report = {
  take: ({ row, received, without, due, onTime, daysTaken }, tally) => {
    const key = `h.${row.handlerId ?? ''}`;
    if (due) tally.mark(`${key}.due`, row.seq);
    if (onTime) tally.mark(`${key}.onTime`, row.seq);
    if (!received) return;
    tally.mark(`${key}.cases`, row.seq);
    if (!without) tally.weigh(`${key}.days`, row.seq, daysTaken);
    if (row.satisfaction === null) return;
    tally.mark(`${key}.asked`, row.seq);
    if (row.satisfaction >= SATISFIED_FROM) tally.mark(`${key}.satisfied`, row.seq);
  },
  content: (counts) => {
    const people = new Set(counts.under('h.').map((key) => key.split('.')[0] ?? ''));
    return content([
      {
        name: 'staff',
        head: 'handler',
        columns: [
          term('cases'),
          term('due'),
          term('onTime'),
          term('onTimeRate'),
          term('meanDays'),
          term('satisfiedRate'),
        ],
        rows: [...people].toSorted().map((id) => rowOf(counts, id)),
      },
    ]);
  },
};
