import { expect, test } from 'vitest';
import type { Volume } from '../../../shared/domain/branch-records.ts';
import { day } from '../../../shared/domain/day.ts';
import { volumesOf } from '../../../shared/domain/volumes.ts';

function entered(month: string, volume: number, more: Partial<Volume> = {}): Volume {
  return { month: day(month), bizCategory: 'B09', volume, customers: null, ...more };
}

test('whole months add up, a month that is cut counts by its days', () => {
  const months = [entered('2026-03-01', 31_000), entered('2026-04-01', 30_000)];
  const whole = { from: day('2026-03-01'), to: day('2026-04-30') };
  expect(volumesOf(months, whole).volume.get('B09')).toBe(61_000);
  const week = { from: day('2026-03-30'), to: day('2026-04-05') };
  expect(volumesOf(months, week).volume.get('B09')).toBe(7000);
});

test('a category that lacks a month of the period has no volume', () => {
  const period = { from: day('2026-03-01'), to: day('2026-04-30') };
  expect(volumesOf([entered('2026-03-01', 31_000)], period).volume.has('B09')).toBe(false);
});

test('customers are those of the last month that tells them', () => {
  const months = [
    entered('2026-02-01', 1, { customers: 900 }),
    entered('2026-03-01', 1, { customers: 1000 }),
    entered('2026-03-01', 1, { bizCategory: 'B02' }),
    entered('2026-05-01', 1, { customers: 2000 }),
  ];
  const april = { from: day('2026-04-01'), to: day('2026-04-30') };
  expect(volumesOf(months, april).customers).toBe(1000);
  expect(volumesOf([], april).customers).toBe(null);
});
