import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../shared/domain/masking.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const digits = (least: number, most = least) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((all) => all.join(''));
const text = fc.array(han, { maxLength: 12 }).map((all) => all.join(''));
const count = (shown: string) => shown.replaceAll(/\D/gu, '').length;

const number = fc.oneof(
  digits(10).map((rest) => `1${rest}`),
  digits(17).map((rest) => `${rest}X`),
  digits(18),
  digits(16, 19),
);

test('a masked name tells no more than a surname', () => {
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 6 }), (name) => {
      const shown = mask('name', name.join(''));
      expect(shown.endsWith('*')).toBe(true);
      expect(shown).not.toContain(name.join(''));
      expect(Array.from(shown).length).toBeLessThanOrEqual(3);
    }),
  );
});

test('a masked number never contains the number and shows no more digits than its class', () => {
  const most = { phone: 8, id: 10, last4: 4 } as const;
  fc.assert(
    fc.property(fc.constantFrom('phone', 'id', 'last4'), digits(1, 24), (kind, typed) => {
      const shown = mask(kind, typed);
      expect(shown).not.toContain(typed);
      expect(count(shown)).toBeLessThanOrEqual(most[kind]);
    }),
  );
});

test('a number inside free text is never shown whole, wherever it stands', () => {
  fc.assert(
    fc.property(text, number, text, (before, typed, after) => {
      const shown = mask('scan', `${before}${typed}${after}`);
      expect(shown).not.toContain(typed);
      expect(count(shown)).toBeLessThanOrEqual(10);
      expect(shown.startsWith(before)).toBe(true);
      expect(shown.endsWith(after)).toBe(true);
    }),
  );
});

test('full-width digits hide nothing', () => {
  fc.assert(
    fc.property(number, (typed) => {
      const wide = typed.replaceAll(/[\dX]/gu, (char) =>
        String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0),
      );
      expect(mask('scan', wide)).toBe(mask('scan', typed));
    }),
  );
});

test('masking free text twice changes nothing more', () => {
  fc.assert(
    fc.property(text, number, (before, typed) => {
      const shown = mask('scan', before + typed);
      expect(mask('scan', shown)).toBe(shown);
    }),
  );
});

const gap = fc.constantFrom(
  ' ',
  '-',
  '－',
  '\u2011',
  '–',
  '/',
  '_',
  ',',
  '\n',
  '\r\n',
  '\u200B',
  ' - ',
);
const parts = (lengths: readonly number[], whole: string): readonly string[] => {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  return ends.map((end, at) => whole.slice(end - (lengths[at] ?? 0), end));
};
const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
  .map(([second, rest]) => `1${String(second)}${rest}`);
const resident = fc
  .tuple(digits(5), fc.integer({ min: 1900, max: 2029 }), digits(7), fc.constantFrom('1', 'X'))
  .map(([place, year, rest, last]) => `3${place}${String(year)}${rest}${last}`);
const land = digits(8).map((rest) => `0571${rest}`);

test.each([
  [
    'mobile',
    mobile,
    [
      [3, 4, 4],
      [3, 8],
      [7, 4],
    ],
  ],
  [
    'resident',
    resident,
    [
      [6, 8, 4],
      [6, 4, 4, 4],
      [6, 12],
    ],
  ],
  ['land', land, [[4, 8]]],
] as const)(
  'a %s number typed in groups is never shown whole, whatever stands between them',
  (_, whole, groupings) => {
    fc.assert(
      fc.property(
        fc.tuple(text, text),
        whole,
        gap,
        fc.constantFrom(...groupings),
        ([before, after], typed, sign, lengths) => {
          const shown = mask('scan', before + parts(lengths, typed).join(sign) + after);
          expect(shown).toContain('****');
          expect(count(shown)).toBeLessThanOrEqual(10);
          expect(shown.startsWith(before)).toBe(true);
          expect(shown.endsWith(after)).toBe(true);
        },
      ),
    );
  },
);

test('amounts, days, times and case numbers stay readable, one after the other', () => {
  const two = (most: number, least = 1) =>
    fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
  const year = fc.integer({ min: 2020, max: 2039 }).map(String);
  const date = fc
    .tuple(year, two(12), two(28), fc.constantFrom('-', '/', '.'))
    .map(([y, m, d, sign]) => [y, m, d].join(sign));
  const time = fc.tuple(two(23, 0), two(59, 0)).map((all) => all.join(':'));
  const fen = fc.integer({ min: 0, max: 99_999_999_999 });
  const amount = fen.map((value) =>
    (value / 100).toLocaleString('en', { minimumFractionDigits: 2 }),
  );
  const caseNo = fc
    .tuple(digits(4), year, two(12), two(28), digits(4))
    .map(([branch, y, m, d, counter]) => `TS-${branch}-${y}${m}${d}-${counter}`);
  const said = fc.oneof(
    date,
    time,
    amount.map((one) => `${one}元`),
    caseNo,
  );
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('，', ' ', '\n'),
      (all, sign) => {
        const typed = all.join(sign);
        expect(mask('scan', typed)).toBe(typed);
      },
    ),
    { numRuns: 2000 },
  );
});
