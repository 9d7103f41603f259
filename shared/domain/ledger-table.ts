/** What a file of an old ledger may hold at most: more is refused before it fills the memory. */
export const LEDGER_LIMITS = {
  /** Rows below the headings. */
  rows: 20_000,
  columns: 200,
  /** Characters of one cell, as a spreadsheet allows. */
  cell: 32_767,
  /** Rows above the headings that are looked through for them: titles, the name of the branch. */
  above: 20,
} as const;

/** What can be wrong with a cell before anybody asks what it means. */
export const CELL_FAULTS = [
  'formula-without-value',
  'cell-error',
  'merged-across',
  'control-character',
  'cell-too-long',
  'quote-open',
] as const;
type CellFault = (typeof CELL_FAULTS)[number];

/** A cell by its row and column, both counted from 1 as a spreadsheet shows them. */
export type FaultyCell = {
  readonly row: number;
  readonly column: number;
  readonly code: CellFault;
  readonly found: string;
};

/** One row of a sheet: every cell as text, '' where it is empty. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

/** The sheet that was read, and what of it cannot be read. */
export type LedgerTable = {
  /** '' for a text file. */
  readonly sheet: string;
  /** Sheets with content that are not read. */
  readonly otherSheets: readonly string[];
  readonly headings: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly FaultyCell[];
};

/** `AB` for 28, as a spreadsheet names its columns. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `Phone No. (联系)` and `phone no` are one heading: width, case, blanks and signs do not matter. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function filled({ cells }: SheetRow): number {
  return cells.filter((cell) => cell !== '').length;
}

/**
 * Where the headings stand: the row near the top with the most words that are known, else the first row with two
 * cells or more. -1 in an empty sheet.
 */
export function headingPlace(rows: readonly SheetRow[], known: ReadonlySet<string>): number {
  const top = rows.slice(0, LEDGER_LIMITS.above);
  const scores = top.map(({ cells }) => cells.filter((cell) => known.has(headingKey(cell))).length);
  const best = Math.max(0, ...scores);
  if (best >= 2) return scores.indexOf(best);
  return rows.findIndex((row) => filled(row) >= 2);
}
