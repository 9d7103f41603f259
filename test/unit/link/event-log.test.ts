import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createLogFile,
  lastLines,
  logLine,
  logState,
  zonedTime,
} from '../../../electron/link/event-log.ts';
import { ROOT, codeOf, filesBelow, isCode } from '../../support/sources.ts';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ansu-log-'));
const ID = '0193f2a1-7c00-7000-8000-0123456789ab';

test('a line names the event and its ids, with the time and its zone', () => {
  const line = logLine('2026-03-17T09:00:00.000+08:00', 'case-moved', { id: ID, to: 'closed' });
  expect(JSON.parse(line)).toEqual({
    at: '2026-03-17T09:00:00.000+08:00',
    event: 'case-moved',
    id: ID,
    to: 'closed',
  });
  expect(zonedTime(new Date(0))).toMatch(/^19(?:70|69)-\d\d-\d\dT\d\d:\d\d:00\.000[+-]\d\d:\d\d$/u);
});

test.each([
  ['王小明'],
  ['13800138000'],
  ['6222000011114509'],
  ['110101199003077758'],
  ['SELECT * FROM cases'],
  ['/home/lin/Ansu/ansu.db'],
  ['C:\\Users\\lin'],
  ['Lantern 7 Bridge'],
  ['lin@bank.example'],
  ['a'.repeat(65)],
])('what is no id and no code, as %s, is left out', (value) => {
  const line = logLine('t', 'call-failed', { value, code: 'internal' });
  expect(line).not.toContain(value);
  expect(JSON.parse(line)).toEqual({
    at: 't',
    event: 'call-failed',
    value: '[-]',
    code: 'internal',
  });
});

test('whatever is handed over, a line is one line, and no number of seven digits and no Chinese word is in it', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.stringMatching(/^\d{7,19}$/u),
  );
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), value), (event, ids) => {
      const line = logLine('t', event, ids);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(line).not.toMatch(/\d{7}|\p{Script=Han}/u);
      expect(JSON.parse(line)).toMatchObject({ at: 't' });
    }),
  );
});

test('the log keeps four files of each process at most, each small, for this user alone', () => {
  const folder = aFolder();
  const write = createLogFile(folder, 'desk');
  const line = logLine('t', 'case-moved', { id: ID });
  const lines = 20_000;
  for (let count = 0; count < lines; count += 1) write(line);
  const names = readdirSync(join(folder, 'logs')).toSorted();
  expect(names).toEqual(['desk.log', 'desk.log.1', 'desk.log.2', 'desk.log.3']);
  for (const name of names) {
    const { size, mode } = statSync(join(folder, 'logs', name));
    expect(size).toBeLessThanOrEqual(256 * 1024);
    expect(mode & 0o777).toBe(0o600);
  }
  expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700);
  expect(logState(folder)).toMatchObject({ files: 4 });
});

test('the last lines are read across files, oldest first', () => {
  const folder = aFolder();
  const write = createLogFile(folder, 'shell');
  write('{"n":1}\n');
  const file = join(folder, 'logs', 'shell.log');
  writeFileSync(`${file}.1`, readFileSync(file));
  writeFileSync(file, '{"n":2}\n{"n":3}\n');
  expect(lastLines(folder, 10)).toEqual({ desk: [], shell: ['{"n":1}', '{"n":2}', '{"n":3}'] });
  expect(lastLines(folder, 2).shell).toEqual(['{"n":2}', '{"n":3}']);
});

test('a log that cannot be written stops nothing', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  createLogFile(folder, 'desk')('{}\n');
  expect(logState(folder)).toEqual({ files: 0, bytes: 0 });
});

/** What says something to the person at a terminal, before there is a log. */
const TO_A_TERMINAL = [
  'electron/launch.mjs',
  'electron/link/event-log.ts',
  'electron/link/runtime.ts',
  'electron/start.ts',
];

test('nothing of desk and shell is written down but through the log', () => {
  expect(ROOT).not.toBe('');
  const writing = filesBelow('electron')
    .filter(isCode)
    .filter((path) => /\bprocess\.std(?:err|out)\b|\bconsole\./u.test(codeOf(path)));
  expect(writing.filter((path) => path !== 'electron/dev.ts').toSorted()).toEqual(TO_A_TERMINAL);
});
