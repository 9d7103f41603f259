import type { Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { ReportRow, Term } from './report-table.ts';
import { count, medianOf, number, oneDecimal } from './report-tally.ts';
import type { Counts } from './report-tally.ts';

const THOUSAND = 1000;
const TEN_MILLION = 10_000_000;

function per(cases: number, whole: number | null, times: number): number | null {
  return whole === null || whole === 0 ? null : oneDecimal((cases * times) / whole);
}

function line(of: Term, cell: ReportRow['cells'][number]): ReportRow {
  return { label: term(of), cells: [cell] };
}

function figures(counts: Counts, { branches, volumes, previous }: Frame): readonly ReportRow[] {
  const cases = counts.of('all');
  const { customers } = volumes;
  const before = previous.total;
  const change = before === 0 ? null : oneDecimal(((cases - before) * 100) / before);
  const ofEach = branches.map((id) => counts.of(`r.${id}`));
  return [
    line('cases', count(counts, 'all')),
    line('branches', number(branches.length, 'figure')),
    line('customers', number(customers, 'figure')),
    line('perThousandBranches', number(per(cases, branches.length, THOUSAND), 'figure', 'all')),
    line('perTenMillion', number(per(cases, customers, TEN_MILLION), 'figure', 'all')),
    line('perBranch', number(per(cases, branches.length, 1), 'figure', 'all')),
    line('perThousand', number(per(cases, customers, THOUSAND), 'figure', 'all')),
    line('previous', number(before, 'figure')),
    line('change', number(change, 'percent')),
    line('medianByBranch', number(medianOf(ofEach), 'figure')),
  ];
}

/** R14 相对指标: received cases for branches and customers, and against the period before. */
export const RELATIVE: Report = {
  take: ({ row, received }, tally) => {
    if (!received) return;
    tally.mark('all', row.seq);
    tally.mark(`r.${row.branchId}`, row.seq);
  },
  content: (counts, frame) =>
    content([
      { name: 'summary', head: 'count', columns: [term('count')], rows: figures(counts, frame) },
      {
        name: 'cases',
        head: 'branch',
        columns: [term('cases')],
        rows: frame.branches.map((id) => ({
          label: { kind: 'branch', of: id },
          cells: [count(counts, `r.${id}`)],
        })),
      },
    ]),
};
