import { LEDGER_LIMITS } from '../../shared/domain/ledger-table.ts';
import type { FaultyCell } from '../../shared/domain/ledger-table.ts';

/** A range of cells merged into one; all counted from 1, both ends included. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type SheetScan = {
  readonly faults: readonly FaultyCell[];
  readonly merges: readonly Merge[];
  /** Rows that hold a value. */
  readonly filledRows: number;
  /** The highest number of a row that holds a value. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A cell stands where no cell can be: a reader of spreadsheets would build rows and columns up to there. */
  readonly isStrange: boolean;
  /** The sheet without the empty rows below the last value: some programs write a million of them. */
  readonly trimmed: string;
};

/** More than these of one file nobody reads. */
const MOST_FAULTS = 1000;

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `B5` as row and column; null when it is no cell. */
function cellOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  return match === null ? null : { row: Number(match[2]), column: columnOf(match[1] ?? '') };
}

function mergesOf(xml: string): readonly Merge[] {
  const merges: Merge[] = [];
  for (const [, from = '', to = ''] of xml.matchAll(
    /<(?:\w+:)?mergeCell [^>]*?ref="([A-Z0-9$]+):([A-Z0-9$]+)"/gu,
  )) {
    const [first, last] = [cellOf(from), cellOf(to)];
    if (first === null || last === null || merges.length > LEDGER_LIMITS.rows) continue;
    merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }
  return merges;
}

/** What is wrong with a cell before it is read: an error, or a formula that nobody has reckoned. */
function faultOf(attributes: string, body: string, prefix: string): FaultyCell['code'] | null {
  if (/\bt="e"/u.test(attributes)) return 'cell-error';
  if (!body.includes(`<${prefix}f`)) return null;
  const hasValue = body.includes(`<${prefix}v`);
  const isEmptyText = /\bt="str"/u.test(attributes) && hasValue;
  const isEmpty = !hasValue || body.includes(`<${prefix}v/>`) || body.includes(`<${prefix}v></`);
  return isEmpty && !isEmptyText ? 'formula-without-value' : null;
}

function textIn(body: string): string {
  return body
    .replaceAll(/<[^>]*>/gu, ' ')
    .trim()
    .slice(0, 80);
}

type Running = {
  readonly faults: FaultyCell[];
  filledRows: number;
  lastRow: number;
  lastColumn: number;
  isStrange: boolean;
  /** Where the last row with a value ends in the text. */
  lastAt: number;
};

function takeCell({ attributes, body, at }: Cell, prefix: string, running: Running): void {
  const reference = /\br="([^"]*)"/u.exec(attributes)?.[1] ?? '';
  const place = cellOf(reference);
  if (place === null) running.isStrange = true;
  if (place === null || body === '') return;
  const fault = faultOf(attributes, body, prefix);
  if (fault !== null && running.faults.length < MOST_FAULTS) {
    running.faults.push({ ...place, code: fault, found: textIn(body) });
  }
  if (place.row !== running.lastRow) running.filledRows += 1;
  running.lastRow = Math.max(running.lastRow, place.row);
  running.lastColumn = Math.max(running.lastColumn, place.column);
  running.lastAt = at;
}

/** Where the name of the element that begins here is not longer than it should be: `<c ` is no `<cols`. */
function isElement(xml: string, end: number): boolean {
  const next = xml.charAt(end);
  return next === ' ' || next === '>' || next === '/';
}

function trimmed(xml: string, prefix: string, lastAt: number): string {
  const rowEnd = `</${prefix}row>`;
  const from = xml.indexOf(rowEnd, lastAt);
  if (lastAt === 0 || from < 0) return xml;
  const rest = xml.indexOf(`<${prefix}row`, from);
  if (rest < 0) return xml;
  return `${xml.slice(0, from + rowEnd.length)}</${prefix}sheetData></${prefix}worksheet>`;
}

/** True once the sheet will be refused, as for more rows than are taken: the rest need not be looked at. */
function isOver({ filledRows, lastRow, isStrange }: Running): boolean {
  const most = LEDGER_LIMITS.rows + LEDGER_LIMITS.above + 1;
  return isStrange || filledRows > most || lastRow > most * 5;
}

type Cell = { readonly attributes: string; readonly body: string; readonly at: number };

/** The next cell from this place on, and where to look for the one after it; null at the end. */
function nextCell(
  xml: string,
  from: number,
  prefix: string,
): { readonly cell: Cell | null; readonly end: number } | null {
  const open = `<${prefix}c`;
  const at = xml.indexOf(open, from);
  const headEnd = at < 0 ? -1 : xml.indexOf('>', at);
  if (headEnd < 0) return null;
  if (!isElement(xml, at + open.length)) return { cell: null, end: headEnd };
  if (xml.charAt(headEnd - 1) === '/') {
    return { cell: { attributes: xml.slice(at, headEnd), body: '', at }, end: headEnd };
  }
  const end = xml.indexOf(`</${prefix}c>`, headEnd);
  if (end < 0) return null;
  const [attributes, body] = [xml.slice(at, headEnd), xml.slice(headEnd + 1, end)];
  return { cell: { attributes, body, at }, end };
}

/**
 * Looks through the text of a sheet for what the reader of spreadsheets passes over in silence: errors, formulas
 * without a value, merged cells. One walk from cell to cell, without building anything.
 */
export function scanSheet(xml: string): SheetScan {
  const prefix = /<(\w+:)?worksheet\b/u.exec(xml)?.[1] ?? '';
  const running: Running = {
    faults: [],
    filledRows: 0,
    lastRow: 0,
    lastColumn: 0,
    isStrange: false,
    lastAt: 0,
  };
  let next = nextCell(xml, 0, prefix);
  while (next !== null && !isOver(running)) {
    if (next.cell !== null) takeCell(next.cell, prefix, running);
    next = nextCell(xml, next.end, prefix);
  }
  const { faults, filledRows, lastRow, lastColumn, isStrange, lastAt } = running;
  const rest = { trimmed: trimmed(xml, prefix, lastAt), merges: mergesOf(xml) };
  return { faults, filledRows, lastRow, lastColumn, isStrange, ...rest };
}
