import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/domain/result.ts';

/** The name of the file that says which desk process holds a data folder. */
export const LOCK_FILE = 'desk.lock';

export type FolderLock = { release(): void };

const Holder = z.object({ pid: z.int().positive(), token: z.string(), bootedAt: z.number() });
type Holder = z.infer<typeof Holder>;

const BEAT_MS = 1000;
/** Clocks get corrected; two start times of the system closer than this count as the same start. */
const SAME_BOOT_MS = 60_000;
const held = new Set<string>();

const bootedAt = (): number => Date.now() - uptime() * 1000;

/** A process that ended but that nobody collected still has its number; it holds nothing any more. */
function isCorpse(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return ['Z', 'X'].includes(stat.slice(stat.lastIndexOf(')') + 2).charAt(0));
  } catch {
    return false;
  }
}

/** True while a process with this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isCorpse(pid);
  } catch (error) {
    // EPERM: there is such a process, it belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readHolder(file: string): Holder | 'absent' | 'unreadable' {
  try {
    const parsed = Holder.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : 'unreadable';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'absent'
      : 'unreadable';
  }
}

const touchedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** A living holder touches its file every second; watched without trusting the clock. */
async function beats(file: string, watchMs: number): Promise<boolean> {
  const before = touchedAt(file);
  await sleep(watchMs);
  return touchedAt(file) !== before;
}

/** After a power cut the number in the file may belong to a stranger: then only a beat proves the holder. */
async function isHeld(
  file: string,
  holder: Holder | 'unreadable',
  watchMs: number,
): Promise<boolean> {
  if (holder === 'unreadable') return await beats(file, watchMs);
  if (holder.pid === process.pid) return held.has(holder.token);
  if (!isAlive(holder.pid)) return false;
  const sameBoot = Math.abs(holder.bootedAt - bootedAt()) < SAME_BOOT_MS;
  return sameBoot || (await beats(file, watchMs));
}

function failedWith(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Makes the file with its content in one step, so that nobody ever reads half of it; false when it is there. */
function create(file: string, mine: Holder): boolean {
  const whole = `${file}.${randomUUID()}`;
  const text = JSON.stringify(mine);
  try {
    writeFileSync(whole, text, { flag: 'wx', mode: 0o600 });
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false;
    if (!existsSync(whole)) throw error;
    return createWithoutLink(file, text);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Sticks know no second name of a file. */
function createWithoutLink(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false;
    throw error;
  }
}

function isSame(one: ReturnType<typeof readHolder>, other: Holder | 'unreadable'): boolean {
  return typeof one === 'object' && typeof other === 'object'
    ? one.token === other.token
    : one === other;
}

const CLAIM_WAIT_MS = 10;
const MOST_CLAIMS = 20;
const MOST_ATTEMPTS = 20;

/**
 * Removes a stale file. Whoever does so must first make its claim file, which only one can: without it two might both
 * find the same stale file and the slower one remove the lock that the quicker one has taken since. Who died with a
 * claim is followed by the next number.
 */
async function clearStale(file: string, stale: Holder | 'unreadable', mine: Holder): Promise<void> {
  const claims = `${file}.${typeof stale === 'object' ? stale.token : stale}`;
  for (let count = 0; count < MOST_CLAIMS; count += 1) {
    if (create(`${claims}.${String(count)}`, mine)) {
      if (isSame(readHolder(file), stale)) unlinkSync(file);
      for (let made = 0; made <= count; made += 1) {
        rmSync(`${claims}.${String(made)}`, { force: true });
      }
      return;
    }
    const claimer = readHolder(`${claims}.${String(count)}`);
    if (typeof claimer !== 'object' || isAlive(claimer.pid)) break;
  }
  await sleep(CLAIM_WAIT_MS);
}

function hold(file: string, mine: Holder): FolderLock {
  held.add(mine.token);
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // The folder went away (a stick was pulled); the store's own errors tell the person.
    }
  }, BEAT_MS);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      const holder = readHolder(file);
      if (typeof holder === 'object' && holder.token === mine.token) unlinkSync(file);
      held.delete(mine.token);
    },
  };
}

/**
 * Takes the data folder for this process, so that no two programs open the same vault.
 * Refuses `folder-in-use` while another living process holds it; a lock left by a crash is taken over,
 * in doubtful cases after watching it for `watchMs`.
 */
export async function lockFolder(
  folder: string,
  watchMs = 3 * BEAT_MS,
): Promise<Result<FolderLock, 'folder-in-use'>> {
  const file = join(folder, LOCK_FILE);
  const mine = { pid: process.pid, token: randomUUID(), bootedAt: bootedAt() };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (create(file, mine)) return ok(hold(file, mine));
    const holder = readHolder(file);
    if (holder === 'absent') continue;
    if (await isHeld(file, holder, watchMs)) return fail('folder-in-use');
    await clearStale(file, holder, mine);
  }
  return fail('folder-in-use');
}
