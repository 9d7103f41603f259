/** Numbers that look random and are the same in every run. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly part: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly one: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True so often out of a hundred times. */
  readonly percent: (share: number) => boolean;
};

/** Mulberry32: quick, good enough to vary texts, never for keys. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e_37_79_b1) | 0;
  const part = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(part() * (to - from + 1));
  return {
    part,
    whole,
    one: (values) => values[whole(0, values.length - 1)] ?? values[0],
    percent: (share) => part() * 100 < share,
  };
}
