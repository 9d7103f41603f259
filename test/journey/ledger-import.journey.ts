import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { aWorkbook, OLD_HEADINGS, OLD_ROWS } from '../support/old-ledger.ts';
import { branchAt } from './support/at-desk.ts';

describe.each(hosts())('in the host %s', (host) => {
  test('an old ledger is tried, put right, imported whole, and stands in the ledger with its mark', async () => {
    const branch = await branchAt(host);
    const clerk = await branch.start();
    await clerk.signIn('officer');
    await clerk.go('台账');
    await clerk.press('导入旧台账');
    await clerk.page.getByRole('heading', { level: 1, name: '导入旧台账' }).waitFor();
    const file = join(branch.folder, '旧台账2025.xlsx');
    const choose = async (button: string): Promise<void> => {
      await clerk.program.chooseFile(file, async () => {
        await clerk.press(button);
      });
    };
    const wrong = OLD_ROWS.map((row, at) => (at === 0 ? [...row].with(13, '一千多') : row));
    writeFileSync(file, await aWorkbook([OLD_HEADINGS, ...wrong]));
    await choose('选择文件');
    await clerk.see('旧台账2025.xlsx，2 行');
    await clerk.press('试读');
    await clerk.see('不是金额');
    await clerk.see('一千多');
    expect(await clerk.page.getByRole('button', { name: '导入 1 件' }).isDisabled()).toBe(true);
    writeFileSync(file, await aWorkbook([OLD_HEADINGS, ...OLD_ROWS]));
    await choose('换一个文件');
    await clerk.press('试读');
    await clerk.see('没有问题，可以导入。');
    await clerk.press('导入 2 件');
    await clerk.see('已导入 2 件');
    await clerk.page.getByRole('link', { name: '查看台账' }).click();
    await clerk.page.getByText('TS-0101-20250311-0001').first().click();
    await clerk.press('由旧台账导入，原编号 2025-018');
    await clerk.see('离职员工');
    await clerk.see('当年已归档');
  });
});
