import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { findChromium } from '../../electron/link/find-browser.ts';
import { SCREEN, TEST_SWITCHES } from './chromium-for-tests.ts';
import { isCancelled } from './standin-session.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, SchemeHandler>();
const SHOWN = /^https:\/\/([^/]+)\.([a-z]+)\.invalid(?=\/)/;

/** Chromium drops unknown schemes, so `app://bundle/x` is shown as `https://bundle.app.invalid/x`. */
export function shownAddress(address: string): string {
  const own = /^([a-z]+):\/\/([^/]+)(?=\/)/.exec(address);
  const [all, scheme, host] = own ?? [];
  if (all === undefined || scheme === undefined || !handlers.has(scheme)) return address;
  return `https://${host ?? ''}.${scheme}.invalid${address.slice(all.length)}`;
}

export function ownAddress(shown: string): string {
  return shown.replace(SHOWN, (_all, host: string, scheme: string) => `${scheme}://${host}`);
}

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: unknown): void => undefined,
  handle: (scheme: string, handler: SchemeHandler): void => {
    handlers.set(scheme, handler);
  },
};

async function fulfil(route: Route, address: string): Promise<void> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) {
    await route.abort();
    return;
  }
  const response = await handler(new Request(address));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Answers our own schemes, lets loopback through (development server), refuses the rest of the world. */
export async function answerRoute(route: Route): Promise<void> {
  const shown = route.request().url();
  const address = ownAddress(shown);
  if (await isCancelled(address)) await route.abort('blockedbyclient');
  else if (address !== shown) await fulfil(route, address);
  else if (/^(?:data|blob):|^http:\/\/127\.0\.0\.1[:/]/.test(shown)) await route.continue();
  else await route.abort('blockedbyclient');
}

const profile = mkdtempSync(join(tmpdir(), 'ansu-standin-'));

async function start(): Promise<BrowserContext> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium: install it or set CHROMIUM_PATH.');
  return await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: process.env['HEADED'] !== '1',
    viewport: SCREEN,
    locale: 'zh-CN',
    args: [...TEST_SWITCHES, '--remote-debugging-port=0'],
  });
}

/** The browser starts while the program is still loading. */
export const context = start();
let firstPage = true;

/** A page for a new window; the browser's own first page is used for the first. */
export async function newPage(): Promise<Page> {
  const browser = await context;
  const [blank] = browser.pages();
  const isFirst = firstPage;
  firstPage = false;
  return isFirst && blank !== undefined ? blank : await browser.newPage();
}

/** The port under which the test attaches to this browser. */
export async function debuggingPort(): Promise<number> {
  await context;
  const file = join(profile, 'DevToolsActivePort');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const port = Number(readFileSync(file, 'utf8').split('\n')[0]);
      if (port > 0) return port;
    } catch {
      // Not written yet.
    }
    await sleep(20);
  }
  throw new Error('Chromium tells no debugging port.');
}

/** Ends the browser and removes its profile. */
export async function endEngine(): Promise<void> {
  await Promise.race([(async () => await (await context).close())(), sleep(3000)]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}
