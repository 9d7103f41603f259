import type { Page } from 'playwright-core';
import { zhCN } from '../../shared/words/zh-cn.ts';
import { en } from '../../shared/words/en.ts';
import type { Language } from '../../shared/words/languages.ts';
import type { Messages } from '../../shared/words/zh-cn.ts';
import type { Who } from '../journey/support/people.ts';
import { scribble } from '../journey/support/scribble.ts';
import type { GalleryCases } from './gallery-branch.ts';
import { CONFIGURATION_SCREENS } from './gallery-configuration.ts';
import { LEDGER_SCREENS } from './gallery-ledger.ts';
import { STATISTICS_SCREENS } from './gallery-statistics.ts';
import { at, dialog, press } from './gallery-ways.ts';

/** One picture: who looks, where they go, and what they open there. */
export type Screen = {
  readonly name: string;
  readonly who: Who;
  readonly hash: (cases: GalleryCases) => string;
  readonly open?: (page: Page, words: Messages, cases: GalleryCases) => Promise<void>;
};

export const WORDS: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

type Tab = keyof Messages['case']['tabs'];

function caseAt(one: keyof GalleryCases): (cases: GalleryCases) => string {
  return (cases) => `#/case/${cases[one]}`;
}

function tab(name: Tab): (page: Page, words: Messages) => Promise<void> {
  return async (page, words) => {
    await page.getByRole('tab', { name: words.case.tabs[name], exact: true }).click();
  };
}

async function chooseFirst(page: Page): Promise<void> {
  await page.locator('.queue button').first().click();
  await page.locator('form').waitFor();
}

async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await dialog(page);
  await page.locator('.form-frame').contentFrame().locator('table').first().waitFor();
}

/** The bank's answer to the batch that is out, with another account, another amount and no voucher. */
const WRONG_RESULT = 'FK-0101-20260317-02\t1\t6222000011114509\t800.00\t成功\t\t\t2026-03-17';

/** Every page at rest, ordered by who looks, so that nobody signs in twice. */
export const SCREENS: readonly Screen[] = [
  { name: 'home', who: 'teller', hash: at('#/') },
  {
    name: 'keys',
    who: 'teller',
    hash: at('#/'),
    open: async (page) => {
      await page.keyboard.press('F1');
      await dialog(page);
    },
  },
  {
    name: 'check-form',
    who: 'teller',
    hash: at('#/'),
    open: async (page, words) => {
      await press(page, words.pages.frame.check);
      await dialog(page);
    },
  },
  {
    name: 'check-changed',
    who: 'teller',
    hash: at('#/'),
    open: async (page, words, { sheetCode }) => {
      await press(page, words.pages.frame.check);
      await dialog(page);
      await page.getByLabel(words.pages.check.code).fill(sheetCode);
      await page.keyboard.press('Enter');
      await page.locator('.sheet-changes').waitFor();
    },
  },
  { name: 'reception', who: 'teller', hash: ({ received }) => `#/reception/${received}` },
  {
    name: 'reception-hints',
    who: 'teller',
    hash: ({ repeated }) => `#/reception/${repeated}`,
    open: async (page) => {
      await page.locator('[data-hint]').first().waitFor();
    },
  },
  {
    name: 'reception-refused',
    who: 'teller',
    hash: ({ begun }) => `#/reception/${begun}`,
    open: async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-refusal]').first().waitFor();
    },
  },
  { name: 'case-check', who: 'teller', hash: caseAt('assigned'), open: tab('check') },
  { name: 'case-options', who: 'teller', hash: caseAt('chosen'), open: tab('options') },
  {
    name: 'case-new-option',
    who: 'teller',
    hash: caseAt('chosen'),
    open: async (page, words) => {
      await tab('options')(page, words);
      await press(page, words.case.options.add);
      await dialog(page);
      await page.getByLabel(words.fields.option.companyCost, { exact: true }).fill('8000');
    },
  },
  {
    name: 'case-too-long',
    who: 'teller',
    hash: caseAt('chosen'),
    open: async (page, words) => {
      await tab('options')(page, words);
      await press(page, words.case.options.add);
      await dialog(page);
      // Nothing of this is stored: the form is not sent.
      const { description } = words.fields.option;
      await page.getByLabel(description, { exact: true }).fill('𠮷𫖮㐂'.repeat(700));
    },
  },
  {
    name: 'case-new-material',
    who: 'teller',
    hash: caseAt('chosen'),
    open: async (page, words) => {
      await tab('material')(page, words);
      await press(page, words.case.acts.evidence);
      await dialog(page);
    },
  },
  { name: 'case-execution', who: 'teller', hash: caseAt('executing'), open: tab('execution') },
  { name: 'case-material', who: 'teller', hash: caseAt('closed'), open: tab('material') },
  {
    name: 'case-sign',
    who: 'teller',
    hash: caseAt('registered'),
    open: async (page, words) => {
      await tab('material')(page, words);
      await press(page, words.signing.sign);
      await dialog(page);
      // Nothing of this is stored: it is not confirmed.
      await scribble(page);
    },
  },
  { name: 'home-officer', who: 'officer', hash: at('#/') },
  { name: 'case-story', who: 'officer', hash: caseAt('registered') },
  {
    name: 'case-assign',
    who: 'officer',
    hash: caseAt('registered'),
    open: async (page, words) => {
      await press(page, words.case.acts.assign);
      await dialog(page);
    },
  },
  {
    name: 'case-why',
    who: 'officer',
    hash: caseAt('assigned'),
    open: async (page, words) => {
      await press(page, words.case.header.why);
    },
  },
  { name: 'case-special', who: 'officer', hash: caseAt('eventful'), open: tab('special') },
  {
    name: 'print-sheet',
    who: 'officer',
    hash: caseAt('eventful'),
    open: async (page, words) => {
      await tab('special')(page, words);
      await press(page, words.forms.title.F20);
      await dialog(page);
      await page.locator('.form-frame').contentFrame().locator('table').first().waitFor();
    },
  },
  {
    name: 'updated',
    who: 'officer',
    hash: at('#/'),
    open: async (page, words) => {
      const part = /\/assets\/ledger-[^/]*\.js/u;
      await page.route(part, async (route) => {
        await route.fulfill({ status: 404, body: '' });
      });
      await page.getByRole('navigation').getByText(words.pages.nav.ledger).click();
      await page.getByRole('heading', { name: words.pages.reload.title }).waitFor();
      await page.unroute(part);
    },
  },
  { name: 'follow-up', who: 'officer', hash: at('#/follow-up') },
  { name: 'follow-up-call', who: 'officer', hash: at('#/follow-up'), open: chooseFirst },
  ...LEDGER_SCREENS,
  ...STATISTICS_SCREENS,
  { name: 'bulletin', who: 'officer', hash: at('#/bulletin') },
  { name: 'blank-forms', who: 'officer', hash: at('#/blank-forms') },
  { name: 'data-requests', who: 'officer', hash: at('#/data-requests') },
  { name: 'home-manager', who: 'manager', hash: at('#/') },
  {
    name: 'home-branch',
    who: 'manager',
    hash: at('#/'),
    open: async (page, words) => {
      await page.getByText(words.branch.home.whole, { exact: true }).click();
    },
  },
  { name: 'shift', who: 'manager', hash: at('#/shift') },
  {
    name: 'morning-digest',
    who: 'manager',
    hash: at('#/shift'),
    open: async (page, words) => {
      await page.getByText(words.shift.digest, { exact: true }).click();
    },
  },
  { name: 'opinion-book', who: 'manager', hash: at('#/opinion-book') },
  {
    name: 'opinion-enter',
    who: 'manager',
    hash: at('#/opinion-book'),
    open: async (page, words) => {
      await press(page, words.branch.opinions.enter);
      await dialog(page);
    },
  },
  { name: 'credit-duty', who: 'manager', hash: at('#/credit-duty') },
  { name: 'case-approval', who: 'manager', hash: caseAt('closed'), open: tab('approval') },
  { name: 'case-follow-up', who: 'manager', hash: caseAt('closed'), open: tab('followUp') },
  { name: 'case-correction', who: 'manager', hash: caseAt('closed'), open: tab('correction') },
  { name: 'case-timeline', who: 'manager', hash: caseAt('closed'), open: tab('timeline') },
  { name: 'purge', who: 'manager', hash: at('#/purge') },
  {
    name: 'audit',
    who: 'admin',
    hash: at('#/audit'),
    open: async (page, words) => {
      await press(page, words.audit.verify);
    },
  },
  { name: 'print-preview', who: 'manager', hash: caseAt('closed'), open: openPreview },
  { name: 'approvals', who: 'channelHead', hash: at('#/approvals') },
  { name: 'approvals-decide', who: 'channelHead', hash: at('#/approvals'), open: chooseFirst },
  {
    name: 'payouts',
    who: 'finance',
    hash: at('#/payouts'),
    open: async (page, words) => {
      await page.getByLabel(words.payouts.unpaid.chooseAll).check();
    },
  },
  {
    name: 'payouts-payee',
    who: 'finance',
    hash: at('#/payouts'),
    open: async (page, words) => {
      await press(page, words.payouts.unpaid.change);
      await dialog(page);
    },
  },
  {
    name: 'payouts-refused',
    who: 'finance',
    hash: at('#/payouts'),
    open: async (page, words) => {
      await page.getByRole('tab', { name: words.payouts.tabs.batches }).click();
      const asked = page.waitForEvent('filechooser');
      await press(page, words.payouts.batches.import);
      const file = {
        name: 'result.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(WRONG_RESULT),
      };
      await (await asked).setFiles(file);
      await page.locator('[data-refusal]').first().waitFor();
    },
  },
  { name: 'payout-batch', who: 'finance', hash: ({ batchOut }) => `#/payouts/${batchOut}` },
  { name: 'home-finance', who: 'finance', hash: at('#/') },
  {
    name: 'payout-release',
    who: 'officer',
    hash: ({ batchWaiting }) => `#/payouts/${batchWaiting}`,
  },
  { name: 'staff', who: 'admin', hash: at('#/staff') },
  {
    name: 'staff-form',
    who: 'admin',
    hash: at('#/staff'),
    open: async (page, words) => {
      await press(page, words.pages.staff.add);
      await dialog(page);
    },
  },
  ...CONFIGURATION_SCREENS,
];
