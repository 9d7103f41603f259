import type { IpcMainInvokeEvent, Session, WebContents } from 'electron';

/** The address of the built page. A scheme of our own: `file://` would have privileges. */
export const PAGE_BASE = 'app://bundle/';
const PAGE_ADDRESS = `${PAGE_BASE}index.html`;

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
  return frame !== null && frame.parent === null && frame.url.startsWith(home.base);
}

/** Refuses every navigation out of the program, every new window and every embedded view. */
export function keepInside(contents: WebContents, home: Home): void {
  contents.on('will-navigate', (details) => {
    if (!details.url.startsWith(home.base)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The program needs no camera, place, notification or clipboard permission: all refused. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
}
