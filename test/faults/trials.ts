import type { Chance } from '../bench/chance.ts';
import { chanceFrom } from '../bench/chance.ts';

/** What a group of trials found; `seed` and the count repeat it. */
export type Found = {
  readonly what: string;
  readonly trials: number;
  readonly failures: readonly string[];
  /** What was seen beside: how much was acknowledged, how long it took. */
  readonly seen: string;
};

export type Wish = {
  readonly trials: number;
  readonly seed: number;
  /** A seeded data folder, to be copied. */
  readonly seeded: string;
};

/** The chance of the n-th piece of work under a seed. */
export function chanceOf(seed: number, piece: number): Chance {
  return chanceFrom(seed * 100_003 + piece);
}

/** Runs the pieces, two at a time: a branch's PC and a small build machine have two cores. */
export async function inLanes<Value>(
  pieces: number,
  run: (piece: number) => Promise<Value>,
  lanes = 2,
): Promise<readonly Value[]> {
  const done: Value[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < pieces) {
      const piece = next;
      next += 1;
      done[piece] = await run(piece);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

/** Between a microsecond and a tenth of a second, each order of magnitude as often as the others. */
export function shortWhileMs(chance: Chance): number {
  return 10 ** (-3 + 5 * chance.part());
}

/** Does it after so many milliseconds; what is shorter than a timer can count is waited for busily. */
export function afterMs(ms: number, act: () => void): void {
  if (ms > 2) {
    setTimeout(act, ms);
    return;
  }
  const until = performance.now() + ms;
  while (performance.now() < until);
  act();
}
