import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-bridge.ts';
import { aStatus, openPage } from './page.tsx';

const LOCKED = aStatus({ vault: 'locked', me: null });
const DAMAGED = aStatus({ vault: 'unusable', me: null, problem: 'database-damaged' });

const REPORT = {
  groups: [
    { group: 'cases', read: 1997, lost: 3 },
    { group: 'audit', read: 8112, lost: 14 },
    { group: 'settings', read: 6, lost: null },
    { group: 'people', read: 9, lost: 0 },
  ],
  lostCases: 3,
  caseNos: ['TS-0101-20260302-0007', 'TS-0101-20260302-0008'],
  chainGaps: [
    { from: 501, to: 513 },
    { from: 900, to: 900 },
  ],
} as const;

test('a damaged database is salvaged by the recovery code, and the report says what is missing', async () => {
  const desk = fakeDesk({ 'app.status': () => DAMAGED, 'salvage.run': () => REPORT });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '抢救数据' }));
  const run = await screen.findByRole<HTMLButtonElement>('button', { name: '开始抢救' });
  expect(run.disabled).toBe(true);
  await user.type(screen.getByLabelText('恢复码'), 'ABCD-EFGH');
  desk.answer({ 'app.status': () => LOCKED });
  await user.click(run);
  expect(await screen.findByRole('heading', { name: '抢救完成' })).toBeDefined();
  expect(screen.getByText('3 件案件的内容读不出来，已从台账移出。')).toBeDefined();
  expect(screen.getByText(/TS-0101-20260302-0007，TS-0101-20260302-0008/u)).toBeDefined();
  expect(screen.getByText(/501–513，900/u)).toBeDefined();
  expect(screen.getByRole('row', { name: '设置与规则 6 不详' })).toBeDefined();
  expect(desk.sent('salvage.run')).toEqual([{ proof: { recoveryCode: 'ABCD-EFGH' } }]);
  await user.click(screen.getByRole('button', { name: '去登录' }));
  expect(await screen.findByRole('heading', { name: '登录' })).toBeDefined();
});

test('an administrator may salvage by password; a refusal is said and leads back', async () => {
  const desk = fakeDesk({
    'app.status': () => DAMAGED,
    'salvage.run': () => ({ refused: ['salvage-nobody-left'] }),
  });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '抢救数据' }));
  await user.click(await screen.findByRole('button', { name: '用系统管理员密码' }));
  await user.type(screen.getByLabelText('系统管理员工号'), '9001');
  await user.type(screen.getByLabelText('密码'), 'quiet-river-8{Enter}');
  expect(await screen.findByText(/抢救后无人能够登录，请从备份恢复/u)).toBeDefined();
  expect(desk.sent('salvage.run')).toEqual([
    { proof: { staffNo: '9001', password: 'quiet-river-8' } },
  ]);
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(await screen.findByRole('heading', { name: '数据库文件已损坏' })).toBeDefined();
});

test('a missing key file is taken from a backup, and the sign-in follows', async () => {
  const desk = fakeDesk({
    'app.status': () => aStatus({ vault: 'unusable', me: null, problem: 'vault-missing' }),
    'salvage.take-key': () => LOCKED,
  });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '从备份取回密钥文件' }));
  await user.type(await screen.findByLabelText('恢复码'), 'ABCD-EFGH');
  desk.answer({ 'app.status': () => LOCKED });
  await user.click(screen.getByRole('button', { name: '取回密钥文件' }));
  expect(await screen.findByRole('heading', { name: '登录' })).toBeDefined();
  expect(desk.sent('salvage.take-key')).toEqual([{ recoveryCode: 'ABCD-EFGH' }]);
});

test.each(['database-newer', 'database-foreign', 'storage-read-only', 'vault-damaged'] as const)(
  'nothing is salvaged where %s is the trouble',
  async (problem) => {
    fakeDesk({ 'app.status': () => aStatus({ vault: 'unusable', me: null, problem }) });
    openPage();
    await screen.findByRole('button', { name: '再试一次' });
    expect(screen.queryByRole('button', { name: '抢救数据' })).toBeNull();
  },
);
