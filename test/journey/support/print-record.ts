import { join } from 'node:path';
import { expect } from 'vitest';
import type { Clerk } from './clerk.ts';
import type { Job } from './main-job.ts';
import { BRANCH } from './people.ts';
import { expectOwnFonts, readPdf } from './paper.ts';
import { COMPLAINT } from './the-complaint.ts';

/** Ctrl+P on the case, the handling record on the screen, saved as PDF; gives its verification code. */
async function saveRecord(clerk: Clerk, file: string): Promise<string> {
  await clerk.page.keyboard.press('Control+p');
  const preview = clerk.form('打印预览');
  await preview.pick('表单', 'F02');
  await preview.pick('联次', '内部联');
  const sheet = clerk.page.frameLocator('iframe[title="投诉处理记录表"]');
  await sheet.getByText('预览件，未打印登记，不作凭证').first().waitFor();
  await clerk.program.saveFile(file, async () => {
    await preview.press('存为 PDF');
  });
  await preview.see('已存为 PDF，第1次');
  const code = await preview.all.locator('[data-verify-code]').getAttribute('data-verify-code');
  await preview.press('关闭');
  return code ?? '';
}

/** The paper says what the case says, and the code at its foot is known to the app. */
export async function printRecord(clerk: Clerk, { folder }: Job): Promise<void> {
  const file = join(folder, 'record.pdf');
  const code = await saveRecord(clerk, file);
  const paper = readPdf(file);
  for (const words of [COMPLAINT.name, COMPLAINT.capitals, BRANCH.name, `校验码：${code}`]) {
    expect(paper.words).toContain(words);
  }
  expect(paper.words).toMatch(/第1页共\d页/u);
  expectOwnFonts(paper);
  await clerk.press('系统查验');
  const check = clerk.form('系统查验');
  await check.fill('校验码', code);
  await check.press('查验');
  await check.see('记录与打印时一致');
  await check.see('投诉处理记录表 · 内部联 · 第1次打印');
  await check.press('关闭');
}
