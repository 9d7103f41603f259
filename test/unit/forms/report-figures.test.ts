import { expect, test } from 'vitest';
import { entry, term } from '../../../shared/domain/report-table.ts';
import type { ReportTable } from '../../../shared/domain/report-table.ts';
import { number } from '../../../shared/domain/report-tally.ts';
import { emptyBulletinTables } from '../../../shared/forms/bulletin-tables.ts';
import { figureBars } from '../../../shared/forms/figure-bars.ts';
import { figure } from '../../../shared/forms/figure-table.ts';
import { figureTablesOf, labelText, listTableOf } from '../../../shared/forms/report-figures.ts';
import type { ReportNames } from '../../../shared/forms/report-figures.ts';

const NAMES: ReportNames = {
  entry: (list, code) => figure(`${list} ${code}`),
  staff: (id) => `staff ${id}`,
  branch: (id) => `branch ${id}`,
};

function wide(columns: number): ReportTable {
  return {
    name: 'matrix',
    head: 'category',
    columns: Array.from({ length: columns }, (_, place) => entry('reason', `C${String(place)}`)),
    rows: [
      {
        label: term('total'),
        cells: Array.from({ length: columns }, (_, place) => number(place, 'count')),
      },
    ],
  };
}

test('every kind of label has its name in both languages, an unknown one its code', () => {
  const text = (label: Parameters<typeof labelText>[0]) => labelText(label, NAMES);
  expect(text(term('total'))).toEqual({ zh: '合计', en: 'Total' });
  expect(text(entry('reason', 'C03')).zh).toBe('reason C03');
  expect(text({ kind: 'staff', of: 'a' }).zh).toBe('staff a');
  expect(text({ kind: 'branch', of: 'b' }).zh).toBe('branch b');
  expect(text({ kind: 'rule', of: 'D01' }).zh).toBe('处理决定期限');
  expect(text({ kind: 'gap', of: 'narrative' }).zh).toBe('事件经过');
  expect(text({ kind: 'text', of: '2026-03' }).en).toBe('2026-03');
  expect(text({ kind: 'rule', of: 'D99' }).zh).toBe('D99');
});

test('a table that is too wide for the sheet follows in parts, and no column is lost', () => {
  expect(figureTablesOf(wide(9), NAMES)).toHaveLength(1);
  const parts = figureTablesOf(wide(20), NAMES, figure('note'));
  expect(parts.map(({ title }) => title.zh)).toEqual([
    '业务×原因(1/3)',
    '业务×原因(2/3)',
    '业务×原因(3/3)',
  ]);
  const values = parts.flatMap(({ rows }) => (rows[0] ?? []).slice(1).map(({ zh }) => zh));
  expect(values).toEqual(Array.from({ length: 20 }, (_, place) => String(place)));
  for (const { columns, rows } of parts) expect(rows[0]).toHaveLength(columns.length);
  expect(parts.map(({ note }) => note)).toEqual([null, null, figure('note')]);
});

test('a list prints numbers, days and people; of a case that is hidden only its number', () => {
  const shown = { caseNo: '0101-1', dueAt: '2026-03-02T17:00:00', handlerId: 'he' };
  const list = {
    name: 'overdueList',
    columns: ['caseNo', 'dueAt', 'overdueDays', 'handler'],
    rows: [
      { ...shown, values: [number(3, 'days')] },
      { caseNo: '0101-2', dueAt: null, handlerId: null, values: [] },
    ],
  } as const;
  expect(listTableOf(list, NAMES).rows.map((row) => row.map(({ zh }) => zh))).toEqual([
    ['0101-1', '2026-03-02', '3', 'staff he'],
    ['0101-2', '', '', ''],
  ]);
});

test('the bulletin to be filled in by hand keeps the names of its fixed rows', () => {
  const tables = emptyBulletinTables();
  expect(tables.map(({ title }) => title.zh)).toEqual([
    '主要指标',
    '非理性与关注/监控',
    '业务类别',
    '级别分布',
    '主要原因',
    '同因预警',
  ]);
  expect(tables.every(({ note }) => note === null)).toBe(true);
});

test('bars are as long as their figures, named and escaped; a heat map is its table', () => {
  const values = { label: term('count'), values: [1, 2, null] };
  const rows = [term('open'), term('due'), term('none')];
  const chart = { kind: 'bars', unit: 'percent', rows, series: [values] } as const;
  const { markup } = figureBars(chart, () => '<b>');
  expect([...markup.matchAll(/ width="(\d+\.\d)"/gu)].map(([, width]) => width)).toEqual([
    '200.0',
    '400.0',
    '0.0',
  ]);
  for (const said of ['1.0%', '2.0%', '—', '&lt;b&gt;']) expect(markup).toContain(said);
  const heat = { kind: 'heat', rows, columns: rows, cells: [], most: 1 } as const;
  expect(figureBars(heat, () => '').markup).toBe('');
  expect(figureBars(null, () => '').markup).toBe('');
});
