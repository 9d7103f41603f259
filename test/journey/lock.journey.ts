import { expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { caseOf } from './support/asking.ts';
import { branchAt } from './support/at-desk.ts';
import type { AtDesk } from './support/at-desk.ts';
import type { Clerk } from './support/clerk.ts';
import { becomes } from './support/eventually.ts';
import { COMPLAINT } from './support/the-complaint.ts';

const [host = 'standin'] = hosts();

/** A teller in the middle of a sentence. */
async function inMidSentence(branch: AtDesk): Promise<Clerk> {
  const clerk = await branch.start();
  await clerk.signIn('teller');
  await clerk.page.keyboard.press('F2');
  await clerk.fill('联系方式', COMPLAINT.phone);
  await clerk.see(/已保存/u);
  await clerk.fill('事件经过', COMPLAINT.narrative);
  return clerk;
}

test('a lock hides everything, keeps what was being typed for the same person, and saves it on return', async () => {
  const branch = await branchAt(host);
  const clerk = await inMidSentence(branch);
  const id = new URL(clerk.page.url()).hash.split('/').at(-1) ?? '';
  await clerk.press('锁定 / 换人');
  await clerk.page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  const hidden = await clerk.page.content();
  for (const words of [COMPLAINT.phone, COMPLAINT.narrative, '接待中']) {
    expect(hidden).not.toContain(words);
  }
  await clerk.signIn('teller');
  const narrative = clerk.page.getByLabel('事件经过', { exact: true });
  await becomes(async () => await narrative.inputValue(), COMPLAINT.narrative);
  await becomes(
    async () => (await caseOf(branch.program(), id)).facts.narrative,
    COMPLAINT.narrative,
  );
});

test('the next person at the desk begins at the home page, with their own rights and none of what was typed', async () => {
  const branch = await branchAt(host);
  const clerk = await inMidSentence(branch);
  await clerk.handOverTo('finance');
  expect(new URL(clerk.page.url()).hash).toBe('#/');
  await clerk.see('傅明');
  expect(await clerk.page.content()).not.toContain(COMPLAINT.narrative);
  const menu = clerk.page.getByRole('navigation', { name: '主菜单' });
  expect(await menu.getByRole('link').allInnerTexts()).toEqual(['今日', '付费批次', '打印中心']);
});

test('five minutes without a key or a movement of the mouse lock the desk', async () => {
  const branch = await branchAt(host);
  const clerk = await branch.start();
  await clerk.page.clock.install();
  await clerk.signIn('teller');
  await clerk.page.clock.fastForward('04:30');
  expect(await clerk.page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  await clerk.page.mouse.move(300, 300);
  await clerk.page.clock.fastForward('04:30');
  expect(await clerk.page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  await clerk.page.clock.fastForward('00:40');
  await clerk.page.getByRole('heading', { name: '登录', exact: true }).waitFor();
});
