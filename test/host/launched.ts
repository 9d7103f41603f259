import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

async function saved(path: string): Promise<void> {
  for (let attempt = 0; attempt < 800; attempt += 1) {
    if (existsSync(path)) return;
    await sleep(25);
  }
  throw new Error(`nothing was saved at ${path} within 20 s`);
}

type InElectron = Pick<Launched, 'evaluate' | 'chooseFile' | 'saveFile'>;

/** What can be asked of a shell that has Electron's module; `run` carries a function there and its answer back. */
export function inElectron(
  run: (act: (electron: typeof Electron, arg: never) => unknown, arg: unknown) => Promise<unknown>,
): InElectron {
  const evaluate: Launched['evaluate'] = async (act, arg) => {
    const value: unknown = await run(act, arg);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the value crossed a process border; its type is the test's own word
    return value as Awaited<ReturnType<typeof act>>;
  };
  return {
    evaluate,
    chooseFile: async (path, act) => {
      await evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, path);
      await act();
    },
    saveFile: async (path, act) => {
      await evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
      }, path);
      await act();
      await saved(path);
    },
  };
}

/** Starts a Node program of ours, its outputs piped; under another program where the test asks for it. */
export function spawnNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  channel: 'ipc' | 'ignore',
): ChildProcess {
  const { TEST_UNDER: under, ...rest } = env;
  const [program, ...before] = [...(under?.split(' ') ?? []), process.execPath];
  return spawn(program, [...before, ...args], {
    cwd: root,
    env: rest,
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
