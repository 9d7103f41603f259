import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { z } from 'zod';
import { SCREEN } from './chromium-for-tests.ts';
import { context, debuggingPort, endEngine, protocol } from './standin-engine.ts';
import { allowUtilityProcesses, utilityProcess } from './standin-desk.ts';
import { ipcMain } from './standin-ipc.ts';
import { defaultSession } from './standin-session.ts';
import { report } from './standin-report.ts';
import { safeStorage } from './standin-safe-storage.ts';
import { BrowserWindow, windowEvents } from './standin-window.ts';

export { BrowserWindow, ipcMain, protocol, safeStorage, utilityProcess };

const Package = z.object({ version: z.string() });
const root = join(import.meta.dirname, '..', '..');

class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? '',
  };
  private readonly paths = new Map<string, string>();
  private name = 'Electron';
  private quitting = false;

  constructor() {
    super();
    windowEvents.on('contents', (contents: unknown) => {
      this.emit('web-contents-created', { preventDefault: () => undefined }, contents);
    });
    windowEvents.on('all-closed', () => {
      if (this.quitting) return;
      if (this.listenerCount('window-all-closed') === 0) this.quit();
      else this.emit('window-all-closed');
    });
  }

  async whenReady(): Promise<void> {
    await context;
    allowUtilityProcesses();
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  setName(name: string): void {
    this.name = name;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
  }

  getAppPath(): string {
    return root;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`The stand-in does not cover the path '${name}'.`);
    return path;
  }

  quit(): void {
    this.quitting = true;
    this.emit('before-quit', { preventDefault: () => undefined });
    for (const window of BrowserWindow.getAllWindows()) window.close();
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.emit('quit');
    this.exit(0);
  }

  exit(code: number): void {
    void endEngine().finally(() => process.exit(code));
  }
}

export const app = new App();
export const powerMonitor = new EventEmitter();

/** A dialog nobody scripted would wait for ever; it fails instead, with the name. */
const unscripted = (name: string) => async (): Promise<never> =>
  await Promise.reject(new Error(`${name} was not scripted`));

export const dialog = {
  showErrorBox: (title: string, text: string): void => {
    report('error-box', `${title}: ${text}`);
  },
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
};

export const shell = {
  openPath: async (path: string): Promise<string> => {
    report('open-path', path);
    return await Promise.resolve('');
  },
};

export const session = { defaultSession };

export const screen = {
  getDisplayMatching: (_place: unknown) => ({ workArea: { x: 0, y: 0, ...SCREEN } }),
};

type Item = { readonly label?: string; readonly role?: string };
class MenuStandin {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  popup(): void {
    report('menu', this.items.map(({ label }) => label ?? '-').join(' '));
  }
}

/** A notification of the system: the test is told what stands on it. */
class NotificationStandin extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    report('notification', `${this.title}: ${this.body}`);
  }
}
export { NotificationStandin as Notification };

let applicationMenu: MenuStandin | null = null;
export const Menu = {
  buildFromTemplate: (items: readonly Item[]): MenuStandin => new MenuStandin(items),
  setApplicationMenu: (menu: MenuStandin): void => {
    applicationMenu = menu;
  },
  getApplicationMenu: (): MenuStandin | null => applicationMenu,
};

const standin = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification: NotificationStandin,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};
// Some packages import the module's default, as Electron offers it.
// oxlint-disable-next-line import/no-default-export -- the shape of the module that is replaced
export { standin as default };

type Asked = { readonly id: number; readonly code: string; readonly arg: unknown };
const isAsked = (message: unknown): message is Asked =>
  typeof message === 'object' && message !== null && 'code' in message;

/** Runs a function of the test inside the program; only its text crosses, so it can use its arguments only. */
async function evaluate({ id, code, arg }: Asked): Promise<void> {
  try {
    const act: unknown = runInThisContext(`(${code})`);
    if (typeof act !== 'function') throw new Error('not a function');
    const value: unknown = await Reflect.apply(act, undefined, [standin, arg]);
    process.send?.({ id, value });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

process.on('message', (message) => {
  if (isAsked(message)) void evaluate(message);
});
// The test is gone: nobody would end this program otherwise.
process.on('disconnect', () => {
  app.exit(0);
});
process.send?.({ port: await debuggingPort() });
