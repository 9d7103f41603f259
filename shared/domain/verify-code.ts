/** 校验码: letters A-Z and digits 2-7, eight of them (forms PR7). */
const VERIFY_CODE_LENGTH = 8;

/** What a reader takes for another sign: these are in no code, so they must be what they look like. */
const LOOKS_LIKE: Readonly<Record<string, readonly string[]>> = {
  '0': ['O'],
  '1': ['I', 'L'],
  '8': ['B'],
  '9': ['G'],
};

/**
 * The codes that a typed text can mean, most likely first: small, full-width and parted letters are the typist's
 * business, and a scanner types form and case number after the code. Empty when it can be none.
 */
export function verifyCodesIn(typed: string): readonly string[] {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .slice(0, VERIFY_CODE_LENGTH);
  if (letters.length < VERIFY_CODE_LENGTH) return [];
  return Array.from(letters).reduce<readonly string[]>(
    (codes, letter) =>
      codes.flatMap((code) => (LOOKS_LIKE[letter] ?? [letter]).map((one) => `${code}${one}`)),
    [''],
  );
}
