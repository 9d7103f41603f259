import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { OFFLINE_SWITCHES } from '../link/quiet-switches.ts';

/** The address of the built page. A scheme of our own: `file://` would have privileges. */
const PAGE_BASE = 'app://bundle/';
const PAGE_ADDRESS = `${PAGE_BASE}index.html`;
/** Where the hidden window gets its forms; that window has no bridge. */
export const PRINT_BASE = `${PAGE_BASE}print/`;

/** Where the page may be: our own scheme, or the development server while the program is not packaged. */
export type Home = { readonly address: string; readonly base: string };

export function homeOf(isPackaged: boolean, developmentAddress: string | undefined): Home {
  if (isPackaged || developmentAddress === undefined) {
    return { address: PAGE_ADDRESS, base: PAGE_BASE };
  }
  const base = new URL(developmentAddress).href;
  return { address: base, base };
}

/** True for a call from the main frame of our own page. Origins of own schemes are the text "null" in Node, so addresses are compared. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, home: Home): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(home.base) &&
    !frame.url.startsWith(PRINT_BASE)
  );
}

/** Refuses every navigation out of the program, by whatever way, every new window and every embedded view. */
export function keepInside(contents: WebContents, base: string): void {
  contents.on('will-navigate', (details) => {
    if (!details.url.startsWith(base)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!details.url.startsWith(base)) details.preventDefault();
  });
  // The page has no frames: whatever loads in one is strange.
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !details.url.startsWith(base)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The same for contents that no code of ours made: they may go nowhere at all. */
function keepStrangersOut(app: Pick<App, 'on'>, home: Home): void {
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents, home.base);
  });
}

/** The program needs no camera, place, notification, device or clipboard permission: all refused, and every download of the page's own making. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** What a page may fetch: our own scheme, what it holds itself, and while developing the development server. */
function mayFetch(address: string, home: Home): boolean {
  const socket = home.base.replace(/^http/u, 'ws');
  const devtools = home.base === PAGE_BASE ? [] : ['devtools:', home.base, socket];
  return [PAGE_BASE, 'data:', 'blob:', ...devtools].some((start) => address.startsWith(start));
}

/** Before the program is ready: the engine's own switches. */
export function goOffline(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Cancels every request that would leave the program. */
function refuseNetwork(session: Session, home: Home): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayFetch(details.url, home) });
  });
}

/** All of it, once the program is ready and before it has a window. */
export function guard(app: Pick<App, 'on'>, session: Session, home: Home): void {
  refusePermissions(session);
  refuseNetwork(session, home);
  keepStrangersOut(app, home);
}
