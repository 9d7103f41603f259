import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerHostCall, isHostCall } from '../../../electron/link/host-calls.ts';
import { parsePolicy } from '../../../electron/link/policy.ts';
import { createPreferences, setDamagedAside } from '../../../electron/link/preferences.ts';

function somePreferences(start: Readonly<Record<string, unknown>> = {}) {
  const values = new Map<string, unknown>(Object.entries(start));
  const preferences = createPreferences({
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
  });
  return { preferences, values };
}

test('values that do not fit give the defaults', () => {
  const { preferences } = somePreferences({ language: 'klingon', window: { width: -5 } });
  expect(preferences.language()).toBe('zh-CN');
  expect(preferences.window().width).toBe(1280);
});

test('the chosen language is kept for the next start', () => {
  const { preferences, values } = somePreferences();
  expect(answerHostCall('host.language', { language: 'en' }, preferences)).toEqual({
    ok: true,
    value: { language: 'en' },
  });
  expect(values.get('language')).toBe('en');
});

test('a host call of another shape or name is refused and changes nothing', () => {
  const { preferences, values } = somePreferences();
  const refused = (code: string) => ({ ok: false, failure: { codes: [code] } });
  expect(answerHostCall('host.language', { language: 'fr' }, preferences)).toEqual(
    refused('wrong-shape'),
  );
  expect(answerHostCall('host.language', { language: 'en', path: '/' }, preferences)).toEqual(
    refused('wrong-shape'),
  );
  expect(answerHostCall('host.open', {}, preferences)).toEqual(refused('unknown-channel'));
  expect(values.size).toBe(0);
  expect(isHostCall('cases.open')).toBe(false);
});

test('what the policy fixes holds whatever was chosen before, and cannot be chosen', () => {
  const values = new Map<string, unknown>([['language', 'zh-CN']]);
  const store = {
    get: (key: string) => values.get(key),
    set: (key: string, value: unknown) => void values.set(key, value),
  };
  const policy = parsePolicy('{"version":1,"language":"en","notifications":false}');
  const preferences = createPreferences(store, policy);
  expect(preferences.language()).toBe('en');
  expect(preferences.notifications()).toBe(false);
  const refused = { ok: false, failure: { codes: ['fixed-by-policy'] } };
  expect(answerHostCall('host.language', { language: 'zh-CN' }, preferences)).toEqual(refused);
  expect(answerHostCall('host.notifications', { on: true }, preferences)).toEqual(refused);
  expect(answerHostCall('host.notifications', {}, preferences)).toMatchObject({ ok: true });
  preferences.setLanguage('zh-CN');
  expect([...values]).toEqual([['language', 'zh-CN']]);
  expect(answerHostCall('host.policy', {}, preferences)).toEqual({
    ok: true,
    value: { state: 'in-force', fixed: ['language', 'notifications'], idleLockMinutes: null },
  });
});

test('a damaged preferences file is moved aside, not deleted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-preferences-'));
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{"language": "en"');
  setDamagedAside(file);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^settings\.json\..+\.damaged$/)]);
});

test('reminders are on until the workstation turns them off', () => {
  const { preferences, values } = somePreferences({ notifications: 'yes' });
  const ask = (payload: object) => answerHostCall('host.notifications', payload, preferences);
  expect(ask({})).toEqual({ ok: true, value: { on: true } });
  expect(ask({ on: false })).toEqual({ ok: true, value: { on: false } });
  expect(values.get('notifications')).toBe(false);
  expect(ask({ on: 'no' })).toMatchObject({ ok: false, failure: { codes: ['wrong-shape'] } });
});
