import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { createLink } from '../../electron/link/link.ts';
import { nativeBinding } from '../../electron/link/native-binding.ts';
import { NO_POLICY } from '../../electron/link/policy.ts';
import { API } from '../../shared/contract/api.ts';
import type { ChannelName, Request, Response } from '../../shared/contract/api.ts';
import { root } from '../host/launched.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';

/** What the desk said, or `gone` when it died before it could. */
export type Said = { readonly ok: true; readonly value: unknown } | Refused | 'gone';
type Refused = { readonly ok: false; readonly codes: readonly string[] };

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ codes: z.array(z.string()) }) }),
]);
const Ticket = z.object({ ticket: z.string() });

/** One built desk process over its real message link, as a host holds it. */
export type DeskRun = {
  readonly pid: number;
  readonly start: () => Promise<Said>;
  readonly ask: (channel: string, payload: unknown) => Promise<Said>;
  /** The answer to a call that must go through. */
  readonly answered: <C extends ChannelName>(
    channel: C,
    request: Request<C>,
  ) => Promise<Response<C>>;
  readonly stage: (path: string, name: string) => Promise<string | null>;
  readonly lock: (reason: string) => Promise<void>;
  /** kill -9; resolves when the process is gone and all it had sent has arrived. */
  readonly kill: () => Promise<void>;
  /** As a host closes it; resolves when it has ended. */
  readonly close: () => Promise<void>;
  readonly gone: Promise<void>;
  /** How many messages have come from it. */
  readonly received: () => number;
  readonly output: () => string;
  readonly child: ChildProcess;
};

/** How this one differs from a desk as it is shipped. */
export type DeskWish = {
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  /** Another user, by number. */
  readonly user?: number;
  /** Where `out` and `node_modules` lie, and the program that runs them. */
  readonly base?: string;
  readonly program?: string;
};

/** An answer of the program as this side keeps it. */
export function saidOf(answer: unknown): Said {
  const read = Answer.parse(answer);
  return read.ok ? read : { ok: false, codes: read.failure.codes };
}

function forked({ env, execArgv, user, program, base = root }: DeskWish): ChildProcess {
  return fork(join(base, 'out', 'main', 'desk.js'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [...(execArgv ?? [])],
    env: { ...process.env, ...env },
    ...(program === undefined ? {} : { execPath: program }),
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
}

const CONTRACT: { readonly [C in ChannelName]: { readonly response: z.ZodType<Response<C>> } } =
  API;

/** Starts a desk process on this folder; it has not been told so yet (`start`). */
export function runDesk(dataFolder: string, wish: DeskWish = {}): DeskRun {
  const child = forked(wish);
  const ended = Promise.withResolvers<null>();
  let output = '';
  let received = 0;
  child.on('message', () => {
    received += 1;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      output = `${output}${part.toString('utf8')}`.slice(-20_000);
    });
  }
  let alive = true;
  const link = createLink({
    post: (message) => {
      if (alive && child.connected) child.send(message, () => undefined);
    },
    listen: (receive) => {
      child.on('message', receive);
    },
  });
  child.on('error', () => undefined);
  // `close` comes after the last message of the dead process.
  child.on('close', () => {
    alive = false;
    link.broken('gone');
    ended.resolve(null);
  });
  link.answer('pdf', async () => await Promise.resolve(tinyPdf(1, '处理单')));
  link.answer('offer', async () => await Promise.resolve({ id: 'offered' }));
  link.answer('notify', async () => await Promise.resolve('off'));
  const call = async (name: string, input: unknown): Promise<Said> => {
    try {
      return saidOf(await link.call(name, input));
    } catch {
      return 'gone';
    }
  };
  const gone = (async () => {
    await ended.promise;
  })();
  const binding = nativeBinding(wish.base ?? root);
  const ask: DeskRun['ask'] = async (channel, payload) => await call('rpc', { channel, payload });
  return {
    pid: child.pid ?? 0,
    child,
    gone,
    ask,
    received: () => received,
    output: () => output,
    start: async () => {
      const host = 'browser';
      const about = { version: 'faults', nativeBinding: binding, policy: NO_POLICY };
      return await call('start', { dataFolder, host, ...about });
    },
    answered: async (channel, request) => {
      const said = await ask(channel, request);
      if (said === 'gone') throw new Error(`${channel}: the desk is gone: ${output}`);
      if (!said.ok) throw new Error(`${channel} is refused: ${said.codes.join(' ')}`);
      return CONTRACT[channel].response.parse(said.value);
    },
    stage: async (path, name) => {
      try {
        return Ticket.parse(await link.call('stage', { path, name })).ticket;
      } catch {
        return null;
      }
    },
    lock: async (reason) => {
      await link.call('lock', { reason }).catch(() => undefined);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      link.call('close', null).catch(() => undefined);
      await gone;
    },
  };
}
