import type { MorningDigest } from '../domain/morning-digest.ts';
import type { Shift } from '../domain/shift.ts';
import { branchSheet } from './branch-sheet.ts';
import type { BranchFacts, RenderedSheet } from './branch-sheet.ts';
import { block, figureTable, grid, row, signatures } from './cells.ts';
import type { FigureTable } from './figure-table.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, timeText } from './paper.ts';
import type { Pen } from './paper.ts';

function count(pen: Pen, value: number): Html {
  return pen.value(String(value));
}

type Four = Pick<MorningDigest, 'received' | 'closed' | 'open' | 'overdue'>;

function figures(pen: Pen, { received, closed, open, overdue }: Four): Html {
  return row(
    pen,
    ['receivedCount', count(pen, received), 3],
    ['closedCount', count(pen, closed), 3],
    ['overdueCount', count(pen, overdue), 3],
    ['openCount', count(pen, open), 3],
  );
}

/** 交接班记录: what one shift passed on to the next, with both signatures. Names no customer. */
export function shiftSheet(shift: Shift, items: FigureTable, facts: BranchFacts): RenderedSheet {
  return branchSheet(
    {
      name: 'shift',
      number: timeText(shift.givenAt),
      body: (pen) =>
        html`${grid(
          figures(pen, shift.figures),
          block(pen, 'shiftNote', pen.free(shift.note), 'large'),
        )}
        ${figureTable(items, facts)}
        ${signatures(
          pen,
          ['shiftFrom', facts.staffName(shift.fromId)],
          ['shiftTo', facts.staffName(shift.toId)],
        )}`,
    },
    facts,
  );
}

/** 晨会通报: figures, codes and points for the hall; names neither customer nor handler. */
export function digestSheet(
  digest: MorningDigest,
  tables: readonly FigureTable[],
  facts: BranchFacts,
): RenderedSheet {
  const { from, to, dueToday, callsToday, points, madeBy } = digest;
  const period = mark('period', { from: timeText(from), to: timeText(to) });
  return branchSheet(
    {
      name: 'digest',
      number: timeText(digest.on),
      body: (pen) =>
        html`${grid(
          row(pen, ['period', pen.value(from === to ? timeText(from) : period), 21]),
          figures(pen, digest),
          row(
            pen,
            ['dueTodayCount', count(pen, dueToday), 9],
            ['callsTodayCount', count(pen, callsToday), 9],
          ),
          points === '' ? NOTHING : block(pen, 'digestPoints', pen.free(points), 'large'),
        )}
        ${tables.map((table) => figureTable(table, facts))}
        ${signatures(pen, ['madeBy', facts.staffName(madeBy)])}`,
    },
    facts,
  );
}
