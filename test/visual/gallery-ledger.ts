import type { Screen } from './gallery.ts';
import { at, dialog, press } from './gallery-ways.ts';

/** The ledger, and what comes in and goes out through it. */
export const LEDGER_SCREENS: readonly Screen[] = [
  { name: 'ledger', who: 'officer', hash: at('#/ledger') },
  {
    name: 'print-centre',
    who: 'officer',
    hash: at('#/printing'),
    open: async (page, words) => {
      await press(page, words.sheets.batch.list);
      await page.locator('.batch-list').waitFor();
    },
  },
  {
    name: 'ledger-search',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await page.getByRole('searchbox', { name: words.ledger.search }).fill('原因');
      await page.locator('.found').first().waitFor();
    },
  },
  {
    name: 'ledger-whole',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await page.locator('.view-select').click();
      await page.getByTitle(words.ledger.views.whole).last().click();
      await page.getByRole('columnheader', { name: words.ledger.columns.branch }).waitFor();
    },
  },
  {
    name: 'ledger-columns',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await press(page, words.ledger.chooser.open);
      await dialog(page);
    },
  },
  {
    name: 'ledger-filters',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await press(page, words.ledger.filters.open);
      await dialog(page);
    },
  },
  {
    name: 'ledger-print',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await press(page, words.ledger.print.open);
      await dialog(page);
      await page.locator('.form-frame').contentFrame().locator('table').first().waitFor();
    },
  },
  {
    name: 'ledger-export',
    who: 'officer',
    hash: at('#/ledger'),
    open: async (page, words) => {
      await press(page, words.exported.button);
      await dialog(page);
      await page.getByRole('dialog').getByText(words.exported.numberChoices.full).click();
    },
  },
  { name: 'import', who: 'officer', hash: at('#/import') },
];
