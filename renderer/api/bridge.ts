import type { Bridge } from '../../shared/contract/api.ts';
import { httpBridge } from './http-bridge.ts';
import { sessionKey } from './http-session.ts';

function isBridge(value: unknown): value is Bridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'call') === 'function' &&
    typeof Reflect.get(value, 'on') === 'function'
  );
}

/** The host's own two functions (Electron), or null in the browser host. */
function givenBridge(): Bridge | null {
  const given: unknown = Reflect.get(window, 'bridge');
  return isBridge(given) ? given : null;
}

/** True when the host shows its own dialogs for files and printing. */
export function hasHostDialogs(): boolean {
  return givenBridge() !== null;
}

/** The way to the desk: the host's own functions, otherwise HTTP to the address the page came from. */
export function hostBridge(): Bridge {
  return givenBridge() ?? httpBridge;
}

/** True when this page has no way to the desk at all: opened by hand, or a second time with a spent address. */
export async function isOutside(): Promise<boolean> {
  return !hasHostDialogs() && (await sessionKey()) === null;
}
