import { isFen, formatYuan, plainYuan } from '../domain/money.ts';
import { oneLine, withoutFormula } from '../domain/typed-table.ts';
import type { Cell, CellKind, CellValue } from '../domain/typed-table.ts';

/** Words of the two answers of a yes-or-no cell. */
export type YesNo = { readonly yes: string; readonly no: string };

type Spelling = {
  readonly yesNo: YesNo;
  /** Grouped amounts are for people to read, plain ones for programs. */
  readonly grouped: boolean;
};

const LINE_END = '\r\n';
/** Lets office programs know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

function numberText(kind: CellKind, value: number, grouped: boolean): string {
  if (kind === 'rate') return `${(value * 100).toFixed(1)}%`;
  if (kind === 'figure') return value.toFixed(1);
  if (kind === 'money' && isFen(value)) return grouped ? formatYuan(value) : plainYuan(value);
  return String(value);
}

function plainText({ kind, value }: Cell, { yesNo, grouped }: Spelling): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'number') return numberText(kind, value, grouped);
  return kind === 'moment' ? value.replace('T', ' ').slice(0, 16) : value;
}

/** The cell as people read it. */
export function readText(cell: Cell, yesNo: YesNo): string {
  return plainText(cell, { yesNo, grouped: true });
}

/** Only what a person may have typed is guarded: a negative number is a number. */
function isTyped({ value }: Cell): boolean {
  return typeof value === 'string';
}

function csvCell(cell: Cell, yesNo: YesNo): string {
  const plain = plainText(cell, { yesNo, grouped: false });
  const text = isTyped(cell) ? withoutFormula(plain) : plain;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file (RFC 4180), with its end. */
export function csvLine(cells: readonly Cell[], yesNo: YesNo): string {
  return cells.map((cell) => csvCell(cell, yesNo)).join(',') + LINE_END;
}

/** One line of a text file, columns set apart by tabs, with its end. */
export function tabLine(cells: readonly Cell[], yesNo: YesNo): string {
  const texts = cells.map((cell) => {
    const plain = plainText(cell, { yesNo, grouped: false });
    return isTyped(cell) ? oneLine(plain) : plain;
  });
  return texts.join('\t') + LINE_END;
}

/** A row of texts as cells. */
export function textCells(texts: readonly string[]): readonly Cell[] {
  return texts.map((value) => ({ kind: 'text', value }));
}

/** The values of a row with the kinds of their columns. */
export function cellsOf(
  columns: readonly { readonly kind: CellKind }[],
  values: readonly CellValue[],
): readonly Cell[] {
  return columns.map(({ kind }, place) => ({ kind, value: values[place] ?? null }));
}
