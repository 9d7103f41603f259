import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { findChromium } from '../../electron/link/find-browser.ts';
import { STRONG_COST, stretch } from '../../electron/services/keys.ts';
import { SCREEN, TEST_SWITCHES } from '../host/chromium-for-tests.ts';
import { launchProgram } from '../host/launch.ts';
import type { Program } from '../host/launch.ts';
import { printedAddress, spawnBrowserHost } from '../host/launch-browser.ts';
import { endsEarly } from '../host/launched.ts';
import { SIGN_IN } from './bench-world.ts';
import { atMost, paired, rowOf, timedAsync } from './measure.ts';
import type { Row } from './measure.ts';
import { typingRow } from './typing-row.ts';

const STARTS = 7;
const UNLOCKS = 7;
const COLD_PRINTS = 3;
const WARM_PRINTS = 20;
const PASSWORD_FIELD = 'input[type="password"]';

async function freshBrowser(profile: string): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    viewport: SCREEN,
    locale: 'zh-CN',
    args: TEST_SWITCHES,
  });
}

async function firstPaint(page: Page): Promise<void> {
  await page.evaluate(
    async () =>
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve, 0);
        });
      }),
  );
}

/** A browser of its own that shows this page: what Chromium itself costs. */
async function blankStart(folder: string): Promise<number> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const from = performance.now();
  const context = await freshBrowser(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('about:blank', { waitUntil: 'commit' });
  await firstPaint(page);
  const took = performance.now() - from;
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return took;
}

/** The start command, then the browser with its address, one after the other as a person's start does. */
async function browserHostStart(folder: string, dataDir: string): Promise<number> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const from = performance.now();
  const child = spawnBrowserHost(dataDir, process.env);
  const address = await Promise.race([printedAddress(child), endsEarly(child, () => '')]);
  const context = await freshBrowser(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  // What is fetched after the first screen does not keep anyone from typing.
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(PASSWORD_FIELD).first().waitFor();
  await firstPaint(page);
  const took = performance.now() - from;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await ended;
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return took;
}

async function standinStart(dataDir: string): Promise<number> {
  const from = performance.now();
  const program = await launchProgram({ dataDir, host: 'standin' });
  await program.page.locator(PASSWORD_FIELD).first().waitFor();
  await firstPaint(program.page);
  const took = performance.now() - from;
  await program.close();
  return took;
}

export async function startRows(folder: string, dataDir: string): Promise<readonly Row[]> {
  const blank: number[] = [];
  const browser: number[] = [];
  const standin: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    blank.push(await blankStart(folder));
    browser.push(await browserHostStart(folder, dataDir));
    standin.push(await standinStart(dataDir));
  }
  const limit = atMost.times(2);
  return [
    rowOf(browser, {
      what: 'start to usable unlock screen, browser host (floor: Chromium with a blank page)',
      floor: blank,
      limit,
    }),
    rowOf(standin, {
      what: "the same through the tests' stand-in for Electron, its own start included",
      floor: blank,
    }),
  ];
}

const Answer = z.object({ ok: z.literal(true), value: z.unknown() });

async function asked(program: Program, channel: string, payload: unknown): Promise<unknown> {
  return Answer.parse(await program.call(channel, payload)).value;
}

async function unlock(program: Program): Promise<void> {
  await asked(program, 'session.unlock', SIGN_IN);
}

async function unlockRow(program: Program): Promise<Row> {
  // The first one also records what fell due since the vault was seeded.
  await unlock(program);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < UNLOCKS; round += 1) {
    await asked(program, 'session.lock', {});
    times.push(await timedAsync(async () => await unlock(program)));
    floors.push(
      await timedAsync(async () => await stretch(SIGN_IN.password, randomBytes(16), STRONG_COST)),
    );
  }
  return rowOf(times, {
    what: 'unlock: password to open database (floor: scrypt alone)',
    floor: floors,
  });
}

const Rows = z.object({ rows: z.array(z.object({ id: z.string() })).nonempty() });

async function closedCases(program: Program): Promise<readonly string[]> {
  const wish = { filter: { statuses: ['closed'] }, search: '', cursor: null, size: 50 };
  return Rows.parse(await asked(program, 'cases.list', wish)).rows.map(({ id }) => id);
}

async function printF02(program: Program, id: string | undefined): Promise<void> {
  await asked(program, 'forms.save', { id, form: 'F02', copy: 'customer', fullReason: null });
}

async function warmPrints(program: Program, ids: readonly string[]): Promise<Row> {
  const blank = await program.page.context().newPage();
  await blank.goto('about:blank');
  const { times, floors } = await paired(
    WARM_PRINTS,
    async (round) => {
      await printF02(program, ids[round % ids.length]);
    },
    async () => await blank.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true }),
  );
  await blank.close();
  return rowOf(times, {
    what: 'form F02 to PDF, warm (floor: printToPDF of an empty page)',
    floor: floors,
    limit: atMost.ms(300),
  });
}

function megabytesOf(pid: number | undefined): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

function memoryRows(program: Program): readonly Row[] {
  const host = megabytesOf(program.process.pid);
  const desk = megabytesOf(program.deskPid());
  const row = (what: string, value: number, limit: Row['limit']): Row => ({
    what,
    unit: 'MB',
    runs: 1,
    median: value,
    p95: value,
    floor: null,
    limit,
  });
  return [
    row('memory of the desk process after all this', desk, null),
    row('memory of the browser host after all this', host, null),
    row('memory of our processes together', desk + host, atMost.megabytes(250)),
  ];
}

/** A day's work in short, so that memory is that of a desk in use. */
async function workThrough(program: Program, ids: readonly string[]): Promise<void> {
  for (const id of ids) await asked(program, 'cases.view', { id });
  const wish = { filter: {}, cursor: null, size: 50 };
  for (const search of ['', '退款', '客户', '提前还款', '1390']) {
    await asked(program, 'cases.list', { ...wish, search });
  }
  await asked(program, 'home.page', {});
}

/** What a person waits for, in the built program through the browser host. */
export async function appRows(dataDir: string): Promise<readonly Row[]> {
  const cold: number[] = [];
  for (let round = 0; round < COLD_PRINTS; round += 1) {
    const program = await launchProgram({ dataDir, host: 'browser' });
    await unlock(program);
    const ids = await closedCases(program);
    cold.push(await timedAsync(async () => await printF02(program, ids[round])));
    await program.close();
  }
  const program = await launchProgram({ dataDir, host: 'browser' });
  try {
    const unlocked = await unlockRow(program);
    const ids = await closedCases(program);
    await workThrough(program, ids);
    const warm = await warmPrints(program, ids);
    const typed = await typingRow(program);
    return [
      unlocked,
      rowOf(cold, { what: 'form F02 to PDF, cold: its browser starts first' }),
      warm,
      typed,
      ...memoryRows(program),
    ];
  } finally {
    await program.close();
  }
}
