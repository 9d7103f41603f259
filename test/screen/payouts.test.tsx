import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Response } from '../../shared/contract/api.ts';
import { moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

type Page = Response<'payouts.page'>;
type Batch = Response<'payouts.batch'>;

const PAYEE = { payeeName: '余*', payeeAccount: '****2222', payeeBank: null, summaryCode: 'SY01' };

function anItem(number: number, known = PAYEE): Page['unpaid'][number] {
  const caseNo = `TS-0101-20260316-000${String(number)}`;
  const id = caseId(`case-${String(number)}`);
  const rest = { amount: fen(10_000), payeeRev: 3, failReason: null };
  return { caseId: id, caseNo, complainant: '余*', ...known, ...rest };
}

const LINE: Page['batches'][number] = {
  id: 'batch-1',
  rev: 1,
  batchNo: 'FK-0101-20260317-01',
  type: 'PB-C1',
  status: '已导出',
  createdBy: staffId('zhou'),
  createdAt: moment('2026-03-17T09:30:00'),
  releasedBy: null,
  releasedAt: null,
  importedBy: null,
  importedAt: null,
  voidedBy: null,
  voidedAt: null,
  voidReason: null,
  count: 1,
  total: fen(10_000),
};

const BATCH: Batch = {
  ...LINE,
  items: [],
  files: [],
  may: { release: false, give: false, void: true },
};

const PAGE: Page = {
  unpaid: [anItem(1), anItem(2)],
  unpaidCount: 2,
  batches: [],
  toRelease: 0,
  mayExport: true,
};

function payoutDesk(more: Answers = {}): FakeDesk {
  location.hash = '#/payouts';
  const me = aPerson(['finance'], ['home', 'payouts']);
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me }),
    'payouts.page': () => PAGE,
    'payouts.batch': () => BATCH,
    'payouts.export': () => BATCH,
    'payouts.payee': () => ({}),
    ...more,
  });
}

test('what is ticked is summed up, and becomes a batch with the amounts that were seen', async () => {
  const desk = payoutDesk();
  const user = userEvent.setup();
  openPage();
  const send = await screen.findByRole('button', { name: '导出批次' });
  expect(send).toHaveProperty('disabled', true);
  await user.click(screen.getByLabelText('全选'));
  expect(screen.getByText('200.00 元')).toBeDefined();
  expect(screen.getByText('人民币贰佰元整')).toBeDefined();
  await user.click(screen.getByText('跨行代付(小额定期贷记)'));
  await user.click(send);
  await screen.findByRole('heading', { name: BATCH.batchNo });
  expect(desk.sent('payouts.export')).toEqual([
    {
      type: 'PB-C2',
      items: [
        { caseId: 'case-1', amount: 10_000 },
        { caseId: 'case-2', amount: 10_000 },
      ],
    },
  ]);
});

test('a batch that is refused names the case of every line', async () => {
  const lines = [{ line: 2, code: 'payee-missing' }] as const;
  payoutDesk({
    'payouts.export': () => ({ refused: ['payee-missing'], lines }),
  });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByLabelText('全选'));
  await user.click(screen.getByRole('button', { name: '导出批次' }));
  const refused = await screen.findByRole('region', { name: /批次没有导出/u });
  expect(within(refused).getByText('第 2 项 TS-0101-20260316-0002')).toBeDefined();
  expect(within(refused).getByText('收款人信息不完整')).toBeDefined();
});

test('of a payee only what was entered anew is sent, at the revision that was seen', async () => {
  const desk = payoutDesk();
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: /修改收款人.*0001/u }));
  const form = await screen.findByRole('dialog');
  expect(within(form).getByText(/已填 \*{4}2222/u)).toBeDefined();
  await user.type(within(form).getByLabelText('开户行'), '示例银行');
  await user.click(within(form).getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(desk.sent('payouts.payee')).toEqual([
      { caseId: 'case-1', revision: 3, input: { payeeBank: '示例银行', summaryCode: 'SY01' } },
    ]);
  });
});

test('who only releases sees the batches first and chooses nothing', async () => {
  const toRelease = { ...PAGE, mayExport: false, batches: [LINE], toRelease: 1 };
  payoutDesk({
    'payouts.page': () => toRelease,
    'payouts.batch': () => ({ ...BATCH, may: { release: true, give: false, void: false } }),
    'payouts.release': () => ({ ...BATCH, rev: 2, releasedBy: staffId('luo') }),
  });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('link', { name: /FK-0101-20260317-01/u }));
  expect(screen.queryByRole('button', { name: '导入回盘文件' })).toBeNull();
  const release = await screen.findByRole('button', { name: '放行 1 笔，合计 100.00 元' });
  expect(release).toBeDefined();
});
