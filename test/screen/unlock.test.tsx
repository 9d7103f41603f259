import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-bridge.ts';
import { aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

const LOCKED = aStatus({ vault: 'locked', me: null });

test('a wrong password is refused in words with the time to wait, and the box is empty again', async () => {
  fakeDesk({
    'app.status': () => LOCKED,
    'session.unlock': () => ({ refused: ['too-many-attempts'], waitSeconds: 30 }),
  });
  const user = userEvent.setup();
  openPage();
  await user.type(await screen.findByLabelText('工号'), 'B0002');
  await user.type(screen.getByLabelText('密码或一次性登录码'), 'guess{Enter}');
  expect(await screen.findByText('尝试次数过多，请稍后再试')).toBeDefined();
  expect(screen.getByText('请等待 30 秒后再试')).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('密码或一次性登录码').value).toBe('');
});

test('a first sign-in shows nothing before the person has a password of their own', async () => {
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ mustSetPassword: true }),
    'session.set-password': () => aStatus(),
  });
  const user = userEvent.setup();
  openPage();
  await user.type(await screen.findByLabelText('新密码'), 'quiet-river-8');
  await user.type(screen.getByLabelText('再次输入新密码'), 'quiet-river-8');
  expect(screen.queryByRole('navigation')).toBeNull();
  await user.click(screen.getByRole('button', { name: '设置密码' }));
  expect(await screen.findByRole('heading', { name: '今日' })).toBeDefined();
  expect(desk.sent('session.set-password')).toEqual([{ current: null, password: 'quiet-river-8' }]);
});

test('a damaged database is explained with a way out and never offered a fresh start', async () => {
  fakeDesk({
    'app.status': () => aStatus({ vault: 'unusable', me: null, problem: 'database-damaged' }),
  });
  openPage();
  expect(await screen.findByText('数据库文件已损坏，不能打开；文件未作任何改动')).toBeDefined();
  expect(screen.getByText('请保留原文件，联系科技人员从备份恢复数据库。')).toBeDefined();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['再试一次']);
});

test('when the desk locks, the page drops what it shows and asks for the password', async () => {
  const desk = fakeDesk({ ...FRAME_ANSWERS, 'app.status': () => aStatus() });
  openPage();
  await screen.findByRole('heading', { name: '今日' });
  desk.answer({ 'app.status': () => LOCKED });
  act(() => {
    desk.emit('locked', { reason: 'idle' });
  });
  expect(await screen.findByRole('heading', { name: '登录' })).toBeDefined();
  expect(screen.queryByText('周明澈')).toBeNull();
});

test('when the desk process was restarted, the sign-in says so', async () => {
  const desk = fakeDesk({ ...FRAME_ANSWERS, 'app.status': () => aStatus() });
  openPage();
  await screen.findByRole('heading', { name: '今日' });
  desk.answer({ 'app.status': () => LOCKED });
  act(() => {
    desk.emit('desk-restarted', {});
  });
  expect(
    await screen.findByText('数据服务已重新启动。请输入密码，未保存的内容将继续保存。'),
  ).toBeDefined();
});

test('the sign-in after a lock says that what was typed is kept', async () => {
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'session.lock': () => ({}),
  });
  const user = userEvent.setup();
  openPage();
  await screen.findByRole('heading', { name: '今日' });
  desk.answer({ 'app.status': () => LOCKED });
  await user.click(screen.getByRole('button', { name: '锁定 / 换人' }));
  expect(await screen.findByText('已锁定。已输入而未保存的内容为同一人保留。')).toBeDefined();
});
