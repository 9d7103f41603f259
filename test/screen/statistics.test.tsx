import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
// the page is read before the clock of the first test runs
import '../../renderer/features/statistics/statistics.tsx';
import type { Response } from '../../shared/contract/api.ts';
import { day } from '../../shared/domain/day.ts';
import { entry, term } from '../../shared/domain/report-table.ts';
import type { Cell, ReportId } from '../../shared/domain/report-table.ts';
import { number } from '../../shared/domain/report-tally.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aRow, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

// jsdom measures nothing: what is drawn is looked at in a real browser.
vi.mock('../../renderer/features/statistics/draw-chart.ts', () => ({ drawChart: () => vi.fn() }));

type Read = Response<'reports.read'>;

function ofCases(value: number | null, drill: string): Cell {
  return { value, unit: 'count', drill };
}

function answerFor(id: ReportId, different: Partial<Read> = {}): Read {
  return {
    now: NOW,
    previous: { from: day('2026-02-01'), to: day('2026-02-28') },
    whole: true,
    branches: [{ id: 'branch-1', name: '滨江支行' }],
    mayList: true,
    mayByStaff: true,
    reports: [
      {
        id,
        tables: [
          {
            name: 'levels',
            head: 'level',
            columns: [term('count'), term('share')],
            rows: [
              {
                label: entry('grievanceLevel', 'G2'),
                cells: [ofCases(1234, 'l.G2'), number(50, 'percent')],
              },
              { label: term('total'), cells: [ofCases(0, 'all'), number(null, 'percent')] },
            ],
          },
        ],
        lists: [],
      },
    ],
    ...different,
  };
}

function desk(different: Partial<Read> = {}, more: Answers = {}): FakeDesk {
  location.hash = '#/statistics';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson(['branchManager'], ['home', 'statistics']) }),
    'reports.read': ({ ids }) => answerFor(ids[0] ?? 'R1', different),
    'reports.cases': ({ cursor }) =>
      cursor === null
        ? { rows: [aRow(1)], total: 2, next: '1' }
        : {
            rows: [aRow(2, { bizCategory: null, reasonCode: null, grievanceLevel: null })],
            total: 2,
            next: null,
          },
    ...more,
  });
}

async function choose(title: string): Promise<void> {
  const menu = await screen.findByRole('list', { name: '报表目录' });
  await userEvent.click(within(menu).getByRole('button', { name: new RegExp(title, 'u') }));
}

test('this month is asked first, one report at a time, and the previous period is said', async () => {
  const asked = desk();
  openPage();
  expect(await screen.findByText('上期：2026-02-01 至 2026-02-28')).toBeDefined();
  await choose('抱怨级别');
  expect(await screen.findByRole('heading', { level: 2, name: /R7抱怨级别/u })).toBeDefined();
  const month = { from: '2026-03-01', to: '2026-03-31', branchId: null, source: null, level: null };
  expect(asked.sent('reports.read')).toEqual([
    { ...month, ids: ['R1'] },
    { ...month, ids: ['R7'] },
  ]);
});

test('a typed period is asked at once, one that ends before it begins is not', async () => {
  const asked = desk();
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByText('上月'));
  await waitFor(() => {
    expect(asked.sent('reports.read').at(-1)).toMatchObject({ from: '2026-02-01' });
  });
  const from = screen.getByLabelText('自');
  await user.clear(from);
  await user.type(from, '2026-03-09{Enter}');
  expect(await screen.findByText('起始日期晚于截止日期，请更正。')).toBeDefined();
  expect(asked.sent('reports.read')).toHaveLength(2);
});

test('a number opens its cases page by page; of a hidden one only the number is told', async () => {
  const asked = desk();
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /，件?数值?：1,234，查看案件/u }));
  const drawer = await screen.findByRole('dialog');
  const link = await within(drawer).findByRole('link', { name: '0101-20260311-001' });
  expect(link.getAttribute('href')).toBe('#/case/case-1');
  await user.click(within(drawer).getByRole('button', { name: '继续显示' }));
  expect(await within(drawer).findByText('涉及本人，仅显示编号')).toBeDefined();
  expect(within(drawer).queryByRole('link', { name: '0101-20260311-002' })).toBeNull();
  expect(asked.sent('reports.cases').at(-1)).toMatchObject({ drill: 'l.G2', cursor: '1' });
});

test('empty denominators are dashes, and nothing leads where no case stands', async () => {
  desk();
  openPage();
  const table = await screen.findByRole('table', { name: '级别分布' });
  const total = within(table).getByRole('row', { name: /合计/u });
  expect(
    within(total)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['0', '—']);
  expect(within(total).queryByRole('button')).toBeNull();
  expect(within(table).getByText('50.0%')).toBeDefined();
});

test('who may not list cases has numbers alone, and who may not judge staff has no R15', async () => {
  desk({ mayList: false, mayByStaff: false, whole: false });
  openPage();
  const table = await screen.findByRole('table', { name: '级别分布' });
  expect(within(table).queryByRole('button')).toBeNull();
  expect(within(table).getByText('1,234')).toBeDefined();
  expect(screen.queryByRole('button', { name: /员工维度/u })).toBeNull();
  expect(screen.getByText('历史案件的统计数据正在整理，部分案件尚未计入。')).toBeDefined();
});

test('R15 says that it judges nobody alone', async () => {
  desk();
  openPage();
  await screen.findByRole('table', { name: '级别分布' });
  await choose('员工维度');
  expect(await screen.findByText('不得单独作为考核依据')).toBeDefined();
});

test('volumes are typed from top to bottom with Enter, and only what changed is saved', async () => {
  const asked = desk(
    {},
    {
      'volumes.list': ({ from }) => ({
        volumes: [
          {
            id: 'v-1',
            revision: 4,
            month: from,
            bizCategory: 'B02',
            volume: 200,
            customers: null,
          },
        ],
        maySave: true,
      }),
      'volumes.save': () => ({}),
    },
  );
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '业务量' }));
  await user.click(await screen.findByLabelText('人民币储蓄'));
  await user.keyboard('1000{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('贷款'));
  await user.keyboard('300{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(asked.sent('volumes.save')).toEqual([
      {
        revision: 0,
        input: { month: '2026-03-01', bizCategory: 'B01', volume: 1000, customers: null },
      },
      {
        revision: 4,
        input: { month: '2026-03-01', bizCategory: 'B02', volume: 300, customers: null },
      },
    ]);
  });
});
