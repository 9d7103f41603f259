import { addDays, isDay } from './day.ts';
import type { Day } from './day.ts';
import type { FigureRow } from './case-figures.ts';
import type { Frame, Period } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { ReportRow, ReportTable } from './report-table.ts';
import { count, number, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

/** A rolling week, its last day included (RP4). */
export const ROLLING_DAYS = 7;

/** The days of the rolling week that ends on this one. */
function weekTo(end: Day): readonly Day[] {
  return Array.from({ length: ROLLING_DAYS }, (_, before) => addDays(end, -before));
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

export type Spike = {
  readonly cause: string;
  readonly end: Day;
  readonly count: number;
  readonly key: string;
};

/** What came on each day, by branch and cause. */
function daysOf(counts: Counts): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const rest of counts.under('d.')) {
    const cut = rest.lastIndexOf(' ');
    const [of, on] = [rest.slice(0, cut), rest.slice(cut + 1)];
    const days = found.get(of) ?? new Map<string, number>();
    found.set(of, days.set(on, counts.of(`d.${rest}`)));
  }
  return found;
}

/** The fullest of the weeks that end in the period; the first of several. */
function fullest(
  of: string,
  days: ReadonlyMap<string, number>,
  { from, to }: Period,
): Spike | null {
  let found: Spike | null = null;
  const cause = of.slice(of.indexOf(' ') + 1);
  for (let end = from; end <= to; end = addDays(end, 1)) {
    const count = weekTo(end).reduce((sum, on) => sum + (days.get(on) ?? 0), 0);
    if (count > (found?.count ?? 0)) found = { cause, end, count, key: `w.${of} ${end}` };
  }
  return found;
}

/** Of each branch and cause the fullest week, where it holds as many as raise the alert (RP4). */
export function spikesOf(counts: Counts, { period, limits }: Frame): readonly Spike[] {
  return [...daysOf(counts)]
    .flatMap(([of, days]) => fullest(of, days, period) ?? [])
    .filter(({ count }) => count >= limits.sameCauseWeekly)
    .toSorted((a, b) => b.count - a.count);
}

/** 同因预警: causes that came so often within seven days that end in the period. */
function spikeTable(counts: Counts, frame: Frame): ReportTable {
  return {
    name: 'spikes',
    head: 'cause',
    columns: [term('count')],
    rows: spikesOf(counts, frame).map(({ cause, end, key, count: most }) => ({
      label: entry('reason', cause),
      cells: [number(most, 'count', key)],
      note: `${addDays(end, 1 - ROLLING_DAYS)} – ${end}`,
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
    // The week before the period counts as well: a rolling week may end on its first day.
    if (row.reasonCode === null) return;
    tally.mark(`d.${row.branchId} ${row.reasonCode} ${row.receivedAt.slice(0, 10)}`, row.seq);
  },
  keysOf: (drill) => {
    if (!drill.startsWith('w.')) return [drill];
    const cut = drill.lastIndexOf(' ');
    const end = drill.slice(cut + 1);
    return isDay(end) ? weekTo(end).map((on) => `d.${drill.slice(2, cut)} ${on}`) : [];
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
