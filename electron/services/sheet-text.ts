import { LEDGER_LIMITS } from '../../shared/domain/ledger-table.ts';
import type { FaultyCell, SheetRow } from '../../shared/domain/ledger-table.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { RawSheet } from './sheet-rows.ts';

const SNIFFED = 4096;
const MOST_ROWS = LEDGER_LIMITS.rows + LEDGER_LIMITS.above + 1;

/** UTF-16 without its mark gives itself away: every second byte of plain letters and signs is nothing. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, SNIFFED);
  const zeros = (odd: 0 | 1): number =>
    start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const least = start.length / 20;
  if (odd > least && odd > even * 4) return 'utf-16le';
  return even > least && even > odd * 4 ? 'utf-16be' : null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** The text in whichever of the four encodings it is in; null when it is in none. */
export function textOf(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes) ?? utf16WithoutMark(bytes);
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return null;
}

const MARKS = ['\t', ';', ','] as const;

/** Tab, semicolon or comma: whichever the first lines use most, counted outside quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, SNIFFED).replaceAll(/"[^"]*"/gu, '');
  const counts = MARKS.map((mark) => start.split(mark).length);
  return MARKS[counts.indexOf(Math.max(...counts))] ?? ',';
}

type Cursor = { readonly text: string; readonly separator: string; at: number };

/** A quoted cell from its first quote; null when its end is missing. */
function quoted(cursor: Cursor): string | null {
  const { text } = cursor;
  let cell = '';
  let from = cursor.at + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) return null;
    cell += text.slice(from, end);
    if (text.charAt(end + 1) !== '"') {
      cursor.at = end + 1;
      return cell;
    }
    cell += '"';
    from = end + 2;
  }
}

function endOfCell({ text, separator, at }: Cursor): number {
  let end = at;
  while (end < text.length) {
    const sign = text.charAt(end);
    if (sign === separator || sign === '\n' || sign === '\r') break;
    end += 1;
  }
  return end;
}

/** One cell; what stands between a closing quote and the separator belongs to it. */
function cellAt(cursor: Cursor): string | null {
  const isQuoted = cursor.text.charAt(cursor.at) === '"';
  const inside = isQuoted ? quoted(cursor) : '';
  if (inside === null) return null;
  const end = endOfCell(cursor);
  const rest = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return inside + rest;
}

/** One record, a line or more; null when a quote in it is never closed. */
function recordAt(cursor: Cursor): readonly string[] | { readonly openAt: number } {
  const cells: string[] = [];
  for (;;) {
    const cell = cellAt(cursor);
    if (cell === null) return { openAt: cells.length + 1 };
    cells.push(cell);
    if (cursor.text.charAt(cursor.at) !== cursor.separator) break;
    cursor.at += 1;
    if (cells.length > LEDGER_LIMITS.columns * 2) break;
  }
  if (cursor.text.startsWith('\r\n', cursor.at)) cursor.at += 2;
  else if (/[\r\n]/u.test(cursor.text.charAt(cursor.at))) cursor.at += 1;
  return cells;
}

/** Where the rows begin and by what the cells are parted: the text itself may name it in a first line `sep=;`. */
function cursorOf(text: string): Cursor & { readonly first: number } {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const named = /^sep=(.)\r?\n/u.exec(text.slice(start, start + 10));
  if (named === null) {
    return { text, separator: separatorOf(text.slice(start)), at: start, first: 1 };
  }
  return { text, separator: named[1] ?? ',', at: start + named[0].length, first: 2 };
}

/** The rows of a text, each numbered as a spreadsheet that opens it numbers them. */
export function textSheet(text: string): Result<RawSheet, Refusal> {
  const cursor = cursorOf(text);
  const rows: SheetRow[] = [];
  const faults: FaultyCell[] = [];
  for (let row = cursor.first; cursor.at < text.length; row += 1) {
    const record = recordAt(cursor);
    if ('openAt' in record) {
      const found = text.slice(cursor.at, cursor.at + 80);
      faults.push({ row, column: record.openAt, code: 'quote-open', found });
      rows.push({ row, cells: [found] });
      break;
    }
    if (record.length > LEDGER_LIMITS.columns) return fail('import-too-many-columns');
    rows.push({ row, cells: record });
    if (rows.length > MOST_ROWS * 5) return fail('import-too-many-rows');
  }
  return ok({ sheet: '', otherSheets: [], rows, faults, merges: [] });
}
