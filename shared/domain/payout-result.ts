import { isDay, isMoment } from './day.ts';
import type { Moment } from './day.ts';
import { refusedLines } from './line-refusals.ts';
import type { LineRefusal, RefusedLines } from './line-refusals.ts';
import { parseYuan } from './money.ts';
import type { Fen } from './money.ts';
import { ok } from './result.ts';
import type { Result } from './result.ts';

/** One row of the file that the bank gives back 回盘文件; `line` counts as an editor shows it. */
export type ResultRow = {
  readonly line: number;
  readonly batchNo: string;
  /** null: not a number. */
  readonly seq: number | null;
  readonly payeeAccount: string;
  /** null: not an amount. */
  readonly amount: Fen | null;
  readonly result: string;
  readonly reason: string;
  readonly voucherNo: string;
  readonly paidAt: Moment | null;
};

/** Names of the columns, in the order of the file (P12). */
const NAMES = [
  'batchNo',
  'seq',
  'payeeAccount',
  'amount',
  'result',
  'reason',
  'voucherNo',
  'paidAt',
] as const;
/** More lines than any batch has: such a file is not taken apart at all. */
const MOST_LINES = 100_000;
const LONGEST = { batchNo: 60, reason: 200, voucherNo: 100 } as const;

function quotedCells(line: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gu)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return cells;
}

/** Tab, upright line or comma: whichever the first row uses. */
function splitter(first: string): (line: string) => readonly string[] {
  const mark = ['\t', '|'].find((one) => first.includes(one));
  return mark === undefined ? quotedCells : (line) => line.split(mark);
}

/** A closing separator makes no ninth column. */
function withoutTail(cells: readonly string[]): readonly string[] {
  return cells.length === NAMES.length + 1 && cells.at(-1)?.trim() === ''
    ? cells.slice(0, NAMES.length)
    : cells;
}

/** Own copies mark a cell that begins like a formula; the mark is no part of it. */
function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/u, '');
}

/** `2026-03-18`, `20260318`, `2026/03/18`, each with or without a time; null: not a moment. */
function momentOf(text: string): Moment | null {
  const form = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/u;
  const [, year = '', month = '', date = '', hour = '00', minute = '00', second = '00'] =
    form.exec(text) ?? [];
  const on = `${year}-${month}-${date}`;
  const whole = `${on}T${hour}:${minute}:${second}`;
  return isDay(on) && isMoment(whole) ? whole : null;
}

type Cells = Readonly<Record<(typeof NAMES)[number], string>>;

function named(cells: readonly string[]): Cells {
  const cell = (place: number): string => plainCell(cells[place] ?? '');
  const [batchNo, seq, payeeAccount, amount] = [cell(0), cell(1), cell(2), cell(3)];
  const [result, reason, voucherNo, paidAt] = [cell(4), cell(5), cell(6), cell(7)];
  return { batchNo, seq, payeeAccount, amount, result, reason, voucherNo, paidAt };
}

function isTooLong(cells: Cells): boolean {
  return Object.entries(LONGEST).some(
    ([name, most]) => String(Reflect.get(cells, name)).length > most,
  );
}

function rowOf(line: number, cells: readonly string[]): ResultRow | null {
  const { seq, amount, paidAt, ...texts } = named(cells);
  const when = paidAt === '' ? null : momentOf(paidAt);
  const isUnread = paidAt !== '' && when === null;
  if (cells.length !== NAMES.length || isUnread || isTooLong(named(cells))) return null;
  const place = /^\d{1,6}$/u.test(seq) ? Number(seq) : null;
  return { line, ...texts, seq: place, amount: parseYuan(amount), paidAt: when };
}

/** Column names instead of a row: nothing in it looks like a batch or a number. */
function isHeading(cells: readonly string[]): boolean {
  const { batchNo, seq, amount } = named(cells);
  return !batchNo.startsWith('FK-') && !/\d/u.test(seq) && !/\d/u.test(amount);
}

/** Counted before the text is taken apart: a file of nothing but line ends must not fill the memory. */
function hasTooManyLines(text: string): boolean {
  return ['\n', '\r'].some((end) => {
    let count = 0;
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) count += 1;
    return count > MOST_LINES;
  });
}

/** Takes the text of a result file apart; each line that is no row is named. */
export function resultRows(text: string): Result<readonly ResultRow[], RefusedLines> {
  if (hasTooManyLines(text)) return refusedLines([], ['row-count-mismatch']);
  const lines = text
    .split(/\r\n|\n|\r/u)
    .map((content, place) => ({ content, line: place + 1 }))
    .filter(({ content }) => content.trim() !== '');
  const cut = splitter(lines[0]?.content ?? '');
  const cells = lines.map(({ content, line }) => ({ line, cells: withoutTail(cut(content)) }));
  const body = isHeading(cells[0]?.cells ?? []) ? cells.slice(1) : cells;
  const wrong: LineRefusal[] = [];
  const rows = body.flatMap((one) => {
    const row = rowOf(one.line, one.cells);
    if (row === null) wrong.push({ line: one.line, code: 'row-malformed' });
    return row === null ? [] : [row];
  });
  return wrong.length > 0 ? refusedLines(wrong) : ok(rows);
}
