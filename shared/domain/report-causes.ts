import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts } from './report-tally.ts';

/** R1 业务×原因矩阵: received cases by business category and cause. */
export const CAUSE_MATRIX: Report = {
  take: ({ row, received }, tally) => {
    if (!received) return;
    const [category, cause] = [row.bizCategory ?? '', row.reasonCode ?? ''];
    tally.mark('all', row.seq);
    tally.mark(`b.${category}`, row.seq);
    tally.mark(`c.${cause}`, row.seq);
    tally.mark(`bc.${category}.${cause}`, row.seq);
  },
  content: (counts) => {
    const causes = counts.under('c.');
    const lineOf = (label: Label, prefix: string, whole: string): ReportRow => ({
      label,
      cells: [
        ...causes.map((cause) => count(counts, `${prefix}${cause}`)),
        count(counts, whole),
        shareOf(counts, whole, 'all'),
      ],
    });
    const rows = counts
      .under('b.')
      .map((code) => lineOf(entry('bizCategory', code), `bc.${code}.`, `b.${code}`));
    return content([
      {
        name: 'matrix',
        head: 'category',
        columns: [...causes.map((code) => entry('reason', code)), term('total'), term('share')],
        rows: [...rows, lineOf(term('total'), 'c.', 'all')],
      },
    ]);
  },
};

const ELECTRONIC = ['A03', 'A04', 'A05', 'A06', 'A07', 'A08'] as const;
const FRONT: ReadonlySet<string> = new Set(['A01', 'A02', ...ELECTRONIC, 'A09', 'A10']);
const IS_ELECTRONIC: ReadonlySet<string> = new Set(ELECTRONIC);

function channelColumns(): readonly Label[] {
  return [
    term('total'),
    ...['A01', 'A02', ...ELECTRONIC].map((code) => entry('bizChannel', code)),
    term('electronic'),
    ...['A09', 'A10'].map((code) => entry('bizChannel', code)),
    term('frontOffice'),
    entry('bizChannel', 'A11'),
    term('none'),
  ];
}

/** The keys of a line, in the order of the columns. */
function channelKeys(region: string): readonly string[] {
  return [
    `${region}.`,
    ...['A01', 'A02', ...ELECTRONIC].map((code) => `${region}.${code}`),
    `${region}.electronic`,
    ...['A09', 'A10'].map((code) => `${region}.${code}`),
    `${region}.front`,
    `${region}.A11`,
    `${region}.none`,
  ];
}

function channelRow(counts: Counts, region: string, label: Label): ReportRow {
  return { label, cells: channelKeys(region).map((key) => count(counts, key)) };
}

/** R2 渠道报表: received cases by region and by where the business was done. */
export const CHANNELS: Report = {
  take: ({ row, received }, tally) => {
    if (!received) return;
    const channel = row.bizChannel ?? 'none';
    for (const region of [`r.${row.branchId}`, 'all']) {
      tally.mark(`${region}.`, row.seq);
      tally.mark(`${region}.${channel}`, row.seq);
      if (IS_ELECTRONIC.has(channel)) tally.mark(`${region}.electronic`, row.seq);
      if (FRONT.has(channel)) tally.mark(`${region}.front`, row.seq);
    }
  },
  content: (counts, { branches }) =>
    content([
      {
        name: 'bizChannel',
        head: 'region',
        columns: channelColumns(),
        rows: [
          ...branches.map((id) => channelRow(counts, `r.${id}`, { kind: 'branch', of: id })),
          channelRow(counts, 'all', term('total')),
        ],
      },
    ]),
};
