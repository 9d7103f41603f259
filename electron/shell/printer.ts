import { BrowserWindow } from 'electron';
import type { PrintPages } from '../link/print-pages.ts';
import { PRINT_BASE, keepInside } from './security.ts';

export type Printer = {
  pdf(markup: string, title: string): Promise<Uint8Array>;
  print(markup: string, title: string): Promise<{ printed: boolean }>;
  /** Closes the hidden window, so that it does not keep the program alive. */
  close(): void;
};

/** A warm window makes the next form three times as quick; after this time without a form it goes. */
const KEEP_MS = 60_000;
/** Nobody's case stays in a hidden window. */
const EMPTY = 'document.body.replaceChildren(); true';

function hiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  keepInside(window.webContents, PRINT_BASE);
  return window;
}

/** Prints forms in one hidden window, one after the other. The page never supplies what is printed. */
export function createPrinter(pages: PrintPages): Printer {
  let window: BrowserWindow | null = null;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const stay = (): void => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
  };

  const close = (): void => {
    stay();
    if (window !== null && !window.isDestroyed()) window.destroy();
    window = null;
  };

  const shown = async (markup: string, title: string): Promise<BrowserWindow> => {
    stay();
    if (window === null || window.isDestroyed()) window = hiddenWindow();
    await window.loadURL(`${PRINT_BASE}${pages.add(markup, title)}`);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    return window;
  };

  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act, act);
    queue = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      close();
      throw error;
    } finally {
      stay();
      idle = setTimeout(close, KEEP_MS);
    }
  };

  return {
    pdf: async (markup, title) =>
      await inTurn(async () => {
        const { webContents } = await shown(markup, title);
        const pdf = await webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        await webContents.executeJavaScript(EMPTY);
        return pdf;
      }),
    print: async (markup, title) =>
      await inTurn(async () => {
        const { webContents } = await shown(markup, title);
        const printed = await new Promise<boolean>((resolve) => {
          webContents.print({ printBackground: true }, resolve);
        });
        await webContents.executeJavaScript(EMPTY);
        return { printed };
      }),
    close,
  };
}
