import { knownHeadings } from '../../shared/domain/ledger-mapping.ts';
import { LEDGER_LIMITS, headingPlace } from '../../shared/domain/ledger-table.ts';
import type { FaultyCell, LedgerTable, SheetRow } from '../../shared/domain/ledger-table.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { LEDGER_WORDS } from '../../shared/data/ledger-words.ts';
import type { Merge } from './sheet-scan.ts';

/** A sheet as its cells stand in it, whatever file it came from. */
export type RawSheet = Pick<LedgerTable, 'sheet' | 'otherSheets' | 'faults'> & {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
};

/** A value merged over several rows of one column belongs to each of them. */
function withMerged(rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] {
  const upright = merges.filter(({ left, right, top, bottom }) => left === right && bottom > top);
  if (upright.length === 0) return rows;
  const cells = new Map(rows.map(({ row, cells: of }) => [row, [...of]]));
  for (const { top, bottom, left } of upright) {
    const value = cells.get(top)?.[left - 1] ?? '';
    for (let row = top + 1; row <= bottom; row += 1) {
      const of = cells.get(row);
      if (of?.[left - 1] === '') of[left - 1] = value;
    }
  }
  return rows.map(({ row }) => ({ row, cells: cells.get(row) ?? [] }));
}

/** Below the headings a cell over several columns says of none of them what it means. */
function acrossFaults(rows: readonly SheetRow[], merges: readonly Merge[]): readonly FaultyCell[] {
  const below = new Map(rows.map((one) => [one.row, one]));
  return merges.flatMap(({ top, left, right }): readonly FaultyCell[] => {
    const found = below.get(top)?.cells[left - 1] ?? '';
    const isAcross = right > left && below.has(top) && found !== '';
    return isAcross
      ? [{ row: top, column: left, code: 'merged-across', found: found.slice(0, 80) }]
      : [];
  });
}

function cellFaults({ row, cells }: SheetRow): readonly FaultyCell[] {
  return cells.flatMap((cell, place): readonly FaultyCell[] => {
    const at = { row, column: place + 1, found: cell.slice(0, 80).replaceAll(/\p{Cc}/gu, '�') };
    if (cell.length > LEDGER_LIMITS.cell) return [{ ...at, code: 'cell-too-long' }];
    const isStrange = /[^\P{Cc}\t\r\n]/u.test(cell) || !cell.isWellFormed();
    return isStrange ? [{ ...at, code: 'control-character' }] : [];
  });
}

function isEmpty({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell === '');
}

/** A spreadsheet keeps a number as text behind a mark of its own; `="001"` does the same in a text file. */
function plain(cell: string): string {
  const text = cell.replaceAll('\u00a0', ' ').trim();
  const quoted = /^="([^"]*)"$/u.exec(text)?.[1];
  return quoted ?? text.replace(/^'(?=[=+\-@\d])/u, '');
}

const FOOT_OF_NO_USE = 0;

/** Finds the headings, and keeps what stands below them, row by row. */
export function tableOf(raw: RawSheet): Result<LedgerTable, Refusal> {
  const whole = raw.rows.map(({ row, cells }) => ({ row, cells: cells.map(plain) }));
  const place = headingPlace(whole, knownHeadings(LEDGER_WORDS));
  const headings = whole[place];
  if (headings === undefined) return fail('import-file-empty');
  const below = withMerged(whole.slice(place + 1), raw.merges).filter((row) => !isEmpty(row));
  if (below.length === FOOT_OF_NO_USE) return fail('import-file-empty');
  if (below.length > LEDGER_LIMITS.rows) return fail('import-too-many-rows');
  const width = headings.cells.findLastIndex((cell) => cell !== '') + 1;
  if (width > LEDGER_LIMITS.columns) return fail('import-too-many-columns');
  const faults = [
    ...raw.faults.filter(({ row }) => row > headings.row),
    ...acrossFaults(below, raw.merges),
    ...below.flatMap(cellFaults),
  ];
  const rows = below.map(({ row, cells }) => ({
    row,
    cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
  }));
  const { sheet, otherSheets } = raw;
  const heads = { row: headings.row, cells: headings.cells.slice(0, width) };
  return ok({ sheet, otherSheets, headings: heads, rows, faults });
}
