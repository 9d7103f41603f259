import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type Electron from 'electron';
import type { Page } from 'playwright-core';

/** What each host's own launcher gives. */
export type Launched = {
  readonly process: ChildProcess;
  readonly page: Page;
  windows(): readonly Page[];
  /** Runs a function in the shell's process; only its text crosses. The browser host has no such shell and refuses. */
  evaluate<Value, Arg>(
    act: (electron: typeof Electron, arg: Arg) => Value | Promise<Value>,
    arg: Arg,
  ): Promise<Value>;
  /** Calls the desk as the page does, with the page's own rights. */
  call(channel: string, payload: unknown): Promise<unknown>;
  /** Does `act` (a click); the file dialog that it opens gets this file. */
  chooseFile(path: string, act: () => Promise<void>): Promise<void>;
  /** Does `act` (a click); what it saves lies at this path afterwards. */
  saveFile(path: string, act: () => Promise<void>): Promise<void>;
  /** Asks the program to end. */
  quit(): Promise<void>;
  /** Ends what the launcher itself started beside the program. */
  cleanUp(): Promise<void>;
};

export type Launcher = (
  dataDir: string,
  env: NodeJS.ProcessEnv,
  /** Called at once; returns what gives the outputs so far. */
  collect: (child: ChildProcess) => () => string,
) => Promise<Launched>;

export const root = join(import.meta.dirname, '..', '..');

/** Starts a Node program of ours, its outputs piped. */
export function spawnNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  channel: 'ipc' | 'ignore',
): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', channel],
  });
}

/** Rejects when a program ends before it was ready. */
export async function endsEarly(child: ChildProcess, output: () => string): Promise<never> {
  return await new Promise((_resolve, reject) => {
    child.on('exit', (code) => {
      reject(new Error(`ended with ${String(code)} before it was ready: ${output()}`));
    });
  });
}

/** The call of a page that has the host's bridge. */
export async function callByBridge(
  page: Page,
  channel: string,
  payload: unknown,
): Promise<unknown> {
  return await page.evaluate(
    async ([name, given]) => {
      const bridge: unknown = Reflect.get(window, 'bridge');
      const call: unknown = Reflect.get(Object(bridge), 'call');
      if (typeof call !== 'function') throw new Error('the page has no bridge');
      const answer: unknown = await Reflect.apply(call, bridge, [name, given]);
      return answer;
    },
    [channel, payload] as const,
  );
}
