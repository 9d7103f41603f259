import { TRADITIONAL, WAIVER_FILLERS } from '../data/waiver-words.ts';

/** Blanks, signs, and the small words that people put between the others. */
const BETWEEN = String.raw`(?:[^\p{L}\p{N}]|[${WAIVER_FILLERS}])*`;
/** `…` in an entry stands for up to twenty characters of the same sentence. */
const GAP = '[^。!?]{0,20}?';

function plain(text: string): string {
  const one = text.normalize('NFKC').toLowerCase();
  return one.replaceAll(/\p{Script=Han}/gu, (char) => TRADITIONAL[char] ?? char);
}

/** Blanks, signs and invisible characters between the characters of an entry do not hide it. */
function patternOf(entry: string): RegExp | null {
  const parts = entry
    .split(/(?:…|\.{3})+/u)
    .map((part) => plain(part).match(/[\p{L}\p{N}]/gu) ?? [])
    .filter((letters) => letters.length > 0)
    .map((letters) => letters.join(BETWEEN));
  return parts.length === 0 ? null : new RegExp(parts.join(GAP), 'u');
}

/** The entries of the list that a text contains: wording by which a customer would give up rights (domain 8, 5). */
export function waiverHits(text: string, entries: readonly string[]): readonly string[] {
  const searched = plain(text);
  return entries.filter((entry) => patternOf(entry)?.test(searched) === true);
}
