import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { launchProgram } from '../host/launch.ts';
import { openFolder } from './support/at-desk.ts';
import { branchClock, branchMs } from './support/branch-clock.ts';
import { clerkAt } from './support/clerk.ts';
import type { Clerk } from './support/clerk.ts';
import { becomes } from './support/eventually.ts';
import { PEOPLE } from './support/people.ts';
import { chosenCase } from './support/seed-cases.ts';
import { aBranch } from './support/seed-desk.ts';

const NOW = '2026-03-18T10:00:00';
const LIMIT_MS = 120_000;

/** A folder for pictures of the way, when somebody wants to look at it. */
const PICTURES = process.env['WALK_PICTURES'];

async function picture(clerk: Clerk, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await clerk.page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function openTask(clerk: Clerk, task: string): Promise<void> {
  await clerk.go('今日');
  await clerk.page.getByRole('main').getByRole('link', { name: task }).first().click();
}

/** The amount goes down to one that a single signature covers. */
async function lowerTheCost(clerk: Clerk): Promise<void> {
  await openTask(clerk, '办理案件');
  await clerk.tab('方案');
  await clerk.see('渠道总 → 运营总监');
  await picture(clerk, '01-chain');
  await clerk.press('修改方案A');
  const form = clerk.form('修改方案A');
  await form.fill('公司承担金额', '100');
  await form.see('单签授权：渠道总');
  await picture(clerk, '02-option-form');
  await form.press('修改方案A');
  await form.all.waitFor({ state: 'hidden' });
  await clerk.see(`等待渠道总授权：${PEOPLE.channelHead.name}`);
  expect(await clerk.page.getByRole('button', { name: '提请审批' }).count()).toBe(0);
  await picture(clerk, '03-waits-for-one');
}

/** An empty option is refused for all it lacks, line by line until it is whole; then it goes again. */
async function addAndRemove(clerk: Clerk): Promise<void> {
  await clerk.press('新增方案');
  const form = clerk.form('制定方案');
  await form.press('制定方案');
  await form.see('请填写方案类型');
  await picture(clerk, '04-empty-option');
  await form.fill('内容', '赔礼道歉');
  await becomes(async () => await form.all.getByText('请填写内容').count(), 0);
  await form.press('请填写方案类型');
  await form.pick('方案类型', '解释说明');
  await form.fill('公司承担金额', '0');
  await form.press('增加一行');
  await form.fill('步骤', '当面致歉');
  await form.press('制定方案');
  await form.all.waitFor({ state: 'hidden' });
  await clerk.press('删除方案C');
  await picture(clerk, '05-remove-option');
  await clerk.page.getByRole('tooltip').getByRole('button', { name: '删除方案' }).click();
  await clerk.page.getByRole('article', { name: '方案C' }).waitFor({ state: 'detached' });
}

async function authorise(clerk: Clerk): Promise<void> {
  await openTask(clerk, '单签授权');
  await clerk.see('人民币壹佰元整');
  await picture(clerk, '06-authorise');
  await clerk.fill('请输入本人密码确认', PEOPLE.channelHead.password);
  await clerk.press('签字确认');
  await clerk.see('没有等待您审批的事项');
}

async function orderPayment(clerk: Clerk): Promise<void> {
  await openTask(clerk, '办理案件');
  await clerk.tab('执行告知');
  await clerk.act('新增执行任务', async (form) => {
    await form.pick('任务类型', '财务付费');
    await form.pick('执行人', PEOPLE.finance.name);
  });
}

/** Paid one yuan too little: said at once, then due for correction, then right. */
async function payWrongThenRight(clerk: Clerk): Promise<void> {
  await openTask(clerk, '执行任务');
  await clerk.tab('执行告知');
  await clerk.act('登记付费', async (form) => {
    await form.see('批准金额 100.00 元');
    await form.fill('付费金额', '99');
    await form.see(/与批准金额 100.00 元 不一致，相差 1.00 元/u);
    await form.fill('凭证号', 'V20260318-01');
    await picture(clerk, '07-pay-differs');
  });
  await clerk.see('已付 99.00 元，与批准金额 100.00 元 不一致，须由财务更正付费');
  await picture(clerk, '08-gap-finance');
  await openTask(clerk, '更正付费');
  await clerk.tab('执行告知');
  await clerk.page.getByRole('button', { name: '更正付费' }).first().click();
  const form = clerk.form('更正付费');
  await form.fill('凭证号', 'V20260318-02');
  await picture(clerk, '09-correct-pay');
  await form.press('更正付费');
  await form.all.waitFor({ state: 'hidden' });
  await becomes(async () => await clerk.page.getByText(/须由财务更正付费/u).count(), 0);
  await picture(clerk, '10-paid');
  await clerk.go('今日');
  await clerk.page.getByRole('heading', { name: '今日' }).first().waitFor();
  await becomes(async () => await clerk.page.getByRole('link', { name: '更正付费' }).count(), 0);
}

test(
  'a small amount goes from the option over one signature to a payment that is put right',
  { timeout: LIMIT_MS },
  async () => {
    const folder = openFolder();
    const { desk } = await aBranch(folder, '2026-03-12T08:00:00');
    await chosenCase(desk, { at: '2026-03-18T09:00:00' });
    desk.close();
    const clock = branchClock(moment(NOW));
    clock.standAt(moment(NOW));
    const program = await launchProgram({ dataDir: folder, host: 'browser', env: clock.env });
    const clerk = clerkAt(program);
    await clerk.page.clock.setFixedTime(branchMs(moment(NOW)));
    await clerk.signIn('teller');
    await lowerTheCost(clerk);
    await addAndRemove(clerk);
    await clerk.handOverTo('channelHead');
    await authorise(clerk);
    await clerk.handOverTo('teller');
    await orderPayment(clerk);
    await clerk.handOverTo('finance');
    await payWrongThenRight(clerk);
    expect(program.output()).not.toContain('failed');
    await program.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
);
