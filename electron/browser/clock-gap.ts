/** A jump longer than this means that the computer slept, or that somebody set the clock. */
const GAP_MS = 30_000;

/** Tells at each look at the clock whether it jumped since the last look. Times in milliseconds. */
export function createGapWatch(now: number): (now: number) => boolean {
  let last = now;
  return (current) => {
    const jumped = Math.abs(current - last) > GAP_MS;
    last = current;
    return jumped;
  };
}
