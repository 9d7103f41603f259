import { sheetWords as words } from '../words/zh-cn/sheet-words.ts';
import { partsOf, sheetTree, wordsOf } from './sheet-tree.ts';
import type { SheetNode } from './sheet-tree.ts';

/** One cell of a sheet under the names it is printed with: title of its list, column or label, and which line of them. */
export type SheetCell = {
  readonly label: string;
  /** Counted from 1 among cells of the same label. */
  readonly line: number;
  readonly value: string;
};

type Named = Omit<SheetCell, 'line'>;

const isRow = ({ tag }: SheetNode): boolean => tag === 'tr';
const isCell = ({ tag }: SheetNode): boolean => tag === 'td' || tag === 'th';

/** Between the title of a list and its column. */
const BETWEEN = ' · ';

function named(title: string, label: string): string {
  return [title, label].filter((one) => one !== '').join(BETWEEN);
}

/** Labels stand before their values in a row. */
function pairsOf(cells: readonly SheetNode[]): readonly Named[] {
  return cells.flatMap((cell, index) => {
    const before = cells[index - 1];
    if (cell.tag !== 'td') return [];
    return [{ label: before?.tag === 'th' ? wordsOf(before) : '', value: wordsOf(cell) }];
  });
}

/** Who signs, and what stands there besides the lines to write on. */
function signedBy(cells: readonly SheetNode[]): readonly Named[] {
  return cells.map((cell) => {
    const [who] = partsOf(cell, ({ classes }) => classes.has('who'));
    const children = cell.children.filter(
      (child) => typeof child === 'string' || (child !== who && !child.classes.has('pen')),
    );
    return {
      label: who === undefined ? '' : wordsOf(who),
      value: wordsOf({ ...cell, children }),
    };
  });
}

function cellsOfTable(table: SheetNode): readonly Named[] {
  const rows = partsOf(table, isRow);
  const title = rows.find(({ classes }) => classes.has('heading'));
  const heads = rows.find(({ classes }) => classes.has('heads'));
  const name = title === undefined ? '' : wordsOf(title);
  const columns = heads === undefined ? null : partsOf(heads, isCell).map(wordsOf);
  return rows
    .filter((row) => row !== title && row !== heads)
    .flatMap((row) => {
      const cells = partsOf(row, isCell);
      if (table.classes.has('sign')) return signedBy(cells);
      if (columns === null) return pairsOf(cells);
      return cells.map((cell, place) => ({
        label: named(name, columns[place] ?? ''),
        value: wordsOf(cell),
      }));
    });
}

function numbered(cells: readonly Named[]): readonly SheetCell[] {
  const lines = new Map<string, number>();
  return cells.map(({ label, value }) => {
    const line = (lines.get(label) ?? 0) + 1;
    lines.set(label, line);
    return { label, line, value };
  });
}

/** Institution, number and marks at the top: a draft that was registered since says so there. */
function headOf(sheet: SheetNode): readonly Named[] {
  const lines = partsOf(sheet, ({ classes }) =>
    ['institution', 'meta'].some((one) => classes.has(one)),
  );
  return lines.map((line) => ({ label: words.head, value: wordsOf(line) }));
}

/** Every cell of a printed content, in the order of the sheet. Language of the labels and layout do not count. */
export function sheetCells(content: string): readonly SheetCell[] {
  const sheet = sheetTree(content);
  const tables = partsOf(sheet, ({ tag }) => tag === 'table');
  return numbered([...headOf(sheet), ...tables.flatMap(cellsOfTable)]);
}

/** A cell that says something else than it did; null = the sheet had, or has, no such cell. */
export type CellChange = {
  readonly label: string;
  readonly line: number;
  readonly before: string | null;
  readonly after: string | null;
};

function keyOf({ label, line }: Omit<SheetCell, 'value'>): string {
  return `${label}\n${String(line)}`;
}

/** What differs between two contents of one form, in the order of the sheet. */
export function changedCells(before: string, after: string): readonly CellChange[] {
  const [old, now] = [before, after].map((content) => sheetCells(content));
  const was = new Map((old ?? []).map((cell) => [keyOf(cell), cell.value]));
  const is = new Map((now ?? []).map((cell) => [keyOf(cell), cell.value]));
  const gone = (old ?? []).filter((cell) => !is.has(keyOf(cell)));
  return [...(now ?? []), ...gone].flatMap((cell) => {
    const change = { before: was.get(keyOf(cell)) ?? null, after: is.get(keyOf(cell)) ?? null };
    return change.before === change.after
      ? []
      : [{ label: cell.label, line: cell.line, ...change }];
  });
}
