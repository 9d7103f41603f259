import { expect, test } from 'vitest';
import { answered } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import {
  aDeskToImport,
  aWorkbook,
  imported,
  OLD_HEADINGS,
  OLD_ROWS,
} from '../support/old-ledger.ts';
import type { OldRows } from '../support/old-ledger.ts';

const WHOLE = { from: '2025-01-01', to: '2026-03-31', branchId: null, source: null, level: null };

/** Told and ended five weeks after receipt, by a ledger that calls it overdue. */
const LATE: OldRows = OLD_ROWS.slice(0, 1).map((row) =>
  [...row]
    .with(1, '2025-019')
    .with(5, '程一诺')
    .with(6, '13911112222')
    .with(14, '2025.4.20')
    .with(15, '是'),
);

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** The rows of a table by the term or code in front of them. */
async function rowsOf(desk: Desk, report: string, table: string): Promise<Rows> {
  const { reports } = await answered(desk, 'reports.read', { ...WHOLE, ids: [report] });
  const rows = reports[0]?.tables.find(({ name }) => name === table)?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ label, cells }) => [
      String(Reflect.get(label, 'of') ?? Reflect.get(label, 'code')),
      cells.map(({ value }) => value),
    ]),
  );
}

async function aDeskWithHistory(): Promise<Desk> {
  const desk = await aDeskToImport();
  await imported(desk, await aWorkbook([OLD_HEADINGS, ...OLD_ROWS.slice(0, 1), ...LATE]));
  return desk;
}

test('what an old ledger tells of the past is received and ended, neither due nor missed', async () => {
  const desk = await aDeskWithHistory();
  const summary = await rowsOf(desk, 'R3', 'summary');
  expect(summary).toMatchObject({
    received: [2],
    due: [0],
    onTime: [0],
    overdue: [0],
    notDueYet: [0],
    onTimeRate: [null],
    meanDays: [24.5],
  });
  expect(await rowsOf(desk, 'R3', 'targets')).toEqual({});
  const { lists } =
    (await answered(desk, 'reports.read', { ...WHOLE, ids: ['R3'] })).reports[0] ?? {};
  expect(lists?.map(({ total }) => total.value)).toEqual([0]);
});

test('it is closed as the old ledger says, costs what it cost, and lacks nothing', async () => {
  const desk = await aDeskWithHistory();
  const closed = await rowsOf(desk, 'R4', 'closed');
  // Received, 一次关闭, 二次关闭.
  expect(closed['total']?.slice(0, 3)).toEqual([2, 1, 1]);
  expect((await rowsOf(desk, 'R10', 'cost'))['total']).toContain(246_900);
  const gaps = Object.values(await rowsOf(desk, 'R17', 'gaps')).flat();
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.filter((value) => value !== 0 && value !== null)).toEqual([]);
});
