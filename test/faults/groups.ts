import { killTrials } from './kill-trials.ts';
import { powerTrials } from './power-trials.ts';
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
    short: 12,
  },
  'kill-all': {
    run: async (wish) => [await killTrials('everything', wish)],
    share: 1,
    short: 4,
  },
  power: { run: async (wish) => [await powerTrials(wish)], share: 2, short: 40 },
};
