import { EventEmitter } from 'node:events';

type Decision = { readonly cancel?: boolean };

/** What the program hands to a session, by name; the tests call it as the engine would. */
const handlers = new Map<string, unknown>();

const keep =
  (name: string) =>
  (handler: unknown): void => {
    handlers.set(name, handler);
  };

export class SessionStandin extends EventEmitter {
  /** Where a test reaches what was handed over. */
  protected readonly handlers = handlers;
  readonly webRequest = { onBeforeRequest: keep('request-made') };
  readonly setPermissionRequestHandler = keep('permission-request');
  readonly setPermissionCheckHandler = keep('permission-check');
  readonly setDevicePermissionHandler = keep('device');
  readonly setDisplayMediaRequestHandler = keep('display-media');
}

export const defaultSession: SessionStandin = new SessionStandin();

/** True when the program refuses this request of a page. */
export async function isCancelled(url: string): Promise<boolean> {
  const gate = handlers.get('request-made');
  if (typeof gate !== 'function') return false;
  return await new Promise((resolve) => {
    const answer = (decision: Decision): void => {
      resolve(decision.cancel === true);
    };
    Reflect.apply(gate, undefined, [{ url }, answer]);
  });
}
