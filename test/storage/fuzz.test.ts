import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/runner.ts';
import { TARGETS } from '../fuzz/targets.ts';

test('whatever is thrown at any entrance is taken or refused by a code the bank knows', async () => {
  const figures = await fuzz(TARGETS, { seconds: 5, seed: 20_260_311 });
  expect(figures.flatMap(({ findings }) => findings)).toEqual([]);
  for (const { target, inputs } of figures) expect(inputs, target).toBeGreaterThan(0);
  // Not all of it is turned away at the door.
  expect(figures.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(50);
}, 60_000);
