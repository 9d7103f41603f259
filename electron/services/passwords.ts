import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { WEAK_PASSWORDS } from '../../shared/data/weak-passwords.ts';
import { STRONG_COST, stretch } from './keys.ts';
import type { KdfCost, Random } from './keys.ts';

const SHORTEST = 8;
const SALT_BYTES = 16;

/** A 工号 as it is compared: full-width letters and small ones are the same number. */
export function plainStaffNo(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}

/** Why a password cannot be chosen; null when it can. Shorter than 8 characters, often guessed, or holding the 工号. */
export function passwordProblem(
  password: string,
  staffNo: string,
): 'password-too-short' | 'password-weak' | null {
  const plain = password.normalize('NFKC');
  if (Array.from(plain).length < SHORTEST) return 'password-too-short';
  const number = plainStaffNo(staffNo);
  if (number !== '' && plain.toUpperCase().includes(number)) return 'password-weak';
  const oneLetter = new Set(plain).size < 3;
  return oneLetter || WEAK_PASSWORDS.has(plain.toLowerCase()) ? 'password-weak' : null;
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const hashShape = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  salt: bytes,
  hash: bytes,
});

/** The stored form of a password: scrypt with a salt of its own, parameters beside it. */
export async function hashPassword(
  password: string,
  random: Random,
  cost: KdfCost = STRONG_COST,
): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = await stretch(password, salt, cost);
  return JSON.stringify({
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  });
}

/** True when `password` is the one that was stored. */
export async function provesPassword(password: string, stored: string): Promise<boolean> {
  const { N, r, p, salt, hash } = hashShape.parse(JSON.parse(stored));
  const tried = await stretch(password, salt, { N, r, p });
  return tried.length === hash.length && timingSafeEqual(tried, hash);
}
