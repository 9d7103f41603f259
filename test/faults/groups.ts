import { clockTrials } from './clock-trials.ts';
import { fullDiskTrials } from './full-disk-trials.ts';
import { killTrials } from './kill-trials.ts';
import { readOnlyTrials, slowDiskTrials } from './outside-trials.ts';
import { powerTrials } from './power-trials.ts';
import { setupTrials } from './setup-trials.ts';
import { soakTrials } from './soak-trials.ts';
import { twoAtOnceTrials } from './two-at-once-trials.ts';
import type { Found, Wish } from './trials.ts';

type Group = {
  readonly run: (wish: Wish) => Promise<readonly Found[]>;
  /** How many trials of the long form's N this group runs, and how many in the short form. */
  readonly share: number;
  readonly short: number;
};

/** Every kind of fault that is tried, by the name that `--only` takes. */
export const GROUPS: Readonly<Record<string, Group>> = {
  'kill-desk': {
    run: async (wish) => [await killTrials('desk', wish)],
    share: 1,
    short: 8,
  },
  'kill-all': {
    run: async (wish) => [await killTrials('everything', wish)],
    share: 1,
    short: 2,
  },
  'full-disk': {
    run: async (wish) => [await fullDiskTrials({ ...wish, deeds: wish.trials < 100 ? 1 : 8 })],
    share: 1,
    short: 2,
  },
  'two-at-once': { run: twoAtOnceTrials, share: 0.3, short: 6 },
  soak: {
    run: async (wish) => [await soakTrials(wish)],
    share: 100,
    short: 150,
  },
  'read-only': { run: async (wish) => [await readOnlyTrials(wish)], share: 0.02, short: 2 },
  'slow-disk': { run: async (wish) => [await slowDiskTrials(wish)], share: 0.1, short: 2 },
  clock: { run: async (wish) => [await clockTrials(wish)], share: 1, short: 1 },
  'power-setup': { run: async (wish) => [await setupTrials(wish)], share: 0.2, short: 2 },
  power: { run: async (wish) => [await powerTrials(wish)], share: 2, short: 16 },
};
