import { expect, test } from 'vitest';
import {
  fen,
  formatYuan,
  isFen,
  parseYuan,
  plainYuan,
  sumFen,
} from '../../../shared/domain/money.ts';

test.each([
  ['100', 10_000],
  ['100.5', 10_050],
  ['2000.01', 200_001],
  ['1,234.50', 123_450],
  ['¥8,000.00元', 800_000],
  ['１２３．４５', 12_345],
  ['0', 0],
  ['999999999.99', 99_999_999_999],
])('%s typed is %d fen', (typed, amount) => {
  expect(parseYuan(typed)).toBe(amount);
});

test.each(['', '一百', '1.234', '-5', '1e3', '1000000000', '.5', '5.', '0x10', 'NaN'])(
  '%s is no amount',
  (typed) => {
    expect(parseYuan(typed)).toBeNull();
  },
);

test('an amount is whole fen, never negative, never above the largest', () => {
  for (const value of [-1, 0.5, Number.NaN, Infinity, 100_000_000_000, '5', null]) {
    expect(isFen(value)).toBe(false);
  }
  expect(isFen(99_999_999_999)).toBe(true);
  expect(() => fen(0.1)).toThrow(RangeError);
});

test('amounts are shown with two decimals, grouped on screen and paper', () => {
  expect(plainYuan(fen(123_405))).toBe('1234.05');
  expect(formatYuan(fen(123_456_789))).toBe('1,234,567.89');
  expect(formatYuan(fen(5))).toBe('0.05');
  expect(formatYuan(fen(99_999_999_999))).toBe('999,999,999.99');
});

test('a sum that no amount can hold is an exception, not a wrong amount', () => {
  expect(sumFen([fen(1), fen(2)])).toBe(3);
  expect(sumFen([])).toBe(0);
  expect(() => sumFen([fen(99_999_999_999), fen(1)])).toThrow(RangeError);
});
