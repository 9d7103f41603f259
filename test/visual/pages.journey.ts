import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { moment } from '../../shared/domain/day.ts';
import { LANGUAGES } from '../../shared/words/languages.ts';
import type { Language } from '../../shared/words/languages.ts';
import { launchProgram } from '../host/launch.ts';
import type { Program } from '../host/launch.ts';
import { unlock } from '../journey/support/asking.ts';
import { branchClock, branchMs } from '../journey/support/branch-clock.ts';
import { openFolder } from '../journey/support/at-desk.ts';
import type { Who } from '../journey/support/people.ts';
import { aBranch } from '../journey/support/seed-desk.ts';
import { galleryBooks, galleryShift, galleryCases, PICTURE_TIME } from './gallery-branch.ts';
import type { GalleryCases } from './gallery-branch.ts';
import { SCREENS, WORDS } from './gallery.ts';
import type { Screen } from './gallery.ts';
import { barriers, keepPicture, overflows } from './looking.ts';

let folder = '';
let program: Program;
let cases: GalleryCases;
/** Who is at the desk, in which language, and whether something stands open on the page. */
let shown = '';

beforeAll(async () => {
  folder = openFolder();
  const { desk } = await aBranch(folder, '2026-03-12T08:00:00');
  cases = await galleryCases(desk);
  await galleryBooks(desk);
  await galleryShift(desk);
  desk.close();
  const clock = branchClock(moment(PICTURE_TIME));
  clock.standAt(moment(PICTURE_TIME));
  program = await launchProgram({ dataDir: folder, host: 'browser', env: clock.env });
  program.page.setDefaultTimeout(10_000);
  await program.page.clock.setFixedTime(branchMs(moment(PICTURE_TIME)));
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Puts this person and this language on the page. */
async function turnTo(page: Page, who: Who, language: Language): Promise<void> {
  if (shown === `${who} ${language}`) return;
  expect(await unlock(program, who)).toEqual([]);
  await page.goto(new URL('/#/', page.url()).href);
  await page.reload();
  await page.locator('header.bar').waitFor();
  await page.getByText(WORDS[language].pages.language[language], { exact: true }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  shown = `${who} ${language}`;
}

/** Nothing is on its way any more: the page has not changed for a moment, and nothing turns round on it. */
async function atRest(page: Page): Promise<void> {
  await page.locator('.ant-spin, .page-wait').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, 150);
      const watch = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, 150);
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
}

async function visit({ who, hash, open }: Screen, language: Language): Promise<void> {
  const { page } = program;
  await turnTo(page, who, language);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash(cases));
  await page.locator('main h1').waitFor();
  await atRest(page);
  if (open === undefined) return;
  await open(page, WORDS[language], cases);
  await atRest(page);
  // What was opened is gone only with the page.
  shown = '';
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(SCREENS)(
    'the page $name fits the smallest screen and has no barrier',
    async (screen) => {
      const { page } = program;
      await visit(screen, language);
      await keepPicture(page, `${language}-${screen.name}`);
      expect.soft(await overflows(page)).toEqual([]);
      expect.soft(await barriers(page)).toEqual([]);
    },
  );
});
