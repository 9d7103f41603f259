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
