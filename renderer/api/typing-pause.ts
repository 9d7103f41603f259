/** So long after a key the hands are taken to rest. */
const REST_MS = 100;
/** Whoever types without a rest sees the answer all the same. */
const LONGEST_WAIT_MS = 1000;
const STEP_MS = 25;

let lastKey = Number.NEGATIVE_INFINITY;
addEventListener(
  'keydown',
  () => {
    lastKey = performance.now();
  },
  { capture: true, passive: true },
);

/** Waits for a rest in the typing, so that showing what an autosave answered never delays the next key. */
export async function typingPause(): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() - lastKey < REST_MS && performance.now() < until) {
    await new Promise((resolve) => {
      setTimeout(resolve, STEP_MS);
    });
  }
}
