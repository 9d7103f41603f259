import type { Response } from '../../shared/contract/api.ts';

type Part = Response<'audit.contents'>['parts'][number];

/** More parts of one change than this are not listed. */
const MOST_PARTS = 200;
/** A code of a list, a day or a moment: nothing that a customer said or is called. */
const PLAIN = /^(?:[A-Z]{1,4}\d{1,3}|\d{4}-\d{2}-\d{2}(?:T[\d:]{5,8})?)$/u;
/** Places that hold words of the program only. */
const WORDS = /(?:^|\.)(?:status|stage|role|roles\.\d+|active|kind|outcome)$/u;
const A_WORD = /^[a-z][A-Za-z-]{0,39}$/u;

function partOf(path: string, value: unknown): Part {
  const isText = typeof value === 'string';
  const text = isText ? value : JSON.stringify(value);
  const isWord = isText && WORDS.test(path) && A_WORD.test(text);
  const isPlain = isText ? PLAIN.test(text) : typeof value === 'boolean' || value === null;
  return { path, shown: isPlain || isWord ? text : '', characters: text.length };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every value of what a line changed with its place; text and numbers only by their length. */
export function maskedParts(contents: unknown, path = ''): readonly Part[] {
  if (!isRecord(contents)) return [partOf(path, contents)];
  return Object.entries(contents)
    .flatMap(([key, value]) => maskedParts(value, path === '' ? key : `${path}.${key}`))
    .slice(0, MOST_PARTS);
}
