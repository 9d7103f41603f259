import { z } from 'zod';
import type { FilePurpose } from '../../shared/domain/file-purposes.ts';
import { nameOf } from './error-name.ts';
import { logEvent } from './event-log.ts';
import { createLink, type Link, type Port } from './link.ts';
import {
  CLOSING,
  FromDesk,
  ToShell,
  refusal,
  type FromShell,
  type LockReason,
} from './messages.ts';
import type { DeskOptions } from './desk-types.ts';
import { USELESS_TO_RESTART } from './runtime.ts';

/** One running desk process, however this host makes it. */
export type DeskChild = {
  readonly port: Port;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
};

/** What a host does for the desk. Same shapes as in messages.ts. */
export type Duties = {
  pdf(html: string, title: string): Promise<Uint8Array>;
  print(html: string, title: string): Promise<{ printed: boolean }>;
  pickOpen(purpose: FilePurpose): Promise<{ path: string; name: string } | null>;
  pickSave(suggestedName: string): Promise<{ path: string } | null>;
  pickFolder(): Promise<{ path: string } | null>;
  offer(path: string, name: string): Promise<{ id: string } | null>;
  open(path: string): Promise<{ opened: boolean }>;
  notify(reminder: z.infer<typeof ToShell.notify>): Promise<z.infer<typeof FromShell.notify>>;
  keyStore(): Promise<string | null>;
  sealKey(key: Uint8Array): Promise<string | null>;
  openKey(sealed: string): Promise<{ key: Uint8Array; again: string | null } | null>;
  event(name: string, data: unknown): void;
};

export type DeskSupervisor = {
  /** True when the first desk holds the data folder; false when it was refused or died. */
  readonly started: Promise<boolean>;
  /** The answer of the desk, or a refusal in the same shape. Never rejects, never hangs on a dead desk. */
  rpc(channel: string, payload: unknown): Promise<unknown>;
  /** The ticket for an uploaded file, or null when the desk could not take it. */
  stage(path: string, name: string): Promise<string | null>;
  lock(reason: LockReason): void;
  /** Resolves when the desk has closed its store and ended; one that does not say for 5 s that it is still busy is killed. */
  close(): Promise<void>;
};

const Started = z.object({ ok: z.boolean() });
type Running = {
  readonly child: DeskChild;
  readonly link: Link;
  readonly since: number;
  readonly gone: PromiseWithResolvers<null>;
};

/** A desk that is closing and says nothing for so long has hung. */
const CLOSE_LIMIT_MS = 5000;
const SETTLED_AFTER_MS = 10_000;

/** Delay before the n-th restart in a row: at once, then doubling up to 5 s (a desk that dies at birth must not keep the processor busy). */
export function restartDelay(quickDeaths: number): number {
  return quickDeaths === 0 ? 0 : Math.min(100 * 2 ** quickDeaths, 5000);
}

function serve(link: Link, duties: Duties): void {
  link.answer('pdf', async (input) => {
    const { html, title } = ToShell.pdf.parse(input);
    return await duties.pdf(html, title);
  });
  link.answer('print', async (input) => {
    const { html, title } = ToShell.print.parse(input);
    return await duties.print(html, title);
  });
  link.answer('pickOpen', async (input) => {
    const { purpose } = ToShell.pickOpen.parse(input);
    return await duties.pickOpen(purpose);
  });
  link.answer(
    'pickSave',
    async (input) => await duties.pickSave(ToShell.pickSave.parse(input).suggestedName),
  );
  link.answer('pickFolder', async () => await duties.pickFolder());
  link.answer('offer', async (input) => {
    const { path, name } = ToShell.offer.parse(input);
    return await duties.offer(path, name);
  });
  link.answer('open', async (input) => await duties.open(ToShell.open.parse(input).path));
  link.answer('notify', async (input) => await duties.notify(ToShell.notify.parse(input)));
  link.answer('keyStore', async () => await duties.keyStore());
  link.answer('sealKey', async (input) => await duties.sealKey(ToShell.sealKey.parse(input).key));
  link.answer(
    'openKey',
    async (input) => await duties.openKey(ToShell.openKey.parse(input).sealed),
  );
  link.listen((name, data) => {
    if (name !== CLOSING) duties.event(name, data);
  });
}

/** A new desk process; null where none could be made, which does not end the host. */
function attempt(fork: () => DeskChild): DeskChild | null {
  try {
    return fork();
  } catch (error) {
    logEvent('desk-not-started', { error: nameOf(error) });
    return null;
  }
}

/** The one running desk and its successors. */
function createKeeper(fork: () => DeskChild, options: DeskOptions, duties: Duties) {
  let running: Running | null = null;
  let quickDeaths = 0;
  let closing = false;

  // A refused start (folder in use) is answered again at every later call.
  const start = async (): Promise<boolean> => {
    if (closing) return false;
    const child = attempt(fork);
    if (child === null) {
      restart(false);
      return false;
    }
    const link = createLink(child.port);
    const one = { child, link, since: Date.now(), gone: Promise.withResolvers<null>() };
    running = one;
    serve(link, duties);
    child.onExit((code) => {
      ended(one, code);
    });
    try {
      return Started.parse(await link.call('start', options)).ok;
    } catch {
      return false;
    }
  };

  const ended = (one: Running, code: number | null): void => {
    one.link.broken('desk-ended');
    running = null;
    one.gone.resolve(null);
    if (closing || code === USELESS_TO_RESTART) return;
    logEvent('desk-ended', { code });
    restart(Date.now() - one.since > SETTLED_AFTER_MS);
  };

  const restart = (settled: boolean): void => {
    const delay = restartDelay(quickDeaths);
    quickDeaths = settled ? 0 : quickDeaths + 1;
    setTimeout(() => {
      if (closing) return;
      void start();
      duties.event('desk-restarted', {});
    }, delay);
  };

  const close = async (): Promise<void> => {
    closing = true;
    const one = running;
    if (one === null) return;
    const limit = setTimeout(() => {
      one.child.kill();
    }, CLOSE_LIMIT_MS);
    // The last backup of the day may take a minute.
    one.link.listen((name) => {
      if (name === CLOSING) limit.refresh();
    });
    one.link.call('close', null).catch(() => undefined);
    await one.gone.promise;
    clearTimeout(limit);
  };

  return { start, close, running: (): Running | null => running };
}

/**
 * Keeps one desk process running. When it dies, those who wait get `desk-unavailable`, a new one is
 * started, and the page hears `desk-restarted` so that it can ask for the password again. The first one starts at once, or at `when`; calls wait for it.
 */
export function superviseDesk(
  fork: () => DeskChild,
  options: DeskOptions,
  duties: Duties,
  when: Promise<void> | null = null,
): DeskSupervisor {
  const { start, close, running } = createKeeper(fork, options, duties);
  const startAfter = async (moment: Promise<void>): Promise<boolean> => {
    await moment;
    return await start();
  };
  return {
    started: when === null ? start() : startAfter(when),
    rpc: async (channel, payload) => {
      if (when !== null) await when;
      const one = running();
      if (one === null) return refusal('desk-unavailable');
      try {
        return await one.link.call('rpc', { channel, payload });
      } catch (error) {
        if (running() !== one) return refusal('desk-unavailable');
        logEvent('desk-call-failed', { error: nameOf(error) });
        return refusal('internal');
      }
    },
    stage: async (path, name) => {
      try {
        return FromDesk.stage.parse(await running()?.link.call('stage', { path, name })).ticket;
      } catch {
        return null;
      }
    },
    lock: (reason) => {
      running()
        ?.link.call('lock', { reason })
        .catch(() => undefined);
    },
    close,
  };
}
