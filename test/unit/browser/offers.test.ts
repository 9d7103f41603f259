import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOffers } from '../../../electron/browser/offers.ts';

let folder = '';

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'ansu-offers-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function aFile(): string {
  const path = join(folder, 'F01.pdf');
  writeFileSync(path, 'a form');
  return path;
}

test('a form that the page never fetches is gone after ten minutes', () => {
  const path = aFile();
  createOffers().add(path, 'F01.pdf');
  vi.advanceTimersByTime(599_000);
  expect(existsSync(path)).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(existsSync(path)).toBe(false);
});

test('the lock takes back every form that was not fetched', () => {
  const path = aFile();
  const offers = createOffers();
  offers.add(path, 'F01.pdf');
  offers.withdraw();
  expect(existsSync(path)).toBe(false);
});
