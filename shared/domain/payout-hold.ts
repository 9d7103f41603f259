import type { ActionName } from './actions.ts';

/**
 * What would change an amount that a batch is about to pay, or end or pause the case under it: as long as the batch is
 * out, the case stays as it was exported (procedure P12). The batch is taken back first.
 */
const HELD_BY_BATCH: ReadonlySet<ActionName> = new Set([
  'pay',
  'option',
  'remove-option',
  'choose-option',
  'hold',
  'withdraw',
]);

export function isHeldByBatch(name: ActionName): boolean {
  return HELD_BY_BATCH.has(name);
}
