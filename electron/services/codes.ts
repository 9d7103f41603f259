import type { Random } from './keys.ts';

/** Digits and letters without I, L, O, U: what is read aloud or copied by hand is not mistaken. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
/** 27 letters of 5 bits and one that checks them. */
const RECOVERY_LENGTH = 27;
const ONE_TIME_LENGTH = 11;

/** One step of a register over GF(32) with x⁵ + x² + 1. */
function step(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}

/** Each letter weighs differently, so one wrong letter and two swapped ones are always found. */
function checkLetter(letters: string): string {
  const sum = Array.from(letters).reduce(
    (state, letter) => step(state ^ LETTERS.indexOf(letter)),
    0,
  );
  return LETTERS[sum] ?? '';
}

function newCode(length: number, random: Random): string {
  const letters = Array.from(random(length), (byte) => LETTERS[byte & 31] ?? '').join('');
  return grouped(`${letters}${checkLetter(letters)}`);
}

function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${String(GROUP)}}`, 'gu'))?.join('-') ?? '';
}

/** Small and full-width letters, blanks and any kind of dash are the typist's business; O is 0, I and L are 1. */
function readCode(typed: string, length: number): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const letters = plain.slice(0, -1);
  if (plain.length !== length + 1 || plain.includes('U')) return null;
  return checkLetter(letters) === plain.at(-1) ? grouped(plain) : null;
}

/** A recovery code of 135 random bits in seven groups of four, the last letter being the check. */
export function newRecoveryCode(random: Random): string {
  return newCode(RECOVERY_LENGTH, random);
}

/** The code as it was printed, however it was typed; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  return readCode(typed, RECOVERY_LENGTH);
}

/** A code of 55 random bits for somebody's first sign-in, in three groups of four. */
export function newOneTimeCode(random: Random): string {
  return newCode(ONE_TIME_LENGTH, random);
}

export function readOneTimeCode(typed: string): string | null {
  return readCode(typed, ONE_TIME_LENGTH);
}
