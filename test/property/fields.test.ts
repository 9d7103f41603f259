import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, ACTION_NAMES } from '../../shared/domain/actions.ts';
import { CASE, isCase } from '../../shared/domain/case.ts';
import { isInput } from '../../shared/domain/fields.ts';
import type { Fields } from '../../shared/domain/fields.ts';
import { aCaseReadyToClose } from '../support/case-on-its-way.ts';

const names = fc.constantFrom(...ACTION_NAMES);
const keys = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'status'),
);

test('no act takes a key that is not one of its fields', () => {
  fc.assert(
    fc.property(names, keys, fc.anything(), (name, key, value) => {
      const { input } = ACTIONS[name];
      fc.pre(!Object.hasOwn(input, key));
      const given = Object.fromEntries([[key, value]]);
      expect(isInput(input, given)).toBe(false);
    }),
  );
});

const TEXTS = ACTION_NAMES.flatMap((name) => {
  const input: Fields = ACTIONS[name].input;
  return Object.entries(input).filter(([, { kind }]) => kind === 'text');
});
const texts = fc.constantFrom(...TEXTS);

test('no text takes half a character or a NUL, wherever it stands', () => {
  const bad = fc.constantFrom('\0', '\uD842', '\uDFB7', '\uDFB7\uD842');
  fc.assert(
    fc.property(
      texts,
      fc.string({ unit: 'binary', maxLength: 1 }),
      bad,
      ([name, field], start, rest) => {
        expect(isInput({ [name]: field }, { [name]: `${start}${rest}` })).toBe(false);
      },
    ),
  );
});

test('a text fits up to its most characters, however rare they are, and not one further', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('字', '𠮷', '𫖮', 'a', '１'), ([name, field], one) => {
      const most = field.kind === 'text' ? field.max : 0;
      expect(isInput({ [name]: field }, { [name]: one.repeat(most) })).toBe(true);
      expect(isInput({ [name]: field }, { [name]: one.repeat(most + 1) })).toBe(false);
    }),
  );
});

test('nothing but a case is a case', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(isCase(value)).toBe(false);
    }),
  );
});

test('a case with one field gone, one too many or one of another kind is none', () => {
  const whole = aCaseReadyToClose();
  expect(isCase(whole)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(CASE)), (name) => {
      const { [name]: _, ...rest } = Object.fromEntries(Object.entries(whole));
      expect(isCase(rest)).toBe(false);
      expect(isCase({ ...whole, [`${name}2`]: 1 })).toBe(false);
      expect(isCase({ ...whole, [name]: Symbol('x') })).toBe(false);
    }),
  );
});
