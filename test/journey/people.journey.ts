import { expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { refusals, unlock } from './support/asking.ts';
import { branchAt, branchWith } from './support/at-desk.ts';
import type { Clerk } from './support/clerk.ts';
import { PEOPLE } from './support/people.ts';
import { assignedCase, toldCase } from './support/seed-cases.ts';

const [host = 'standin'] = hosts();

async function menuOf(clerk: Clerk): Promise<readonly string[]> {
  const menu = clerk.page.getByRole('navigation', { name: '主菜单' });
  return await menu.getByRole('link').allInnerTexts();
}

async function goTo(clerk: Clerk, hash: string): Promise<void> {
  await clerk.page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

test('everyone sees the pages of their roles, and an address typed by hand opens no other', async () => {
  const branch = await branchAt(host);
  const clerk = await branch.start();
  await clerk.signIn('teller');
  expect(await menuOf(clerk)).toEqual([
    '今日',
    '回访',
    '打印中心',
    '交接班 · 晨会',
    '意见簿',
    '信息请求',
    '空白表',
  ]);
  for (const page of ['#/staff', '#/ledger', '#/approvals', '#/purge']) {
    await goTo(clerk, page);
    await clerk.see('没有这个页面');
  }
  const asked = { filter: {}, search: '', cursor: null, size: 50 };
  expect(await refusals(branch.program(), 'cases.list', asked)).toEqual(['role-not-allowed']);
  await clerk.handOverTo('manager');
  expect(await menuOf(clerk)).toEqual([
    '今日',
    '回访',
    '台账',
    '打印中心',
    '统计',
    '交接班 · 晨会',
    '意见簿',
    '征信异议',
    '周报',
    '信息请求',
    '空白表',
    '销毁',
  ]);
  await clerk.handOverTo('channelHead');
  expect(await menuOf(clerk)).toEqual(['今日', '审批', '台账', '打印中心', '统计', '周报']);
  await clerk.handOverTo('admin');
  expect(await menuOf(clerk)).toEqual([
    '今日',
    '统计',
    '人员',
    '参数',
    '审计',
    '备份',
    '销毁',
    '本机维护',
  ]);
});

test('a number that is taken, a weak password and a spent one-time code are refused in words', async () => {
  const branch = await branchAt(host);
  const clerk = await branch.start();
  await clerk.signIn('admin');
  await clerk.go('人员');
  await clerk.press('新增人员');
  const form = clerk.form('新增人员');
  await form.fill('工号', PEOPLE.teller.staffNo);
  await form.fill('姓名', '顾远');
  await form.pickAll('岗位', '个人客户经理');
  await form.press('保存');
  await form.press('该工号已被使用');
  await form.fill('工号', '２００２');
  await form.press('保存');
  await clerk.see('请当面交给本人。点击“已交付”前一直列在这里；关闭程序后不再显示，只能重设。');
  const code = await clerk.page.locator('.one-time-code').innerText();
  await clerk.press('锁定 / 换人');
  await clerk.fill('工号', '2002');
  await clerk.fill('密码或一次性登录码', code);
  await clerk.press('登录');
  for (const [weak, words] of [
    ['7-Kiwi', '密码不少于8个字符'],
    ['12345678', '该密码过于常见，请换一个'],
  ] as const) {
    await clerk.fill('新密码', weak);
    await clerk.fill('再次输入新密码', weak);
    await clerk.press('设置密码');
    await clerk.see(words);
  }
  await clerk.fill('新密码', 'Orchard-2-Kettle');
  await clerk.fill('再次输入新密码', 'Orchard-2-Kettle');
  await clerk.press('设置密码');
  await clerk.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  const again = { staffNo: '2002', password: code };
  expect(await refusals(branch.program(), 'session.unlock', again)).toEqual(['wrong-password']);
});

test('whoever is no longer at work cannot sign in, and what they had open is closed to them', async () => {
  const branch = await branchAt(host);
  const clerk = await branch.start();
  await clerk.signIn('admin');
  await clerk.go('人员');
  await clerk.press(`修改 ${PEOPLE.teller.name}`);
  const form = clerk.form('修改人员');
  await form.all.getByLabel('在岗').uncheck();
  await form.press('保存');
  await form.all.waitFor({ state: 'hidden' });
  const [refused] = await unlock(branch.program(), 'teller');
  expect(['account-inactive', 'wrong-password']).toContain(refused);
});

test('the one who handles a case is not asked for its closing call, and who tries is told why not', async () => {
  const branch = await branchWith(host, toldCase);
  const clerk = await branch.start();
  await clerk.signIn('teller');
  await clerk.go('回访');
  await clerk.see('没有待办的回访');
  await goTo(clerk, `#/case/${branch.made.id}`);
  await clerk.tab('回访');
  await clerk.see(/承办人和涉事人员不得回访/u);
  expect(await clerk.all.getByRole('button', { name: '登记回访' }).count()).toBe(0);
});

test('a masked telephone number is shown in full for a reason, and hidden again after thirty seconds', async () => {
  const branch = await branchWith(host, assignedCase);
  const clerk = await branch.start();
  await clerk.page.clock.install();
  await clerk.signIn('officer');
  await clerk.go('台账');
  const rows = clerk.page.getByRole('table', { name: '案件列表' }).locator('tbody tr');
  await rows.first().click();
  await clerk.tab('经过');
  const phone = clerk.page.getByRole('group', { name: '联系方式' });
  await phone.getByText('139****1234').waitFor();
  await phone.getByRole('button', { name: '查看' }).click();
  await clerk.fill('查看原因', '首次联系客户');
  await clerk.press('显示30秒');
  await phone.getByText('13900001234').waitFor();
  await clerk.page.clock.fastForward('00:31');
  await phone.getByText('139****1234').waitFor();
  expect(await clerk.page.content()).not.toContain('13900001234');
});

test('the recovery code lets the administrator choose a new password, and the old one is void', async () => {
  const branch = await branchAt(host);
  const clerk = await branch.start();
  await clerk.press('忘记密码');
  await clerk.fill('恢复码', 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA');
  await clerk.fill('工号', PEOPLE.admin.staffNo);
  await clerk.fill('新密码', 'Orchard-2-Kettle');
  await clerk.fill('再次输入新密码', 'Orchard-2-Kettle');
  await clerk.press('重设密码并登录');
  await clerk.see('恢复码不正确');
  await clerk.fill('恢复码', branch.recoveryCode);
  await clerk.fill('新密码', 'Orchard-2-Kettle');
  await clerk.fill('再次输入新密码', 'Orchard-2-Kettle');
  await clerk.press('重设密码并登录');
  await clerk.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  expect(await unlock(branch.program(), 'admin')).toEqual(['wrong-password']);
});
