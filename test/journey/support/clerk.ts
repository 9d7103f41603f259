import type { Locator, Page } from 'playwright-core';
import type { Program } from '../../host/launch.ts';
import { PEOPLE } from './people.ts';
import type { Who } from './people.ts';

/** Someone at the page, in the words of the labels: a form, a panel or the whole page. */
export type Sheet = {
  readonly all: Locator;
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Types a time or a day as `2026-03-20 17:00`. */
  readonly date: (label: string, text: string) => Promise<void>;
  /** Picks one entry of a list. */
  readonly pick: (label: string, entry: string) => Promise<void>;
  /** Picks several entries of a list. */
  readonly pickAll: (label: string, ...entries: readonly string[]) => Promise<void>;
  /** Taps one of the choices that stand side by side. */
  readonly tap: (group: string, choice: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
  /** Waits until the words stand there. */
  readonly see: (words: string | RegExp) => Promise<void>;
};

export type Clerk = Sheet & {
  readonly program: Program;
  readonly page: Page;
  /** The form of this title, once it has opened beside the page. */
  readonly form: (title: string) => Sheet;
  /** Presses the button of an act, and then, in the form that opens, fills it in and presses its button of the same words. */
  readonly act: (name: string, fillIn: (form: Sheet) => Promise<void>) => Promise<void>;
  readonly go: (menu: string) => Promise<void>;
  readonly tab: (name: string) => Promise<void>;
  readonly signIn: (who: Who) => Promise<void>;
  /** Locks and hands the desk over. */
  readonly handOverTo: (who: Who) => Promise<void>;
  readonly firstPassword: (who: Who, code: string) => Promise<void>;
};

/** Nobody at a counter waits longer for a page. */
const PATIENCE_MS = 10_000;

const OPTION =
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-content';

function startsWith(words: string): RegExp {
  return new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)}`, 'u');
}

function sheetOn(page: Page, all: Locator): Sheet {
  const field = (label: string): Locator => all.getByLabel(label, { exact: true });
  const option = (entry: string): Locator =>
    page
      .locator(OPTION)
      .filter({ hasText: startsWith(entry) })
      .first();
  return {
    all,
    fill: async (label, text) => {
      await field(label).fill(text);
    },
    date: async (label, text) => {
      await field(label).fill(text);
      await field(label).press('Tab');
    },
    pick: async (label, entry) => {
      await field(label).click();
      await option(entry).click();
    },
    pickAll: async (label, ...entries) => {
      await field(label).click();
      for (const entry of entries) await option(entry).click();
      await field(label).press('Escape');
    },
    tap: async (group, choice) => {
      const choices = all.getByRole('radiogroup', { name: group, exact: true });
      await choices.getByText(choice, { exact: true }).click();
    },
    press: async (button) => {
      await all.getByRole('button', { name: startsWith(button) }).click();
    },
    see: async (words) => {
      await all.getByText(words).first().waitFor();
    },
  };
}

async function atHome(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

function comingAndGoing(
  page: Page,
  whole: Sheet,
): Pick<Clerk, 'signIn' | 'handOverTo' | 'firstPassword'> {
  const enter = async (who: Who, secret: string): Promise<void> => {
    await whole.fill('工号', PEOPLE[who].staffNo);
    await whole.fill('密码或一次性登录码', secret);
    await whole.press('登录');
  };
  const lock = async (): Promise<void> => {
    await whole.press('锁定 / 换人');
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  };
  const signIn = async (who: Who): Promise<void> => {
    await enter(who, PEOPLE[who].password);
    await atHome(page);
  };
  return {
    signIn,
    handOverTo: async (who) => {
      await lock();
      await signIn(who);
    },
    firstPassword: async (who, code) => {
      await lock();
      await enter(who, code);
      await whole.fill('新密码', PEOPLE[who].password);
      await whole.fill('再次输入新密码', PEOPLE[who].password);
      await whole.press('设置密码');
      await atHome(page);
    },
  };
}

/** The person at the desk of a running program. */
export function clerkAt(program: Program): Clerk {
  const { page } = program;
  page.setDefaultTimeout(PATIENCE_MS);
  const whole = sheetOn(page, page.locator('body'));
  const form = (title: string): Sheet => sheetOn(page, page.getByRole('dialog', { name: title }));
  return {
    ...whole,
    ...comingAndGoing(page, whole),
    program,
    page,
    form,
    act: async (name, fillIn) => {
      const opened = form(name);
      // The next act of a case stands in its header and in its tab: the same button twice.
      await page
        .getByRole('button', { name: startsWith(name) })
        .first()
        .click();
      await opened.all.waitFor();
      await fillIn(opened);
      await opened.press(name);
      await opened.all.waitFor({ state: 'hidden' });
    },
    go: async (menu) => {
      const navigation = page.getByRole('navigation', { name: '主菜单' });
      await navigation.getByRole('link', { name: startsWith(menu) }).click();
      await page.getByRole('heading', { level: 1, name: menu }).waitFor();
    },
    tab: async (name) => {
      await page.getByRole('tab', { name, exact: true }).click();
    },
  };
}
