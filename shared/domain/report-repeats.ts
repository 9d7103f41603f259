import { addDays, day } from './day.ts';
import type { Day } from './day.ts';
import type { FigureRow } from './case-figures.ts';
import type { Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { ReportRow, ReportTable } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

/** A rolling week, its last day included (RP4). */
export const ROLLING_DAYS = 7;

/** The weeks that end in the period and hold the day of receipt. */
function weeksWith(receivedOn: Day, { from, to }: Frame['period']): readonly Day[] {
  return Array.from({ length: ROLLING_DAYS }, (_, later) => addDays(receivedOn, later)).filter(
    (end) => end >= from && end <= to,
  );
}

function takeLink(
  { seq, repeatKind, repeatDays }: FigureRow,
  tally: Tally,
  { limits }: Frame,
): void {
  if (repeatKind === null || repeatDays === null) return;
  if (repeatDays > limits.repeatWindowDays || repeatDays < 0) return;
  tally.mark('repeats', seq);
  tally.mark(repeatKind === 'customer' ? 'customerRepeats' : 'causeRepeats', seq);
}

function line(of: 'received' | 'customerRepeats' | 'causeRepeats', counts: Counts): ReportRow {
  return { label: term(of), cells: [count(counts, of)] };
}

type Spike = { readonly cause: string; readonly end: string; readonly key: string };

/** Of each branch and cause the fullest of its weeks. */
export function spikesOf(counts: Counts, least: number): readonly Spike[] {
  const fullest = new Map<string, Spike>();
  for (const rest of counts.under('w.')) {
    const [branch = '', cause = '', end = ''] = rest.split(' ');
    const key = `w.${rest}`;
    const known = fullest.get(`${branch} ${cause}`);
    if (counts.of(key) < least) continue;
    if (known === undefined || counts.of(key) > counts.of(known.key)) {
      fullest.set(`${branch} ${cause}`, { cause, end, key });
    }
  }
  return [...fullest.values()].toSorted((a, b) => counts.of(b.key) - counts.of(a.key));
}

/** 同因预警: causes that came so often within seven days that end in the period. */
function spikeTable(counts: Counts, { limits }: Frame): ReportTable {
  return {
    name: 'spikes',
    head: 'cause',
    columns: [term('count')],
    rows: spikesOf(counts, limits.sameCauseWeekly).map(({ cause, end, key }) => ({
      label: entry('reason', cause),
      cells: [count(counts, key)],
      note: `${addDays(day(end), 1 - ROLLING_DAYS)} – ${end}`,
    })),
  };
}

/** R11 重复投诉率: confirmed links to a case within the window, of all received; and what came three times in a week. */
export const REPEATS: Report = {
  take: ({ row, received }, tally, frame) => {
    if (received) {
      tally.mark('received', row.seq);
      takeLink(row, tally, frame);
    }
    if (row.reasonCode === null) return;
    for (const end of weeksWith(day(row.receivedAt.slice(0, 10)), frame.period)) {
      tally.mark(`w.${row.branchId} ${row.reasonCode} ${end}`, row.seq);
    }
  },
  content: (counts, frame) =>
    content([
      {
        name: 'summary',
        head: 'count',
        columns: [term('count')],
        rows: [
          line('received', counts),
          line('customerRepeats', counts),
          line('causeRepeats', counts),
          { label: term('repeatRate'), cells: [shareOf(counts, 'repeats', 'received')] },
        ],
      },
      spikeTable(counts, frame),
    ]),
};
