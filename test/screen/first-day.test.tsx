import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Response } from '../../shared/contract/api.ts';
import { staffId } from '../../shared/domain/ids.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

const ADMIN = aPerson(['admin'], ['home', 'staff', 'purge', 'configuration']);

let issued = 0;

function adminDesk(hash: string, roles: readonly RoleId[]): FakeDesk {
  location.hash = hash;
  const others = roles.map((role) => aPerson([role], []).staff);
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: ADMIN }),
    'session.unlock': () => aStatus({ me: ADMIN }),
    'staff.directory': () => [ADMIN.staff, ...others],
    'staff.list': () => [],
    'staff.keys': () => ({
      leavers: 0,
      unfinished: false,
      codesDue: false,
      keyStore: { chosen: null, usable: null },
    }),
    'staff.save': ({ staffNo, roles: given }) => {
      issued += 1;
      const oneTimeCode = `CODE-${String(issued)}`;
      const staff = { ...ADMIN.staff, id: staffId(staffNo), staffNo, roles: given };
      return { staff, oneTimeCode };
    },
  });
}

test('on a new branch the administrator sees which posts nobody holds, and where people are added', async () => {
  adminDesk('#/', ['branchManager']);
  openPage();
  const panel = (await screen.findByRole('heading', { name: '开始接待前' })).closest('section');
  if (panel === null) throw new Error('the list is no section');
  const lines = within(panel).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '柜员等柜面人员：接待、登记',
    '消保专员 / 客服专员：核实、督办、回访',
    '渠道总：授权、审批赔付方案',
    '财务：支付获批金额',
  ]);
  await userEvent.setup().click(within(panel).getByRole('link', { name: '前往人员' }));
  expect(await screen.findByRole('heading', { name: '人员' })).toBeDefined();
});

test('a branch with everybody in place is told nothing', async () => {
  adminDesk('#/', ['lobbyManager', 'complaintOfficer', 'branchManager', 'channelHead', 'finance']);
  openPage();
  await screen.findByRole('heading', { name: '今日' });
  expect(screen.queryByRole('heading', { name: '开始接待前' })).toBeNull();
});

async function add(user: ReturnType<typeof userEvent.setup>, staffNo: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: '新增人员' }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText('工号'), staffNo);
  await user.type(form.getByLabelText('姓名'), '林小禾');
  await user.click(form.getByLabelText('岗位'));
  await user.click(await screen.findByTitle('柜员'));
  await user.click(form.getByRole('button', { name: '保存' }));
}

test('every one-time code stays listed, also over a lock, until it is handed over', async () => {
  const desk = adminDesk('#/staff', []);
  const user = userEvent.setup();
  openPage();
  await screen.findByRole('heading', { name: '人员' });
  await add(user, 'T0001');
  expect(await screen.findByText('CODE-1')).toBeDefined();
  await add(user, 'T0002');
  expect(await screen.findByText('CODE-2')).toBeDefined();
  expect(screen.getByText('CODE-1')).toBeDefined();
  desk.answer({ 'app.status': () => aStatus({ vault: 'locked', me: null }) });
  act(() => {
    desk.emit('locked', { reason: 'idle' });
  });
  await user.type(await screen.findByLabelText('工号'), 'B0002');
  await user.type(screen.getByLabelText('密码或一次性登录码'), 'quiet-river-8{Enter}');
  expect(await screen.findByText('CODE-1')).toBeDefined();
  const [first] = screen.getAllByRole('button', { name: '已交付' });
  if (first === undefined) throw new Error('nothing to hand over');
  await user.click(first);
  expect(screen.queryByText('CODE-1')).toBeNull();
  expect(screen.getByText('CODE-2')).toBeDefined();
});

test('a person is not saved before number, name and role are there, and the form says so', async () => {
  const desk = adminDesk('#/staff', []);
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '新增人员' }));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByRole('button', { name: '请填写姓名' })).toBeDefined();
  await user.click(form.getByRole('button', { name: '请填写工号' }));
  expect(document.activeElement).toBe(form.getByLabelText('工号'));
  expect(form.getByRole('button', { name: '请选择岗位' })).toBeDefined();
  expect(desk.sent('staff.save')).toEqual([]);
});

test('sign-in says what is missing instead of staying grey', async () => {
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ vault: 'locked', me: null }),
  });
  const user = userEvent.setup();
  openPage();
  await screen.findByLabelText('工号');
  await user.click(screen.getByRole('button', { name: '登录' }));
  await user.click(await screen.findByRole('button', { name: '请填写密码或一次性登录码' }));
  expect(document.activeElement).toBe(screen.getByLabelText('密码或一次性登录码'));
  expect(desk.sent('session.unlock')).toEqual([]);
});

type StaffLine = Response<'staff.list'>[number];

function lineFor(staffNo: string, roles: readonly RoleId[]): StaffLine {
  const access = { rev: 1, mustSetPassword: false, hasAccess: true, absent: false };
  return {
    ...ADMIN.staff,
    ...access,
    id: staffId(staffNo),
    staffNo,
    name: `员工${staffNo}`,
    roles,
  };
}

/** Opens the drawer for the teller beside these others. */
async function resetting(others: readonly StaffLine[]): Promise<FakeDesk> {
  const desk = adminDesk('#/staff', []);
  desk.answer({
    'staff.list': () => [lineFor('7001', ['teller']), ...others],
    'staff.reset': () => ({ oneTimeCode: 'AAAA-BBBB-CCCC' }),
  });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '重设登录码 员工7001' }));
  await screen.findByRole('button', { name: '生成登录码' });
  return desk;
}

test('a new code for somebody asks a second person, and says who may be one', async () => {
  const desk = await resetting([lineFor('1001', ['branchManager']), lineFor('7002', ['teller'])]);
  const user = userEvent.setup();
  expect(screen.getByText(/可以确认的人员：员工1001。/u)).toBeDefined();
  await user.type(screen.getByLabelText('第二人的工号'), '1001');
  await user.type(screen.getByLabelText('第二人的密码'), '柳树底下有七只小鸟');
  await user.click(screen.getByRole('button', { name: '生成登录码' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC', { selector: 'output' })).toBeDefined();
  const second = { staffNo: '1001', password: '柳树底下有七只小鸟' };
  expect(desk.sent('staff.reset')).toEqual([{ id: staffId('7001'), second }]);
});

test('where nobody else could confirm, the recovery code is asked', async () => {
  const desk = await resetting([lineFor('7002', ['teller'])]);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('恢复码'), 'A1B2');
  await user.click(screen.getByRole('button', { name: '生成登录码' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC', { selector: 'output' })).toBeDefined();
  expect(desk.sent('staff.reset')).toEqual([
    { id: staffId('7001'), second: { recoveryCode: 'A1B2' } },
  ]);
});

test('after somebody left, a new data key is offered with the reason, and takes two persons', async () => {
  const desk = adminDesk('#/staff', []);
  desk.answer({
    'staff.list': () => [lineFor('1001', ['branchManager'])],
    'staff.keys': () => ({
      leavers: 2,
      unfinished: false,
      codesDue: false,
      keyStore: { chosen: null, usable: null },
    }),
    'staff.rekey': () => ({ refused: ['disk-full'] }),
  });
  openPage();
  const user = userEvent.setup();
  expect(await screen.findByText(/已有 2 人离岗/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '更换数据密钥' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.type(drawer.getByLabelText('本人密码'), '江水慢慢流过三座桥');
  await user.type(drawer.getByLabelText('第二人的工号'), '1001');
  await user.type(drawer.getByLabelText('第二人的密码'), '柳树底下有七只小鸟');
  await user.click(drawer.getByRole('button', { name: '更换数据密钥' }));
  await screen.findByText(/磁盘/u, { selector: '[data-refusal] *' });
  expect(desk.sent('staff.rekey')).toEqual([
    {
      password: '江水慢慢流过三座桥',
      second: { staffNo: '1001', password: '柳树底下有七只小鸟' },
    },
  ]);
});

test('anybody changes the own password from any page', async () => {
  const desk = adminDesk('#/', ['branchManager']);
  desk.answer({ 'session.set-password': () => aStatus({ me: ADMIN }) });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '修改密码' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.type(drawer.getByLabelText('当前密码'), '江水慢慢流过三座桥');
  await user.type(drawer.getByLabelText('新密码'), '柳树底下有七只小鸟');
  await user.type(drawer.getByLabelText('再次输入新密码'), '柳树底下有八只小鸟');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  expect(desk.sent('session.set-password')).toEqual([]);
  await user.clear(drawer.getByLabelText('再次输入新密码'));
  await user.type(drawer.getByLabelText('再次输入新密码'), '柳树底下有七只小鸟');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('密码已修改')).toBeDefined();
  expect(desk.sent('session.set-password')).toEqual([
    { current: '江水慢慢流过三座桥', password: '柳树底下有七只小鸟' },
  ]);
});
