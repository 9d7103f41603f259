import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts, type Host } from '../host/launch.ts';
import { caseOf } from './support/asking.ts';
import { branchWith } from './support/at-desk.ts';
import type { Clerk } from './support/clerk.ts';
import { becomes } from './support/eventually.ts';
import { registeredCase } from './support/seed-cases.ts';
import { aPdf } from './support/the-complaint.ts';

const MEGA = 1024 * 1024;
/** Larger than the limit by a little. */
const TOO_LARGE = 51 * MEGA;
const LARGE = 20 * MEGA;

/** Chooses a file in the open form and tries to add it. */
async function offer(clerk: Clerk, file: string): Promise<void> {
  const form = clerk.form('添加材料');
  await clerk.program.chooseFile(file, async () => {
    await form.press('选择文件');
  });
}

const viewed = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];

async function openMaterial(clerk: Clerk, id: string): Promise<void> {
  await clerk.signIn('officer');
  await clerk.page.evaluate((hash) => {
    location.hash = hash;
  }, `#/case/${id}`);
  await clerk.tab('材料');
  await clerk.press('添加材料');
}

/** Opens the file for a look, finds it as its host shows it, and finds it gone when the desk is locked. */
async function lookAt(clerk: Clerk, host: Host, folder: string): Promise<void> {
  const { page } = clerk;
  if (host === 'browser') {
    const opening = page.waitForEvent('popup');
    await clerk.press('打开查看');
    const window = await opening;
    expect(window.url()).toMatch(/^blob:http:\/\/127\.0\.0\.1:/u);
    const closed = window.waitForEvent('close');
    await clerk.press('锁定');
    await closed;
  } else {
    await clerk.press('打开查看');
    const viewing = join(folder, 'data', 'viewing');
    await becomes(async () => await Promise.resolve(viewed(viewing).length), 1);
    expect(viewed(viewing)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.pdf$/u)]);
    await clerk.press('锁定');
    await becomes(async () => await Promise.resolve(viewed(viewing).length), 0);
  }
}

describe.each(hosts())('in the host %s', (host) => {
  test('a file that is too large, empty or not what it says is refused in words, and the next good one is kept', async () => {
    const branch = await branchWith(host, registeredCase);
    const { id } = branch.made;
    const clerk = await branch.start();
    await openMaterial(clerk, id);
    const form = clerk.form('添加材料');
    await form.pick('类型', '凭证');
    await form.fill('名称', '转账凭证');
    const bad = [
      ['too-large.pdf', aPdf('large', TOO_LARGE), '附件超过50MB'],
      ['liar.pdf', Buffer.from('MZ program that calls itself a paper'), '附件内容与文件类型不符'],
      ['empty.pdf', Buffer.alloc(0), '附件没有内容'],
    ] as const;
    for (const [name, content, words] of bad) {
      const file = join(branch.folder, name);
      writeFileSync(file, content);
      await offer(clerk, file);
      // Where the page sends the file, the host may refuse it on the way.
      await form.see(new RegExp(`${name}|${words}`, 'u'));
      if (await form.all.getByRole('button', { name: '添加材料' }).isEnabled()) {
        await form.press('添加材料');
      }
      await form.see(words);
    }
    expect((await caseOf(branch.program(), id)).evidence).toEqual([]);
    const good = join(branch.folder, 'voucher.pdf');
    const content = aPdf('good', LARGE);
    writeFileSync(good, content);
    await offer(clerk, good);
    await form.see('voucher.pdf');
    await form.press('添加材料');
    await form.all.waitFor({ state: 'hidden' });
    const hash = createHash('sha256').update(content).digest('hex');
    await clerk.see(`SHA-256 ${hash}`);
    const copy = join(branch.folder, 'copy.pdf');
    await clerk.program.saveFile(copy, async () => {
      await clerk.press('另存副本');
    });
    await becomes(async () => (await readFile(copy)).equals(content), true);
    await lookAt(clerk, host, branch.folder);
  });
});
