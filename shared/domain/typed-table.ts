/**
 * What a cell of a table that leaves the program holds: `money` in fen, `rate` as a part of one, `figure` with one
 * decimal, `day` and `moment` as the program writes them. Null is an empty cell.
 */
export type CellKind = 'text' | 'day' | 'moment' | 'money' | 'count' | 'figure' | 'rate' | 'yesno';
export type CellValue = string | number | boolean | null;
export type Cell = { readonly kind: CellKind; readonly value: CellValue };

/** The files a table can leave as. */
export const TABLE_FORMATS = ['xlsx', 'csv', 'html', 'txt'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** One column; `width` in characters of a spreadsheet. */
export type TableColumn = {
  readonly title: string;
  readonly kind: CellKind;
  readonly width: number;
};

/** A table as it was made, with its columns in words: what a report gives to be exported. */
export type TypedTable = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Below the last row: totals, who signs. */
  readonly foot: readonly (readonly Cell[])[];
};

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** True when an office program might take the text for a formula (domain 9). */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** The text that stays a text wherever it is opened. */
export function withoutFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** One line without signs that would break it; what a spreadsheet would take for a formula stays text. */
export function oneLine(text: string): string {
  return withoutFormula(text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim());
}
