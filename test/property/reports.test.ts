import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureRow } from '../../shared/domain/case-figures.ts';
import { countReports } from '../../shared/domain/reports-run.ts';
import { REPORT_IDS } from '../../shared/domain/report-table.ts';
import { aFrame, ALL, aRow, behind, tableOf } from '../support/report-world.ts';

const DAYS = ['2026-02-20', '2026-02-27', '2026-03-01', '2026-03-04', '2026-03-31', '2026-04-02'];
const moments = fc.constantFrom(...DAYS).map((on) => `${on}T10:00:00`);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });

const items = fc.record({
  calls: fc.array(
    fc.record({
      kind: fc.constantFrom('FU1', 'FU2'),
      dueAt: moments,
      reached: fc.boolean(),
      satisfaction: maybe(fc.integer({ min: 1, max: 5 })),
      score: maybe(fc.integer({ min: 1, max: 10 })),
    }),
    { maxLength: 2 },
  ),
  corrections: fc.array(
    fc.record({
      dueAt: maybe(moments),
      doneAt: maybe(moments),
      verified: fc.boolean(),
      effective: fc.boolean(),
      longTerm: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  deferrals: fc.array(
    fc.record({
      approvedAt: moments,
      outcomeAt: maybe(moments),
      mode: fc.constantFrom('关注', '监控'),
    }),
    { maxLength: 1 },
  ),
  approvals: fc.array(
    fc.record({
      bandId: fc.constantFrom('B1', 'B2'),
      seconds: maybe(fc.integer({ min: 0, max: 90_000 })),
      refused: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

const wishes = fc.record({
  nature: fc.constantFrom('NA1', 'NA2', 'NA3'),
  source: fc.constantFrom('S01', 'S04', 'S12'),
  bizCategory: fc.constantFrom('B01', 'B09'),
  bizChannel: maybe(fc.constantFrom('A01', 'A03', 'A11')),
  reasonCode: maybe(fc.constantFrom('C01', 'C03')),
  grievanceLevel: fc.constantFrom('G1', 'G2', 'GX'),
  firstLevel: fc.constantFrom('G1', 'GX'),
  receivedAt: moments,
  legalFinal: maybe(moments),
  toldAt: maybe(moments),
  transferFinal: maybe(moments),
  closedAt: maybe(moments),
  closeType: maybe(fc.constantFrom('K1', 'K2', 'K3', 'K4', 'K5')),
  closeLimit: maybe(moments),
  status: fc.constantFrom('investigating', 'deferred', 'closed'),
  companyCost: fc.constantFrom(0, 150_000),
  bandId: maybe(fc.constantFrom('B1', 'B2')),
  isRepeat: fc.boolean(),
  repeatKind: maybe(fc.constantFrom('customer' as const, 'cause' as const)),
  repeatDays: maybe(fc.integer({ min: 0, max: 100 })),
  missing: fc.integer({ min: 0, max: 2047 }),
  items,
});

const worlds = fc
  .array(wishes, { maxLength: 12 })
  .map((all) => all.map((wish, seq) => aRow(seq, wish)));

test('behind every count stand exactly so many cases', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const run = countReports(REPORT_IDS, aFrame(), ALL);
      run.take(rows);
      for (const id of REPORT_IDS) {
        const { tables, lists } = run.content(id);
        const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
        for (const { value, unit, drill } of [...cells, ...lists.map(({ total }) => total)]) {
          if (unit !== 'count' || drill === null) continue;
          expect(behind(id, drill, rows), `${id} ${drill}`).toHaveLength(value ?? 0);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('the totals of the matrix are the sums of its cells', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const { total = {}, ...categories } = tableOf('R1', 'matrix', rows);
      for (const [cause, count] of Object.entries(total)) {
        if (cause === 'share') continue;
        const sum = Object.values(categories).reduce((whole, of) => whole + (of[cause] ?? 0), 0);
        expect(sum).toBe(count);
      }
    }),
  );
});

function firstClosingRate(rows: readonly FigureRow[]): number {
  return tableOf('R4', 'closed', rows)['total']?.['firstCloseRate'] ?? 0;
}

test('putting a case off never raises the first-closing rate', () => {
  fc.assert(
    fc.property(worlds, wishes, (rows, wish) => {
      const open = { ...wish, nature: 'NA1', closeType: null, closedAt: null };
      const kept = aRow(99, { ...open, status: 'investigating' });
      const deferred = aRow(99, { ...open, status: 'deferred' });
      expect(firstClosingRate([...rows, deferred])).toBeLessThanOrEqual(firstClosingRate(rows));
      expect(firstClosingRate([...rows, deferred])).toBeLessThanOrEqual(
        firstClosingRate([...rows, kept]),
      );
    }),
  );
});

test('nothing is on time or overdue that was not due', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const run = countReports(['R3'], aFrame(), ALL);
      run.take(rows);
      const counts = run.counts('R3');
      const parts = counts.of('onTime') + counts.of('#overdue') + counts.of('notDueYet');
      expect(parts).toBe(counts.of('due'));
    }),
  );
});
