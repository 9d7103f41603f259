import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { findChromium, rootSwitches } from '../link/find-browser.ts';
import { connectDevTools, type DevTools } from './devtools-pipe.ts';
import { PROFILE_PREFIX } from './leftovers.ts';
import { QUIET_SWITCHES, profileEnvironment } from './profile.ts';

/** Makes PDFs of one-time print pages with the headless browser of this computer. */
export type PdfMaker = {
  /** Rejects where there is no Chromium, Chrome or Edge, or when it does not answer within 30 s. */
  make(address: string): Promise<Uint8Array>;
  /** Ends the browser and removes its profile. */
  end(): Promise<void>;
};

type Engine = {
  readonly browser: ChildProcess;
  readonly tools: DevTools;
  readonly session: Promise<string>;
  readonly gone: Promise<void>;
};

const LIMIT_MS = 30_000;
/** A warm browser prints in a third of the time; without a form for so long it goes. */
const KEEP_MS = 60_000;
const MM = 25.4;

const Target = z.object({ targetId: z.string() });
const Attached = z.object({ sessionId: z.string() });
const Printed = z.object({ data: z.string() });
const Navigated = z.object({ errorText: z.string().optional() });

async function attach(tools: DevTools): Promise<string> {
  const { targetId } = Target.parse(
    await tools.send('Target.createTarget', { url: 'about:blank' }),
  );
  const { sessionId } = Attached.parse(
    await tools.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  await tools.send('Page.enable', {}, sessionId);
  return sessionId;
}

const REMOVAL_TRIES = 40;
const REMOVAL_STEP_MS = 50;

/** The browser's own helpers outlive it for a moment and go on writing: gone is only what stays gone. */
async function removeProfile(profile: string): Promise<void> {
  for (let tries = 0; tries < REMOVAL_TRIES; tries += 1) {
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // Written to while it was removed; once more.
    }
    await sleep(REMOVAL_STEP_MS);
    if (!existsSync(profile)) return;
  }
}

/** Starts the browser; whatever happens later, it is known and can be ended. */
function startEngine(dataFolder: string): Engine {
  const program = findChromium();
  if (program === null) throw new Error('no-browser');
  const profile = mkdtempSync(join(dataFolder, PROFILE_PREFIX));
  const browser = spawn(
    program,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      ...QUIET_SWITCHES,
      ...rootSwitches(),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: profileEnvironment(profile) },
  );
  const gone = new Promise<void>((resolve) => {
    const remove = async (): Promise<void> => {
      await removeProfile(profile);
      resolve();
    };
    browser.on('exit', () => void remove());
    browser.on('error', () => void remove());
  });
  const tools = connectDevTools(browser);
  return { browser, tools, session: attach(tools), gone };
}

async function print(engine: Engine, address: string): Promise<Uint8Array> {
  const { tools } = engine;
  const session = await engine.session;
  const loaded = tools.once('Page.loadEventFired');
  // When the navigation fails nobody waits for this any more, and the browser's end rejects it.
  loaded.catch(() => undefined);
  const { errorText } = Navigated.parse(
    await tools.send('Page.navigate', { url: address }, session),
  );
  if (errorText !== undefined) throw new Error('page-not-loaded');
  await loaded;
  await tools.send(
    'Runtime.evaluate',
    { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true },
    session,
  );
  const printed = Printed.parse(
    await tools.send(
      'Page.printToPDF',
      {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        paperWidth: 210 / MM,
        paperHeight: 297 / MM,
      },
      session,
    ),
  );
  // Nobody's case stays in a hidden page.
  await tools.send('Runtime.evaluate', { expression: 'document.body.replaceChildren()' }, session);
  return Uint8Array.from(Buffer.from(printed.data, 'base64'));
}

export function createPdfMaker(dataFolder: string): PdfMaker {
  let engine: Engine | null = null;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const close = (): void => {
    if (idle !== null) clearTimeout(idle);
    engine?.browser.kill('SIGKILL');
    engine = null;
  };

  const forgetWhenGone = async (started: Engine): Promise<void> => {
    await started.gone;
    if (engine === started) engine = null;
  };

  /** A browser that ends by itself, at rest too, is not asked again. */
  const warmUp = (): Engine => {
    const started = startEngine(dataFolder);
    void forgetWhenGone(started);
    return started;
  };

  const make = async (address: string): Promise<Uint8Array> => {
    if (idle !== null) clearTimeout(idle);
    const limit = setTimeout(close, LIMIT_MS);
    try {
      engine ??= warmUp();
      return await print(engine, address);
    } catch (error) {
      close();
      throw error;
    } finally {
      clearTimeout(limit);
      idle = setTimeout(close, KEEP_MS).unref();
    }
  };

  return {
    make: async (address) => {
      const turn = queue.then(async () => await make(address));
      queue = turn.catch(() => undefined);
      return await turn;
    },
    end: async () => {
      const gone = engine?.gone;
      close();
      await gone;
    },
  };
}
