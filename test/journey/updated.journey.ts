import { expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { caseOf } from './support/asking.ts';
import { branchWith } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { receivedCase } from './support/seed-cases.ts';

const SENTENCE = '更新之前写下的最后一句';
const LETTER = '信'.repeat(6500);

test.each(hosts())(
  'in the host %s a program updated under a running page shows no white page and loses nothing typed',
  async (host) => {
    const branch = await branchWith(host, receivedCase);
    const { id } = branch.made;
    const clerk = await branch.start();
    await clerk.signIn('manager');
    const { page } = clerk;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/reception/${id}`);
    // The pages not yet opened are no longer where this page was told they are.
    await page.route(/\/assets\/ledger-[^/]*\.js/u, async (route) => {
      await route.fulfill({ status: 404, body: '' });
    });
    await clerk.fill('事件经过', LETTER);
    await clerk.see('已写 6500 字，超过 4000 字的上限，请删减 2500 字');
    await clerk.fill('客户投诉原因', SENTENCE);
    await page.getByRole('navigation', { name: '主菜单' }).getByText('台账').click();
    await page.getByRole('heading', { name: '程序已更新' }).waitFor();
    await page.unroute(/\/assets\/ledger-[^/]*\.js/u);
    await clerk.press('保存并重新载入');
    await page.getByRole('searchbox').or(page.getByRole('table')).first().waitFor();
    const kept = async (): Promise<readonly unknown[]> => {
      const { facts } = await caseOf(branch.program(), id);
      return [facts.statedCause, facts.narrative];
    };
    await becomes(kept, [SENTENCE, LETTER]);
    expect(await page.getByRole('heading', { name: '程序已更新' }).count()).toBe(0);
  },
);
