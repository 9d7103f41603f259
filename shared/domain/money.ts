import type { Brand } from './brand.ts';

/** An amount in fen (1/100 yuan): a whole number, never negative, at most 999,999,999.99 yuan (rule A11). */
export type Fen = Brand<number, 'Fen'>;

/** The largest amount there is (rule A11). */
export const MOST_FEN = 99_999_999_999;

export function isFen(value: unknown): value is Fen {
  return (
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST_FEN
  );
}

/** The amount, or an exception: for literals in code and tests, never for what a person typed. */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError('not an amount in fen');
  return value;
}

export const NO_MONEY = fen(0);

/** Reads what a person types: `1234.5`, `1,234.50`, full-width digits; null when it is not an amount. */
export function parseYuan(text: string): Fen | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s¥元]/gu, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/u.exec(plain);
  if (match === null) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return isFen(value) ? value : null;
}

/** `1234.50`: two decimals, no grouping; the inverse of {@link parseYuan}. */
export function plainYuan(amount: Fen): string {
  return `${String(Math.trunc(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
}

/** `1,234.50` as shown on screen and paper. */
export function formatYuan(amount: Fen): string {
  const [whole = '0', rest = '00'] = plainYuan(amount).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',')}.${rest}`;
}

/** The sum; an exception when it passes the largest amount. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}
