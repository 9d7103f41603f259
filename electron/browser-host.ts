import { readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import Conf from 'conf';
import { showPage, type AppWindow, type Shown } from './browser/app-window.ts';
import { send } from './browser/answers.ts';
import { createGapWatch } from './browser/clock-gap.ts';
import { forkDesk } from './browser/desk-fork.ts';
import { createEventStreams, type EventStreams } from './browser/event-streams.ts';
import { createGate } from './browser/gate.ts';
import { createOffers, type Offers } from './browser/offers.ts';
import { createPdfMaker, type PdfMaker } from './browser/pdf-maker.ts';
import { PROFILE_PREFIX } from './browser/profile.ts';
import { createRoutes } from './browser/routes.ts';
import { UPLOAD_PREFIX, createUploads } from './browser/uploads.ts';
import { superviseDesk, type DeskSupervisor, type Duties } from './link/desk-supervisor.ts';
import { nameOf } from './link/link.ts';
import { nativeBinding } from './link/native-binding.ts';
import { plainAnswer } from './link/page-files.ts';
import {
  PREFERENCES_FILE,
  createPreferences,
  setDamagedAside,
  type Preferences,
} from './link/preferences.ts';
import { createPrintPages, type PrintPages } from './link/print-pages.ts';

export type BrowserHostOptions = {
  /** Exists and can be written. */
  readonly dataFolder: string;
  /** The folder that holds `out` and `node_modules`. */
  readonly root: string;
  readonly version: string;
  /** Called once everything has ended. */
  readonly onEnd: () => void;
};

export type BrowserHost = {
  readonly address: string;
  /** Brings the page before the person. */
  show(): Promise<Shown>;
  /** Closes the desk and the window and leaves nothing behind. */
  end(): Promise<void>;
};

/** A reload takes less; a closed window is meant. */
const GRACE_MS = 10_000;
const CLOCK_LOOK_MS = 5000;

function openPreferences(folder: string): Preferences {
  setDamagedAside(join(folder, `${PREFERENCES_FILE}.json`));
  const store = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: PREFERENCES_FILE,
    projectName: 'ansu',
    configFileMode: 0o600,
  });
  return createPreferences({
    get: (key) => store.get(key),
    set: (key, value) => {
      store.set(key, value);
    },
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a crash left behind: profiles and uploads. Only the holder of the folder may remove them. */
function leftovers(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PROFILE_PREFIX) || name.startsWith(UPLOAD_PREFIX))
    .map((name) => join(folder, name));
}

async function removeWhenHeld(held: Promise<boolean>, old: readonly string[]): Promise<void> {
  if (!(await held)) return;
  for (const folder of old) rmSync(folder, { recursive: true, force: true });
}

type DutyParts = {
  readonly origin: string;
  readonly pages: PrintPages;
  readonly pdfs: PdfMaker;
  readonly streams: EventStreams;
  readonly offers: Offers;
};

function dutiesOf({ origin, pages, pdfs, streams, offers }: DutyParts): Duties {
  return {
    pdf: async (html, title) => await pdfs.make(`${origin}/print/${pages.add(html, title)}`),
    // The page prints a PDF; this process reaches no printer.
    print: async () => await Promise.resolve({ printed: false }),
    pickOpen: async () => await Promise.resolve(null),
    pickSave: async () => await Promise.resolve(null),
    offer: async (path, name) => await Promise.resolve({ id: offers.add(path, name) }),
    event: (name, data) => {
      if (name === 'locked') offers.withdraw();
      streams.send(name, data);
    },
  };
}

function answerRequests(server: Server, answer: ReturnType<typeof createRoutes>): void {
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`request-failed ${nameOf(error)}\n`);
      if (response.headersSent) response.destroy();
      else send(response, plainAnswer(500));
    });
  });
}

/** Locks after a sleep that nobody announced. Returns what stops the watch. */
function watchClock(desk: DeskSupervisor): () => void {
  const jumped = createGapWatch(Date.now());
  const clock = setInterval(() => {
    if (jumped(Date.now())) desk.lock('gap');
  }, CLOCK_LOOK_MS);
  return () => {
    clearInterval(clock);
  };
}

/** Runs the shell's duties on a loopback address, for machines where Electron cannot be had. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataFolder, root, version } = options;
  const old = leftovers(dataFolder);
  const rendererFolder = join(root, 'out', 'renderer');
  const preferences = openPreferences(dataFolder);
  const server = createServer();
  const port = await listen(server);
  const origin = `http://127.0.0.1:${String(port)}`;
  const gate = createGate(() => port);
  const pages = createPrintPages(rendererFolder);
  const pdfs = createPdfMaker(dataFolder);
  const offers = createOffers();
  const uploads = createUploads(dataFolder);
  const streams = createEventStreams(GRACE_MS, () => void end());
  const desk = superviseDesk(
    () => forkDesk(join(root, 'out', 'main', 'desk.js')),
    { dataFolder, host: 'browser', version, nativeBinding: nativeBinding(root) },
    dutiesOf({ origin, pages, pdfs, streams, offers }),
  );
  void removeWhenHeld(desk.started, old);
  const parts = { rendererFolder, preferences, gate, streams, uploads, offers, pages, desk };
  answerRequests(server, createRoutes(parts));
  const stopClock = watchClock(desk);

  let window: AppWindow | null = null;
  let ending: Promise<void> | null = null;
  const endOnce = async (): Promise<void> => {
    stopClock();
    streams.end();
    server.close();
    server.closeAllConnections();
    await desk.close();
    await pdfs.end();
    offers.withdraw();
    uploads.end();
    await window?.close();
    options.onEnd();
  };
  const end = async (): Promise<void> => {
    ending ??= endOnce();
    await ending;
  };
  const address = `${origin}/#${gate.token}`;
  const show = async (): Promise<Shown> => {
    const shown = await showPage(address, dataFolder);
    if (shown.kind === 'window') {
      ({ window } = shown);
      void window.gone.then(streams.windowGone);
    }
    return shown;
  };
  return { address, show, end };
}
