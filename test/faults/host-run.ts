import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '../host/launched.ts';
import { printedAddress } from '../host/launch-browser.ts';
import type { DeskRun, DeskWish, Said } from './desk-run.ts';
import { saidOf } from './desk-run.ts';

/** What the workload needs of whatever carries its calls. */
export type Carrier = Pick<DeskRun, 'ask' | 'stage' | 'kill' | 'gone' | 'received' | 'output'>;

const Key = z.object({ key: z.string() });
const Uploaded = z.object({ ok: z.literal(true), value: z.object({ ticket: z.string() }) });

export type HostRun = Carrier & {
  /** Comes in with the printed address, as the page does; false when the host died before. */
  readonly enter: () => Promise<boolean>;
  readonly pid: number;
};

/** The built browser host with its desk, in a process group of their own that is killed as one. */
export function runHost(dataFolder: string, wish: DeskWish = {}): HostRun {
  const child = spawn(
    process.execPath,
    ['out/main/start.js', '--browser', '--no-open', '--data', dataFolder],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...wish.env },
    },
  );
  const ended = Promise.withResolvers<null>();
  let output = '';
  child.stderr.on('data', (part: Buffer) => {
    output = `${output}${part.toString('utf8')}`.slice(-20_000);
  });
  // The desk holds the pipes too: they close when both are gone.
  child.on('close', () => {
    ended.resolve(null);
  });
  const address = printedAddress(child);
  let origin = '';
  let key = '';
  const post = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> => {
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body });
    const answer: unknown = await response.json();
    return answer;
  };
  const json = { 'content-type': 'application/json' };
  const gone = (async () => {
    await ended.promise;
  })();
  return {
    pid: child.pid ?? 0,
    gone,
    received: () => 0,
    output: () => output,
    enter: async () => {
      const printed = await Promise.race([address, gone]);
      if (typeof printed !== 'string') return false;
      const url = new URL(printed);
      origin = url.origin;
      const token = url.hash.slice(1);
      try {
        key = Key.parse(await post('/session', JSON.stringify({ token }), json)).key;
        return true;
      } catch {
        return false;
      }
    },
    ask: async (channel, payload): Promise<Said> => {
      try {
        const headers = { ...json, authorization: `Bearer ${key}` };
        const said = saidOf(await post('/rpc', JSON.stringify({ channel, payload }), headers));
        // The host's own word for a desk that died under the call.
        return said !== 'gone' && !said.ok && said.codes.includes('desk-unavailable')
          ? 'gone'
          : said;
      } catch {
        return 'gone';
      }
    },
    stage: async (path, name) => {
      try {
        const headers = {
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
          authorization: `Bearer ${key}`,
        };
        return Uploaded.parse(await post('/upload', new Uint8Array(readFileSync(path)), headers))
          .value.ticket;
      } catch {
        return null;
      }
    },
    kill: async () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // Nobody is left.
      }
      await gone;
    },
  };
}
