import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { z } from 'zod';
import {
  inElectron,
  callByBridge,
  endsEarly,
  spawnNode,
  type Launched,
  type Launcher,
} from './launched.ts';

const Ready = z.object({ port: z.int() });
const Answer = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  error: z.string().optional(),
});

const register = new URL('./register.ts', import.meta.url).href;
const isOurs = (page: Page): boolean => page.url().startsWith('https://bundle.app.invalid/');
const isForm = (page: Page): boolean => page.url().includes('/print/');

async function portOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve) => {
    child.on('message', (message) => {
      const ready = Ready.safeParse(message);
      if (ready.success) resolve(ready.data.port);
    });
  });
}

/** Functions of the test that run inside the program: their text goes out, their value comes back. */
function createEvaluate(child: ChildProcess) {
  let lastId = 0;
  return async (code: string, arg: unknown): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return await new Promise((resolve, reject) => {
      const receive = (message: unknown): void => {
        const answer = Answer.safeParse(message);
        if (!answer.success || answer.data.id !== id) return;
        child.off('message', receive);
        if (answer.data.error === undefined) resolve(answer.data.value);
        else reject(new Error(answer.data.error));
      };
      child.on('message', receive);
      child.send({ id, code, arg });
    });
  };
}

async function firstWindow(context: BrowserContext): Promise<Page> {
  const found = context.pages().find(isOurs);
  if (found !== undefined) return found;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const page = context.pages().find(isOurs);
    if (page !== undefined) return page;
    await sleep(25);
  }
  throw new Error('no window after 10 s');
}

/** The built program under Node with our stand-in for Electron; its pages are ordinary Playwright pages. */
export const launchStandin: Launcher = async (dataDir, env, collect): Promise<Launched> => {
  const child = spawnNode(
    ['--import', register, 'out/main/main.js', '--data', dataDir],
    env,
    'ipc',
  );
  const output = collect(child);
  const port = await Promise.race([portOf(child), endsEarly(child, output)]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const page = await firstWindow(context);
  await page.waitForLoadState('domcontentloaded');
  const run = createEvaluate(child);
  const shell = inElectron(async (act, arg) => await run(act.toString(), arg));
  return {
    process: child,
    page,
    windows: () => context.pages().filter((one) => isOurs(one) && !isForm(one)),
    ...shell,
    call: async (channel, payload) => await callByBridge(page, channel, payload),
    quit: async () => {
      void shell
        .evaluate(({ app }) => {
          app.quit();
        }, null)
        .catch(() => undefined);
      await Promise.resolve();
    },
    cleanUp: async () => {
      await browser.close().catch(() => undefined);
    },
  };
};
