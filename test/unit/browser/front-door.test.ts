import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { LIMITS, openFrontDoor, type FrontDoor } from '../../../electron/browser/front-door.ts';
import { ownerOf } from '../../../electron/browser/peer-owner.ts';

const QUICK = { ...LIMITS, headersMs: 150, requestMs: 300, lookMs: 50, connections: 4 };
/** Said 408, unless the next drop crossed it on the way. */
const CUT_OFF = /^$|^HTTP\/1\.1 408/u;
let door: FrontDoor | null = null;
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  door?.server.closeAllConnections();
  door?.server.close();
});

async function opened(): Promise<number> {
  door = await openFrontDoor(QUICK);
  door.open((request, response) => {
    request.resume();
    request.on('end', () => response.end('answered'));
  });
  return Number(new URL(door.origin).port);
}

/** A connection, and what came back on it until it was closed. */
function caller(port: number): { readonly socket: Socket; readonly ended: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (part) => (text += part.toString('latin1')));
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => {
      resolve(text);
    });
  });
  return { socket, ended };
}

test('whoever connects and says nothing is hung up on', async () => {
  const { ended } = caller(await opened());
  expect(await ended).toMatch(CUT_OFF);
});

test('headers that come drop by drop are cut off in time', async () => {
  const { socket, ended } = caller(await opened());
  const drops = setInterval(() => socket.write('x'), 30);
  socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ');
  expect(await ended).toMatch(CUT_OFF);
  clearInterval(drops);
});

test('a body that comes drop by drop is cut off in time', async () => {
  const { socket, ended } = caller(await opened());
  socket.write('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100000\r\n\r\n');
  const drops = setInterval(() => socket.write('x'), 30);
  expect(await ended).toMatch(CUT_OFF);
  clearInterval(drops);
});

test('more connections than a browser makes are not taken, and the next one is when they are gone', async () => {
  const port = await opened();
  let dropped = 0;
  door?.server.on('drop', () => (dropped += 1));
  const many = Array.from({ length: 12 }, () => caller(port));
  await Promise.all(many.map(async ({ ended }) => await ended));
  expect(dropped).toBe(8);
  await sleep(20);
  const next = caller(port);
  next.socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
  expect(await next.ended).toMatch(/^HTTP\/1\.1 200[^]*answered/u);
});

test.each([
  ['headers above 16 kB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(17_000)}\r\n\r\n`, 431],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  [
    'a length and pieces at once',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd',
    400,
  ],
  [
    'a piece whose length is no number',
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    400,
  ],
  [
    'pieces with endless remarks',
    `POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1;${'r'.repeat(20_000)}\r\na\r\n`,
    413,
  ],
  ['a header name with a space', 'GET / HTTP/1.1\r\nhost: x\r\nx y: 1\r\n\r\n', 400],
  ['another protocol', 'HELO bank\r\n\r\n', 400],
])('a request with %s is refused', async (_, request, status) => {
  const { socket, ended } = caller(await opened());
  socket.end(request);
  expect(await ended).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `, 'u'));
});

test('a tunnel is not dug', async () => {
  const { socket, ended } = caller(await opened());
  socket.write('CONNECT bank.example:443 HTTP/1.1\r\nhost: bank.example:443\r\n\r\n');
  expect(await ended).toBe('');
});

test('the limits let the largest upload through on a slow computer and stop a slow one soon', () => {
  expect(LIMITS.headersMs).toBeLessThanOrEqual(10_000);
  expect(LIMITS.requestMs).toBeLessThanOrEqual(60_000);
  expect(LIMITS.headerBytes).toBeLessThanOrEqual(16 * 1024);
});

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1388 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1
   1: 0100007F:1388 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 2 1
   2: 0100007F:C001 0100007F:1388 01 00000000:00000000 00:00000000 00000000  1001        0 3 1
   3: 0100007F:C002 0100007F:1388 01 00000000:00000000 00:00000000 00000000  1000        0 4 1`;

test('the user at the other end of a connection is told by Linux', () => {
  expect(ownerOf(TABLE, 5000, 0xc0_01)).toBe(1001);
  expect(ownerOf(TABLE, 5000, 0xc0_02)).toBe(1000);
  expect(ownerOf(TABLE, 5000, 0xc0_03)).toBeNull();
  expect(ownerOf(TABLE, 5001, 0xc0_01)).toBeNull();
});
