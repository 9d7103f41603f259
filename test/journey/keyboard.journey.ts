import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { caseOf } from './support/asking.ts';
import { branchAt } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { PEOPLE } from './support/people.ts';
import { COMPLAINT } from './support/the-complaint.ts';

const [host = 'standin'] = hosts();
const MOST_TABS = 80;

/** What stands at the cursor, as a screen reader would say it. */
async function nameAtCursor(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
    const own = at.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    return (own ?? at.textContent).trim();
  });
}

/** Goes on with Tab until the cursor is at this; the mouse is never touched. */
async function reach(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    const here = await nameAtCursor(page);
    if (here.startsWith(name)) return;
    passed.push(here);
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached by ${key}: ${passed.join(' | ')}`);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await reach(page, label);
  await page.keyboard.insertText(text);
}

/** Finds an entry by typing a part of it; Enter takes it, Escape folds the list. */
async function choose(page: Page, label: string, entry: string): Promise<void> {
  await reach(page, label);
  await page.keyboard.insertText(entry);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')
    .filter({ hasText: entry })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function signInByKeys(page: Page): Promise<void> {
  await becomes(async () => await nameAtCursor(page), '工号');
  await page.keyboard.type(PEOPLE.teller.staffNo);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PEOPLE.teller.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

async function fillFirstFive(page: Page): Promise<void> {
  await type(page, '姓名/名称', COMPLAINT.name);
  await type(page, '联系方式', COMPLAINT.phone);
  await type(page, '事件经过', COMPLAINT.narrative);
  await type(page, '客户投诉原因', COMPLAINT.cause);
  await choose(page, '客户要求', '补偿');
  await reach(page, 'VIP室');
  await page.keyboard.press('Space');
  await page.getByText(/到达/u).first().waitFor();
}

test('a teller signs in, receives a customer and registers the complaint without touching the mouse', async () => {
  const branch = await branchAt(host);
  const { page } = await branch.start();
  await signInByKeys(page);
  await page.keyboard.press('F2');
  await page.getByRole('heading', { level: 1, name: '接待' }).waitFor();
  await fillFirstFive(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '请选择业务大类' }).waitFor();
  await reach(page, '请选择业务大类', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await becomes(async () => await nameAtCursor(page), '业务大类');
  await choose(page, '业务大类', '支付结算');
  await reach(page, '已告知');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: '时间线' }).waitFor();
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const registered = await caseOf(branch.program(), id);
  expect(registered.status).toBe('registered');
  expect(registered.complainant.name).toBe(COMPLAINT.name);
});

test('no key does anything while an input method composes, and the composed words arrive whole', async () => {
  const branch = await branchAt(host);
  const { page } = await branch.start();
  await signInByKeys(page);
  await page.keyboard.press('F2');
  await reach(page, '事件经过');
  const tools = await page.context().newCDPSession(page);
  await tools.send('Input.imeSetComposition', { text: 'kehu', selectionStart: 4, selectionEnd: 4 });
  const address = page.url();
  await page.evaluate(() => {
    const keys = ['F1', 'F2', 'Enter'];
    for (const key of keys) {
      const event = new KeyboardEvent('keydown', {
        key,
        isComposing: true,
        bubbles: true,
        ctrlKey: key === 'Enter',
      });
      document.activeElement?.dispatchEvent(event);
    }
  });
  expect(page.url()).toBe(address);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await tools.send('Input.insertText', { text: '客户' });
  const narrative = page.getByLabel('事件经过', { exact: true });
  expect(await narrative.inputValue()).toBe('客户');
  await page.getByText(/已保存/u).waitFor();
});

test('F1 shows the keys and Escape folds them away', async () => {
  const branch = await branchAt(host);
  const { page } = await branch.start();
  await signInByKeys(page);
  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: '快捷键' });
  await keys.getByText('打印当前案件的表单').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
});
