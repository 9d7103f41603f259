import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { windowArguments } from '../../electron/browser/app-window.ts';
import { createProfile, profileEnvironment } from '../../electron/browser/profile.ts';
import { findChromium, rootSwitches } from '../../electron/link/find-browser.ts';
import { printedAddress, spawnBrowserHost } from '../host/launch-browser.ts';
import { canTrace, foreignCalls, tracedProgram } from '../host/network-trace.ts';

const folder = mkdtempSync(join(tmpdir(), 'ansu-offline-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser left to itself looks for its servers within the first seconds. */
const LOOK_MS = 6000;

test.runIf(canTrace)(
  'the browser window with the page in it, left to itself, looks for no other computer',
  async () => {
    const host = spawnBrowserHost(join(folder, 'data'), process.env);
    const address = await printedAddress(host);
    const profile = createProfile(folder);
    const file = join(folder, 'trace');
    const program = tracedProgram(findChromium() ?? '', folder, file);
    const args = [...windowArguments(address, profile), '--headless=new', ...rootSwitches()];
    const env = profileEnvironment(profile);
    const window = spawn(program, args, { stdio: 'ignore', env });
    await sleep(LOOK_MS);
    const tried = foreignCalls(file);
    const here = readFileSync(file, 'utf8').includes(`htons(${new URL(address).port})`);
    window.kill();
    await once(window, 'exit');
    host.kill('SIGTERM');
    await once(host, 'exit');
    expect(here).toBe(true);
    expect(tried).toEqual([]);
  },
);
