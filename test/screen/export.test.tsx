import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Response } from '../../shared/contract/api.ts';
import { NO_MONEY } from '../../shared/domain/money.ts';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aStatus, FRAME_ANSWERS, openPage } from './page.tsx';
// Fetched before the first test, as the page fetches it when it is first opened.
import '../../renderer/features/ledger/ledger.tsx';

type Status = Response<'exports.status'>;

const WRITING: Status = {
  id: 'export-1',
  state: 'writing',
  done: 40,
  total: 100,
  saved: false,
  downloadId: null,
  codes: [],
};
const PASSWORD = '夏夜星空与远山的风声共十二';

function ledgerDesk(more: Answers = {}): FakeDesk {
  location.hash = '#/ledger';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'ledger.page': () => ({ rows: [], previous: null, next: null }),
    'ledger.sums': () => ({ cases: 0, ended: 0, overdue: 0, cost: NO_MONEY, whole: true }),
    'ledger.views': () => [],
    'exports.may': () => ({ any: true, full: true }),
    'exports.ledger': () => ({ id: WRITING.id }),
    'exports.status': () => WRITING,
    'exports.cancel': () => WRITING,
    ...more,
  });
}

async function openDrawer(): Promise<HTMLElement> {
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '导出' }));
  return await screen.findByRole('dialog', { name: '导出台账' });
}

test('as it stands the drawer exports every column to a workbook, masked', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  const drawer = await openDrawer();
  await user.click(within(drawer).getByRole('button', { name: '开始导出' }));
  await screen.findByText('已写入 40 / 100 件');
  expect(desk.sent('exports.ledger')).toEqual([
    {
      filter: {},
      search: '',
      format: 'xlsx',
      columns: LEDGER_COLUMN_NAMES,
      language: 'zh-CN',
      full: null,
    },
  ]);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
});

test('progress is asked anew when the desk tells of it, and the end says what came of it', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  const drawer = await openDrawer();
  await user.click(within(drawer).getByRole('button', { name: '开始导出' }));
  await screen.findByText('已写入 40 / 100 件');
  desk.answer({ 'exports.status': () => ({ ...WRITING, state: 'done', done: 100, saved: true }) });
  desk.emit('export-progress', { id: WRITING.id, state: 'done', done: 100, total: 100 });
  expect(await screen.findByText('已导出 100 件。')).toBeDefined();
  expect(screen.getByText('文件已保存。')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '再次导出' }));
  expect(await screen.findByRole('button', { name: '开始导出' })).toBeDefined();
});

test('an export can be cancelled', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  const drawer = await openDrawer();
  await user.click(within(drawer).getByRole('button', { name: '开始导出' }));
  await screen.findByText('已写入 40 / 100 件');
  desk.answer({ 'exports.status': () => ({ ...WRITING, state: 'cancelled' }) });
  await user.click(screen.getByRole('button', { name: '取消导出' }));
  expect(await screen.findByText('已取消，没有留下文件。')).toBeDefined();
  expect(desk.sent('exports.cancel')).toEqual([{ id: WRITING.id }]);
});

test('full values need a reason and the same password twice, and the page says who cannot open them', async () => {
  const desk = ledgerDesk({ 'exports.ledger': () => ({ refused: ['export-password-weak'] }) });
  const user = userEvent.setup();
  const drawer = within(await openDrawer());
  await user.click(drawer.getByRole('radio', { name: '全号' }));
  expect(drawer.getByText(/Windows 资源管理器不能直接打开/u)).toBeDefined();
  const send = drawer.getByRole('button', { name: '开始导出' });
  expect(send).toHaveProperty('disabled', true);
  await user.type(drawer.getByLabelText(/导出原因/u), '监管检查');
  await user.type(drawer.getByLabelText(/文件密码/u), PASSWORD);
  await user.type(drawer.getByLabelText(/再输一次密码/u), '别的');
  expect(drawer.getByText('两次输入不一致')).toBeDefined();
  expect(send).toHaveProperty('disabled', true);
  await user.clear(drawer.getByLabelText(/再输一次密码/u));
  await user.type(drawer.getByLabelText(/再输一次密码/u), PASSWORD);
  await user.click(drawer.getByRole('radio', { name: '与当前页面相同' }));
  await user.click(send);
  expect(await screen.findByText(/文件密码至少12个字符/u)).toBeDefined();
  const full = { reason: '监管检查', password: PASSWORD, again: PASSWORD };
  const [wish] = desk.sent('exports.ledger');
  expect(wish).toMatchObject({ full });
  expect(Reflect.get(Object(wish), 'columns')).not.toContain('phone');
});

test('whoever may export only masked is not asked', async () => {
  ledgerDesk({ 'exports.may': () => ({ any: true, full: false }) });
  const drawer = within(await openDrawer());
  expect(drawer.queryByRole('radio', { name: '全号' })).toBeNull();
});

test('without the right to export there is no button', async () => {
  const desk = ledgerDesk({ 'exports.may': () => ({ any: false, full: false }) });
  openPage();
  await screen.findByText('没有符合条件的案件');
  await waitFor(() => {
    expect(desk.sent('exports.may')).toHaveLength(1);
  });
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
});
