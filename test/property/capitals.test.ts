import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitals } from '../../shared/domain/capitals.ts';
import { fen } from '../../shared/domain/money.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads one group of up to four digits, as a cashier would. */
function group(text: string): number {
  let total = 0;
  let pending = 0;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) pending = DIGITS.indexOf(char);
    else total += pending * unit;
    if (unit !== undefined) pending = 0;
  }
  return total + pending;
}

/** What stands before a unit, and the rest after it. */
function cut(text: string, unit: string): readonly [string, string] {
  const at = text.indexOf(unit);
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

function read(text: string): number {
  const [yuan, cents] = cut(text, '元');
  const [yi, rest] = cut(yuan, '亿');
  const [wan, one] = cut(rest, '万');
  const [jiao, last] = cut(cents, '角');
  const [fen] = cut(last, '分');
  const whole = group(yi) * 100_000_000 + group(wan) * 10_000 + group(one);
  return whole * 100 + group(jiao) * 10 + group(fen);
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999_999 }),
  fc.integer({ min: 0, max: 99_999 }),
  // Amounts full of zeros, where the wording is decided.
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 9), { minLength: 1, maxLength: 11 })
    .map((d) => Number(d.join(''))),
);

test('whoever reads the capital numerals reads the amount', () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(read(capitals(fen(value)))).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test('there is never a double zero, a zero before a unit, or a missing ending', () => {
  fc.assert(
    fc.property(amount, (value) => {
      const text = capitals(fen(value));
      expect(text).not.toMatch(/零零|零[拾佰仟万亿]/u);
      expect(text).toMatch(/[整分]$/u);
    }),
    { numRuns: 500 },
  );
});
