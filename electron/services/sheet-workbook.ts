import readXlsxFile from 'read-excel-file/universal';
import { LEDGER_LIMITS } from '../../shared/domain/ledger-table.ts';
import type { SheetRow } from '../../shared/domain/ledger-table.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { RawSheet } from './sheet-rows.ts';
import { scanSheet } from './sheet-scan.ts';
import type { SheetScan } from './sheet-scan.ts';
import { storedZip, zipContent, zipEntries } from './zip-contents.ts';
import type { ZipEntry, ZipFault } from './zip-contents.ts';

/** What runs, or fetches from elsewhere: such a workbook is not opened at all. */
const ACTIVE =
  /vbaProject|\/macrosheets\/|\/externalLinks\/|\/activeX\/|\/embeddings\/|\/ctrlProps\/|\/customUI|connections\.xml|\/queryTables\//iu;
/** The parts a sheet of values is read from. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/u;
const SHEET = /^xl\/worksheets\//u;
const MOST_ROWS = LEDGER_LIMITS.rows + LEDGER_LIMITS.above + 1;
const NO_SHEET = Buffer.from(
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);

type Parts = ReadonlyMap<string, Buffer>;
type Sheet = { readonly name: string; readonly path: string; readonly isHidden: boolean };

function partsOf(bytes: Buffer, entries: readonly ZipEntry[]): Result<Parts, Refusal> {
  const parts = new Map<string, Buffer>();
  for (const entry of entries.filter(({ name }) => NEEDED.test(name))) {
    const content = zipContent(bytes, entry);
    if (!content.ok) return fail(inflateFault(content.failure));
    parts.set(entry.name, content.value);
  }
  return ok(parts);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');
}

/** The sheets of the workbook in their order, each with the part that holds it. */
function sheetsOf(parts: Parts): readonly Sheet[] {
  const links = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map(
    [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/gu)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    path: targets.get(attribute(tag, '\\w+:id')) ?? '',
    isHidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
  }));
}

type Chosen = {
  readonly sheet: Sheet;
  readonly scan: SheetScan;
  readonly others: readonly string[];
};

/** The first sheet that can be seen and holds more than one row; the others are only named. */
function chosenSheet(parts: Parts): Chosen | null {
  const filled = sheetsOf(parts).flatMap((sheet) => {
    const content = parts.get(sheet.path);
    const scan = content === undefined ? null : scanSheet(content.toString('utf8'));
    return scan === null || (scan.filledRows === 0 && !scan.isStrange) ? [] : [{ sheet, scan }];
  });
  const seen = filled.filter(({ sheet }) => !sheet.isHidden);
  const first = seen.find(({ scan }) => scan.filledRows > 1) ?? seen[0];
  if (first === undefined) return null;
  const others = filled.filter((one) => one !== first).map(({ sheet }) => sheet.name);
  return { ...first, others };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Dates come as if they were of the zone of Greenwich: the day and time that the sheet shows. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Halves of a second are what is left of a fraction of a day.
  const [on = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  return time === '00:00:00' ? on : `${on} ${time}`;
}

/** A number as the spreadsheet shows it: fifteen digits, so that 0.1 + 0.2 is 0.3. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e21
    ? short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
    : String(short);
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return two(Number(value)).slice(1);
  return value instanceof Date ? dateText(value) : '';
}

/** Only the chosen sheet is handed to the reader, unpacked and cut behind its last value. */
function onlySheet(parts: Parts, { sheet, scan }: Chosen): Buffer {
  const kept = [...parts].map(([path, content]): [string, Buffer] => {
    if (path === sheet.path) return [path, Buffer.from(scan.trimmed)];
    return [path, SHEET.test(path) ? NO_SHEET : content];
  });
  return storedZip(new Map(kept));
}

async function rowsIn(parts: Parts, chosen: Chosen): Promise<readonly SheetRow[]> {
  const zip = onlySheet(parts, chosen);
  const sheets = await readXlsxFile(new Uint8Array(zip).buffer);
  const data = sheets.find(({ sheet }) => sheet === chosen.sheet.name)?.data ?? [];
  return data.map((cells, place) => ({ row: place + 1, cells: cells.map(cellText) }));
}

function entryFault(entries: readonly ZipEntry[]): Refusal | null {
  const names = entries.map(({ name }) => name);
  if (names.some((name) => ACTIVE.test(name))) return 'import-file-active';
  return names.includes('xl/workbook.xml') ? null : 'import-file-strange';
}

function hasTrick(parts: Parts): boolean {
  return [...parts.values()].some(
    (content) => content.includes('<!DOCTYPE') || content.includes('<!ENTITY'),
  );
}

function isMacroBook(parts: Parts): boolean {
  return parts.get('[Content_Types].xml')?.includes('macroEnabled') === true;
}

function inflateFault(failure: ZipFault): Refusal {
  return failure === 'too-large' ? 'import-file-inflates' : 'import-file-damaged';
}

/** The parts that are needed, of a workbook in which nothing runs. */
function quietParts(bytes: Buffer): Result<Parts, Refusal> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return fail(inflateFault(entries.failure));
  const fault = entryFault(entries.value);
  if (fault !== null) return fail(fault);
  const parts = partsOf(bytes, entries.value);
  if (!parts.ok) return parts;
  if (isMacroBook(parts.value)) return fail('import-file-active');
  return hasTrick(parts.value) ? fail('import-file-damaged') : parts;
}

function sizeFault({ filledRows, lastRow, lastColumn, isStrange }: SheetScan): Refusal | null {
  if (isStrange) return 'import-file-damaged';
  if (filledRows > MOST_ROWS || lastRow > MOST_ROWS * 5) return 'import-too-many-rows';
  return lastColumn > LEDGER_LIMITS.columns * 5 ? 'import-too-many-columns' : null;
}

/** A workbook as its cells stand in it. Nothing in it is run or reckoned: of a formula the stored value is read. */
export async function workbookSheet(bytes: Buffer): Promise<Result<RawSheet, Refusal>> {
  const parts = quietParts(bytes);
  if (!parts.ok) return parts;
  const chosen = chosenSheet(parts.value);
  if (chosen === null) return fail('import-file-empty');
  const { scan, sheet, others } = chosen;
  const fault = sizeFault(scan);
  if (fault !== null) return fail(fault);
  const rows = await rowsIn(parts.value, chosen);
  const { faults, merges } = scan;
  return ok({ sheet: sheet.name, otherSheets: others, rows, faults, merges });
}
