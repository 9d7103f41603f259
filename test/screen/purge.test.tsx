import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PurgeRow } from '../../shared/contract/purge.ts';
import { day } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

function aPurgeRow(number: number, bar: PurgeRow['bar'] = null): PurgeRow {
  return {
    id: caseId(`case-${String(number)}`),
    caseNo: `TS-0101-20230301-000${String(number)}`,
    receivedOn: day('2023-03-01'),
    closedOn: day('2023-03-05'),
    retainUntil: day('2026-03-05'),
    bar,
  };
}

const REPORT = {
  at: NOW,
  firstId: staffId('zhou'),
  secondId: staffId('an'),
  caseNos: ['TS-0101-20230301-0001'],
  files: 2,
};

function openPurge(): FakeDesk {
  const me = aPerson(['branchManager'], ['home', 'purge']);
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me }),
    'purge.list': () => ({
      rows: [aPurgeRow(1), aPurgeRow(2, 'legal-hold')],
      more: false,
      reports: [],
    }),
    'session.confirm': () => ({}),
    'purge.carry-out': () => ({ report: REPORT, kept: [] }),
  });
  globalThis.location.hash = '#/purge';
  openPage();
  return desk;
}

test('numbers and dates are listed, and what is held cannot be chosen', async () => {
  openPurge();
  expect(await screen.findByText('TS-0101-20230301-0001')).not.toBeNull();
  expect(screen.getByText('诉讼保全中，不能销毁')).not.toBeNull();
  expect(screen.getByLabelText('选择 TS-0101-20230301-0002')).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: '销毁所选案件' })).toHaveProperty('disabled', true);
});

test('both people give their passwords, and then the report says what went', async () => {
  const desk = openPurge();
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('全选可以销毁的案件'));
  await user.type(screen.getByLabelText(/第一人的密码/u), '柳树底下有七只小鸟');
  await user.type(screen.getByLabelText('第二人的工号'), '9001');
  await user.type(screen.getByLabelText('第二人的密码'), '江水慢慢流过三座桥');
  await user.click(screen.getByRole('button', { name: '销毁所选案件' }));
  const [, confirm] = await screen.findAllByRole('button', { name: '销毁所选案件' });
  if (confirm === undefined) throw new Error('nothing asks once more');
  await user.click(confirm);
  await waitFor(() => {
    expect(desk.sent('purge.carry-out')).toEqual([
      { ids: ['case-1'], staffNo: '9001', password: '江水慢慢流过三座桥' },
    ]);
  });
  expect(desk.sent('session.confirm')).toEqual([{ password: '柳树底下有七只小鸟' }]);
  expect(await screen.findByText('2 个')).not.toBeNull();
  expect(screen.getByText(/此前的备份仍含这些案件/u)).not.toBeNull();
});

test('a refusal is said in words beside what mends it, and no password stays in the fields', async () => {
  const desk = openPurge();
  desk.answer({ 'purge.carry-out': () => ({ refused: ['second-person-missing'] }) });
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('选择 TS-0101-20230301-0001'));
  await user.type(screen.getByLabelText(/第一人的密码/u), '柳树底下有七只小鸟');
  await user.type(screen.getByLabelText('第二人的工号'), '2001');
  await user.type(screen.getByLabelText('第二人的密码'), '草地上有三只白鹅');
  await user.click(screen.getByRole('button', { name: '销毁所选案件' }));
  const [, confirm] = await screen.findAllByRole('button', { name: '销毁所选案件' });
  if (confirm === undefined) throw new Error('nothing asks once more');
  await user.click(confirm);
  expect(await screen.findByText('须两人共同确认')).not.toBeNull();
  expect(screen.getByLabelText('第二人的密码')).toHaveProperty('value', '');
  expect(screen.getByLabelText('第二人的工号')).toHaveProperty('value', '2001');
});

test('the purge list is looked at as it prints, and printed under its code', async () => {
  const desk = openPurge();
  desk.answer({
    'purge.list': () => ({ rows: [], more: false, reports: [REPORT] }),
    'papers.preview': () => ({ title: '投诉档案销毁清单', markup: '<p>清单</p>' }),
    'papers.print': () => ({
      printed: true,
      downloadId: null,
      verifyCode: 'ABCD2345',
      count: 1,
    }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /打印销毁清单/u }));
  expect(await screen.findByTitle('投诉档案销毁清单')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: '打印' }));
  expect(await screen.findByText('校验码 ABCD2345')).not.toBeNull();
  expect(desk.sent('papers.print')).toEqual([{ kind: 'purge', at: REPORT.at }]);
});
