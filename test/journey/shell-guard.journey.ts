import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchProgram, type Program } from '../host/launch.ts';
import { spawnNode } from '../host/launched.ts';

// The built main.js; what only the engine could trigger is triggered here by hand.
let program: Program;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ansu-guard-'));
  program = await launchProgram({ dataDir, host: 'standin' });
});
afterAll(async () => {
  await program.close();
});

/** What a handler of the session answers to this permission, display or request. */
async function handed(name: string, args: readonly unknown[]): Promise<unknown> {
  return await program.evaluate(
    async ({ session }, [handler, given]) => {
      const all: unknown = Reflect.get(session.defaultSession, 'handlers');
      if (!(all instanceof Map)) throw new Error('no handlers');
      const handle: unknown = all.get(handler);
      if (typeof handle !== 'function') throw new Error(`nothing handed over for ${handler}`);
      return await new Promise<unknown>((resolve) => {
        const direct: unknown = Reflect.apply(handle, undefined, [...given, resolve]);
        if (direct !== undefined) resolve(direct);
      });
    },
    [name, args] as const,
  );
}

test.each([
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'idle-detection',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'storage-access',
  'window-management',
  'unknown',
])('the permission %s is refused when it is asked for and when it is looked up', async (name) => {
  expect(await handed('permission-request', [null, name])).toBe(false);
  expect(await handed('permission-check', [null, name])).toBe(false);
});

test('no device and no screen is handed to the page', async () => {
  for (const deviceType of ['hid', 'serial', 'usb']) {
    expect(await handed('device', [{ deviceType }])).toBe(false);
  }
  expect(await handed('display-media', [{ videoRequested: true }])).toBeNull();
});

test('a download of the page’s own making is refused', async () => {
  const prevented = await program.evaluate(({ session }) => {
    let stopped = false;
    session.defaultSession.emit('will-download', {
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  }, null);
  expect(prevented).toBe(true);
});

test.each([
  ['app://bundle/index.html', false],
  ['app://bundle/assets/page.js', false],
  ['data:image/png;base64,AA', false],
  ['blob:app://bundle/1', false],
  ['app://other/index.html', true],
  ['https://bank.example/', true],
  ['http://127.0.0.1:8080/', true],
  ['ws://127.0.0.1:8080/', true],
  ['file:///etc/passwd', true],
  ['ftp://bank.example/', true],
  ['devtools://devtools/x', true],
])('a request for %s is cancelled: %s', async (url, cancel) => {
  expect(await handed('request-made', [{ url }])).toEqual({ cancel });
});

/** Whether the program stops this event of its first window. */
async function stopped(event: string, details: object): Promise<boolean> {
  return await program.evaluate(
    ({ BrowserWindow }, [name, given]) => {
      let prevented = false;
      const preventDefault = (): void => {
        prevented = true;
      };
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.emit(name, { ...given, preventDefault });
      return prevented;
    },
    [event, details] as const,
  );
}

test.each([
  'https://bank.example/',
  'file:///etc/passwd',
  'app://bundle.bank.example/',
  'app:bundle/x',
  'javascript:alert(1)',
  'http://127.0.0.1:1/',
])('the window follows neither link nor redirect nor frame to %s', async (url) => {
  expect(await stopped('will-navigate', { url })).toBe(true);
  expect(await stopped('will-redirect', { url })).toBe(true);
  expect(await stopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
});

test('a frame within the page loads nothing, not even our own page, and a webview is never attached', async () => {
  const url = 'app://bundle/index.html';
  expect(await stopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  expect(await stopped('will-attach-webview', {})).toBe(true);
  expect(await stopped('will-navigate', { url })).toBe(false);
});

test('contents that nobody of ours made are kept inside as well', async () => {
  const found = await program.evaluate(({ app }) => {
    const guards: string[] = [];
    let answer: unknown = null;
    const contents = {
      on: (name: string) => {
        guards.push(name);
      },
      setWindowOpenHandler: (handler: () => unknown) => {
        answer = handler();
      },
    };
    app.emit('web-contents-created', {}, contents);
    return { guards, answer };
  }, null);
  expect(found.guards).toEqual([
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
    'will-attach-webview',
  ]);
  expect(found.answer).toEqual({ action: 'deny' });
});

test('the page’s own frame cannot be embedded, and no script but the built one runs', async () => {
  const { page } = program;
  const tried = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<p>frame</p>';
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    const image = document.createElement('img');
    image.src = 'https://bank.example/pixel.png';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.planted = true');
    document.body.append(frame, script, image, style, button);
    button.click();
    await fetch('https://bank.example/').catch(() => null);
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    for (const one of [frame, script, image, style, button]) one.remove();
    return { blocked: [...new Set(blocked)].toSorted(), planted: Reflect.has(window, 'planted') };
  });
  expect(tried.planted).toBe(false);
  expect(tried.blocked).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-elem',
  ]);
});

test('a call from a frame, from a form in print or from another address is refused', async () => {
  const refused = await program.evaluate(async ({ ipcMain }) => {
    const handle: unknown = Reflect.get(ipcMain, 'asked');
    if (!(handle instanceof Map)) throw new Error('no handlers');
    const call: unknown = handle.get('call');
    if (typeof call !== 'function') throw new Error('no call');
    const top = 'app://bundle/index.html';
    const frames = [
      null,
      { url: top, parent: {} },
      { url: 'app://bundle/print/x', parent: null },
      { url: 'app://bundle.bank.example/', parent: null },
      { url: 'https://bank.example/', parent: null },
      { url: 'about:blank', parent: null },
      { url: top, parent: null },
    ];
    const answers: boolean[] = [];
    for (const senderFrame of frames) {
      try {
        await Reflect.apply(call, undefined, [{ senderFrame }, 'app.status', {}]);
        answers.push(false);
      } catch {
        answers.push(true);
      }
    }
    return answers;
  }, null);
  expect(refused).toEqual([true, true, true, true, true, true, false]);
});

test('the engine gets the switches by which nothing leaves the computer', async () => {
  const switches = await program.evaluate(
    ({ app }) => [
      app.commandLine.getSwitchValue('host-resolver-rules'),
      app.commandLine.hasSwitch('no-proxy-server'),
      app.commandLine.hasSwitch('disable-background-networking'),
      app.commandLine.hasSwitch('disable-component-update'),
    ],
    null,
  );
  expect(switches).toEqual(['MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', true, true, true]);
});

test.each(['standin', 'browser'] as const)(
  'in the host %s a data folder within a synchronised folder is refused in words, and nothing is written there',
  async (host) => {
    const cloud = join(mkdtempSync(join(tmpdir(), 'ansu-cloud-')), 'OneDrive');
    mkdirSync(cloud);
    const folder = join(cloud, 'bank', 'Ansu');
    const register = new URL('../host/register.ts', import.meta.url).href;
    const args =
      host === 'standin'
        ? ['--import', register, 'out/main/main.js', '--data', folder]
        : ['out/main/start.js', '--browser', '--no-open', '--data', folder];
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
    const child = spawnNode(args, env, host === 'standin' ? 'ipc' : 'ignore');
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => (said += part.toString('utf8')));
    }
    child.on('message', (message) => (said += JSON.stringify(message)));
    await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    expect(said).toContain('数据文件夹不能放在网盘或云同步文件夹内');
    expect(said).toContain(folder);
    expect(existsSync(join(cloud, 'bank'))).toBe(false);
    expect(readdirSync(cloud)).toEqual([]);
  },
);

test('under a policy nobody can read no new vault is begun, and where there is one the pages say so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-policy-'));
  const file = join(folder, 'policy.json');
  writeFileSync(file, '{"version":1,"languages":"en"}');
  const data = join(folder, 'data');
  const env = { ...process.env, ANSU_POLICY_FILE: file };
  const child = spawnNode(['out/main/start.js', '--no-open', '--data', data], env, 'ignore');
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString('utf8')));
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(said).toContain(file);
  expect(existsSync(data)).toBe(false);
});

test.each(['standin', 'browser'] as const)(
  'what the policy fixes is fixed in the host %s: its language, its data folder',
  async (host) => {
    const folder = mkdtempSync(join(tmpdir(), 'ansu-policy-'));
    const file = join(folder, 'policy.json');
    const dataFolder = join(folder, 'fixed');
    writeFileSync(file, JSON.stringify({ version: 1, language: 'en', dataFolder }));
    const fixed = await launchProgram({
      dataDir: join(folder, 'given'),
      host,
      env: { ANSU_POLICY_FILE: file },
    });
    expect(await fixed.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await fixed.call('app.status', {})).toMatchObject({ value: { dataFolder } });
    expect(await fixed.call('host.language', { language: 'zh-CN' })).toEqual({
      ok: false,
      failure: { codes: ['fixed-by-policy'] },
    });
    expect(existsSync(join(folder, 'given'))).toBe(false);
    await fixed.close();
  },
);
