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

const TROUBLES = [
  ['vault-missing', '缺少密钥文件', '此数据文件夹缺少密钥文件，不能解锁'],
  ['vault-damaged', '密钥文件已损坏', '密钥文件已损坏，不能打开；文件未作任何改动'],
  ['database-missing', '找不到数据库文件', '找不到数据库文件，不能打开'],
  ['database-empty', '数据库文件是空的', '数据库文件没有任何内容，不能打开'],
  [
    'database-foreign',
    '不是本程序的数据库',
    '该文件不是本程序的数据库，不能打开；文件未作任何改动',
  ],
  [
    'database-newer',
    '需要更新版本的程序',
    '数据库由更新版本的程序写成，请先升级程序；文件未作任何改动',
  ],
  ['database-damaged', '数据库文件已损坏', '数据库文件已损坏，不能打开；文件未作任何改动'],
  ['database-truncated', '数据库文件不完整', '数据库文件缺少末尾部分，不能打开；文件未作任何改动'],
  [
    'journal-damaged',
    '最近更改的日志已损坏',
    '最近更改的日志已损坏，打开会丢失已保存的更改；文件未作任何改动',
  ],
  ['damage-found', '工作中发现数据库损坏', '读取数据时发现数据库文件有损坏，已停止写入'],
  ['storage-read-only', '暂时不能打开数据', '数据文件夹不可写，未能保存'],
] as const;

test.each(TROUBLES)(
  '%s has a screen of its own, with a way out and never a fresh start',
  async (problem, title, said) => {
    fakeDesk({ 'app.status': () => aStatus({ vault: 'unusable', me: null, problem }) });
    openPage();
    expect(await screen.findByRole('heading', { name: title })).toBeDefined();
    expect(screen.getByText(said)).toBeDefined();
    expect(screen.getByRole('button', { name: '再试一次' })).toBeDefined();
    expect(screen.queryByText('初始化')).toBeNull();
  },
);

test('after the trouble was put right outside, trying again leads to the sign-in', async () => {
  const desk = fakeDesk({
    'app.status': () => aStatus({ vault: 'unusable', me: null, problem: 'database-missing' }),
    'session.look-again': () => LOCKED,
  });
  openPage();
  await userEvent.setup().click(await screen.findByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('heading', { name: '登录' })).toBeDefined();
  expect(desk.sent('session.look-again')).toHaveLength(1);
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
