import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ATTEMPTS_FILE, attemptsIn, waitAfter } from '../../../electron/services/attempts.ts';
import { aFolder } from '../../support/database.ts';

const NOW = 1_780_000_000_000;

function fail(folder: string, times: number, at = NOW): void {
  for (let count = 0; count < times; count += 1) attemptsIn(folder).begin('lin', at);
}

test('four slips cost nothing; from the fifth on each doubles the wait, up to a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 11, 12, 100, 5000].map(waitAfter)).toEqual([
    0, 0, 10, 20, 40, 640, 900, 900, 900,
  ]);
});

test('ten wrong passwords are still counted after the program was ended and started again', () => {
  const folder = aFolder();
  fail(folder, 10);
  const again = attemptsIn(folder);
  expect(again.wait('lin', NOW)).toBe(320);
  expect(again.wait('lin', NOW + 319_000)).toBe(1);
  expect(again.wait('lin', NOW + 320_000)).toBe(0);
  expect(again.wait('zhou', NOW)).toBe(0);
});

test('the right password ends the wait', () => {
  const folder = aFolder();
  fail(folder, 6);
  attemptsIn(folder).clear('lin');
  expect(attemptsIn(folder).wait('lin', NOW)).toBe(0);
  fail(folder, 1);
  expect(attemptsIn(folder).wait('lin', NOW)).toBe(0);
});

test('a clock set back neither shortens the wait nor locks anybody out for a year', () => {
  const folder = aFolder();
  fail(folder, 5);
  const lastYear = NOW - 365 * 86_400_000;
  expect(attemptsIn(folder).wait('lin', lastYear)).toBe(10);
  expect(attemptsIn(folder).wait('lin', lastYear + 10_000)).toBe(0);
});

test('spoiling the file is no way to guess on', () => {
  const folder = aFolder();
  fail(folder, 9);
  writeFileSync(join(folder, ATTEMPTS_FILE), '{"v":1,"of":{"lin":');
  fail(folder, 1);
  expect(attemptsIn(folder).wait('zhou', NOW)).toBe(10);
  expect(attemptsIn(folder).wait('lin', NOW + 10_000)).toBe(0);
});
