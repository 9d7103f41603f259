import type { Frame, Volumes } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Cell } from './report-table.ts';
import { count, number, oneDecimal } from './report-tally.ts';
import type { Counts } from './report-tally.ts';

/** 类别抱怨率 is told for so many transactions. */
const PER = 10_000;

/** Cases for 10,000 transactions; null without a volume. */
export function ratePer(cases: number, volume: number | undefined): number | null {
  return volume === undefined || volume === 0 ? null : oneDecimal((cases * PER) / volume);
}

function volumeOf({ volume }: Volumes, category: string): number | undefined {
  return volume.get(category);
}

function cells(counts: Counts, category: string, frame: Frame): readonly Cell[] {
  const before = frame.previous.byCategory.get(category) ?? 0;
  const volume = volumeOf(frame.volumes, category);
  return [
    count(counts, `b.${category}`),
    number(volume ?? null, 'figure'),
    number(ratePer(counts.of(`b.${category}`), volume), 'figure', `b.${category}`),
    number(before, 'count'),
    number(ratePer(before, volumeOf(frame.previous.volumes, category)), 'figure'),
  ];
}

const COLUMNS = ['cases', 'volume', 'perTenThousand', 'previous', 'previousRate'] as const;

/** R6 类别抱怨率: received cases of a category for 10,000 transactions of it, beside the period before. */
export const CATEGORY_RATE: Report = {
  take: ({ row, received }, tally) => {
    if (received) tally.mark(`b.${row.bizCategory ?? ''}`, row.seq);
  },
  content: (counts, frame) => {
    const codes = new Set([...counts.under('b.'), ...frame.volumes.volume.keys()]);
    return content([
      {
        name: 'category',
        head: 'category',
        columns: COLUMNS.map(term),
        rows: [...codes].toSorted().map((code) => ({
          label: entry('bizCategory', code),
          cells: cells(counts, code, frame),
        })),
      },
    ]);
  },
};
