import { day, daysBetween, isDay, isMoment } from '../domain/day.ts';
import { isFen, plainYuan } from '../domain/money.ts';
import type { Cell, CellKind, TableColumn } from '../domain/typed-table.ts';
import { readText } from './table-text.ts';
import type { YesNo } from './table-text.ts';

/** The place of each kind in the table of styles below; the heading has one of its own. */
const STYLES = {
  head: 1,
  text: 2,
  yesno: 2,
  day: 3,
  moment: 4,
  money: 5,
  count: 6,
  figure: 7,
  rate: 8,
} as const satisfies Readonly<Record<CellKind | 'head', number>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** More characters than this do not open in a cell. */
const LONGEST_TEXT = 32_767;
/** The longest name of a sheet, and the signs it may not hold. */
const LONGEST_NAME = 31;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '',
};

/** Text for XML: signs it cannot hold become blanks, and what would be read as an escape of the format stays as typed. */
function xmlText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll(/[&<>"\r]/gu, (sign) => ESCAPES[sign] ?? '')
    .replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, ' ');
}

/** The name of the sheet as spreadsheets allow it. */
export function sheetName(title: string): string {
  return (
    title
      .replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
      .slice(0, LONGEST_NAME)
      .trim() || '1'
  );
}

/** `A` to `Z`, `AA` … */
function letters(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

const FIRST_DAY = day('1900-01-01');

/** Days since the start of the format; its calendar has a 29 February 1900, so every later day counts one more. */
function serialOf(text: string): number | null {
  const on = text.slice(0, 10);
  if (!isDay(on)) return null;
  const days = daysBetween(FIRST_DAY, on) + 1;
  return days < 60 ? days : days + 1;
}

function momentSerial(text: string): number | null {
  const days = serialOf(text);
  if (days === null || !isMoment(text)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number);
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function numberOf({ kind, value }: Cell): string | null {
  if (typeof value === 'number') {
    if (kind === 'money') return isFen(value) ? plainYuan(value) : String(value / 100);
    return Number.isFinite(value) && kind !== 'text' ? String(value) : null;
  }
  if (typeof value !== 'string') return null;
  const serial = kind === 'day' ? serialOf(value) : kind === 'moment' ? momentSerial(value) : null;
  return serial === null ? null : String(serial);
}

function cellXml(cell: Cell, reference: string, style: number, yesNo: YesNo): string {
  if (cell.value === null || cell.value === '') return '';
  const at = `r="${reference}" s="${String(style)}"`;
  const value = numberOf(cell);
  if (value !== null) return `<c ${at}><v>${value}</v></c>`;
  const text = xmlText(readText(cell, yesNo));
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** One row of the sheet; `row` counts from 1. */
export function sheetRow(cells: readonly Cell[], row: number, yesNo: YesNo): string {
  const made = cells.map((cell, place) =>
    cellXml(cell, `${letters(place)}${String(row)}`, STYLES[cell.kind], yesNo),
  );
  return `<row r="${String(row)}">${made.join('')}</row>`;
}

function headRow(columns: readonly TableColumn[], yesNo: YesNo): string {
  const made = columns.map(({ title }, place) =>
    cellXml({ kind: 'text', value: title }, `${letters(place)}1`, STYLES.head, yesNo),
  );
  return `<row r="1">${made.join('')}</row>`;
}

/** What stands in the head and foot of every printed page; `pages` holds `&P` and `&N`. */
export type SheetMarks = { readonly title: string; readonly mark: string; readonly pages: string };

/** The sheet up to its heading row: landscape, heading frozen. */
export function sheetStart(columns: readonly TableColumn[], yesNo: YesNo): string {
  const widths = columns.map(
    ({ width }, place) =>
      `<col min="${String(place + 1)}" max="${String(place + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>` +
    `<sheetData>${headRow(columns, yesNo)}`
  );
}

/** Signs that would be read as a command of the page head are doubled. */
function headText(text: string): string {
  return xmlText(text.replaceAll('&', '&&'));
}

/** The rest of the sheet after its last row. */
export function sheetEnd({ title, mark, pages }: SheetMarks): string {
  return (
    '</sheetData><pageMargins left="0.59" right="0.59" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>&amp;L${headText(title)}&amp;R${headText(mark)}</oddHeader>` +
    `<oddFooter>&amp;C${xmlText(pages)}</oddFooter></headerFooter></worksheet>`
  );
}

const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');

function format(id: number, font = 0): string {
  return (
    `<xf numFmtId="${String(id)}" fontId="${String(font)}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" ` +
    'applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  );
}

/** In the order of {@link STYLES}; 164 and more are formats of our own, 49 is text, 4 is grouped with two decimals. */
const FORMATS = [
  format(49, 1),
  format(49),
  format(164),
  format(165),
  format(4),
  format(1),
  format(166),
  format(167),
];

const STYLE_SHEET =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0"/>' +
  '<numFmt numFmtId="167" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${String(FORMATS.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Where the rows stand inside the file. */
export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** The small parts of the file around its one sheet; the heading row is printed on every page. */
export function sheetParts(title: string): Readonly<Record<string, string>> {
  const name = xmlText(sheetName(title));
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/${SHEET_PART}" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels':
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
  };
}
