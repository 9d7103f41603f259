import type { BulletinFigures } from './branch-records.ts';
import { ratePer } from './report-categories.ts';
import type { Frame } from './report-frame.ts';
import { term } from './report-table.ts';
import type { Cell, ReportRow, ReportTable, Term } from './report-table.ts';
import { entry } from './report-table.ts';
import { number, share } from './report-tally.ts';
import type { Counts } from './report-tally.ts';
import { spikesOf } from './report-repeats.ts';
import { topCauses } from './report-weekly.ts';
import type { ReportId } from './report-table.ts';
import type { ListName } from './list-names.ts';

type Coded = readonly { readonly code: string; readonly count: number }[];

/** How often each code stands under a prefix, the most frequent first. */
function ranked(counts: Counts, prefix: string): Coded {
  return counts
    .under(prefix)
    .filter((code) => code !== '')
    .map((code) => ({ code, count: counts.of(`${prefix}${code}`) }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function ratesOf({ volumes }: Frame, categories: Coded): BulletinFigures['rates'] {
  return categories.flatMap(({ code, count }) => {
    const volume = volumes.volume.get(code);
    const rate = ratePer(count, volume);
    return volume === undefined || rate === null
      ? []
      : [{ code, volume, tenths: Math.round(rate * 10) }];
  });
}

/** The figures of a bulletin, each taken from the report that counts it: R16, and in it R5, R6, R7 and R11. */
export function bulletinFigures(of: (id: ReportId) => Counts, frame: Frame): BulletinFigures {
  const [week, deferrals] = [of('R16'), of('R5')];
  const categories = ranked(of('R6'), 'b.');
  return {
    received: week.of('received'),
    closedInTime: week.of('closedInTime'),
    closedLate: week.of('closedLate'),
    endedOtherwise: week.of('closedOtherwise'),
    open: week.of('open'),
    overdue: week.of('overdue'),
    firstUnsupportable: deferrals.of('all.first'),
    laterUnsupportable: deferrals.of('all.second'),
    attention: deferrals.of('all.attention'),
    monitoring: deferrals.of('all.monitoring'),
    levels: ranked(of('R7'), 'l.').filter(({ code }) => code.startsWith('G')),
    categories,
    rates: ratesOf(frame, categories),
    causes: topCauses(week).map((code) => ({ code, count: week.of(`c.${code}`) })),
    repeats: spikesOf(of('R11'), frame).map(({ cause, count }) => ({ code: cause, count })),
    improvementsDue: week.of('improvementsDue'),
    improvementsLate: week.of('improvementsLate'),
  };
}

function plain(value: number | null): Cell {
  return number(value, 'count');
}

function line(of: Term, value: number): ReportRow {
  return { label: term(of), cells: [plain(value)] };
}

function coded(
  { name, head }: Pick<ReportTable, 'name' | 'head'>,
  list: ListName,
  rows: Coded,
  whole: number,
): ReportTable {
  return {
    name,
    head,
    columns: [term('count'), term('share')],
    rows: rows.map(({ code, count }) => ({
      label: entry(list, code),
      cells: [plain(count), share(count, whole, null)],
    })),
  };
}

function categoryTable({ categories, rates }: BulletinFigures): ReportTable {
  const rateOf = new Map(rates.map((one) => [one.code, one]));
  return {
    name: 'category',
    head: 'category',
    columns: [term('cases'), term('volume'), term('perTenThousand')],
    rows: categories.map(({ code, count }) => {
      const rate = rateOf.get(code);
      return {
        label: entry('bizCategory', code),
        cells: [
          plain(count),
          number(rate?.volume ?? null, 'figure'),
          number(rate === undefined ? null : rate.tenths / 10, 'figure'),
        ],
      };
    }),
  };
}

function unsupportableTable(figures: BulletinFigures): ReportTable {
  const { received, firstUnsupportable, laterUnsupportable, attention, monitoring } = figures;
  const row = (of: Term, count: number, isShare: boolean): ReportRow => ({
    label: term(of),
    cells: [plain(count), isShare ? share(count, received, null) : number(null, 'percent')],
  });
  return {
    name: 'unsupportable',
    head: 'count',
    columns: [term('count'), term('share')],
    rows: [
      row('firstUnsupportable', firstUnsupportable, true),
      row('secondUnsupportable', laterUnsupportable, true),
      row('attention', attention, false),
      row('monitoring', monitoring, false),
    ],
  };
}

/** The tables of a bulletin sheet (F18), from the figures as they were kept when it was made. */
export function bulletinTables(figures: BulletinFigures): readonly ReportTable[] {
  const { received, causes, levels, repeats } = figures;
  return [
    {
      name: 'summary',
      head: 'count',
      columns: [term('count')],
      rows: [
        line('received', received),
        line('closedInTime', figures.closedInTime),
        line('closedLate', figures.closedLate),
        line('closedOtherwise', figures.endedOtherwise),
        line('open', figures.open),
        line('overdue', figures.overdue),
        line('improvementsDue', figures.improvementsDue),
        line('improvementsLate', figures.improvementsLate),
      ],
    },
    unsupportableTable(figures),
    categoryTable(figures),
    coded({ name: 'levels', head: 'level' }, 'grievanceLevel', levels, received),
    coded({ name: 'causes', head: 'cause' }, 'reason', causes, received),
    {
      name: 'spikes',
      head: 'cause',
      columns: [term('count')],
      rows: repeats.map(({ code, count }) => ({
        label: entry('reason', code),
        cells: [plain(count)],
      })),
    },
  ];
}
