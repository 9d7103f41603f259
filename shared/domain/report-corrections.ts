import type { FigureCorrection } from './case-figure-items.ts';
import { endOf, isIn } from './report-frame.ts';
import type { Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

function takeDue(key: string, one: FigureCorrection, tally: Tally, seq: number): void {
  tally.mark(`${key}.due`, seq);
  if (one.doneAt !== null && one.doneAt <= (one.dueAt ?? '')) tally.mark(`${key}.done`, seq);
  if (one.verified) tally.mark(`${key}.verified`, seq);
  if (one.effective) tally.mark(`${key}.effective`, seq);
}

function isOpenLongTerm({ longTerm, doneAt }: FigureCorrection, frame: Frame): boolean {
  return longTerm && (doneAt === null || doneAt > endOf(frame));
}

function rowOf(counts: Counts, key: string, label: Label): ReportRow {
  return {
    label,
    cells: [
      count(counts, `${key}.due`),
      count(counts, `${key}.done`),
      shareOf(counts, `${key}.done`, `${key}.due`),
      count(counts, `${key}.verified`),
      count(counts, `${key}.effective`),
      count(counts, `${key}.longTerm`),
    ],
  };
}

/** R12 整改: improvements due in the period, done by then, verified, effective; long-term ones open at its end. */
export const CORRECTIONS: Report = {
  take: ({ row }, tally, frame) => {
    for (const one of row.items.corrections) {
      for (const key of ['all', `r.${row.branchId}`]) {
        if (isIn(frame.period, one.dueAt)) takeDue(key, one, tally, row.seq);
        if (isOpenLongTerm(one, frame)) tally.mark(`${key}.longTerm`, row.seq);
      }
    }
  },
  content: (counts, { branches }) =>
    content([
      {
        name: 'correctionsByBranch',
        head: 'branch',
        columns: [
          term('due'),
          term('done'),
          term('doneRate'),
          term('verified'),
          term('effective'),
          term('longTermOpen'),
        ],
        rows: [
          ...branches.map((id) => rowOf(counts, `r.${id}`, { kind: 'branch', of: id })),
          rowOf(counts, 'all', term('total')),
        ],
      },
    ]),
};
