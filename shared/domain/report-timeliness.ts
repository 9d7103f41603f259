import { content, listOf } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { ReportRow, Term } from './report-table.ts';
import { count, number, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';
import type { Counted } from './report-frame.ts';

const BUCKETS = ['days1', 'days16', 'days31', 'days61'] as const satisfies readonly Term[];

function bucketOf(days: number): (typeof BUCKETS)[number] {
  if (days <= 15) return 'days1';
  if (days <= 30) return 'days16';
  return days <= 60 ? 'days31' : 'days61';
}

function takeReceived({ row, without, daysTaken }: Counted, tally: Tally, now: string): void {
  tally.mark('received', row.seq);
  if (without) {
    tally.mark(row.closeType === 'K4' ? 'withdrawn' : 'rejected', row.seq);
    return;
  }
  tally.weigh('days', row.seq, daysTaken);
  tally.mark(bucketOf(daysTaken), row.seq);
  const missed = new Set<string>();
  for (const { rule, final } of row.items.targets) {
    if (final === null || final < now) missed.add(rule);
  }
  for (const rule of missed) tally.mark(`target.${rule}`, row.seq);
}

function takeDue({ row, onTime, overdue, daysOver }: Counted, tally: Tally): void {
  tally.mark('due', row.seq);
  if (onTime) tally.mark('onTime', row.seq);
  else if (overdue) tally.weigh('#overdue', row.seq, daysOver);
  else tally.mark('notDueYet', row.seq);
}

function line(of: Term, cells: ReportRow['cells']): ReportRow {
  return { label: term(of), cells };
}

function figures(counts: Counts): readonly ReportRow[] {
  const counted = ['received', 'withdrawn', 'rejected', 'due', 'onTime', 'notDueYet'] as const;
  return [
    ...counted.map((key) => line(key, [count(counts, key)])),
    line('overdue', [count(counts, '#overdue')]),
    line('onTimeRate', [shareOf(counts, 'onTime', 'due')]),
    line('meanDays', [number(counts.mean('days'), 'days', 'days')]),
  ];
}

/** R3 时限报表: due and on time in the period, days taken by what was received in it, missed targets apart. */
export const TIMELINESS: Report = {
  take: (counted, tally, { now }) => {
    if (counted.received) takeReceived(counted, tally, now);
    if (counted.due) takeDue(counted, tally);
  },
  content: (counts) =>
    content(
      [
        { name: 'summary', head: 'count', columns: [term('count')], rows: figures(counts) },
        {
          name: 'buckets',
          head: 'meanDays',
          columns: [term('cases'), term('share')],
          rows: BUCKETS.map((key) => line(key, [count(counts, key), shareOf(counts, key, 'days')])),
        },
        {
          name: 'targets',
          head: 'rule',
          columns: [term('missed')],
          rows: counts.under('target.').map((rule) => ({
            label: { kind: 'rule', of: rule },
            cells: [count(counts, `target.${rule}`)],
          })),
        },
      ],
      [
        listOf(
          counts,
          'overdue',
          { name: 'overdueList', columns: ['caseNo', 'dueAt', 'overdueDays', 'handler'] },
          (days) => [number(days, 'days')],
        ),
      ],
    ),
};
