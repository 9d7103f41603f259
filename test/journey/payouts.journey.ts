import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { caseOf } from './support/asking.ts';
import { branchWith } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { executingCase } from './support/seed-cases.ts';

const ACCOUNT = '6222000011112222';
const BATCH = 'FK-0101-20260318-01';

describe.each(hosts())('in the host %s', (host) => {
  test('finance exports, the officer releases, the bank pays: the case has its voucher', async () => {
    const branch = await branchWith(host, executingCase);
    const clerk = await branch.start();
    await clerk.signIn('finance');
    await clerk.go('付费批次');
    await clerk.press('填写收款人');
    const payee = clerk.form('收款人');
    await payee.fill('收款人', '钱小满');
    await payee.fill('收款账号', '6222 0000 1111 2222');
    await payee.press('保存');
    await clerk.see('****2222');
    await clerk.page.getByLabel('全选').check();
    await clerk.press('导出批次');
    await clerk.page.getByRole('heading', { level: 1, name: BATCH }).waitFor();
    await clerk.see('由另一人放行后，文件才能取走。');
    await clerk.handOverTo('officer');
    await clerk.go('付费批次');
    await clerk.page.getByRole('link', { name: BATCH }).click();
    await clerk.press('放行 1 笔');
    await clerk.see('已放行');
    await clerk.handOverTo('finance');
    await clerk.page.evaluate(() => {
      location.hash = '#/payouts';
    });
    await clerk.page.getByRole('link', { name: BATCH }).click();
    const copy = join(branch.folder, 'bank.txt');
    await clerk.program.saveFile(copy, async () => {
      await clerk.press(`保存 ${BATCH}.txt`);
    });
    const row = `${BATCH}\t1\tTS-0101-20260318-0001\t钱小满\t${ACCOUNT}\t\t8000.00\tCNY\tSY01\r\n`;
    await becomes(async () => await readFile(copy, 'utf8'), row);
    await clerk.page.getByRole('link', { name: '返回批次列表' }).click();
    const wrong = join(branch.folder, 'wrong.txt');
    writeFileSync(wrong, `${BATCH}\t1\t${ACCOUNT}\t800.00\t成功\t\tPZ-1\t`);
    const right = join(branch.folder, 'right.csv');
    writeFileSync(right, `${BATCH},1,${ACCOUNT},"8,000.00",成功,,PZ-1,`);
    const choose = async (file: string): Promise<void> => {
      await clerk.page.getByRole('tab', { name: '批次' }).last().click();
      await clerk.program.chooseFile(file, async () => {
        await clerk.press('导入回盘文件');
      });
    };
    await choose(wrong);
    await clerk.see('第 1 行');
    await clerk.see('金额与导出不符');
    expect((await caseOf(branch.program(), branch.made.id)).payments).toEqual([]);
    await choose(right);
    await clerk.see(`${BATCH} 已入账：成功 1 笔，失败 0 笔。`);
    const paid = await caseOf(branch.program(), branch.made.id);
    expect(paid.payments).toMatchObject([{ paidAmount: 800_000, voucherNo: 'PZ-1' }]);
    expect(paid.tasks.every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(await clerk.page.content()).not.toContain(ACCOUNT);
  });
});
