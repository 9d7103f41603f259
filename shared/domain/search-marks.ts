import { searchedWords } from './search-terms.ts';

/** A piece of a text; `hit` when it is what was searched for. */
export type Piece = { readonly text: string; readonly hit: boolean };

type Spelt = { readonly plain: string; readonly starts: readonly number[] };
type Span = readonly [from: number, to: number];

/** The text as the search reads it, and for each of its characters where it begins in the text as written. */
function spelt(text: string): Spelt {
  let plain = '';
  const starts: number[] = [];
  let at = 0;
  for (const char of text) {
    const read = char.normalize('NFKC').toLowerCase();
    for (let n = 0; n < read.length; n += 1) starts.push(at);
    plain += read;
    at += char.length;
  }
  starts.push(at);
  return { plain, starts };
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Letters and digits are found from the beginning of a word only, as the index finds them. */
function beginsThere(plain: string, at: number, word: string): boolean {
  const before = plain.slice(0, at).at(-1) ?? '';
  return HAN.test(word.charAt(0)) || !LETTER.test(before) || HAN.test(before);
}

function spansOf({ plain, starts }: Spelt, word: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
    if (!beginsThere(plain, at, word)) continue;
    spans.push([starts[at] ?? 0, starts[at + word.length] ?? 0]);
  }
  return spans;
}

function hitsIn(text: string, search: string): readonly Span[] {
  const read = spelt(text);
  const found = searchedWords(search).flatMap((word) => spansOf(read, word));
  const merged: Span[] = [];
  for (const span of found.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last === undefined || span[0] > last[1]) merged.push(span);
    else merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
  }
  return merged;
}

/** The text in pieces, what was searched for apart: the page marks those, so that no text ever becomes markup. */
export function markedPieces(text: string, search: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of hitsIn(text, search)) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

const BEFORE = 14;
const AFTER = 40;

/** The first hit with a little of what stands around it, on one line; null when the text has none. */
export function contextOf(text: string, search: string): string | null {
  const line = text.replaceAll(/\s+/gu, ' ');
  const [first] = hitsIn(line, search);
  if (first === undefined) return null;
  const before = Array.from(line.slice(0, first[0]));
  const after = Array.from(line.slice(first[1]));
  const head = before.length > BEFORE ? `…${before.slice(-BEFORE).join('')}` : before.join('');
  const tail = after.length > AFTER ? `${after.slice(0, AFTER).join('')}…` : after.join('');
  return `${head}${line.slice(...first)}${tail}`;
}
