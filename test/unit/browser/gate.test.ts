import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createGapWatch } from '../../../electron/browser/clock-gap.ts';
import { createGate } from '../../../electron/browser/gate.ts';

function aRequest(
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  url = '/',
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  return Object.assign(request, { method, url, headers: { host: '127.0.0.1:5000', ...headers } });
}

const gate = () => createGate(() => 5000);
const json = { 'content-type': 'application/json; charset=utf-8' };

test('only our exact address is answered', () => {
  expect(gate().refusal(aRequest({}))).toBeNull();
  for (const host of ['localhost:5000', '127.0.0.1', '127.0.0.1:5001', 'evil.example:5000']) {
    expect(gate().refusal(aRequest({ host }))).toBe(421);
  }
});

test('a request from another origin or site is refused', () => {
  expect(gate().refusal(aRequest({ origin: 'http://127.0.0.1:5000' }))).toBeNull();
  expect(gate().refusal(aRequest({ origin: 'null' }))).toBe(403);
  expect(gate().refusal(aRequest({ origin: 'http://127.0.0.1:5001' }))).toBe(403);
  expect(gate().refusal(aRequest({ 'sec-fetch-site': 'same-site' }))).toBe(403);
  expect(gate().refusal(aRequest({ 'sec-fetch-site': 'cross-site' }))).toBe(403);
});

test('following a link to the page is allowed, posting from elsewhere is not', () => {
  const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(gate().refusal(aRequest(navigation))).toBeNull();
  expect(gate().refusal(aRequest({ ...navigation, ...json }, 'POST'))).toBe(403);
});

test('a form of a foreign page has the wrong type', () => {
  expect(gate().refusal(aRequest(json, 'POST', '/rpc'))).toBeNull();
  expect(gate().refusal(aRequest({}, 'POST', '/rpc'))).toBe(415);
  expect(gate().refusal(aRequest({ 'content-type': 'text/plain' }, 'POST', '/rpc'))).toBe(415);
  expect(gate().refusal(aRequest(json, 'POST', '/upload'))).toBe(415);
});

test('the token is good once, and only the right one', () => {
  const one = gate();
  expect(one.open('wrong')).toBeNull();
  expect(one.open(7)).toBeNull();
  const key = one.open(one.token);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(one.open(one.token)).toBeNull();
  expect(one.hasKey(aRequest({ authorization: `Bearer ${key ?? ''}` }))).toBe(true);
  expect(one.hasKey(aRequest({ authorization: `Bearer ${one.token}` }))).toBe(false);
  expect(one.hasKey(aRequest({}))).toBe(false);
});

test('a sleep of more than thirty seconds is noticed, a slow tick is not', () => {
  const jumped = createGapWatch(0);
  expect(jumped(5_000)).toBe(false);
  expect(jumped(34_000)).toBe(false);
  expect(jumped(65_000)).toBe(true);
  expect(jumped(70_000)).toBe(false);
  // The clock was set back.
  expect(jumped(10_000)).toBe(true);
});
