import { WEAK_PASSWORDS } from '../../shared/data/weak-passwords.ts';

const SHORTEST = 8;

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

/** The zip's own key derivation is weak, so the password has to carry more. */
const SHORTEST_OF_FILE = 12;
/** So many signs around a common password make it no better. */
const FEW_MORE = 5;
const FEWEST_SIGNS = 5;

function isCommonWithFewMore(password: string): boolean {
  const plain = password.toLowerCase();
  return [...WEAK_PASSWORDS].some(
    (weak) => plain.includes(weak) && plain.length - weak.length < FEW_MORE,
  );
}

/** False for a password that a file with full values may not have: short, all digits, often guessed, or holding the 工号. */
export function isFilePassword(password: string, staffNo: string): boolean {
  const plain = password.normalize('NFKC');
  if (Array.from(plain).length < SHORTEST_OF_FILE || /^[\d\s\p{P}]*$/u.test(plain)) return false;
  const plainly = passwordProblem(plain, staffNo) === null && !isCommonWithFewMore(plain);
  return plainly && new Set(plain).size >= FEWEST_SIGNS;
}
