import { expect } from 'vitest';
import { roles as roleWords } from '../../../shared/words/zh-cn/roles.ts';
import type { Clerk } from './clerk.ts';
import { BRANCH, COLLEAGUES, PEOPLE } from './people.ts';
import type { Who } from './people.ts';

async function fillBranch(clerk: Clerk): Promise<void> {
  await clerk.fill('机构名称', BRANCH.institution);
  await clerk.fill('网点名称', BRANCH.name);
  await clerk.fill('网点代码', BRANCH.code);
  await clerk.fill('网点地址', BRANCH.address);
  await clerk.fill('投诉电话', BRANCH.complaintPhone);
  await clerk.press('下一步');
}

async function fillPeople(clerk: Clerk): Promise<void> {
  const { admin, manager } = PEOPLE;
  await clerk.fill('工号', admin.staffNo);
  await clerk.fill('姓名', admin.name);
  await clerk.fill('密码', admin.password);
  await clerk.fill('再次输入密码', admin.password);
  await clerk.page.getByLabel('网点负责人由同一人担任').uncheck();
  await clerk.fill('网点负责人工号', manager.staffNo);
  await clerk.fill('网点负责人姓名', manager.name);
  await clerk.press('创建数据库');
}

/** The code stands on the page once; typed back wrongly it is refused, rightly it is taken. */
async function typeRecoveryCodeBack(clerk: Clerk): Promise<void> {
  const code = await clerk.page.getByLabel('恢复码', { exact: true }).innerText();
  await clerk.fill('输入纸上的恢复码', 'AAAA-BBBB');
  await clerk.press('下一步');
  await clerk.see('与显示的恢复码不一致，请核对');
  await clerk.fill('输入纸上的恢复码', code);
  await clerk.press('下一步');
}

/** First start in five steps; gives the branch manager's one-time code. */
export async function setUpBranch(clerk: Clerk): Promise<string> {
  await clerk.see('初次设置');
  await clerk.press('下一步');
  await fillBranch(clerk);
  await fillPeople(clerk);
  await typeRecoveryCodeBack(clerk);
  await clerk.see(/^数据库已建好。/u);
  const code = await clerk.page.locator('.one-time-code').innerText();
  await clerk.press('开始使用');
  await clerk.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  return code;
}

async function addColleague(clerk: Clerk, who: Who): Promise<string> {
  const { staffNo, name, roles } = PEOPLE[who];
  await clerk.press('新增人员');
  const form = clerk.form('新增人员');
  await form.fill('工号', staffNo);
  await form.fill('姓名', name);
  await form.pickAll('岗位', ...roles.map((role) => roleWords.names[role]));
  await form.press('保存');
  await clerk.see(`${name}(工号 ${staffNo})`);
  const code = await clerk.page.locator('.one-time-code').innerText();
  expect(code.length).toBeGreaterThan(7);
  await clerk.press('已交付');
  return code;
}

/** The administrator adds everybody; each signs in with the one-time code and chooses a password. */
export async function admitEverybody(clerk: Clerk, managerCode: string): Promise<void> {
  await clerk.go('人员');
  const codes = new Map<Who, string>([['manager', managerCode]]);
  for (const who of COLLEAGUES) codes.set(who, await addColleague(clerk, who));
  for (const [who, code] of codes) await clerk.firstPassword(who, code);
}
