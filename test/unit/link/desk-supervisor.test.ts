import { NO_POLICY } from '../../../electron/link/policy.ts';
import { expect, test } from 'vitest';
import {
  restartDelay,
  superviseDesk,
  type DeskChild,
  type Duties,
} from '../../../electron/link/desk-supervisor.ts';
import { NO_KEY_STORE } from '../../../electron/link/no-key-store.ts';
import { USELESS_TO_RESTART } from '../../../electron/link/runtime.ts';
import { createLink, type Link, type Port } from '../../../electron/link/link.ts';

type FakeDesk = { readonly link: Link; die(code: number | null): void };
const OPTIONS = {
  dataFolder: '/data',
  host: 'browser',
  version: '0',
  nativeBinding: '/driver',
  policy: NO_POLICY,
} as const;

/** Two ports joined in memory, one turn of the event loop apart. */
function joined(): readonly [Port, Port] {
  const receivers: ((message: unknown) => void)[] = [() => undefined, () => undefined];
  const port = (own: 0 | 1): Port => ({
    post: (message) => {
      setImmediate(() => receivers[1 - own]?.(message));
    },
    listen: (receive) => {
      receivers[own] = receive;
    },
  });
  return [port(0), port(1)];
}

function aForker(): { readonly desks: FakeDesk[]; readonly fork: () => DeskChild } {
  const desks: FakeDesk[] = [];
  return {
    desks,
    fork: () => {
      const [shellPort, deskPort] = joined();
      const link = createLink(deskPort);
      const exits: ((code: number | null) => void)[] = [];
      link.answer('start', async () => await Promise.resolve({ ok: true, value: null }));
      desks.push({
        link,
        die: (code) => {
          for (const exit of exits) exit(code);
        },
      });
      return { port: shellPort, onExit: (listener) => exits.push(listener), kill: () => undefined };
    },
  };
}

function someDuties(events: string[]): Duties {
  const no = async (): Promise<null> => await Promise.resolve(null);
  return {
    pdf: async () => await Promise.resolve(new Uint8Array()),
    print: async () => await Promise.resolve({ printed: false }),
    pickOpen: no,
    pickSave: no,
    pickFolder: async () => await Promise.resolve(null),
    offer: no,
    open: async () => await Promise.resolve({ opened: false }),
    ...NO_KEY_STORE,
    notify: async () => await Promise.resolve('off'),
    event: (name) => events.push(name),
  };
}

const unavailable = { ok: false, failure: { codes: ['desk-unavailable'] } };

test('a call in flight is refused when the desk dies, a new desk is started and the page hears of it', async () => {
  const { desks, fork } = aForker();
  const events: string[] = [];
  const supervisor = superviseDesk(fork, OPTIONS, someDuties(events));
  expect(await supervisor.started).toBe(true);
  desks[0]?.link.answer('rpc', async () => await new Promise(() => undefined));
  const waiting = supervisor.rpc('cases.open', {});
  desks[0]?.die(null);
  expect(await waiting).toEqual(unavailable);
  await expect.poll(() => desks.length).toBe(2);
  desks[1]?.link.answer('rpc', async () => await Promise.resolve({ ok: true, value: 1 }));
  expect(await supervisor.rpc('cases.open', {})).toEqual({ ok: true, value: 1 });
  expect(events).toEqual(['desk-restarted']);
});

test('a desk that cannot run here is not started again', async () => {
  const { desks, fork } = aForker();
  const supervisor = superviseDesk(fork, OPTIONS, someDuties([]));
  desks[0]?.die(USELESS_TO_RESTART);
  expect(await supervisor.rpc('app.status', {})).toEqual(unavailable);
  expect(desks).toHaveLength(1);
});

test('a desk that may wait is started at its moment, and the first call waits with it', async () => {
  const { desks, fork } = aForker();
  const { promise: moment, resolve } = Promise.withResolvers<void>();
  const supervisor = superviseDesk(fork, OPTIONS, someDuties([]), moment);
  const asked = supervisor.rpc('app.status', {});
  expect(desks).toHaveLength(0);
  resolve();
  await expect.poll(() => desks.length).toBe(1);
  desks[0]?.link.answer('rpc', async () => await Promise.resolve({ ok: true, value: 1 }));
  expect(await asked).toEqual({ ok: true, value: 1 });
});

test('a desk process that cannot be made is tried again, and the host lives on', async () => {
  const { desks, fork } = aForker();
  let attempts = 0;
  const failing = (): DeskChild => {
    attempts += 1;
    if (attempts < 2) throw new Error('EAGAIN');
    return fork();
  };
  const supervisor = superviseDesk(failing, OPTIONS, someDuties([]));
  expect(await supervisor.rpc('app.status', {})).toEqual(unavailable);
  expect(await supervisor.started).toBe(false);
  await expect.poll(() => desks.length).toBe(1);
  desks[0]?.link.answer('rpc', async () => await Promise.resolve({ ok: true, value: 1 }));
  expect(await supervisor.rpc('app.status', {})).toEqual({ ok: true, value: 1 });
});

test('an exception in the desk becomes the code internal', async () => {
  const { desks, fork } = aForker();
  const supervisor = superviseDesk(fork, OPTIONS, someDuties([]));
  desks[0]?.link.answer('rpc', async () => await Promise.reject(new TypeError('bug')));
  expect(await supervisor.rpc('app.status', {})).toEqual({
    ok: false,
    failure: { codes: ['internal'] },
  });
});

test('a desk that dies again and again is started ever more slowly, at most every five seconds', () => {
  expect([0, 1, 2, 3, 10].map((deaths) => restartDelay(deaths))).toEqual([0, 200, 400, 800, 5000]);
});
