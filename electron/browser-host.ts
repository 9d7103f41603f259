import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import type { AppWindow, Shown } from './browser/app-window.ts';
import { send } from './browser/answers.ts';
import { createGapWatch } from './browser/clock-gap.ts';
import { forkDesk } from './browser/desk-fork.ts';
import { createEventStreams, type EventStreams } from './browser/event-streams.ts';
import type { FrontDoor } from './browser/front-door.ts';
import { createOffers, type Offers } from './browser/offers.ts';
import { createPdfMaker, type PdfMaker } from './browser/pdf-maker.ts';
import { createRoutes } from './browser/routes.ts';
import { createUploads } from './browser/uploads.ts';
import { holdsVault } from './link/data-folder.ts';
import { superviseDesk, type DeskSupervisor, type Duties } from './link/desk-supervisor.ts';
import { nameOf } from './link/error-name.ts';
import { logEvent } from './link/event-log.ts';
import { nativeBinding } from './link/native-binding.ts';
import { NO_KEY_STORE } from './link/no-key-store.ts';
import { plainAnswer } from './link/page-files.ts';
import type { Policy } from './link/policy.ts';
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
  readonly policy: Policy;
  /** The folder that holds `out` and `node_modules`. */
  readonly root: string;
  /** Listens already. */
  readonly door: FrontDoor;
  /** What a crash left behind; looked for before anything of this run was made. */
  readonly old: readonly string[];
  /** The person's window on its way; null when only the address is wanted. */
  readonly showing: Promise<Shown> | null;
  /** Called once everything has ended. */
  readonly onEnd: () => void;
};

export type BrowserHost = {
  /** Closes the desk and the window and leaves nothing behind. */
  end(): Promise<void>;
};

/** A reload takes less; a closed window is meant. */
const GRACE_MS = 10_000;
const CLOCK_LOOK_MS = 5000;

function openPreferences(folder: string, policy: Policy): Preferences {
  setDamagedAside(join(folder, `${PREFERENCES_FILE}.json`));
  const store = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: PREFERENCES_FILE,
    projectName: 'ansu',
    configFileMode: 0o600,
  });
  const values = {
    get: (key: string) => store.get(key),
    set: (key: string, value: unknown) => {
      store.set(key, value);
    },
  };
  return createPreferences(values, policy);
}

async function removeWhenHeld(held: Promise<boolean>, old: readonly string[]): Promise<void> {
  if (!(await held)) return;
  for (const folder of old) rmSync(folder, { recursive: true, force: true });
}

type DutyParts = {
  readonly preferences: Preferences;
  readonly origin: string;
  readonly pages: PrintPages;
  readonly pdfs: PdfMaker;
  readonly streams: EventStreams;
  readonly offers: Offers;
};

function dutiesOf({ origin, pages, pdfs, streams, offers, preferences }: DutyParts): Duties {
  return {
    pdf: async (html, title) => await pdfs.make(`${origin}/print/${pages.add(html, title)}`),
    // The page prints a PDF; this process reaches no printer.
    print: async () => await Promise.resolve({ printed: false }),
    pickOpen: async () => await Promise.resolve(null),
    pickSave: async () => await Promise.resolve(null),
    pickFolder: async () => await Promise.resolve(null),
    offer: async (path, name) => await Promise.resolve({ id: offers.add(path, name) }),
    // The page fetches it and shows it itself.
    open: async () => await Promise.resolve({ opened: false }),
    // The page may not notify either: it is refused every permission. It shows a quiet line instead.
    notify: async () => await Promise.resolve(preferences.notifications() ? 'page' : 'off'),
    ...NO_KEY_STORE,
    event: (name, data) => {
      if (name === 'locked') offers.withdraw();
      streams.send(name, data);
    },
  };
}

function answerRequests({ open }: FrontDoor, answer: ReturnType<typeof createRoutes>): void {
  open((request, response) => {
    answer(request, response).catch((error: unknown) => {
      logEvent('request-failed', { error: nameOf(error) });
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

const Package = z.object({ version: z.string() });

function versionOf(root: string): string {
  return Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

/** The window, once it stands; null where the person's own browser shows the page. */
async function windowOf(
  showing: Promise<Shown> | null,
  streams: EventStreams,
): Promise<AppWindow | null> {
  const shown = await showing;
  if (shown?.kind !== 'window') return null;
  void shown.window.gone.then(streams.windowGone);
  return shown.window;
}

/** Runs the shell's duties on a loopback address, for machines where Electron cannot be had. */
export function runBrowserHost(options: BrowserHostOptions): BrowserHost {
  const { dataFolder, policy, root, door, showing } = options;
  const { server, origin, gate } = door;
  const rendererFolder = join(root, 'out', 'renderer');
  const preferences = openPreferences(dataFolder, policy);
  const pages = createPrintPages(rendererFolder);
  const pdfs = createPdfMaker(dataFolder);
  const offers = createOffers();
  const uploads = createUploads(dataFolder);
  const streams = createEventStreams(GRACE_MS, () => void end());
  const desk = superviseDesk(
    () => forkDesk(join(root, 'out', 'main', 'desk.js')),
    {
      dataFolder,
      host: 'browser',
      version: versionOf(root),
      nativeBinding: nativeBinding(root),
      policy,
    },
    dutiesOf({ origin, pages, pdfs, streams, offers, preferences }),
    // The sign-in is painted without the desk, and on two cores the desk's start would hold up the browser's.
    holdsVault(dataFolder) ? gate.opened : null,
  );
  void removeWhenHeld(desk.started, options.old);
  const parts = {
    dataFolder,
    rendererFolder,
    preferences,
    gate,
    streams,
    uploads,
    offers,
    pages,
    desk,
  };
  answerRequests(door, createRoutes(parts));
  const stopClock = watchClock(desk);

  const window = windowOf(showing, streams);
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
    await (await window)?.close();
    options.onEnd();
  };
  const end = async (): Promise<void> => {
    ending ??= endOnce();
    await ending;
  };
  return { end };
}
