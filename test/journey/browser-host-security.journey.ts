import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { findChromium } from '../../electron/link/find-browser.ts';
import { TEST_SWITCHES } from '../host/chromium-for-tests.ts';
import { printedAddress, spawnBrowserHost } from '../host/launch-browser.ts';

type Asked = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};
type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

const dataDir = mkdtempSync(join(tmpdir(), 'ansu-security-'));
const JSON_TYPE = { 'content-type': 'application/json' };
let host: ChildProcess;
let port = 0;
let token = '';
let key = '';

/** A raw request: nothing is tidied on its way, as an attacker would send it. */
async function ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answered> {
  return await new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString('utf8')));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = async (path: string, body: object, headers = {}): Promise<Answered> =>
  await ask({
    method: 'POST',
    path,
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
const withKey = (value = key) => ({ authorization: `Bearer ${value}` });
const call = { channel: 'app.status', payload: {} };

beforeAll(async () => {
  host = spawnBrowserHost(dataDir, process.env);
  const address = new URL(await printedAddress(host));
  port = Number(address.port);
  token = address.hash.slice(1);
});

afterAll(async () => {
  host.kill('SIGTERM');
  if (host.exitCode === null) await once(host, 'exit');
});

test.runIf(process.getuid?.() === 0)(
  'another user of the computer who read the token from a command line gets no session, and does not spend it',
  () => {
    const script = `fetch(process.argv[1] + '/session', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: process.argv[2],
    }).then(({ status }) => console.log(status))`;
    const stranger = spawnSync(
      process.execPath,
      ['-e', script, `http://127.0.0.1:${String(port)}`, JSON.stringify({ token })],
      { uid: 65_534, gid: 65_534, encoding: 'utf8' },
    );
    expect(stranger.stdout.trim()).toBe('403');
  },
);

test('a wrong token opens no session and does not spend the right one', async () => {
  expect((await post('/session', { token: 'x'.repeat(43) })).status).toBe(403);
  expect((await post('/session', {})).status).toBe(403);
  const opened = await post('/session', { token });
  expect(opened.status).toBe(200);
  ({ key } = z.object({ key: z.string() }).parse(JSON.parse(opened.text)));
});

test('the token works once', async () => {
  expect((await post('/session', { token })).status).toBe(403);
});

test('nothing is answered without the session key', async () => {
  expect((await post('/rpc', call)).status).toBe(401);
  expect((await post('/rpc', call, withKey(token))).status).toBe(401);
  expect((await ask({ path: '/events' })).status).toBe(401);
  expect((await ask({ path: '/file/x' })).status).toBe(401);
  const upload = { 'content-type': 'application/octet-stream', 'x-file-name': 'a.txt' };
  expect((await ask({ method: 'POST', path: '/upload', headers: upload })).status).toBe(401);
  expect((await post('/rpc', call, withKey())).status).toBe(200);
});

test('a foreign name for this computer is refused, localhost too', async () => {
  for (const name of [`localhost:${String(port)}`, 'evil.example', '127.0.0.1:1']) {
    expect((await ask({ headers: { host: name } })).status).toBe(421);
    expect((await post('/rpc', call, { ...withKey(), host: name })).status).toBe(421);
  }
});

test('a foreign origin or site is refused even with the key', async () => {
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: `http://localhost:${String(port)}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ]) {
    expect((await post('/rpc', call, { ...withKey(), ...headers })).status).toBe(403);
  }
});

test('our page is not given to a frame of a foreign page, but to a link', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await ask({ headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(403);
  expect((await ask({ headers: { ...link, 'sec-fetch-dest': 'object' } })).status).toBe(403);
  expect((await ask({ headers: { ...link, 'sec-fetch-dest': 'document' } })).status).toBe(200);
});

test('other methods and other servers’ addresses lead nowhere', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    expect((await ask({ method, path: '/rpc', headers: withKey() })).status).toBe(405);
  }
  expect((await ask({ path: 'http://bank.example/rpc' })).status).toBe(404);
  expect((await ask({ path: '/rpc', headers: withKey() })).status).toBe(404);
});

test('who is turned away is hung up on, whatever it still has to say', async () => {
  const answer = await ask({ method: 'POST', path: '/rpc', headers: JSON_TYPE });
  expect(answer.status).toBe(401);
  expect(answer.headers.connection).toBe('close');
});

test('an endless body where a token is expected opens nothing', async () => {
  const answer = await ask({
    method: 'POST',
    path: '/session',
    headers: JSON_TYPE,
    body: `{"token":"${'x'.repeat(1_000_000)}"}`,
  });
  expect(answer.status).toBe(403);
});

test('a call whose value is nested a hundred thousand times is refused, and the next one works', async () => {
  const deep = `{"channel":"app.status","payload":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const headers = { ...JSON_TYPE, ...withKey() };
  const answer = await ask({ method: 'POST', path: '/rpc', headers, body: deep });
  expect(answer.text).toContain('"ok":false');
  expect((await post('/rpc', call, withKey())).status).toBe(200);
});

test('a body that is not JSON by name is refused', async () => {
  const plain = { ...withKey(), 'content-type': 'text/plain' };
  expect((await post('/rpc', call, plain)).status).toBe(415);
});

test('a preflight of a foreign page gets no permission', async () => {
  const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
  const answer = await ask({ method: 'OPTIONS', path: '/rpc', headers });
  expect(answer.status).toBe(403);
  const ours = await ask({ method: 'OPTIONS', path: '/rpc' });
  expect(ours.status).toBe(405);
  for (const { headers: got } of [answer, ours]) {
    expect(Object.keys(got).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/main/desk.js',
  '/..%5c..%5cpackage.json',
])('the address %s leads nowhere outside the page', async (path) => {
  expect((await ask({ path })).status).toBe(403);
});

test('the page comes with its policy and is never stored', async () => {
  const { headers } = await ask({});
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  expect(headers['set-cookie']).toBeUndefined();
});

test('a call above 8 MB gets a refusal in words and the next one works', async () => {
  const big = await post(
    '/rpc',
    { channel: 'app.status', payload: 'x'.repeat(10_000_000) },
    withKey(),
  );
  expect(big.status).toBe(413);
  expect(JSON.parse(big.text)).toEqual({ ok: false, failure: { codes: ['too-large'] } });
  expect((await post('/rpc', call, withKey())).status).toBe(200);
});

test('a call of another shape is refused', async () => {
  expect((await post('/rpc', { ...call, more: 1 }, withKey())).status).toBe(400);
  const broken = {
    method: 'POST',
    path: '/rpc',
    headers: { ...JSON_TYPE, ...withKey() },
    body: '{',
  };
  expect((await ask(broken)).status).toBe(400);
});

test('an upload above the limit is refused and leaves no file behind', async () => {
  const headers = {
    ...withKey(),
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent('录音.wav'),
  };
  const body = Buffer.alloc(53 * 1024 * 1024);
  const answer = await ask({ method: 'POST', path: '/upload', headers, body });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toEqual({
    ok: false,
    failure: { codes: ['attachment-too-large'] },
  });
  const folders = readdirSync(dataDir).filter((name) => name.startsWith('uploads-'));
  for (const folder of folders) expect(readdirSync(join(dataDir, folder))).toEqual([]);
  const nameless = { ...headers, 'x-file-name': '%' };
  expect((await ask({ method: 'POST', path: '/upload', headers: nameless })).status).toBe(400);
});

test('an upload in pieces that never says how long it is stops at the limit', async () => {
  const headers = {
    ...withKey(),
    'content-type': 'application/octet-stream',
    'x-file-name': 'a.wav',
    'transfer-encoding': 'chunked',
  };
  const body = Buffer.alloc(53 * 1024 * 1024);
  expect((await ask({ method: 'POST', path: '/upload', headers, body })).status).toBe(413);
  const folders = readdirSync(dataDir).filter((name) => name.startsWith('uploads-'));
  for (const folder of folders) expect(readdirSync(join(dataDir, folder))).toEqual([]);
});

test('an upload is handed to the desk under a ticket', async () => {
  const headers = {
    ...withKey(),
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent('凭证.jpg'),
  };
  const answer = await ask({ method: 'POST', path: '/upload', headers, body: Buffer.alloc(1000) });
  expect(answer.status).toBe(200);
  expect(answer.text).toMatch(/^\{"ok":true,"value":\{"ticket":"[^"]+"\}\}$/);
  const folder = readdirSync(dataDir).find((name) => name.startsWith('uploads-')) ?? '';
  expect(statSync(join(dataDir, folder)).mode & 0o077).toBe(0);
});

test('an unknown print page or file is gone', async () => {
  expect((await ask({ path: '/print/none' })).status).toBe(410);
  expect((await ask({ path: '/file/none', headers: withKey() })).status).toBe(410);
});

test('the folder and all in it belong to this user alone', () => {
  const all = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  expect(all.length).toBeGreaterThanOrEqual(2);
  const open = ['', ...all].filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

test('the long-lived processes have neither token nor key in their command lines or environments', () => {
  const ours = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((id) => {
      try {
        return ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${id}/${name}`, 'utf8'));
      } catch {
        return [];
      }
    })
    .filter(([command = '']) => command.includes(dataDir) || command.includes('desk.js'));
  expect(ours.length).toBeGreaterThanOrEqual(2);
  for (const text of ours.flat()) {
    expect(text).not.toContain(token);
    expect(text).not.toContain(key);
  }
});

test('a page of another origin in the same browser reaches nothing', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: TEST_SWITCHES,
  });
  const page = await browser.newPage();
  await page.route('http://127.0.0.1:9/', async (route) => {
    await route.fulfill({ contentType: 'text/html', body: '<p>foreign</p>' });
  });
  await page.goto('http://127.0.0.1:9/');
  const reached = await page.evaluate(
    async ([address, bearer]) => {
      const tries = [
        fetch(`${address ?? ''}/`),
        fetch(`${address ?? ''}/rpc`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: bearer ?? '' },
          body: '{"channel":"app.status","payload":{}}',
        }),
      ];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    },
    [`http://127.0.0.1:${String(port)}`, withKey().authorization],
  );
  expect(reached).toEqual(['rejected', 'rejected']);
  await browser.close();
});
