import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { Readable, Writable } from 'node:stream';

/** A browser driven through two pipes: no port that another program could reach. */
export type DevTools = {
  /** Sends one command; rejects when the browser refuses it or is gone. */
  send(method: string, params: object, session?: string): Promise<unknown>;
  /** Resolves at the next event of this name. */
  once(method: string): Promise<void>;
};

const Message = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** A command that the browser refused, or a browser that ended. */
class DevToolsError extends Error {
  override readonly name = 'DevToolsError';
}

/** Messages are JSON texts, each ended by a zero byte. The browser reads descriptor 3 and writes descriptor 4. */
export function connectDevTools(browser: ChildProcess): DevTools {
  const input = browser.stdio[3];
  const output = browser.stdio[4];
  if (!(input instanceof Writable) || !(output instanceof Readable)) {
    throw new DevToolsError('no-pipes');
  }
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const events = new Map<string, PromiseWithResolvers<undefined>>();
  let lastId = 0;
  let rest = Buffer.alloc(0);

  const receive = (text: string): void => {
    const { id, method, result, error } = Message.parse(JSON.parse(text));
    if (method !== undefined) {
      events.get(method)?.resolve(undefined);
      events.delete(method);
    }
    if (id === undefined) return;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new DevToolsError(error.message));
  };

  output.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      receive(rest.toString('utf8', 0, end));
      rest = rest.subarray(end + 1);
    }
  });
  const end = (): void => {
    for (const one of [...waiting.values(), ...events.values()]) {
      one.reject(new DevToolsError('browser-ended'));
    }
    waiting.clear();
    events.clear();
  };
  input.on('error', end);
  browser.on('exit', end);
  browser.on('error', end);

  return {
    send: async (method, params, sessionId) => {
      if (browser.exitCode !== null) throw new DevToolsError('browser-ended');
      lastId += 1;
      const one = Promise.withResolvers<unknown>();
      waiting.set(lastId, one);
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      return await one.promise;
    },
    once: async (method) => {
      const one = Promise.withResolvers<undefined>();
      events.set(method, one);
      await one.promise;
    },
  };
}
