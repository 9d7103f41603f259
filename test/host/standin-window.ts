import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { SCREEN } from './chromium-for-tests.ts';
import { answerRoute, newPage, ownAddress, shownAddress } from './standin-engine.ts';
import { invoke, preloadScript } from './standin-ipc.ts';
import { report } from './standin-report.ts';

type WindowOptions = {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string };
};
type PdfOptions = {
  readonly pageSize?: 'A4';
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
};
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

const A4_INCHES = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };
let lastId = 0;
const windows = new Set<BrowserWindow>();
/** Tells the program's `app` that the last window is gone. */
export const windowEvents = new EventEmitter();

class Preventable {
  readonly url: string;
  defaultPrevented = false;

  constructor(url: string) {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class WebContents extends EventEmitter {
  readonly id: number;
  readonly page: Promise<Page>;
  /** The address that the program itself is loading: such a navigation is not asked about. */
  private expected: string | null = null;
  private address = '';
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private sending: Promise<unknown> = Promise.resolve();

  constructor(id: number, preload: string | undefined) {
    super();
    this.id = id;
    this.page = this.prepare(preload);
  }

  private async prepare(preload: string | undefined): Promise<Page> {
    const page = await newPage();
    await page.route('**/*', async (route) => {
      await this.answer(route, page);
    });
    await page.exposeBinding(
      '__standinInvoke',
      async ({ frame }, channel: string, args: string) => {
        const senderFrame = { url: ownAddress(frame.url()), parent: frame.parentFrame() };
        return await invoke({ sender: this, senderFrame }, channel, args);
      },
    );
    if (preload !== undefined) {
      await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    }
    page.on('pageerror', (error) => {
      report('page-error', error.message);
    });
    page.on('popup', (popup) => {
      const { action } = this.openHandler({ url: ownAddress(popup.url()) });
      report('popup', action);
      if (action === 'allow') report('not-covered', 'window.open allowed');
      void popup.close();
    });
    return page;
  }

  private async answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const address = ownAddress(request.url());
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      if (address !== this.expected) {
        const event = new Preventable(address);
        this.emit('will-navigate', event);
        if (event.defaultPrevented) {
          await route.abort('aborted');
          return;
        }
      }
      this.expected = null;
    }
    await answerRoute(route);
  }

  async load(address: string): Promise<void> {
    const page = await this.page;
    this.expected = address;
    this.address = address;
    await page.goto(shownAddress(address));
    this.emit('did-finish-load');
  }

  async end(): Promise<void> {
    await (await this.page).close();
  }

  getURL(): string {
    return this.address;
  }

  send(channel: string, ...args: unknown[]): void {
    const text = JSON.stringify(args);
    const deliver = `window.__standinDeliver?.(${JSON.stringify(channel)}, ${JSON.stringify(text)})`;
    this.sending = this.deliver(this.sending, deliver);
  }

  private async deliver(earlier: Promise<unknown>, script: string): Promise<void> {
    await earlier;
    try {
      await (await this.page).evaluate(script);
    } catch {
      // The page is being loaded anew or is gone; so is the event, as in Electron.
    }
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return await (await this.page).evaluate(code);
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const page = await this.page;
    const tools = await page.context().newCDPSession(page);
    const { data } = await tools.send('Page.printToPDF', {
      ...A4_INCHES,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
    });
    await tools.detach();
    return Buffer.from(data, 'base64');
  }

  /** No printer here: tells the test, and says that the job was handed over. */
  print(_options: object, done: (success: boolean, reason: string) => void): void {
    report('printed', this.address);
    done(true, '');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  private destroyed = false;
  private maximized = false;
  private visible: boolean;

  constructor(options: WindowOptions = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    this.visible = options.show ?? true;
    this.webContents = new WebContents(this.id, options.webPreferences?.preload);
    windows.add(this);
    windowEvents.emit('contents', this.webContents);
    void this.watch();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  private async watch(): Promise<void> {
    const page = await this.webContents.page;
    page.on('close', () => {
      if (this.destroyed) return;
      this.emit('close', new Preventable(''));
      this.gone();
    });
    page.once('domcontentloaded', () => {
      this.emit('ready-to-show');
    });
  }

  private gone(): void {
    this.destroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) windowEvents.emit('all-closed');
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
  }

  reload(): void {
    void this.webContents.load(this.webContents.getURL());
  }

  close(): void {
    if (this.destroyed) return;
    const event = new Preventable('');
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.gone();
    void this.webContents.end();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  show(): void {
    this.visible = true;
  }

  isVisible(): boolean {
    return this.visible;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.visible = true;
  }

  focus(): void {
    this.visible = true;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...SCREEN };
  }
}
