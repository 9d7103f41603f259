import { BrowserWindow, dialog, screen, type Rectangle } from 'electron';
import { logEvent } from '../link/event-log.ts';
import type { Preferences, WindowPlace } from '../link/preferences.ts';
import type { ShellWords } from '../link/shell-words.ts';
import { addContextMenu } from './menu.ts';
import { keepInside, type Home } from './security.ts';

export type WindowParts = {
  readonly home: Home;
  readonly preload: string;
  readonly preferences: Preferences;
  readonly words: () => ShellWords;
};

/** A remembered place counts only while some screen still shows it. */
function placeOnScreen(place: WindowPlace): Partial<Rectangle> {
  const { x, y, width, height } = place;
  if (x === undefined || y === undefined) return { width, height };
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea;
  const visible =
    x + width > area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
  return visible ? { x, y, width, height } : { width, height };
}

function rememberPlace(window: BrowserWindow, preferences: Preferences): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    if (width < 400 || height < 300) return;
    preferences.setWindow({ x, y, width, height, maximized: window.isMaximized() });
  });
}

async function askToReload(window: BrowserWindow, words: ShellWords): Promise<void> {
  const { pageStopped, reload } = words;
  await dialog.showMessageBox(window, { message: pageStopped, buttons: [reload] });
  if (!window.isDestroyed()) window.reload();
}

function offerReload(window: BrowserWindow, words: () => ShellWords): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logEvent('page-gone', { reason });
    void askToReload(window, words());
  });
}

/** The one window of the program, shown as soon as the page has painted its first frame. */
export function openWindow({ home, preload, preferences, words }: WindowParts): BrowserWindow {
  const place = preferences.window();
  const window = new BrowserWindow({
    ...placeOnScreen(place),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f3f5f8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (place.maximized) window.maximize();
  keepInside(window.webContents, home.base);
  addContextMenu(window.webContents, words);
  rememberPlace(window, preferences);
  offerReload(window, words);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(home.address);
  return window;
}
