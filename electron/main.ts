import { join } from 'node:path';
import { app, dialog, ipcMain, powerMonitor, session, type BrowserWindow } from 'electron';
import { chosenFolder, holdsVault, startProblem } from './link/data-folder.ts';
import type { FirstSight } from './link/page-files.ts';
import type { Preferences } from './link/preferences.ts';
import { superviseDesk, type DeskSupervisor, type Duties } from './link/desk-supervisor.ts';
import { answerHostCall, isHostCall } from './link/host-calls.ts';
import { nameOf } from './link/error-name.ts';
import { keepLog, logEvent } from './link/event-log.ts';
import { nativeBinding } from './link/native-binding.ts';
import { policySource, readPolicy } from './link/policy.ts';
import { createPrintPages } from './link/print-pages.ts';
import { problemSentence, wordsIn, type ShellWords } from './link/shell-words.ts';
import { forkDesk } from './shell/desk-process.ts';
import { pickFolder, pickOpen, pickSave } from './shell/dialogs.ts';
import { keyStore } from './shell/key-store.ts';
import { openForViewing } from './shell/open-file.ts';
import { setMenu } from './shell/menu.ts';
import { createNotifier } from './shell/notifier.ts';
import { registerPageScheme, servePage } from './shell/page-scheme.ts';
import { createPrinter, type Printer } from './shell/printer.ts';
import { goOffline, guard, homeOf, isOurPage } from './shell/security.ts';
import { openSettings } from './shell/settings.ts';
import { openWindow } from './shell/window.ts';

const here = import.meta.dirname;
const rendererFolder = join(here, '..', 'renderer');
const source = policySource(!app.isPackaged, process.env);
const policy = readPolicy(source);
const dataFolder = chosenFolder(policy, process.argv.slice(1));

process.on('uncaughtException', (error) => {
  logEvent('shell-failed', { error: nameOf(error) });
  app.exit(70);
});

app.setName('Ansu');
// What is made from here on is this user's alone.
process.umask(0o077);

const problem = startProblem(dataFolder, policy);
if (problem !== null) {
  // Nothing chosen by the person can be read yet, the language neither.
  dialog.showErrorBox(
    app.getName(),
    problemSentence(wordsIn('zh-CN'), problem, { folder: dataFolder, file: source.file }),
  );
  app.exit(1);
} else {
  keepLog(dataFolder, 'shell');
  if (policy.state !== 'none') logEvent(`policy-${policy.state}`);
  // Also what the single-instance lock goes by: one program for each data folder.
  app.setPath('userData', join(dataFolder, 'electron'));
  if (app.requestSingleInstanceLock()) run();
  else app.exit(0);
}

type DutyParts = {
  readonly window: () => BrowserWindow;
  readonly printer: Printer;
  readonly words: () => ShellWords;
  readonly preferences: Preferences;
};

function dutiesOf({ window, printer, words, preferences }: DutyParts): Duties {
  return {
    pdf: async (html, title) => await printer.pdf(html, title),
    print: async (html, title) => await printer.print(html, title),
    pickOpen: async (purpose) => await pickOpen(window(), words(), purpose),
    pickSave: async (suggestedName) => await pickSave(window(), words(), suggestedName),
    pickFolder: async () => await pickFolder(window()),
    offer: async () => await Promise.resolve(null),
    open: async (path) => await openForViewing(path, dataFolder),
    notify: createNotifier({ title: app.getName(), preferences, words, window }),
    ...keyStore,
    event: (name, data) => {
      if (!window().isDestroyed()) window().webContents.send('event', name, data);
    },
  };
}

function run(): void {
  registerPageScheme();
  goOffline(app);
  void app.whenReady().then(open);
}

function firstSight(preferences: Preferences): FirstSight {
  return { language: preferences.language(), locked: holdsVault(dataFolder) };
}

function open(): void {
  const preferences = openSettings(dataFolder, policy);
  const words = (): ShellWords => wordsIn(preferences.language());
  const home = homeOf(app.isPackaged, process.env['APP_DEV_URL']);
  const pages = createPrintPages(rendererFolder);
  const printer = createPrinter(pages);
  const unpacked = app.isPackaged
    ? join(process.resourcesPath, 'app.asar.unpacked')
    : app.getAppPath();

  guard(app, session.defaultSession, home);
  servePage(rendererFolder, () => firstSight(preferences), pages);
  setMenu(words());

  const preload = join(here, '..', 'preload', 'preload.cjs');
  const window = openWindow({ home, preload, preferences, words });
  const desk = superviseDesk(
    () => forkDesk(join(here, 'desk.js')),
    {
      dataFolder,
      host: 'electron',
      version: app.getVersion(),
      nativeBinding: nativeBinding(unpacked),
      policy,
    },
    dutiesOf({ window: () => window, printer, words, preferences }),
  );

  ipcMain.handle('call', async (event, channel: unknown, payload: unknown) => {
    if (!isOurPage(event, home) || typeof channel !== 'string') throw new Error('refused');
    if (!isHostCall(channel)) return await desk.rpc(channel, payload);
    const answer = answerHostCall(channel, payload, preferences);
    setMenu(words());
    return answer;
  });

  powerMonitor.on('lock-screen', () => {
    desk.lock('system');
  });
  powerMonitor.on('suspend', () => {
    desk.lock('suspend');
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.on('closed', () => {
    printer.close();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  closeFirst(desk);
}

/** The desk closes its store before the program ends. */
function closeFirst(desk: DeskSupervisor): void {
  let deskClosed = false;
  const closeDesk = async (): Promise<void> => {
    await desk.close();
    deskClosed = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (deskClosed) return;
    event.preventDefault();
    void closeDesk();
  });
}
