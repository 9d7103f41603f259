import { hostBridge } from './bridge.ts';

let first: Promise<unknown> | null = null;

/** Asks how the program stands before the rest of the page is read, so that the answer is there when it can be shown. */
export function askFirstStatus(): void {
  first = hostBridge().call('app.status', {});
}

/** The answer asked for at the start, once; null afterwards. */
export function takeFirstStatus(): Promise<unknown> | null {
  const taken = first;
  first = null;
  return taken;
}

/** A glance at the first answer, before the contract that checks it is there: true when somebody must sign in. */
export async function isLockedAtFirst(): Promise<boolean> {
  try {
    const answer = await first;
    const value: unknown =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : null;
    return typeof value === 'object' && value !== null && Reflect.get(value, 'vault') === 'locked';
  } catch {
    return false;
  }
}
