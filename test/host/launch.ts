import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { findElectron } from '../../electron/link/find-electron.ts';
import { LOCK_FILE } from '../../electron/services/folder-lock.ts';
import type { Launched } from './launched.ts';
import { launchBrowserHost } from './launch-browser.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandin } from './launch-standin.ts';

export type Host = 'electron' | 'standin' | 'browser';
export type LaunchOptions = {
  readonly dataDir: string;
  readonly host: Host;
  readonly env?: Readonly<Record<string, string>>;
};

/** One running program, the same in every host, so that a journey is written once. */
export type Program = Omit<Launched, 'cleanUp' | 'quit'> & {
  readonly host: Host;
  /** What the program wrote to its two outputs. */
  output(): string;
  deskPid(): number;
  /** Kills the whole program as a power cut would. */
  kill(): Promise<void>;
  killDesk(): Promise<void>;
  close(): Promise<void>;
};

const Lock = z.object({ pid: z.int() });

/** Hosts to run each journey in. `APP_HOST`: auto (default), electron (fails without its program), standin. */
export function hosts(): readonly Host[] {
  const wanted = process.env['APP_HOST'] ?? 'auto';
  if (wanted === 'standin') return ['standin', 'browser'];
  const isThere = findElectron() !== null;
  if (wanted === 'electron' && !isThere) {
    throw new Error('APP_HOST=electron, but Electron is not there: run npx install-electron');
  }
  return [isThere ? 'electron' : 'standin', 'browser'];
}

function deskPid(dataDir: string): number {
  return Lock.parse(JSON.parse(readFileSync(join(dataDir, LOCK_FILE), 'utf8'))).pid;
}

/** Collects what a program writes; call before anything is awaited. */
function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      text += part.toString('utf8');
    });
  }
  return () => text;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

const launchers = {
  standin: launchStandin,
  browser: launchBrowserHost,
  electron: launchElectron,
} as const;

/** Starts the built program on a data folder and waits for its page. */
export async function launchProgram({ dataDir, host, env }: LaunchOptions): Promise<Program> {
  const whole = { ...process.env, TZ: 'Asia/Shanghai', ...env };
  let output = (): string => '';
  const launched = await launchers[host](dataDir, whole, (child) => {
    output = collect(child);
    return output;
  });
  const child = launched.process;
  return {
    ...launched,
    host,
    output: () => output(),
    deskPid: () => deskPid(dataDir),
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
      await launched.cleanUp();
    },
    killDesk: async () => {
      const pid = deskPid(dataDir);
      process.kill(pid, 'SIGKILL');
      // A new desk writes its own number into the lock.
      for (let attempt = 0; attempt < 200; attempt += 1) {
        await sleep(25);
        try {
          if (deskPid(dataDir) !== pid) return;
        } catch {
          // Between two desks.
        }
      }
      throw new Error('no new desk after 5 s');
    },
    close: async () => {
      await launched.quit();
      const limit = setTimeout(() => child.kill('SIGKILL'), 8000);
      await ended(child);
      clearTimeout(limit);
      await launched.cleanUp();
    },
  };
}
