import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isAlive } from '../../electron/services/folder-lock.ts';
import { launchProgram, hosts, type Program } from '../host/launch.ts';
import { printedAddress, spawnBrowserHost } from '../host/launch-browser.ts';
import { root } from '../host/launched.ts';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ansu-host-'));
const answered: unknown = expect.objectContaining({ ok: true });
const refused = (code: string) => ({ ok: false, failure: { codes: [code] } });
const status = async (program: Program): Promise<unknown> => await program.call('app.status', {});
const language = async (program: Program): Promise<string> =>
  await program.page.evaluate(() => document.documentElement.lang);

describe.each(hosts())('the program in the host %s', (host) => {
  test('starts, answers its page and ends in peace', async () => {
    const program = await launchProgram({ dataDir: aFolder(), host });
    expect(await program.page.title()).toContain('安诉');
    expect(await status(program)).toEqual(answered);
    const desk = program.deskPid();
    await program.close();
    expect(program.process.exitCode).toBe(0);
    expect(isAlive(desk)).toBe(false);
    expect(program.output()).not.toContain('failed');
  });

  test('an unknown channel and a wrong shape are refused by code', async () => {
    const program = await launchProgram({ dataDir: aFolder(), host });
    expect(await program.call('no.such.channel', {})).toMatchObject(refused('unknown-channel'));
    expect(await program.call('__proto__', {})).toMatchObject(refused('unknown-channel'));
    expect(await program.call('app.status', { extra: 1 })).toMatchObject(refused('wrong-shape'));
    expect(await program.call('host.language', { language: 'xx' })).toEqual(refused('wrong-shape'));
    await program.close();
  });

  test('a desk that is killed comes back by itself, and the page lives on', async () => {
    const program = await launchProgram({ dataDir: aFolder(), host });
    expect(await status(program)).toEqual(answered);
    await program.killDesk();
    await expect.poll(async () => await status(program)).toEqual(answered);
    expect(program.process.exitCode).toBeNull();
    await program.close();
  });

  test('a killed program leaves no desk behind, and the folder opens again', async () => {
    const dataDir = aFolder();
    const program = await launchProgram({ dataDir, host });
    expect(await status(program)).toEqual(answered);
    const desk = program.deskPid();
    await program.kill();
    await expect.poll(() => isAlive(desk)).toBe(false);
    const again = await launchProgram({ dataDir, host });
    expect(await status(again)).toEqual(answered);
    await again.close();
    expect(readdirSync(dataDir).filter((name) => /^(?:browser|uploads)-/.test(name))).toEqual([]);
  });

  test('a second program is refused the folder until the first one ends', async () => {
    const dataDir = aFolder();
    const first = await launchProgram({ dataDir, host });
    expect(await status(first)).toEqual(answered);
    const second = await launchProgram({ dataDir, host: 'browser' });
    expect(await status(second)).toEqual(refused('folder-in-use'));
    await first.close();
    expect(await status(second)).toEqual(answered);
    await second.close();
  });

  test('the language chosen here is the language of the next start, in any host', async () => {
    const dataDir = aFolder();
    const first = await launchProgram({ dataDir, host });
    expect(await language(first)).toBe('zh-CN');
    expect(await first.call('host.language', { language: 'en' })).toEqual(answered);
    await first.close();
    for (const other of hosts()) {
      const next = await launchProgram({ dataDir, host: other });
      expect(await language(next)).toBe('en');
      await next.close();
    }
    expect(statSync(join(dataDir, 'settings.json')).mode & 0o077).toBe(0);
  });

  test('the page cannot leave, open a window or run a script of its own making', async () => {
    const program = await launchProgram({ dataDir: aFolder(), host });
    const { page } = program;
    const address = page.url();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
      return Reflect.get(window, 'planted') === true;
    });
    expect(ran).toBe(false);
    if (host !== 'browser') {
      await page.evaluate(() => {
        window.open('https://bank.example/');
        location.href = 'https://bank.example/';
      });
      await sleep(300);
      expect(page.url()).toBe(address);
      expect(program.windows()).toHaveLength(1);
    }
    await program.close();
  });
});

test('the start command prints the address alone on its line', async () => {
  const child = spawnBrowserHost(aFolder(), process.env);
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString('utf8')));
  const address = await printedAddress(child);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  expect(output).toBe(`${address}\n`);
});

test('the browser host ends ten seconds after its last page is closed, and not at a reload', async () => {
  const program = await launchProgram({ dataDir: aFolder(), host: 'browser' });
  expect(await status(program)).toEqual(answered);
  await program.page.reload();
  expect(await status(program)).toEqual(answered);
  await sleep(500);
  const closedAt = Date.now();
  await program.page.context().close();
  await once(program.process, 'exit');
  const seconds = (Date.now() - closedAt) / 1000;
  expect(program.process.exitCode).toBe(0);
  expect(seconds).toBeGreaterThan(9);
  expect(seconds).toBeLessThan(13);
});

/** First start through the contract: one person is administrator and branch manager. */
async function setUp(program: Program): Promise<void> {
  const created = await program.call('setup.create', {
    branch: {
      institution: '示例银行',
      code: '0101',
      name: '示例支行',
      address: '示例路 1 号',
      complaintPhone: '010-00000000',
    },
    admin: { staffNo: '1001', name: '林静', password: 'Lantern-7-Bridge' },
    manager: null,
  });
  expect(created).toEqual(answered);
}

const vaultOf = async (program: Program): Promise<unknown> =>
  z.object({ value: z.object({ vault: z.string() }) }).parse(await status(program)).value.vault;

test.each(['lock-screen', 'suspend'] as const)(
  'the system event %s locks the vault',
  async (event) => {
    const [host = 'standin'] = hosts();
    const program = await launchProgram({ dataDir: aFolder(), host });
    await setUp(program);
    expect(await vaultOf(program)).toBe('open');
    await program.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    await expect.poll(async () => await vaultOf(program)).toBe('locked');
    await program.close();
  },
);

test('a vault that was open when the program was killed opens again with the password', async () => {
  const dataDir = aFolder();
  const program = await launchProgram({ dataDir, host: 'browser' });
  await setUp(program);
  await program.kill();
  const [host = 'standin'] = hosts();
  const again = await launchProgram({ dataDir, host });
  expect(await vaultOf(again)).toBe('locked');
  const unlock = { staffNo: '1001', password: 'Lantern-7-Bridge' };
  expect(await again.call('session.unlock', unlock)).toEqual(answered);
  await again.close();
});

test('only the built main.js asks for Electron, and the preload for nothing else', () => {
  const built = join(root, 'out', 'main');
  const asking = readdirSync(built)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => /from "electron(?:\/|")/.test(readFileSync(join(built, name), 'utf8')));
  expect(asking).toEqual(['main.js']);
  const preload = readFileSync(join(root, 'out', 'preload', 'preload.cjs'), 'utf8');
  const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required).toEqual(['electron']);
});
