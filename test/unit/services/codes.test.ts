import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  newOneTimeCode,
  newRecoveryCode,
  readOneTimeCode,
  readRecoveryCode,
} from '../../../electron/services/codes.ts';
import { countedBytes } from '../../support/a-vault.ts';

const CODE = newRecoveryCode(countedBytes());

test('a recovery code holds at least 128 random bits in seven groups of four', () => {
  expect(CODE).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){6}$/u);
  const letters = CODE.replaceAll('-', '').slice(0, -1).length;
  expect(letters * 5).toBeGreaterThanOrEqual(128);
  expect(newRecoveryCode(randomBytes)).not.toBe(newRecoveryCode(randomBytes));
});

test('a recovery code is read back however it is typed', () => {
  const plain = CODE.replaceAll('-', '');
  const wide = Array.from(CODE, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  ).join('');
  for (const typed of [CODE, plain, CODE.toLowerCase(), CODE.replaceAll('-', ' '), ` ${CODE}\n`]) {
    expect(readRecoveryCode(typed)).toBe(CODE);
  }
  expect(readRecoveryCode(CODE.replaceAll('-', '—'))).toBe(CODE);
  expect(readRecoveryCode(wide)).toBe(CODE);
  expect(readRecoveryCode(CODE.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(CODE);
});

test('a letter too few, a letter too many, and a U are no recovery code', () => {
  expect(readRecoveryCode(CODE.slice(0, -1))).toBeNull();
  expect(readRecoveryCode(`${CODE}A`)).toBeNull();
  expect(readRecoveryCode('')).toBeNull();
  expect(readRecoveryCode(`U${CODE.slice(1)}`)).toBeNull();
});

test('one wrong letter in a recovery code is always noticed', () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const plain = CODE.replaceAll('-', '');
  for (const [place, sign] of Array.from(plain).entries()) {
    for (const other of Array.from(letters).filter((one) => one !== sign)) {
      const typed = `${plain.slice(0, place)}${other}${plain.slice(place + 1)}`;
      expect(readRecoveryCode(typed)).toBeNull();
    }
  }
});

test('two swapped letters in a recovery code are always noticed', () => {
  fc.assert(
    fc.property(fc.nat(26), fc.nat(1_000_000), (place, seed) => {
      const random = (size: number): Uint8Array =>
        Uint8Array.from({ length: size }, (_, index) => (seed * (index + 3)) % 251);
      const plain = newRecoveryCode(random).replaceAll('-', '');
      const [one = '', other = ''] = plain.slice(place, place + 2);
      fc.pre(one !== other);
      const typed = `${plain.slice(0, place)}${other}${one}${plain.slice(place + 2)}`;
      expect(readRecoveryCode(typed)).toBeNull();
    }),
  );
});

test('a one-time code is short enough to be dictated and read back', () => {
  const code = newOneTimeCode(randomBytes);
  expect(code).toMatch(/^.{4}-.{4}-.{4}$/u);
  expect(readOneTimeCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect(readRecoveryCode(code)).toBeNull();
});
