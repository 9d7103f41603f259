import { mkdirSync } from 'node:fs';
import type { z } from 'zod';
import { deskPort } from './link/desk-port.ts';
import type { Desk, Outside } from './link/desk-types.ts';
import { nameOf } from './link/error-name.ts';
import { keepLog, logEvent } from './link/event-log.ts';
import { createLink, type Link } from './link/link.ts';
import { CLOSING, FromShell, ToDesk, refusal, type HostRefusal } from './link/messages.ts';
import { requireNodeApi } from './link/runtime.ts';
import { surroundingsOf } from './storage/surroundings.ts';
import { lockFolder, type FolderLock } from './services/folder-lock.ts';

type StartMessage = z.infer<typeof ToDesk.start>;
type Opened = { readonly desk: Desk };

// The driver ends an older runtime with SIGSEGV and no word, so nothing that loads it is imported before this.
requireNodeApi();
process.umask(0o077);

process.on('uncaughtException', (error) => {
  // The name only: a message may hold a customer's words.
  logEvent('desk-failed', { error: nameOf(error) });
  process.exit(70);
});

function outsideOf(link: Link): Outside {
  return {
    pdf: async (html, title) => FromShell.pdf.parse(await link.call('pdf', { html, title })),
    print: async (html, title) =>
      FromShell.print.parse(await link.call('print', { html, title })).printed,
    pickOpen: async (purpose) => FromShell.pickOpen.parse(await link.call('pickOpen', { purpose })),
    pickSave: async (suggestedName) => {
      const answer = await link.call('pickSave', { suggestedName });
      return FromShell.pickSave.parse(answer)?.path ?? null;
    },
    pickFolder: async () =>
      FromShell.pickFolder.parse(await link.call('pickFolder', {}))?.path ?? null,
    offer: async (path, name) =>
      FromShell.offer.parse(await link.call('offer', { path, name }))?.id ?? null,
    open: async (path) => FromShell.open.parse(await link.call('open', { path })).opened,
    notify: async (reminder) => FromShell.notify.parse(await link.call('notify', reminder)),
    keyStore: async () => FromShell.keyStore.parse(await link.call('keyStore', null)),
    sealKey: async (key) => FromShell.sealKey.parse(await link.call('sealKey', { key })),
    openKey: async (sealed) => FromShell.openKey.parse(await link.call('openKey', { sealed })),
    event: (name, data) => {
      link.send(name, data);
    },
  };
}

/** Well within what a shell waits for a sign of life. */
const SIGN_MS = 1000;
const link = createLink(deskPort());
const service = import('./services/desk-service.ts');
let started: StartMessage | null = null;
let opening: Promise<Opened | HostRefusal> | null = null;

async function create(options: StartMessage, lock: FolderLock): Promise<Opened> {
  try {
    const { createDesk } = await service;
    const desk = createDesk(options, outsideOf(link));
    process.on('exit', () => {
      lock.release();
    });
    logEvent('desk-opened', { host: options.host, version: options.version });
    return { desk };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: StartMessage): Promise<Opened | HostRefusal> {
  try {
    mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 });
    const lock = await lockFolder(options.dataFolder);
    if (!lock.ok) return refusal(lock.failure);
    return await create(options, lock.value);
  } catch (error) {
    logEvent('desk-not-opened', { error: nameOf(error) });
    return refusal(surroundingsOf(error) ?? 'internal');
  }
}

/** The open desk, or why there is none. A refused folder is tried again at each call: the other program may have ended. */
async function opened(): Promise<Opened | HostRefusal> {
  if (started === null) return refusal('desk-unavailable');
  opening ??= open(started);
  const mine = opening;
  const result = await mine;
  // Another caller may have begun the next try meanwhile: that one must not be lost, it may hold the folder.
  if ('ok' in result && opening === mine) opening = null;
  return result;
}

link.answer('start', async (input) => {
  started = ToDesk.start.parse(input);
  keepLog(started.dataFolder, 'desk');
  const result = await opened();
  return 'ok' in result ? result : { ok: true, value: null };
});

link.answer('rpc', async (input) => {
  const { channel, payload } = ToDesk.rpc.parse(input);
  const result = await opened();
  return 'ok' in result ? result : await result.desk.answer(channel, payload);
});

link.answer('stage', async (input) => {
  const { path, name } = ToDesk.stage.parse(input);
  const result = await opened();
  return 'ok' in result ? result : { ticket: await result.desk.stage(path, name) };
});

link.answer('lock', async (input) => {
  const { reason } = ToDesk.lock.parse(input);
  const result = await opened();
  if (!('ok' in result)) await result.desk.lock(reason);
  return null;
});

link.answer('close', async () => {
  const sign = setInterval(() => {
    link.send(CLOSING, {});
  }, SIGN_MS);
  const result = opening === null ? null : await opening;
  if (result !== null && !('ok' in result)) await result.desk.close();
  clearInterval(sign);
  setImmediate(() => process.exit(0));
  return null;
});
