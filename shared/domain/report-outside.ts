import type { FigureRow } from './case-figures.ts';
import { isIn } from './report-frame.ts';
import type { Counted, Frame } from './report-frame.ts';
import { content } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

/** What was passed on to us: regulator, PBoC, 12345, market regulator, association, media, partner. */
const BODIES: ReadonlySet<string> = new Set(['S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18']);
/** 无: the customer was asked and has not turned to anybody. */
const NOBODY = 'EX0';

/** The limit of what was passed on (D06, D07) lies in the period. */
function takeTransfer(key: string, { row, without }: Counted, tally: Tally, frame: Frame): void {
  if (without || !isIn(frame.period, row.transferFinal)) return;
  tally.mark(`${key}.due`, row.seq);
  const { toldAt, transferFinal } = row;
  if (toldAt !== null && transferFinal !== null && toldAt <= transferFinal) {
    tally.mark(`${key}.onTime`, row.seq);
  }
}

function channelsOf({ external }: FigureRow): readonly string[] {
  const codes = external?.split(' ') ?? [];
  return [...new Set(codes)].filter((code) => code !== NOBODY);
}

function rowOf(counts: Counts, key: string, label: Label): ReportRow {
  return {
    label,
    cells: [
      count(counts, key),
      count(counts, `${key}.due`),
      count(counts, `${key}.onTime`),
      shareOf(counts, `${key}.onTime`, `${key}.due`),
    ],
  };
}

/** Codes of keys such as `s.S12` and `s.S12.due`. */
function codesUnder(counts: Counts, prefix: string): readonly string[] {
  return [...new Set(counts.under(prefix).map((key) => key.split('.')[0] ?? ''))];
}

/** R13 监管转办与外部: received cases by who passed them on and whom else the customer told; D06/D07 kept or not. */
export const OUTSIDE: Report = {
  take: (counted, tally, frame) => {
    const { row, received } = counted;
    const body = row.source !== null && BODIES.has(row.source) ? row.source : null;
    if (received) {
      if (body !== null) tally.mark(`s.${body}`, row.seq);
      for (const code of channelsOf(row)) tally.mark(`x.${code}`, row.seq);
    }
    takeTransfer(`s.${body ?? ''}`, counted, tally, frame);
  },
  content: (counts) =>
    content([
      {
        name: 'transfers',
        head: 'body',
        columns: [term('count'), term('due'), term('onTime'), term('onTimeRate')],
        rows: codesUnder(counts, 's.').map((code) =>
          rowOf(counts, `s.${code}`, entry('source', code)),
        ),
      },
      {
        name: 'external',
        head: 'body',
        columns: [term('count')],
        rows: counts.under('x.').map((code) => ({
          label: entry('externalChannel', code),
          cells: [count(counts, `x.${code}`)],
        })),
      },
    ]),
};
