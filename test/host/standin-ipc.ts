import { EventEmitter } from 'node:events';
import { z } from 'zod';

/** A frame as the program's sender check sees it. */
export type SenderFrame = { readonly url: string; readonly parent: object | null };
export type InvokeEvent = { readonly sender: object; readonly senderFrame: SenderFrame | null };
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const Arguments = z.array(z.unknown());
const handlers = new Map<string, Handler>();

export class IpcMain extends EventEmitter {
  /** Where a test reaches a handler with a sender of its own. */
  protected readonly asked = handlers;

  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain: IpcMain = new IpcMain();

/** One call of the page, as JSON text both ways: unpaired surrogates survive as escapes. */
export async function invoke(event: InvokeEvent, channel: string, args: string): Promise<string> {
  const handler = handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event, ...Arguments.parse(JSON.parse(args)));
    return JSON.stringify({ value: value ?? null });
  } catch (error) {
    return JSON.stringify({ error: `Error invoking remote method '${channel}': ${String(error)}` });
  }
}

/** The script that gives a page what its preload may require, and then runs the preload. */
export function preloadScript(preload: string): string {
  return `(() => {
  if (window !== window.top) return;
  const listeners = [];
  window.__standinDeliver = (channel, text) => {
    for (const one of [...listeners]) if (one.channel === channel) one.listener({}, ...JSON.parse(text));
  };
  const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  const wrap = (value) => {
    if (typeof value === 'function') return (...args) => {
      const result = value(...args.map((one) => (typeof one === 'function' ? one : plain(one))));
      return result instanceof Promise ? result.then(plain) : wrap(result);
    };
    if (value !== null && typeof value === 'object') {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrap(one)])));
    }
    return value;
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: wrap(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const answer = JSON.parse(await window.__standinInvoke(channel, JSON.stringify(args)));
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value;
      },
      on: (channel, listener) => { listeners.push({ channel, listener }); },
      off: (channel, listener) => {
        const at = listeners.findIndex((one) => one.channel === channel && one.listener === listener);
        if (at !== -1) listeners.splice(at, 1);
      },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('module not found: ' + name);
  };
  (function () { ${preload} }).call(undefined);
})();`;
}
