import { gapsOf, GAPS } from './figure-gaps.ts';
import { content, listOf } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { Label } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';

function gapLabel(of: string): Label {
  return { kind: 'gap', of };
}

/** R17 数据完整性: received cases whose record lacks what a closed, or an open one has to hold. */
export const COMPLETENESS: Report = {
  take: ({ row, received, without }, tally) => {
    if (!received || without || row.status === 'purged') return;
    tally.mark('asked', row.seq);
    for (const gap of gapsOf(row.missing)) tally.mark(`g.${gap}`, row.seq);
    if (row.missing !== 0) tally.weigh('#missing', row.seq, row.missing);
  },
  content: (counts) =>
    content(
      [
        {
          name: 'gaps',
          head: 'gap',
          columns: [term('count'), term('share')],
          rows: [
            ...GAPS.map((gap) => ({
              label: gapLabel(gap),
              cells: [count(counts, `g.${gap}`), shareOf(counts, `g.${gap}`, 'asked')],
            })),
            {
              label: term('total'),
              cells: [count(counts, '#missing'), shareOf(counts, '#missing', 'asked')],
            },
          ],
        },
      ],
      [
        listOf(counts, 'missing', { name: 'missing', columns: ['caseNo', 'missing'] }, (missing) =>
          gapsOf(missing).map(gapLabel),
        ),
      ],
    ),
};
