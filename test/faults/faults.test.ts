import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROUPS } from './groups.ts';
import { removeFolder, seededFolder } from './seeded-folder.ts';

/** Another one in every run: what a run finds names its seed. */
const SEED = Math.floor(Date.now() / 1000) % 1_000_000;
let seeded = '';
beforeAll(async () => {
  seeded = await seededFolder();
});
afterAll(() => {
  removeFolder(seeded);
});

test.each(Object.entries(GROUPS))(
  'nothing acknowledged is lost and nothing is left half done: %s',
  { timeout: 60_000 },
  async (_, { run, short }) => {
    for (const { failures, trials } of await run({ trials: short, seed: SEED, seeded })) {
      expect(failures).toEqual([]);
      expect(trials).toBeGreaterThan(0);
    }
  },
);
