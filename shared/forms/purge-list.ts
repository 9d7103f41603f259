import type { Day, Moment } from '../domain/day.ts';
import type { StaffId } from '../domain/ids.ts';
import { branchSheet } from './branch-sheet.ts';
import type { BranchFacts, RenderedSheet } from './branch-sheet.ts';
import { grid, list, row, signatures } from './cells.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, timeText } from './paper.ts';
import type { Pen, TextKey } from './paper.ts';

/** A case that was let go: its number, and until when and on what ground it was kept. */
export type PurgedLine = {
  readonly caseNo: string;
  /** Null in a report of an earlier program, which kept only the numbers. */
  readonly retainUntil: Day | null;
  readonly ground: 'usual' | 'credit' | null;
};

export type PurgeRecord = {
  readonly at: Moment | null;
  readonly lines: readonly PurgedLine[];
  readonly files: number;
  readonly firstId: StaffId | null;
  readonly secondId: StaffId | null;
};

const GROUNDS = { usual: 'keptUsual', credit: 'keptCredit' } as const satisfies Record<
  string,
  TextKey
>;

/** Room for the cases, on a sheet to be filled in by hand. */
const BLANK_LINES = 18;

function rowOf(
  pen: Pen,
  { caseNo, retainUntil, ground }: PurgedLine,
  index: number,
): readonly Html[] {
  return [
    html`${String(index + 1)}`,
    pen.value(caseNo),
    pen.date(retainUntil),
    ground === null ? pen.value(null) : pen.text(GROUNDS[ground]),
  ];
}

function summary(pen: Pen, { at, lines, files }: PurgeRecord): Html {
  const counted = (count: number, key: 'cases' | 'files'): Html =>
    pen.value(pen.blank ? null : mark(key, { count: String(count) }));
  return grid(
    row(
      pen,
      ['purgedAt', pen.time(at), 7],
      ['caseCount', counted(lines.length, 'cases'), 4],
      ['fileCount', counted(files, 'files'), 4],
    ),
  );
}

/** F19 销毁清单: what was purged, and the two people who let it go together (rules 13). */
export function purgeList(record: PurgeRecord, facts: BranchFacts): RenderedSheet {
  const nameOf = (id: StaffId | null): string | null => (id === null ? null : facts.staffName(id));
  return branchSheet(
    {
      name: 'purge-list',
      number: record.at === null ? '' : timeText(record.at),
      body: (pen) =>
        html`${summary(pen, record)}
        ${list(
          pen,
          'purgedCases',
          [
            ['number', 2],
            ['caseNo', 7],
            ['expired', 5],
            ['keptGround', 10],
          ],
          { of: record.lines.map((line, index) => rowOf(pen, line, index)), blank: BLANK_LINES },
        )}
        ${signatures(
          pen,
          ['purgeFirst', nameOf(record.firstId)],
          ['purgeSecond', nameOf(record.secondId)],
        )}`,
    },
    facts,
  );
}
