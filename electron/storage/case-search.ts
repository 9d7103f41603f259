import { digitsOf, SHORTEST_TAIL, tailKey } from '../../shared/domain/case-index.ts';
import { matchExpression } from '../../shared/domain/search-terms.ts';
import type { FigureFilter } from './ledger-access.ts';
import type { Condition } from './ledger-conditions.ts';
import type { SqlValue } from './sql.ts';

/** Where rows are looked for: a FROM clause that ends in `cases c`, its condition, and what it binds. */
export type Source = {
  readonly from: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** The column that holds the case's `seq` and lets the engine stop early. */
  readonly seq: string;
  /** A case may come several times (two phones that end alike). */
  readonly repeats: boolean;
  /** The full-text index. */
  readonly words: boolean;
};

/** A character above every other that a key holds. */
const ABOVE = '\u{10FFFF}';
const CASE_NUMBER = /^TS-[0-9A-Z-]*$/u;
/** `20260713`, `20260713-0004`: a case number without institution and branch. */
const SHORT_NUMBER = /^\d{8}(?:-\d{0,6}[A-Z]?)?$/u;
const NUMBER_WITH_DAY = /^TS-[0-9A-Z]+-\d{8}/u;
const PHONE = /^\+?[\d\s()-]+$/u;

function keySource(kind: 'phone' | 'number', start: string): Source {
  return {
    from: 'case_keys k CROSS JOIN cases c ON c.seq = k.case_seq',
    where: 'k.kind = ? AND k.key >= ? AND k.key < ?',
    values: [kind, start, `${start}${ABOVE}`],
    seq: 'c.seq',
    words: false,
    repeats: kind === 'phone',
  };
}

/** A short beginning fits most cases, so the newest are read until enough fit; a longer one uses the index. */
function numberSource(start: string): Source {
  const range = [start, `${start}${ABOVE}`];
  if (NUMBER_WITH_DAY.test(start)) {
    const where = 'c.case_no >= ? AND c.case_no < ?';
    return { from: 'cases c', where, values: range, seq: 'c.seq', words: false, repeats: false };
  }
  return {
    from: 'cases c',
    where: `+c.case_no >= ? AND +c.case_no < ?
      AND EXISTS (SELECT 1 FROM cases WHERE case_no >= ? AND case_no < ?)`,
    values: [...range, ...range],
    seq: 'c.seq',
    words: false,
    repeats: false,
  };
}

function wordSource(expression: string): Source {
  return {
    from: 'case_fts CROSS JOIN cases c INDEXED BY cases_narrow ON c.seq = case_fts.rowid',
    where: 'case_fts MATCH ?',
    values: [expression],
    seq: 'case_fts.rowid',
    words: true,
    repeats: false,
  };
}

/** Cases by the last digits of a phone number. */
export function phoneSource(digits: string): Source {
  return keySource('phone', tailKey(digits));
}

/** Cases by the beginning of their number, with or without institution and branch. */
export function numberSources(text: string): readonly Source[] {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (SHORT_NUMBER.test(typed)) return [keySource('number', typed)];
  if (!CASE_NUMBER.test(typed)) return [];
  const source = numberSource(typed);
  // Most cases begin like a short beginning: the list is read in its own order until enough do.
  return [
    NUMBER_WITH_DAY.test(typed) ? source : { ...source, from: 'cases c INDEXED BY cases_ledger' },
  ];
}

/** The same two as conditions, for cases that are found in another way. */
export function keyConditions({ phone, caseNo }: FigureFilter): readonly Condition[] {
  const phones = phone === undefined ? [] : [phoneSource(phone)];
  const numbers = caseNo === undefined ? [] : numberSources(caseNo);
  if (caseNo !== undefined && numbers.length === 0) return [{ sql: 'FALSE', values: [] }];
  return [...phones, ...numbers].map(({ from, where, values }) => ({
    sql: `c.seq IN (SELECT c.seq FROM ${from} WHERE ${where})`,
    values,
  }));
}

/**
 * The ways in which a typed text can hit a case: its number, the tail of a phone, its words; `also` must fit too, as
 * an expression of the index of words. A text that starts like a case number is nothing else. Empty when nothing in
 * it can be searched.
 */
export function searchSources(text: string, also = ''): readonly Source[] {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (CASE_NUMBER.test(typed)) return [fittingWords(numberSource(typed), also)];
  const digits = digitsOf(typed);
  const words = matchExpression(text);
  const both = [words, also].filter((one) => one !== '').join(' AND ');
  return [
    ...(SHORT_NUMBER.test(typed) ? [fittingWords(keySource('number', typed), also)] : []),
    ...(PHONE.test(typed) && digits.length >= SHORTEST_TAIL
      ? [fittingWords(keySource('phone', tailKey(digits)), also)]
      : []),
    ...(both === '' || (words === '' && typed !== '') ? [] : [wordSource(both)]),
  ];
}

function fittingWords(source: Source, also: string): Source {
  if (also === '') return source;
  return {
    ...source,
    where: `${source.where} AND c.seq IN (SELECT rowid FROM case_fts WHERE case_fts MATCH ?)`,
    values: [...source.values, also],
  };
}
