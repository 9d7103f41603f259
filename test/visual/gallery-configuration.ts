import type { Page } from 'playwright-core';
import { CONFIGURATION_KINDS } from '../../shared/domain/configuration.ts';
import type { Messages } from '../../shared/words/zh-cn.ts';
import type { Screen } from './gallery.ts';

/** Changes the second band's bound and looks at what that does. */
async function previewBands(page: Page, { configuration }: Messages): Promise<void> {
  const bound = page.getByLabel(
    configuration.cellOf
      .replace('{{name}}', 'B2')
      .replace('{{column}}', configuration.places.upToFen),
    { exact: true },
  );
  await bound.fill('12000');
  await page.getByRole('button', { name: configuration.preview }).click();
  await page.getByRole('dialog').last().waitFor();
}

/** Makes a working day a holiday and looks at the dates that move. */
async function previewHoliday(page: Page, { configuration }: Messages): Promise<void> {
  await page.getByRole('button', { name: '27, 2026-03-27' }).click();
  await page.getByRole('button', { name: configuration.preview }).click();
  await page.getByRole('dialog').last().waitFor();
}

/** Versions and sizes are those of whoever takes the picture. */
async function hideComputer(page: Page): Promise<void> {
  await page.locator('.facts dd').first().waitFor();
  await page.evaluate(() => {
    for (const value of document.querySelectorAll('.facts dd')) value.textContent = '0';
  });
}

/** Folders and room of this computer differ from run to run. */
async function hidePlaces(page: Page, words: Messages): Promise<void> {
  await page.getByRole('button', { name: words.backup.now }).click();
  await page.getByText(words.backup.sound, { exact: true }).first().waitFor();
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll('.backup-places td:not(.row-buttons)')) {
      if (cell.textContent.startsWith('/')) cell.textContent = '/home/ansu/backups';
    }
  });
}

/** One procedure open, with its stages. */
async function editProcedure(page: Page, { configuration }: Messages): Promise<void> {
  await page
    .getByRole('button', { name: `${configuration.procedures.edit} P1`, exact: true })
    .click();
}

/** 参数维护: the index, every kind at rest, and a change being looked at. */
export const CONFIGURATION_SCREENS: readonly Screen[] = [
  { name: 'backup', who: 'admin', hash: () => '#/backup', open: hidePlaces },
  { name: 'workstation', who: 'admin', hash: () => '#/workstation', open: hideComputer },
  { name: 'configuration', who: 'admin', hash: () => '#/configuration' },
  ...CONFIGURATION_KINDS.map((kind): Screen => ({
    name: `configuration-${kind}`,
    who: 'admin',
    hash: () => `#/configuration/${kind}`,
  })),
  {
    name: 'configuration-bands-preview',
    who: 'admin',
    hash: () => '#/configuration/bands',
    open: previewBands,
  },
  {
    name: 'configuration-calendars-preview',
    who: 'admin',
    hash: () => '#/configuration/calendars',
    open: previewHoliday,
  },
  {
    name: 'configuration-procedure',
    who: 'admin',
    hash: () => '#/configuration/procedures',
    open: editProcedure,
  },
];
