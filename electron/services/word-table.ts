import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { partsOf } from '../../shared/forms/sheet-tree.ts';
import type { SheetNode } from '../../shared/forms/sheet-tree.ts';
import { BODY_LOOK, paragraphsOf, twipsOfMm } from './word-text.ts';
import type { Look } from './word-text.ts';

/** The sheet between its margins, on the grid that all tables of a form share. */
const WIDTH = twipsOfMm(180);
const GRID = 24;
const CARD_WIDTH = twipsOfMm(130);
const CARD_LABEL = twipsOfMm(32);
const CARD_LOOK: Look = { ...BODY_LOOK, size: 28, line: 19 };
const MANY_LOOK: Look = { ...BODY_LOOK, size: 18, line: 12.2 };
const DENSE_LINE = 13.1;

/** Eighths of a point. */
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const DASHED = { style: BorderStyle.DASHED, size: 6, color: '000000' };

type Sheet = { readonly dense: boolean; readonly bilingual: boolean };

/** Parts that need room to be written on, in mm. */
const ROOMS: readonly (readonly [name: string, mm: number])[] = [
  ['signing', 20],
  ['writing', 10],
];

/** Least heights of rows, in mm; as the style sheet has them. */
function heightOf(row: SheetNode, table: SheetNode, { bilingual }: Sheet): number {
  if (table.classes.has('sign')) return table.classes.has('many') ? 22 : 26;
  if (row.classes.has('largest')) return bilingual ? 0 : 69;
  if (row.classes.has('large')) return 16;
  const found = ROOMS.find(([name]) => partsOf(row, ({ classes }) => classes.has(name)).length > 0);
  return found === undefined ? 0 : found[1];
}

function airOf({ dense, bilingual }: Sheet): number {
  if (dense) return bilingual ? 0.5 : 0.3;
  return bilingual ? 0.5 : 1.1;
}

function lookOf(cell: SheetNode, table: SheetNode, { dense }: Sheet): Look {
  const base = table.classes.has('many') ? MANY_LOOK : BODY_LOOK;
  const line = dense && base === BODY_LOOK ? DENSE_LINE : base.line;
  return { ...base, line, align: cell.tag === 'th' ? AlignmentType.CENTER : AlignmentType.LEFT };
}

function isHigh(row: SheetNode): boolean {
  return row.classes.has('large') || row.classes.has('largest');
}

type At = { readonly row: SheetNode; readonly table: SheetNode; readonly sheet: Sheet };

function cellOf(cell: SheetNode, width: number, { row, table, sheet }: At): TableCell {
  const span = Number(cell.attributes['colspan'] ?? '1');
  const top = table.classes.has('sign') || cell.classes.has('text') || isHigh(row);
  const air = twipsOfMm(table.classes.has('sign') ? 1 : airOf(sheet));
  const side = twipsOfMm(cell.tag === 'th' ? 0.4 : 0.9);
  const heading = row.classes.has('heading') ? { outlineLevel: 1 } : {};
  return new TableCell({
    columnSpan: span,
    width: { size: width * span, type: WidthType.DXA },
    verticalAlign: top && cell.tag === 'td' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: { top: air, bottom: air, left: side, right: side },
    children: [...paragraphsOf(cell, lookOf(cell, table, sheet), heading)],
  });
}

const isRow = ({ tag }: SheetNode): boolean => tag === 'tr';
const isCell = ({ tag }: SheetNode): boolean => tag === 'td' || tag === 'th';

function rowOf(row: SheetNode, columns: number, at: Omit<At, 'row'>): TableRow {
  const least = heightOf(row, at.table, at.sheet);
  const head = row.classes.has('heading') || row.classes.has('heads');
  const width = Math.floor(WIDTH / columns);
  return new TableRow({
    cantSplit: !isHigh(row),
    tableHeader: head,
    ...(least === 0 ? {} : { height: { value: twipsOfMm(least), rule: HeightRule.ATLEAST } }),
    children: partsOf(row, isCell).map((cell) => cellOf(cell, width, { ...at, row })),
  });
}

function gridTable(table: SheetNode, sheet: Sheet): Table {
  const rows = partsOf(table, isRow);
  const signing = table.classes.has('sign');
  const [first] = rows;
  const columns = signing && first !== undefined ? partsOf(first, isCell).length : GRID;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: columns }, () => Math.floor(WIDTH / columns)),
    borders: {
      top: THIN,
      bottom: THIN,
      left: THICK,
      right: THICK,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: rows.map((row) => rowOf(row, columns, { table, sheet })),
  });
}

function cardRow(row: SheetNode): TableRow {
  const pad = { top: twipsOfMm(2), bottom: twipsOfMm(2), left: twipsOfMm(3), right: twipsOfMm(3) };
  return new TableRow({
    cantSplit: true,
    children: partsOf(row, isCell).map(
      (cell) =>
        new TableCell({
          width: {
            size: cell.tag === 'th' ? CARD_LABEL : CARD_WIDTH - CARD_LABEL,
            type: WidthType.DXA,
          },
          margins: pad,
          children: [...paragraphsOf(cell, CARD_LOOK)],
        }),
    ),
  });
}

function cardTable(table: SheetNode): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    width: { size: CARD_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [CARD_LABEL, CARD_WIDTH - CARD_LABEL],
    borders: {
      top: DASHED,
      bottom: DASHED,
      left: DASHED,
      right: DASHED,
      insideHorizontal: THIN,
      insideVertical: { style: BorderStyle.NONE, size: 0, color: 'auto' },
    },
    rows: partsOf(table, isRow).map(cardRow),
  });
}

/** Word runs tables together that have nothing between them; this is as little as there can be. */
function seam(): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: 10, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** The body of a form: its tables, and what stands outside them, one after the other. */
export function bodyOf(body: SheetNode, sheet: Sheet): readonly (Paragraph | Table)[] {
  const parts = partsOf(body, ({ tag }) => tag === 'table' || tag === 'p');
  return parts.flatMap((part): readonly (Paragraph | Table)[] => {
    if (part.tag === 'p') {
      return paragraphsOf(part, { ...BODY_LOOK, align: AlignmentType.CENTER });
    }
    return [part.classes.has('card') ? cardTable(part) : gridTable(part, sheet), seam()];
  });
}
