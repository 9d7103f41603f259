import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { LANGUAGES } from '../../shared/words/languages.ts';
import type { Language } from '../../shared/words/languages.ts';
import { launchProgram } from '../host/launch.ts';
import { openFolder } from '../journey/support/at-desk.ts';
import { branchClock } from '../journey/support/branch-clock.ts';
import { BRANCH, PEOPLE } from '../journey/support/people.ts';
import { WORDS } from './gallery.ts';
import { PICTURE_TIME } from './gallery-branch.ts';
import { barriers, keepPicture, overflows } from './looking.ts';

async function looksRight(page: Page, name: string): Promise<void> {
  await keepPicture(page, name);
  expect.soft(await overflows(page), name).toEqual([]);
  expect.soft(await barriers(page), name).toEqual([]);
}

async function openIn(language: Language, dataDir: string): Promise<Page> {
  const clock = branchClock(moment(PICTURE_TIME));
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ language }));
  const program = await launchProgram({ dataDir, host: 'browser', env: clock.env });
  onTestFinished(async () => {
    await program.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });
  program.page.setDefaultTimeout(10_000);
  await program.page.locator(`html[lang="${language}"]`).waitFor();
  return program.page;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];
  const { setup, unlock } = words.pages;
  const shot = (name: string): string => `${language}-${name}`;

  test('the first start, the sign-in and the first password fit the smallest screen and have no barrier', async () => {
    const page = await openIn(language, openFolder());
    const fill = async (label: string, text: string): Promise<void> => {
      await page.getByLabel(label, { exact: true }).fill(text);
    };
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
    };
    await page.getByRole('button', { name: words.common.next }).waitFor();
    await looksRight(page, shot('setup-1-language'));
    await press(words.common.next);
    await fill(setup.institution, BRANCH.institution);
    await fill(setup.branchName, BRANCH.name);
    await press(words.common.next);
    await page.getByText(setup.needed.replace('{{field}}', setup.branchCode)).waitFor();
    await looksRight(page, shot('setup-2-branch'));
    await fill(setup.branchCode, BRANCH.code);
    await press(words.common.next);
    await fill(setup.staffNo, PEOPLE.admin.staffNo);
    await fill(setup.name, PEOPLE.admin.name);
    await fill(setup.password, PEOPLE.admin.password);
    await fill(setup.passwordAgain, PEOPLE.admin.password);
    await page.getByLabel(setup.managerSame).uncheck();
    await fill(setup.managerStaffNo, PEOPLE.manager.staffNo);
    await fill(setup.managerName, PEOPLE.manager.name);
    await looksRight(page, shot('setup-3-people'));
    await press(setup.create);
    const recovery = await page.getByLabel(setup.recoveryCode, { exact: true }).innerText();
    await looksRight(page, shot('setup-4-recovery'));
    await fill(setup.recoveryTyped, recovery);
    await press(words.common.next);
    const code = await page.locator('.one-time-code').innerText();
    await looksRight(page, shot('setup-5-done'));
    await press(setup.start);
    await press(words.pages.frame.lock);
    await page.getByLabel(unlock.staffNo, { exact: true }).fill(PEOPLE.manager.staffNo);
    await looksRight(page, shot('unlock'));
    await press(unlock.forgotten);
    await page.getByLabel(unlock.recoveryCode, { exact: true }).waitFor();
    await looksRight(page, shot('unlock-recover'));
    await press(unlock.backToSignIn);
    await fill(unlock.staffNo, PEOPLE.manager.staffNo);
    await fill(unlock.password, code);
    await press(unlock.unlock);
    await page.getByLabel(unlock.newPassword, { exact: true }).waitFor();
    await looksRight(page, shot('set-password'));
  });

  test('a data folder that cannot be opened says what is wrong and what to do', async () => {
    const dataDir = openFolder();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'vault.json'), 'not what it was');
    const page = await openIn(language, dataDir);
    await page.locator('[data-refusal="vault-damaged"]').waitFor();
    await page.evaluate((folder) => {
      for (const note of document.querySelectorAll('.note')) {
        note.textContent = note.textContent.replace(folder, '/home/ansu/data');
      }
    }, dataDir);
    await looksRight(page, shot('problem'));
  });
});
