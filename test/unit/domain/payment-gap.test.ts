import { expect, test } from 'vitest';
import { sideOf } from '../../../shared/domain/action.ts';
import { fen } from '../../../shared/domain/money.ts';
import { paymentGap, replacedPayments } from '../../../shared/domain/payment-gap.ts';
import { PEOPLE } from '../../support/branch-world.ts';
import {
  aCaseInExecution,
  aCaseToFollowUp,
  aPaidCase,
  step,
} from '../../support/case-on-its-way.ts';

test('a payment differs from what was approved to the fen, and only while it can be corrected', () => {
  expect(paymentGap(aCaseInExecution(800_000))).toBeNull();
  expect(paymentGap(aPaidCase())).toBeNull();
  const over = { paidAmount: fen(800_001), voucherNo: 'V-1' };
  const c = step(aCaseInExecution(800_000), 'pay', 'fang', over);
  expect(paymentGap(c)).toEqual({ paid: 800_001, approved: 800_000 });
  const unsaid = step(aCaseInExecution(800_000), 'pay', 'fang', { voucherNo: 'V-1' });
  expect(paymentGap(unsaid)).toEqual({ paid: 0, approved: 800_000 });
  expect(paymentGap(aCaseToFollowUp())).toBeNull();
});

test('whoever paid goes on seeing the case', () => {
  const c = step(aCaseInExecution(), 'pay', 'fang', { paidAmount: fen(1), voucherNo: 'V-1' });
  expect(sideOf(c).people.has(PEOPLE.fang.id)).toBe(true);
});

test('a later payment replaces the earlier ones of its round', () => {
  const once = step(aCaseInExecution(), 'pay', 'fang', { paidAmount: fen(1), voucherNo: 'V-1' });
  expect(replacedPayments(once).size).toBe(0);
  const twice = step(once, 'pay', 'fang', { paidAmount: fen(10_000), voucherNo: 'V-2' });
  expect([...replacedPayments(twice)]).toEqual([once.payments[0]?.id]);
  const at = twice.updatedAt;
  const [first] = twice.transitions;
  if (first === undefined) throw new Error('the case moved');
  const reopened = { ...first, transition: 'T14', at };
  const again = { ...twice, transitions: [...twice.transitions, reopened] };
  const third = step(again, 'pay', 'fang', { paidAmount: fen(5), voucherNo: 'V-3' });
  expect(replacedPayments(third).size).toBe(1);
});
