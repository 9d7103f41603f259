import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { branchWith } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { executingCase } from './support/seed-cases.ts';

const PASSWORD = '夏夜星空与远山的风声共十二';

async function opened(path: string): Promise<readonly [string, Uint8Array]> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)), { password: PASSWORD });
  const [entry] = await reader.getEntries();
  if (entry?.directory !== false) throw new Error('an empty zip');
  return [entry.filename, await entry.getData(new Uint8ArrayWriter())];
}

describe.each(hosts())('in the host %s', (host) => {
  test('the officer takes the ledger out masked, and in full only as a zip with a password', async () => {
    const branch = await branchWith(host, executingCase);
    const clerk = await branch.start();
    await clerk.signIn('officer');
    await clerk.go('台账');
    await clerk.press('导出');
    const drawer = clerk.form('导出台账');
    await drawer.tap('格式', 'CSV（UTF-8）');
    const csv = join(branch.folder, 'ledger.csv');
    await clerk.program.saveFile(csv, async () => {
      await drawer.press('开始导出');
    });
    await clerk.see('已导出 1 件。');
    const text = await readFile(csv, 'utf8');
    expect(text.startsWith('\uFEFF序号,投诉编号,')).toBe(true);
    expect(text).toContain('TS-0101-20260318-0001');
    expect(text).toContain('已掩码');
    await drawer.press('再次导出');
    await drawer.tap('格式', 'Excel 工作簿（xlsx）');
    await drawer.tap('姓名和号码', '全号');
    await drawer.fill('导出原因', '监管检查');
    await drawer.fill('文件密码', PASSWORD);
    await drawer.fill('再输一次密码', PASSWORD);
    const zip = join(branch.folder, 'ledger.zip');
    await clerk.program.saveFile(zip, async () => {
      await drawer.press('开始导出');
    });
    await clerk.see('已导出 1 件。');
    const [name, inside] = await opened(zip);
    expect(name).toBe('ledger.xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(inside));
    expect(JSON.stringify(sheet?.data)).toContain('全号，请妥善保管');
    const left = join(branch.folder, 'data', 'outgoing');
    await becomes(async () => await Promise.resolve(existsSync(left) ? readdirSync(left) : []), []);
  });
});
