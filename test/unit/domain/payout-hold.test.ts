import { expect, test } from 'vitest';
import { ACTION_NAMES } from '../../../shared/domain/actions.ts';
import { isHeldByBatch } from '../../../shared/domain/payout-hold.ts';

test('while a batch is out, nothing changes the amount of its cases, pauses or ends them', () => {
  expect(ACTION_NAMES.filter(isHeldByBatch).toSorted()).toEqual([
    'choose-option',
    'hold',
    'option',
    'pay',
    'remove-option',
    'withdraw',
  ]);
});
