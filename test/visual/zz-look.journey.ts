import { rmSync } from 'node:fs';
import { test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { launchProgram } from '../host/launch.ts';
import { unlock } from '../journey/support/asking.ts';
import { branchClock, branchMs } from '../journey/support/branch-clock.ts';
import { openFolder } from '../journey/support/at-desk.ts';
import { aBranch } from '../journey/support/seed-desk.ts';
import { galleryBooks, galleryCases, PICTURE_TIME } from './gallery-branch.ts';
import { WORDS } from './gallery.ts';
import { barriers, overflows } from './looking.ts';
test('look', async () => {
  const folder = openFolder();
  const { desk } = await aBranch(folder, '2026-03-12T08:00:00');
  await galleryCases(desk);
  await galleryBooks(desk);
  desk.close();
  const clock = branchClock(moment(PICTURE_TIME));
  clock.standAt(moment(PICTURE_TIME));
  const program = await launchProgram({ dataDir: folder, host: 'browser', env: clock.env });
  const { page } = program;
  page.setDefaultTimeout(8000);
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0, 300)); });
  page.on('pageerror', (e) => console.log('PAGEERROR', String(e).slice(0, 500)));
  await page.clock.setFixedTime(branchMs(moment(PICTURE_TIME)));
  const look = async (name: string): Promise<void> => {
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/w/ledger/${name}.png` });
    console.log(name, (await overflows(page)).slice(0, 12), (await barriers(page)).slice(0, 12));
  };
  const step = async (name: string, does: () => Promise<unknown>): Promise<void> => {
    try { await does(); } catch (error) { console.log('FAILED', name, String(error).slice(0, 400)); await page.screenshot({ path: `/tmp/w/ledger/failed-${name}.png` }); }
  };
  for (const language of ['zh-CN', 'en'] as const) {
    console.log(await unlock(program, 'officer'));
    await page.goto(new URL('/#/', page.url()).href);
    await page.reload();
    await page.locator('header.bar').waitFor();
    await page.getByText(WORDS[language].pages.language[language], { exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    const w = WORDS[language].ledger;
    const open = async (): Promise<void> => {
      await page.evaluate(() => { location.hash = '#/'; });
      await page.waitForTimeout(200);
      await page.evaluate(() => { location.hash = '#/ledger'; });
      await page.locator('tr[data-row="0"]').waitFor();
    };
    await step('ledger', async () => { await open(); await look(`${language}-ledger`); });
    await step('search', async () => { await page.getByLabel(w.search).fill('原因'); await page.waitForTimeout(800); await look(`${language}-search`); await page.getByLabel(w.search).fill(''); await page.waitForTimeout(500); });
    await step('whole', async () => { await page.locator('.view-select').click(); await page.getByTitle(w.views.whole).last().click(); await look(`${language}-whole`);
      await page.locator('.ledger-scroll').evaluate((e) => { e.scrollLeft = 900; }); await page.waitForTimeout(200); await look(`${language}-whole-right`); });
    await step('columns', async () => { await open(); await page.getByRole('button', { name: w.chooser.open, exact: true }).click(); await look(`${language}-columns`); await page.keyboard.press('Escape'); });
    await step('filters', async () => { await open(); await page.getByRole('button', { name: w.filters.open }).click(); await look(`${language}-filters`); await page.keyboard.press('Escape'); });
    await step('views', async () => { await open(); await page.getByRole('button', { name: w.views.keep }).click(); await look(`${language}-view`); await page.keyboard.press('Escape'); });
    await step('keys', async () => { await open(); await page.locator('tr[data-row="0"]').focus(); for (const key of ['ArrowDown', 'ArrowDown', ' ', 'End', ' ']) await page.keyboard.press(key); await look(`${language}-keys`); });
    await step('print', async () => { await open(); await page.getByRole('button', { name: w.print.open }).click(); await page.locator('.form-frame').contentFrame().locator('table').first().waitFor(); await look(`${language}-print`); const [dl] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: w.print.save }).click()]); await dl.saveAs(`/tmp/w/ledger/${language}.pdf`); });
  }
  await program.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}, 200_000);
