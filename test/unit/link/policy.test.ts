import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parsePolicy,
  policyFile,
  policySource,
  readPolicy,
} from '../../../electron/link/policy.ts';

const STRICTEST = { idleLockMinutes: 5, notifications: false, osKeyStore: false };
const text = (values: object): string => JSON.stringify({ version: 1, ...values });

test('each system has one place that only an administrator may write', () => {
  expect(policyFile('win32', { ProgramData: 'C:\\ProgramData' })).toBe(
    'C:\\ProgramData\\Ansu\\policy.json',
  );
  expect(policyFile('darwin', {})).toBe('/Library/Application Support/Ansu/policy.json');
  expect(policyFile('linux', {})).toBe('/etc/ansu/policy.json');
});

test('what the file fixes is in force, what it leaves out is free', () => {
  const values = {
    idleLockMinutes: 3,
    language: 'en',
    notifications: true,
    secondBackupFolder: 'E:\\Ansu',
    osKeyStore: false,
    dataFolder: '/srv/ansu',
  };
  expect(parsePolicy(text(values))).toEqual({ state: 'in-force', values });
  expect(parsePolicy(text({}))).toEqual({ state: 'in-force', values: {} });
  expect(parsePolicy(`\uFEFF${text({ language: 'zh-CN' })}`).state).toBe('in-force');
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no version', '{"language":"en"}'],
  ['another version', '{"version":2}'],
  ['a name nobody knows', text({ idleLock: 3 })],
  ['too many minutes', text({ idleLockMinutes: 61 })],
  ['no minutes', text({ idleLockMinutes: 0 })],
  ['minutes as text', text({ idleLockMinutes: '3' })],
  ['another language', text({ language: 'fr' })],
  ['a folder that depends on where the program was started', text({ secondBackupFolder: 'b' })],
])('a policy file with %s is broken, and the strictest values hold', (_, content) => {
  expect(parsePolicy(content)).toEqual({ state: 'broken', values: STRICTEST });
});

test('the data folder of a broken file still counts: no second vault arises beside the first', () => {
  expect(parsePolicy(text({ dataFolder: '/srv/ansu', idleLock: 3 })).values).toEqual({
    ...STRICTEST,
    dataFolder: '/srv/ansu',
  });
});

test('no text of a policy file is ever looser than the strictest when it is broken', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
      const { state, values } = parsePolicy(content);
      expect(state === 'in-force' || values.osKeyStore === false).toBe(true);
    }),
  );
});

test('a file that others than root may change is not trusted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-policy-'));
  const file = join(folder, 'policy.json');
  expect(readPolicy({ file, trusted: false }).state).toBe('none');
  writeFileSync(file, text({ language: 'en' }));
  chmodSync(file, 0o666);
  expect(readPolicy({ file, trusted: false }).state).toBe('broken');
  chmodSync(file, 0o644);
  const byRoot = process.getuid?.() === 0;
  expect(readPolicy({ file, trusted: false }).state).toBe(byRoot ? 'in-force' : 'broken');
  mkdirSync(join(folder, 'd'));
  expect(readPolicy({ file: join(folder, 'd'), trusted: true }).state).toBe('broken');
});

test('only a program that runs from its sources may be given another file', () => {
  const env = { ANSU_POLICY_FILE: '/tmp/policy.json' };
  expect(policySource(true, env)).toEqual({ file: '/tmp/policy.json', trusted: true });
  expect(policySource(false, env).file).not.toBe('/tmp/policy.json');
});
