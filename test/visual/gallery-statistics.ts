import type { Screen } from './gallery.ts';
import { at, dialog, press } from './gallery-ways.ts';

/** The statistics, report by report. */
export const STATISTICS_SCREENS: readonly Screen[] = [
  { name: 'statistics', who: 'officer', hash: at('#/statistics') },
  {
    name: 'statistics-on-site',
    who: 'officer',
    hash: at('#/statistics'),
    open: async (page, words) => {
      await press(page, words.reports.titles.R8);
      await page.locator('.report-chart svg').first().waitFor();
    },
  },
  {
    name: 'statistics-closing',
    who: 'officer',
    hash: at('#/statistics'),
    open: async (page, words) => {
      await press(page, words.reports.titles.R4);
      await page.locator('.report-chart svg').first().waitFor();
    },
  },
  {
    name: 'statistics-cases',
    who: 'officer',
    hash: at('#/statistics'),
    open: async (page) => {
      await page.locator('.figure-button').first().click();
      await dialog(page);
    },
  },
  {
    name: 'statistics-volumes',
    who: 'officer',
    hash: at('#/statistics'),
    open: async (page, words) => {
      await press(page, words.statistics.volumes);
      await dialog(page);
    },
  },
  {
    name: 'statistics-print',
    who: 'officer',
    hash: at('#/statistics'),
    open: async (page, words) => {
      await page.getByRole('button', { name: words.papers.sheet, exact: true }).click();
      await page.locator('.form-frame').contentFrame().locator('table').first().waitFor();
    },
  },
];
