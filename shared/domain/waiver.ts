/** Characters of such wording as they are written elsewhere, and as the entries have them. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ['\u8a34', '\u8bc9'],
  ['\u7d50', '\u7ed3'],
  ['\u68c4', '\u5f03'],
  ['\u6b0a', '\u6743'],
  ['\u8a1f', '\u8bbc'],
  ['\u76e3', '\u76d1'],
  ['\u5f8c', '\u540e'],
  ['\u70ba', '\u4e3a'],
  ['\u689d', '\u6761'],
  ['\u6703', '\u4f1a'],
  ['\u61c9', '\u5e94'],
  ['\u8afe', '\u8bfa'],
  ['\u92b7', '\u9500'],
  ['\u8207', '\u4e0e'],
]);

/** Small words that may stand between the characters of an entry. */
const FILLERS = '\u4e5f\u53c8\u53bb';

/** Blanks, signs, and the small words that people put between the others. */
const BETWEEN = String.raw`(?:[^\p{L}\p{N}]|[${FILLERS}])*`;
/** `…` in an entry stands for up to twenty characters of the same sentence. */
const GAP = '[^。!?]{0,20}?';

function plain(text: string): string {
  const one = text.normalize('NFKC').toLowerCase();
  return one.replaceAll(/\p{Script=Han}/gu, (char) => TRADITIONAL.get(char) ?? char);
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
