import fc from 'fast-check';
import { expect, test } from 'vitest';
import { API, EVENTS, FailureShape, isChannel } from '../../../shared/contract/api.ts';
import { SETTING_SHAPES, isSettingKey } from '../../../shared/contract/setting-shapes.ts';
import { DEFAULT_SETTINGS } from '../../../shared/data/settings.ts';
import { PERMISSIONS } from '../../../shared/domain/permissions.ts';
import { REFUSALS } from '../../../shared/domain/refusals.ts';
import { refusals as english } from '../../../shared/words/en/refusals.ts';
import { refusals as chinese } from '../../../shared/words/zh-cn/refusals.ts';

const CHANNELS = Object.keys(API).filter((name) => isChannel(name));

test('every channel says who may call it: anyone, staff, the act itself, or a row of the table', () => {
  for (const name of CHANNELS) {
    const { access } = API[name];
    const known =
      ['anyone', 'staff', 'case'].includes(access) || Object.hasOwn(PERMISSIONS, access);
    expect(known, name).toBe(true);
  }
});

test('only setting up, signing in and the state of the door are open to anyone', () => {
  expect(CHANNELS.filter((name) => API[name].access === 'anyone').toSorted()).toEqual([
    'app.status',
    'rescue.list',
    'rescue.pick',
    'rescue.restore',
    'salvage.run',
    'salvage.take-key',
    'session.lock',
    'session.look-again',
    'session.recover',
    'session.unlock',
    'setup.create',
  ]);
});

test('every refusal that can cross the border has a sentence in both languages', () => {
  const codes = REFUSALS.toSorted();
  expect(Object.keys(chinese).toSorted()).toEqual(codes);
  expect(Object.keys(english).toSorted()).toEqual(codes);
});

test('no channel takes what is no object, nor one key too many', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), fc.anything(), (name, payload) => {
      fc.pre(typeof payload !== 'object' || payload === null || Array.isArray(payload));
      expect(API[name].request.safeParse(payload).success, name).toBe(false);
    }),
  );
  for (const name of CHANNELS) {
    expect(API[name].request.safeParse({ unheardOf: 1 }).success, name).toBe(false);
  }
});

test('a failure carries codes of the list and nothing a person could read', () => {
  const failure = { ok: false, failure: { codes: ['case-not-found'] } };
  expect(FailureShape.safeParse(failure).success).toBe(true);
  for (const wrong of [
    { ok: false, failure: { codes: ['something-else'] } },
    { ok: false, failure: { codes: [], message: '错' } },
    { ok: true, failure: { codes: [] } },
  ]) {
    expect(FailureShape.safeParse(wrong).success).toBe(false);
  }
});

test('a name of every object is no channel', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
    expect(isChannel(name)).toBe(false);
    expect(isSettingKey(name)).toBe(false);
  }
});

test('an event carries ids and reasons, never a text about a customer', () => {
  expect(EVENTS.locked.safeParse({ reason: 'idle', who: '纪安宁' }).success).toBe(false);
  expect(EVENTS['case-changed'].safeParse({ id: 'c-1', name: '纪安宁' }).success).toBe(false);
});

test('every shipped setting fits its own shape', () => {
  for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
    if (!isSettingKey(key)) throw new Error(key);
    expect(SETTING_SHAPES[key].safeParse(value).success, key).toBe(true);
  }
});
