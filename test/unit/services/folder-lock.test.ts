import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_FILE, lockFolder } from '../../../electron/services/folder-lock.ts';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ansu-lock-'));
const inUse = { ok: false, failure: 'folder-in-use' };
const LONG_AGO = 1_000_000;

async function aProcess(): Promise<{ readonly pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function leaveLock(folder: string, lock: object): string {
  const file = join(folder, LOCK_FILE);
  writeFileSync(file, JSON.stringify({ token: 'theirs', bootedAt: LONG_AGO, ...lock }));
  return file;
}

test('a folder that is held is refused, and free again after the release', async () => {
  const folder = aFolder();
  const first = await lockFolder(folder);
  expect(await lockFolder(folder)).toEqual(inUse);
  if (first.ok) first.value.release();
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
  expect(await lockFolder(folder)).toMatchObject({ ok: true });
});

test('the lock of a process that was killed is taken over', async () => {
  const folder = aFolder();
  const other = await aProcess();
  const bootedAt = Date.now() - 1000 * uptime();
  leaveLock(folder, { pid: other.pid, bootedAt });
  expect(await lockFolder(folder)).toEqual(inUse);
  await other.end();
  expect(await lockFolder(folder)).toMatchObject({ ok: true });
});

test('after a power cut a stranger with the same process number does not keep the clerk out', async () => {
  const folder = aFolder();
  const stranger = await aProcess();
  leaveLock(folder, { pid: stranger.pid });
  expect(await lockFolder(folder, 200)).toMatchObject({ ok: true });
  await stranger.end();
});

test('a wrong clock does not let a second program in while the first one beats', async () => {
  const folder = aFolder();
  const other = await aProcess();
  const file = leaveLock(folder, { pid: other.pid });
  const beat = setInterval(() => {
    utimesSync(file, new Date(), new Date());
  }, 50);
  expect(await lockFolder(folder, 200)).toEqual(inUse);
  clearInterval(beat);
  await other.end();
});

test('a release never takes away the lock of another process', async () => {
  const folder = aFolder();
  const mine = await lockFolder(folder);
  const file = leaveLock(folder, { pid: 1 });
  if (mine.ok) mine.value.release();
  expect(existsSync(file)).toBe(true);
});
