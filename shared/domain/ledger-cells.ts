import { GRIEVANCE_LEVELS, REG_LEVELS, URGENCIES } from './case-fields.ts';
import type { Case } from './case.ts';
import type { LedgerWords, NamedCode } from './ledger-fields.ts';

/** Words alike: width, case, blanks and signs between them do not matter. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s、,，/()（）:：;；·.\-—_]/gu, '');
}

/** What a set of words is looked up by; built once for a file. */
export type WordSet = ReadonlyMap<string, string>;

/** Each entry by its code, its two names, and code and name together in either order. */
export function codeWords(entries: readonly NamedCode[]): WordSet {
  const known = new Map<string, string>();
  for (const { code, zh, en } of entries) {
    for (const text of [code, zh, en, `${code}${zh}`, `${zh}${code}`, `${code}${en}`]) {
      if (!known.has(wordKey(text))) known.set(wordKey(text), code);
    }
  }
  return known;
}

function isAmong(text: string, words: readonly string[]): boolean {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return words.some((word) => word.toLowerCase() === plain);
}

/** null: neither yes nor no. */
export function readFlag(text: string, { yes, no }: LedgerWords): boolean | null {
  if (isAmong(text, yes)) return true;
  return isAmong(text, no) ? false : null;
}

export function isNothing(text: string, { nothing }: LedgerWords): boolean {
  return text.trim() === '' || isAmong(text, nothing);
}

export function isAnonymousName(text: string, { anonymous }: LedgerWords): boolean {
  return isAmong(text, anonymous);
}

/** A total, or a line for signatures, below the table. */
export function isFoot(first: string, { foot }: LedgerWords): boolean {
  const plain = first.normalize('NFKC').trim().toLowerCase();
  return foot.some((word) => plain.startsWith(word.toLowerCase()));
}

export type Levels = Pick<Case, 'grievanceLevel' | 'regLevel' | 'urgency'>;

const LEVEL_LISTS = ['grievanceLevel', 'regLevel', 'urgency'] as const;

/** The names of the levels in both languages, all three lists together. */
export function levelWords(
  lists: Readonly<Record<(typeof LEVEL_LISTS)[number], readonly NamedCode[]>>,
): WordSet {
  return codeWords(LEVEL_LISTS.flatMap((list) => lists[list]));
}

/** `G2/L1`, `G2 L1 U3`, or a level by its name; null when a part of it is no level, or one kind stands there twice. */
export function readLevels(text: string, words: WordSet): Levels | null {
  const whole = words.get(wordKey(text));
  const parts = whole === undefined ? text.normalize('NFKC').split(/[\s/,、;+]+/u) : [whole];
  const codes = parts.filter((part) => part !== '').map((part) => words.get(wordKey(part)));
  if (codes.length === 0 || codes.includes(undefined)) return null;
  const levels = {
    grievanceLevel: GRIEVANCE_LEVELS.find((level) => codes.includes(level)) ?? null,
    regLevel: REG_LEVELS.find((level) => codes.includes(level)) ?? null,
    urgency: URGENCIES.find((level) => codes.includes(level)) ?? null,
  };
  const named = Object.values(levels).filter((level) => level !== null);
  return named.length === codes.length ? levels : null;
}
