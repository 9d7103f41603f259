import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { fen } from '../../shared/domain/money.ts';
import { SEARCH_PAUSE_MS } from '../../renderer/features/ledger/search-box.tsx';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aLedgerRow, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

function rowsFrom(first: number, count: number): readonly ReturnType<typeof aLedgerRow>[] {
  return Array.from({ length: count }, (_, n) => aLedgerRow(first + n));
}

function ledgerDesk(count = 3): FakeDesk {
  location.hash = '#/ledger';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'ledger.page': ({ cursor, last, search }) => ({
      rows: cursor === null && !last ? rowsFrom(1, count) : rowsFrom(count + 1, 1),
      previous: cursor === null && !last ? null : 'first',
      next: cursor === null && !last && search === '' ? 'second' : null,
    }),
    'ledger.sums': () => ({
      cases: 1234,
      ended: 1000,
      overdue: 7,
      cost: fen(1_234_500),
      whole: true,
    }),
    'ledger.views': () => [],
  });
}

const pause = async (): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve, SEARCH_PAUSE_MS + 60);
  });
};

test('a word typed quickly is searched once, after the pause', async () => {
  const desk = ledgerDesk();
  openPage();
  const box = await screen.findByLabelText('搜索');
  for (const value of ['0', '01', '010', '0101']) fireEvent.change(box, { target: { value } });
  await pause();
  await waitFor(() => {
    expect(desk.sent('ledger.page')).toMatchObject([{ search: '' }, { search: '0101' }]);
  });
});

test('half-composed pinyin is never searched; the finished word is', async () => {
  const desk = ledgerDesk();
  openPage();
  const box = await screen.findByLabelText('搜索');
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: 'bao' } });
  await pause();
  fireEvent.change(box, { target: { value: '保险' } });
  fireEvent.compositionEnd(box);
  await pause();
  await waitFor(() => {
    expect(desk.sent('ledger.page')).toMatchObject([{ search: '' }, { search: '保险' }]);
  });
});

test('the next page is asked by its cursor; the sums are of everything that fits', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  openPage();
  const sums = await screen.findByLabelText('合计');
  await waitFor(() => {
    expect(sums.textContent).toBe('合计件数 1234办结 1000超期 7承担金额 12,345.00 元');
  });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '上一页' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: '下一页' }));
  expect(await screen.findByText('0101-20260311-004')).toBeDefined();
  expect(desk.sent('ledger.page').at(-1)).toMatchObject({ cursor: 'second' });
});

test('arrows move through the lines and Enter opens the case', async () => {
  ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await screen.findByText('0101-20260311-003');
  const lines = within(screen.getByRole('table', { name: '案件列表' }))
    .getAllByRole('row')
    .filter((line) => line.hasAttribute('data-row'));
  lines[0]?.focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => {
    expect(document.activeElement).toBe(lines[1]);
  });
  await user.keyboard('{Enter}');
  expect(location.hash).toBe('#/case/case-2');
});

test('a filter asks again from the first page', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '下一页' }));
  await screen.findByText('0101-20260311-004');
  await user.click(screen.getByLabelText('期限'));
  await user.click(await screen.findByTitle('已逾期'));
  await waitFor(() => {
    expect(desk.sent('ledger.page').at(-1)).toMatchObject({
      filter: { due: 'overdue' },
      cursor: null,
    });
  });
});

function drawnLines(): readonly HTMLElement[] {
  return within(screen.getByRole('table', { name: '案件列表' }))
    .getAllByRole('row')
    .filter((line) => line.hasAttribute('data-row'));
}

async function heads(): Promise<readonly string[]> {
  const table = await screen.findByRole('table', { name: '案件列表' });
  return within(table)
    .getAllByRole('columnheader')
    .map((head) => head.getAttribute('title') ?? '')
    .filter((title) => title !== '');
}

test('of a long page only the lines in sight are drawn, and the keyboard reaches all of them', async () => {
  ledgerDesk(100);
  const user = userEvent.setup();
  openPage();
  await screen.findByText('0101-20260311-003');
  expect(drawnLines().length).toBeLessThan(50);
  drawnLines()[0]?.focus();
  await user.keyboard('{End}');
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('data-row')).toBe('99');
  });
  await user.keyboard('{Home}');
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('data-row')).toBe('0');
  });
});

test('past the last line the arrow leads to the next page', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await screen.findByText('0101-20260311-003');
  drawnLines()[2]?.focus();
  await user.keyboard('{ArrowDown}');
  await screen.findByText('0101-20260311-004');
  expect(desk.sent('ledger.page').at(-1)).toMatchObject({ cursor: 'second' });
  await user.click(screen.getByRole('button', { name: '首页' }));
  await user.click(await screen.findByRole('button', { name: '末页' }));
  await waitFor(() => {
    expect(desk.sent('ledger.page').at(-1)).toMatchObject({ cursor: null, last: true });
  });
});

test('space chooses cases, and how many are chosen is told', async () => {
  ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await screen.findByText('0101-20260311-003');
  drawnLines()[0]?.focus();
  await user.keyboard(' {ArrowDown} ');
  expect(await screen.findByText('已选2件')).toBeDefined();
  expect(
    screen.getByRole<HTMLInputElement>('checkbox', { name: '选择0101-20260311-002' }).checked,
  ).toBe(true);
  await user.click(screen.getByRole('button', { name: '取消选择' }));
  expect(screen.queryByText('已选2件')).toBeNull();
});

test('what was searched for is marked where it was found, and stays text', async () => {
  const desk = ledgerDesk();
  desk.answer({
    'ledger.page': () => ({
      rows: [aLedgerRow(1, { found: { part: 'narrative', text: '…<b>要求退款</b>，未到账…' } })],
      previous: null,
      next: null,
    }),
  });
  openPage();
  fireEvent.change(await screen.findByLabelText('搜索'), { target: { value: '退款' } });
  const hit = await screen.findByText('退款');
  expect(hit.tagName).toBe('MARK');
  expect(hit.closest('.found')?.textContent).toBe('命中：事件经过 …<b>要求退款</b>，未到账…');
});

test('a column is added, moved by keyboard and kept in a view of the person’s own', async () => {
  const desk = ledgerDesk();
  desk.answer({
    'ledger.view-keep': ({ name, content }) => [{ id: 'v-1', name, content }],
  });
  const user = userEvent.setup();
  openPage();
  expect(await heads()).toHaveLength(13);
  await user.click(await screen.findByRole('button', { name: '栏目' }));
  await user.click(await screen.findByRole('checkbox', { name: '网点' }));
  screen.getByRole('checkbox', { name: '受理日期' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(screen.getByRole('button', { name: '完成' }));
  const shown = await heads();
  expect(shown.slice(0, 4)).toEqual(['序号', '投诉编号', '投诉人', '受理日期']);
  expect(shown).toContain('网点');
  await user.click(screen.getByRole('button', { name: '保存视图' }));
  await user.type(await screen.findByLabelText('视图名称'), '按网点');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(desk.sent('ledger.view-keep')).toMatchObject([{ id: null, name: '按网点' }]);
  });
});

test('a reception without figures leaves its cells empty, and an imported case says where it came from', async () => {
  const rows = [
    aLedgerRow(1, { caseNo: null, cost: null, onSpot: true }),
    aLedgerRow(2, { satisfaction: 4, overdue: null, imported: { oldNo: 'A-12' }, onSpot: true }),
    aLedgerRow(3, { cost: fen(0), imported: { oldNo: null }, handlerId: null }),
  ];
  location.hash = '#/ledger';
  fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'ledger.page': () => ({ rows, previous: null, next: null }),
    'ledger.sums': () => ({ cases: 3, ended: 0, overdue: 0, cost: fen(0), whole: true }),
    'ledger.views': () => [],
  });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: '视图' }));
  await user.click(await screen.findByText('全部26栏'));
  await waitFor(() => {
    expect(document.querySelectorAll('tr[data-row]')[0]?.children).toHaveLength(27);
  });
  const textOf = (row: number, name: LedgerColumnName): string => {
    const cells = document.querySelectorAll(`tr[data-row="${String(row)}"] td`);
    return cells[LEDGER_COLUMN_NAMES.indexOf(name) + 1]?.textContent ?? 'no cell';
  };
  expect([textOf(0, 'caseNo'), textOf(0, 'cost'), textOf(0, 'note')]).toEqual([
    '未编号',
    '',
    '当场解决',
  ]);
  expect([textOf(1, 'satisfaction'), textOf(1, 'overdue'), textOf(1, 'note')]).toEqual([
    '满意',
    '',
    '当场解决；导入(原编号 A-12)',
  ]);
  expect([textOf(2, 'cost'), textOf(2, 'handler'), textOf(2, 'note')]).toEqual([
    '0.00',
    '',
    '导入',
  ]);
});
