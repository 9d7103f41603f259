import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../electron/link/find-browser.ts';
import { SCREEN, TEST_SWITCHES } from './chromium-for-tests.ts';
import { endsEarly, spawnNode, type Launched, type Launcher } from './launched.ts';

const ADDRESS = /^(http:\/\/127\.0\.0\.1:\d+\/#\S+)$/m;

/** The address that the start command prints alone on its line. */
export async function printedAddress(child: ChildProcess): Promise<string> {
  let text = '';
  return await new Promise((resolve) => {
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      const address = ADDRESS.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

/** Starts the browser host without a window of its own. */
export function spawnBrowserHost(dataDir: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawnNode(
    ['out/main/start.js', '--browser', '--no-open', '--data', dataDir],
    env,
    'ignore',
  );
}

/** The name under which the page keeps its key for this tab. */
const KEY = 'ansu.session-key';

async function callByHttp(page: Page, channel: string, payload: unknown): Promise<unknown> {
  await page.waitForFunction((name) => sessionStorage.getItem(name) !== null, KEY);
  return await page.evaluate(
    async ([name, body]) => {
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem(name) ?? ''}`,
        },
        body,
      });
      const answer: unknown = await response.json();
      return answer;
    },
    [KEY, JSON.stringify({ channel, payload })] as const,
  );
}

/** The loopback host, and a Chromium of the test's own that opens its address. */
export const launchBrowserHost: Launcher = async (dataDir, env, collect): Promise<Launched> => {
  const child = spawnBrowserHost(dataDir, env);
  const output = collect(child);
  const profile = mkdtempSync(join(tmpdir(), 'ansu-browser-'));
  const opening = chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    viewport: SCREEN,
    locale: 'zh-CN',
    timezoneId: env['TZ'] ?? 'Asia/Shanghai',
    args: TEST_SWITCHES,
  });
  const address = await Promise.race([printedAddress(child), endsEarly(child, output)]);
  const context = await opening;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    process: child,
    page,
    windows: () => context.pages(),
    evaluate: async () =>
      await Promise.reject(new Error('The browser host has no Electron to evaluate in.')),
    call: async (channel, payload) => await callByHttp(page, channel, payload),
    chooseFile: async (path, act) => {
      const chooser = page.waitForEvent('filechooser');
      await act();
      await (await chooser).setFiles(path);
    },
    saveFile: async (path, act) => {
      const download = page.waitForEvent('download');
      await act();
      await (await download).saveAs(path);
    },
    quit: async () => {
      child.kill('SIGTERM');
      await Promise.resolve();
    },
    cleanUp: async () => {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
