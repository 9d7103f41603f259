import type { FigureRow } from './case-figures.ts';
import type { Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Label, ReportRow, ReportTable, Term } from './report-table.ts';
import { count, number, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

const ON_SITE = 'S01';

function takeTimes(row: FigureRow, tally: Tally, { limits }: Frame): void {
  const { seq, isolateMinutes, dwellMinutes } = row;
  if (isolateMinutes !== null) {
    tally.weigh('isolate', seq, isolateMinutes);
    if (isolateMinutes <= limits.isolationTargetMin) tally.mark('isolateInTarget', seq);
  }
  if (dwellMinutes !== null) {
    tally.weigh('dwell', seq, dwellMinutes);
    if (dwellMinutes <= limits.dwellTargetMin) tally.mark('dwellInTarget', seq);
  }
}

function takeMaps({ seq, receivedAt, zone, reasonCode }: FigureRow, tally: Tally): void {
  const hour = receivedAt.slice(11, 13);
  tally.mark(`h.${hour}`, seq);
  tally.mark(`z.${zone ?? ''}`, seq);
  tally.mark(`zh.${zone ?? ''}.${hour}`, seq);
  tally.mark(`c.${reasonCode ?? ''}`, seq);
  tally.mark(`hc.${hour}.${reasonCode ?? ''}`, seq);
}

function line(of: Term, cells: ReportRow['cells']): ReportRow {
  return { label: term(of), cells };
}

function figures(counts: Counts): readonly ReportRow[] {
  return [
    line('onSite', [count(counts, 'all')]),
    line('moved', [count(counts, 'moved')]),
    line('isolationRate', [shareOf(counts, 'moved', 'all')]),
    line('meanIsolate', [number(counts.mean('isolate'), 'minutes', 'isolate')]),
    line('isolateInTarget', [shareOf(counts, 'isolateInTarget', 'isolate')]),
    line('meanDwell', [number(counts.mean('dwell'), 'minutes', 'dwell')]),
    line('medianDwell', [number(counts.median('dwell'), 'minutes', 'dwell')]),
    line('dwellInTarget', [shareOf(counts, 'dwellInTarget', 'dwell')]),
  ];
}

/** Every hour from the first to the last in which something came. */
function hoursOf(counts: Counts): readonly string[] {
  const found = counts.under('h.').map(Number);
  if (found.length === 0) return [];
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: last - first + 1 }, (_, place) =>
    String(first + place).padStart(2, '0'),
  );
}

function hourLabel(hour: string): Label {
  return { kind: 'text', of: `${hour}:00` };
}

function maps(counts: Counts): readonly ReportTable[] {
  const hours = hoursOf(counts);
  const causes = counts.under('c.');
  return [
    {
      name: 'zoneByHour',
      head: 'zone',
      columns: hours.map(hourLabel),
      rows: counts.under('z.').map((zone) => ({
        label: entry('zone', zone),
        cells: hours.map((hour) => count(counts, `zh.${zone}.${hour}`)),
      })),
    },
    {
      name: 'hourByCause',
      head: 'hour',
      columns: causes.map((code) => entry('reason', code)),
      rows: hours.map((hour) => ({
        label: hourLabel(hour),
        cells: causes.map((code) => count(counts, `hc.${hour}.${code}`)),
      })),
    },
  ];
}

/** R8 现场: isolation and stay of what was said in the branch, against the targets; where, when and why it came. */
export const ON_SITE_REPORT: Report = {
  take: ({ row, received }, tally, frame) => {
    if (!received || row.source !== ON_SITE) return;
    tally.mark('all', row.seq);
    if (row.moved === true) tally.mark('moved', row.seq);
    takeTimes(row, tally, frame);
    takeMaps(row, tally);
  },
  content: (counts) =>
    content([
      { name: 'onSite', head: 'count', columns: [term('count')], rows: figures(counts) },
      ...maps(counts),
    ]),
};
