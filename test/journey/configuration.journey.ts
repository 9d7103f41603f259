import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { branchWith } from './support/at-desk.ts';
import type { Clerk } from './support/clerk.ts';
import { registeredCase } from './support/seed-cases.ts';

const [host = 'standin'] = hosts();

async function openKind(clerk: Clerk, name: string): Promise<void> {
  await clerk.go('参数');
  await clerk.page.getByRole('link', { name, exact: true }).click();
  await clerk.page.getByRole('heading', { level: 1, name }).waitFor();
}

test('the officer proposes a holiday, the administrator sees which dates move and puts it into force', async () => {
  const branch = await branchWith(host, async (desk) => await registeredCase(desk));
  const clerk = await branch.start();
  await clerk.signIn('officer');
  await openKind(clerk, '工作日历');
  await clerk.fill('节日名称', '临时放假');
  await clerk.press('2, 2026-04-02 工作日');
  await clerk.see('有改动尚未提交');
  await clerk.press('预览改动');
  const preview = clerk.form('预览改动');
  await preview.see(/日期变动的未结案件/u);
  await preview.fill('修改理由', '上级通知');
  await preview.press('提出提议');
  await clerk.see('已提议，待确认');
  await clerk.handOverTo('admin');
  await clerk.go('参数');
  await clerk.press('查看');
  const proposal = clerk.form('提议内容');
  await proposal.see('上级通知');
  await proposal.see(/日期变动的未结案件/u);
  await proposal.press('确认生效');
  await clerk.see('已确认生效');
  await openKind(clerk, '工作日历');
  await clerk.see('第2版');
  await clerk.page.getByRole('button', { name: '2, 2026-04-02 节假日 临时放假' }).waitFor();
});

test('a package nobody here trusts, and a file that is none, are refused in words', async () => {
  const branch = await branchWith('browser', async () => await Promise.resolve(null));
  const clerk = await branch.start();
  await clerk.signIn('admin');
  await clerk.go('参数');
  const choose = async (text: string): Promise<void> => {
    const path = join(branch.folder, 'package.json');
    writeFileSync(path, text);
    const chooser = clerk.page.waitForEvent('filechooser');
    await clerk.press('导入配置包');
    await (await chooser).setFiles(path);
  };
  await choose('{"name":"别的文件"}');
  await clerk.see('文件不是配置包，或已损坏');
  const foreign = {
    format: 'ansu-configuration',
    formatVersion: 1,
    program: '0.1.0',
    institution: '某行',
    exportedAt: '2026-03-18T10:00:00',
    publicKey: 'MCowBQYDK2VwAyEA',
    parts: {},
    signature: '',
  };
  await choose(JSON.stringify(foreign));
  await clerk.see('配置包的签名公钥不在受信任公钥中');
  expect(await clerk.page.getByText('没有待确认的提议').count()).toBe(1);
});
