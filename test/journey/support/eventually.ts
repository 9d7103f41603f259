import { expect } from 'vitest';

/** As long as a person would wait for the page before asking a colleague. */
const PATIENCE_MS = 10_000;

/** Waits until what is read becomes `wanted`. */
export async function becomes<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  await expect.poll(read, { timeout: PATIENCE_MS }).toEqual(wanted);
}
