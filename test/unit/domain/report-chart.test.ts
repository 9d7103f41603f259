import { expect, test } from 'vitest';
import { chartOf } from '../../../shared/domain/report-chart.ts';
import { entry, term } from '../../../shared/domain/report-table.ts';
import type { Cell, ReportTable } from '../../../shared/domain/report-table.ts';
import { number } from '../../../shared/domain/report-tally.ts';

function cells(...values: readonly (number | null)[]): readonly Cell[] {
  return values.map((value) => number(value, 'count'));
}

const MATRIX: ReportTable = {
  name: 'matrix',
  head: 'category',
  columns: [entry('reason', 'C01'), entry('reason', 'C02'), term('total'), term('share')],
  rows: [
    { label: entry('bizCategory', 'B01'), cells: cells(2, 0, 2, 40) },
    { label: entry('bizCategory', 'B02'), cells: cells(0, 3, 3, 60) },
    { label: term('total'), cells: cells(2, 3, 5, 100) },
  ],
};

test('a matrix is drawn as a heat map without its totals and shares', () => {
  expect(chartOf(MATRIX)).toEqual({
    kind: 'heat',
    rows: [entry('bizCategory', 'B01'), entry('bizCategory', 'B02')],
    columns: [entry('reason', 'C01'), entry('reason', 'C02')],
    cells: [
      [0, 0, 2],
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 3],
    ],
    most: 3,
  });
});

test('rates are drawn by what they belong to; the total only where nothing else is', () => {
  const total = { label: term('total'), cells: cells(9, 50, null) };
  const columns = [term('received'), term('firstCloseRate'), term('secondCloseRate')];
  const closed: ReportTable = { name: 'closed', head: 'level', columns, rows: [total] };
  expect(chartOf(closed)).toMatchObject({ kind: 'bars', rows: [term('total')] });
  const first = { label: entry('grievanceLevel', 'G1'), cells: cells(4, 25, 10) };
  expect(chartOf({ ...closed, rows: [first, total] })).toMatchObject({
    rows: [entry('grievanceLevel', 'G1')],
    series: [
      { label: term('firstCloseRate'), values: [25] },
      { label: term('secondCloseRate'), values: [10] },
    ],
  });
});

test('channels are drawn across the line of all regions, subtotals left out', () => {
  const table: ReportTable = {
    name: 'bizChannel',
    head: 'region',
    columns: [term('total'), entry('bizChannel', 'A01'), term('electronic')],
    rows: [{ label: term('total'), cells: cells(5, 4, 1) }],
  };
  expect(chartOf(table)).toMatchObject({
    kind: 'bars',
    rows: [entry('bizChannel', 'A01')],
    series: [{ values: [4] }],
  });
});

test('nothing is drawn where nothing was counted, nor of figures of several kinds', () => {
  const none = MATRIX.rows.map((row) => ({ ...row, cells: cells(0, 0, 0, null) }));
  expect(chartOf({ ...MATRIX, rows: none })).toBeNull();
  expect(chartOf({ ...MATRIX, rows: [] })).toBeNull();
  expect(chartOf({ ...MATRIX, name: 'summary' })).toBeNull();
});
