import type { Day, Moment } from '../domain/day.ts';
import type { StaffId } from '../domain/ids.ts';
import { branchSheet } from './branch-sheet.ts';
import type { BranchFacts, RenderedSheet } from './branch-sheet.ts';
import { figureTable, grid, row, signatures } from './cells.ts';
import type { FigureTable } from './figure-table.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, mark, timeText } from './paper.ts';
import type { Pen } from './paper.ts';

/** What the sheet prints of one period: four figures at the top, then whatever tables the snapshot holds. */
export type BulletinRecord = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly received: number | null;
  readonly closed: number | null;
  readonly overdue: number | null;
  readonly open: number | null;
  readonly tables: readonly FigureTable[];
  /** Null while nobody made it: the figures are those of this moment. */
  readonly madeBy: StaffId | null;
  readonly madeAt: Moment | null;
  readonly issuedBy: StaffId | null;
  readonly issuedAt: Moment | null;
};

function periodOf({ from, to }: BulletinRecord): string | null {
  if (from === null || to === null) return null;
  return mark('period', { from: timeText(from), to: timeText(to) });
}

function count(pen: Pen, value: number | null): Html {
  return pen.value(value === null ? null : String(value));
}

function summary(pen: Pen, record: BulletinRecord): Html {
  return grid(
    row(pen, ['period', pen.value(periodOf(record)), 21]),
    row(
      pen,
      ['receivedCount', count(pen, record.received), 3],
      ['closedCount', count(pen, record.closed), 3],
      ['overdueCount', count(pen, record.overdue), 3],
      ['openCount', count(pen, record.open), 3],
    ),
  );
}

function hand(pen: Pen, by: StaffId | null, at: Moment | null): Html {
  return by === null ? BLANK : html`${pen.staff(by)} ${pen.time(at)}`;
}

/** Who made and who issued it on screen, with the time; the places to sign stand below. */
function hands(pen: Pen, { madeBy, madeAt, issuedBy, issuedAt }: BulletinRecord): Html {
  if (pen.blank) return NOTHING;
  return grid(
    row(
      pen,
      ['madeBy', hand(pen, madeBy, madeAt), 9],
      ['issuedBy', hand(pen, issuedBy, issuedAt), 9],
    ),
  );
}

/** F18 周报/月报: the figures of a period as they were kept, made by the officer, issued by the general manager. */
export function bulletinSheet(record: BulletinRecord, facts: BranchFacts): RenderedSheet {
  const { staffName, bilingual } = facts;
  const nameOf = (id: StaffId | null): string | null => (id === null ? null : staffName(id));
  return branchSheet(
    {
      name: 'bulletin',
      number: periodOf(record) ?? '',
      body: (pen) =>
        html`${summary(pen, record)}
        ${record.tables.map((table) => figureTable(table, { bilingual, blank: pen.blank }))}
        ${hands(pen, record)}
        ${signatures(
          pen,
          ['madeBy', nameOf(record.madeBy)],
          ['issuedByManager', nameOf(record.issuedBy)],
        )}`,
    },
    facts,
  );
}
