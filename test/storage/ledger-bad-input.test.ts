import { deflateRawSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readApart } from '../../electron/services/ledger-sheet.ts';
import { readLedger } from '../../electron/services/sheet-reading.ts';
import { storedZip, zipContent, zipEntries } from '../../electron/services/zip-contents.ts';
import { LEDGER_LIMITS } from '../../shared/domain/ledger-table.ts';
import { refusal } from '../support/desk-at-work.ts';
import {
  aDeskToImport,
  aText,
  aWorkbook,
  chosenFile,
  OLD_HEADINGS,
  OLD_ROWS,
} from '../support/old-ledger.ts';
import { zipParts } from '../support/zip-parts.ts';

const TABLE = [OLD_HEADINGS, ...OLD_ROWS];

async function codeOf(bytes: Buffer, name = 'old.xlsx'): Promise<string> {
  const read = await readLedger(bytes, name);
  return read.ok ? 'read' : read.failure;
}

/** A workbook with one of its parts changed. */
async function altered(
  change: (parts: Map<string, string>) => void,
  rows = TABLE,
): Promise<Buffer> {
  const parts = new Map(zipParts(await aWorkbook(rows)));
  change(parts);
  return storedZip(new Map([...parts].map(([name, text]) => [name, Buffer.from(text)])));
}

const SHEET = 'xl/worksheets/sheet1.xml';

function inSheet(from: string | RegExp, to: string): (parts: Map<string, string>) => void {
  return (parts) => {
    const was = parts.get(SHEET) ?? '';
    const now = was.replace(from, to);
    if (now === was) throw new Error('nothing was altered');
    parts.set(SHEET, now);
  };
}

/** A packed entry whose list says what `says` says. */
function packed(name: string, content: Buffer, says: { readonly size?: number } = {}): Buffer {
  const zip = Buffer.from(storedZip(new Map([[name, deflateRawSync(content)]])));
  const list = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, list + 10);
  zip.writeUInt32LE(crc32(content), list + 16);
  zip.writeUInt32LE(says.size ?? content.length, list + 24);
  return zip;
}

test('a file that is not what its name says is refused before it is opened', async () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  expect(await codeOf(png)).toBe('import-file-strange');
  expect(await codeOf(png, 'old.csv')).toBe('import-file-strange');
  expect(
    await codeOf(Buffer.from('<html><table><tr><td>投诉人</td></tr></table>'), 'old.csv'),
  ).toBe('import-file-strange');
  expect(await codeOf(await aWorkbook(TABLE), 'old.csv')).toBe('import-file-strange');
  expect(await codeOf(Buffer.from(aText(TABLE)), 'old.xlsx')).toBe('import-file-strange');
  expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
    'import-file-old-format',
  );
  expect(await codeOf(storedZip(new Map([['word/document.xml', Buffer.from('x')]])))).toBe(
    'import-file-strange',
  );
  expect(await codeOf(Buffer.alloc(0))).toBe('import-file-empty');
  expect(await codeOf(Buffer.from('PK\u0003\u0004 nothing'))).toBe('import-file-damaged');
});

test('macros, links to elsewhere and embedded objects are never opened', async () => {
  for (const name of [
    'xl/vbaProject.bin',
    'xl/externalLinks/externalLink1.xml',
    'xl/embeddings/o.bin',
    'xl/connections.xml',
    'xl/macrosheets/sheet1.xml',
  ]) {
    expect(await codeOf(await altered((parts) => parts.set(name, 'x')))).toBe('import-file-active');
  }
  const macro = await altered((parts) => {
    parts.set(
      '[Content_Types].xml',
      (parts.get('[Content_Types].xml') ?? '').replace('sheet.main+xml', 'macroEnabled.main+xml'),
    );
  });
  expect(await codeOf(macro)).toBe('import-file-active');
  const trick = await altered((parts) => {
    parts.set('xl/sharedStrings.xml', '<!DOCTYPE a [<!ENTITY a "aaaa">]><sst/>');
  });
  expect(await codeOf(trick)).toBe('import-file-damaged');
});

test('a bomb is refused by what it announces, and one that lies by what it becomes', async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  expect(await codeOf(packed('xl/workbook.xml', zeros))).toBe('import-file-inflates');
  expect(await codeOf(packed('xl/workbook.xml', zeros, { size: 1000 }))).toBe(
    'import-file-inflates',
  );
  expect(
    await codeOf(packed('xl/workbook.xml', Buffer.from('x'), { size: 200 * 1024 * 1024 })),
  ).toBe('import-file-inflates');
  const honest = packed('a', Buffer.from('honest'));
  const list = zipEntries(honest);
  const entry = list.ok ? list.value[0] : undefined;
  if (entry === undefined) throw new Error('an entry');
  expect(zipContent(honest, entry)).toEqual({ ok: true, value: Buffer.from('honest') });
  expect(zipContent(honest, { ...entry, crc: 1 })).toEqual({ ok: false, failure: 'damaged' });
});

test('a sheet of a million rows is refused quickly, with bounded memory', async () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}"><v>1</v></c></row>`,
  );
  const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const book = await altered((parts) => parts.set(SHEET, sheet));
  const [start, before] = [performance.now(), process.memoryUsage().rss];
  const read = await readApart(book, 'old.xlsx');
  expect(read).toEqual({ ok: false, failure: 'import-too-many-rows' });
  expect(performance.now() - start).toBeLessThan(20_000);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(700);
  const lines = Buffer.from('编号,日期,姓名\n'.repeat(1_000_000));
  expect(await readApart(lines, 'old.csv')).toEqual({ ok: false, failure: 'import-too-many-rows' });
});

test('empty rows that a program left below the table are not counted', async () => {
  const tail = Array.from(
    { length: 50_000 },
    (_, at) => `<row r="${String(at + 10)}" ht="14"/>`,
  ).join('');
  const book = await altered(inSheet('</sheetData>', `${tail}</sheetData>`));
  const read = await readLedger(book, 'old.xlsx');
  expect(read.ok && read.value.rows.length).toBe(2);
});

test('a cell that stands where no cell can be damages the sheet, and is refused at once', async () => {
  const start = performance.now();
  for (const place of ['\u202Eabc\u200B\uFEFFB2', 'ZZZZZZ2', 'B99999999', 'b2', '']) {
    const filled = await altered(inSheet('r="B2"', `r="${place}"`));
    expect(await codeOf(filled), place).toBe('import-file-damaged');
    const empty = await altered(inSheet('</row>', `<c r="${place}"/></row>`));
    expect(await codeOf(empty), place).toBe('import-file-damaged');
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('of a formula the stored value is read; without one, or with an error, its cell is named', async () => {
  const cell = /<c r="B2"[^>]*>.*?<\/c>/u;
  const value = await readLedger(
    await altered(inSheet(cell, '<c r="B2" t="str"><f>A1&amp;"x"</f><v>2025-018</v></c>')),
    'a.xlsx',
  );
  expect(value.ok && value.value.rows[0]?.cells[1]).toBe('2025-018');
  expect(value.ok && value.value.faults).toEqual([]);
  for (const [xml, code] of [
    ['<c r="B2"><f>HYPERLINK("http://x","y")</f></c>', 'formula-without-value'],
    ['<c r="B2"><f>1+1</f><v></v></c>', 'formula-without-value'],
    ['<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'cell-error'],
  ] as const) {
    const read = await readLedger(await altered(inSheet(cell, xml)), 'a.xlsx');
    expect(read.ok && read.value.faults).toMatchObject([{ row: 2, column: 2, code }]);
  }
});

test('a cell merged downwards is read in every row, one merged across is named', async () => {
  const down = await altered(
    inSheet('</sheetData>', '</sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells>'),
    [OLD_HEADINGS, ...OLD_ROWS.map((row, at) => (at === 1 ? [...row].with(3, null) : row))],
  );
  const read = await readLedger(down, 'a.xlsx');
  expect(read.ok && read.value.rows.map(({ cells }) => cells[3])).toEqual(['滨江支行', '滨江支行']);
  const across = await altered(
    inSheet('</sheetData>', '</sheetData><mergeCells><mergeCell ref="F2:G2"/></mergeCells>'),
  );
  const refused = await readLedger(across, 'a.xlsx');
  expect(refused.ok && refused.value.faults).toEqual([
    { row: 2, column: 6, code: 'merged-across', found: '余知远' },
  ]);
});

test('a title above the headings, days and numbers of the spreadsheet are read as they are shown', async () => {
  const rows = [
    ['滨江支行投诉台账', null, null, null],
    [null, null, null, null],
    ['编号', '日期', '姓名', '涉及金额'],
    ['A1', new Date(Date.UTC(2025, 2, 11)), '余知远', 0.1 + 0.2],
    ['A2', 45_727, '程一诺', 13_800_001_234],
  ];
  const read = await readLedger(await aWorkbook(rows), 'a.xlsx');
  expect(read.ok && [read.value.headings.row, ...read.value.rows]).toEqual([
    3,
    { row: 4, cells: ['A1', '2025-03-11', '余知远', '0.3'] },
    { row: 5, cells: ['A2', '45727', '程一诺', '13800001234'] },
  ]);
});

const GBK_NAME = Buffer.from([0xd3, 0xe0, 0xd6, 0xaa, 0xd4, 0xb6]);

test('UTF-8, UTF-16 and GBK are read with and without their mark', async () => {
  const text = '编号,日期,投诉人\r\nA1,2025-01-02,余知远\r\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const kinds = [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    little,
    big,
  ];
  for (const bytes of kinds) {
    const read = await readLedger(bytes, 'old.csv');
    expect(read.ok && read.value.rows).toEqual([{ row: 2, cells: ['A1', '2025-01-02', '余知远'] }]);
  }
  const gbk = Buffer.concat([Buffer.from('no,date,name\nA1,2025-01-02,'), GBK_NAME]);
  const read = await readLedger(gbk, 'old.txt');
  expect(read.ok && read.value.rows[0]?.cells[2]).toBe('余知远');
  expect(await codeOf(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a, 0x80, 0xff]), 'old.csv')).toBe(
    'import-encoding-unknown',
  );
});

test('separators, quotes and line ends within a cell are read, a quote that never ends is named', async () => {
  for (const separator of [',', ';', '\t']) {
    const rows = [
      ['编号', '日期', '投诉人'],
      ['A1', '2025-01-02', `他说"算了"${separator}\n然后走了`],
    ];
    const read = await readLedger(Buffer.from(aText(rows, separator)), 'old.csv');
    expect(read.ok && read.value.rows[0]?.cells[2]).toBe(`他说"算了"${separator}\n然后走了`);
  }
  const open = await readLedger(Buffer.from('编号,日期,投诉人\nA1,"2025,x\nA2,y,z'), 'old.csv');
  expect(open.ok && open.value.faults).toMatchObject([{ row: 2, column: 2, code: 'quote-open' }]);
  const nothing = await readLedger(Buffer.from('编号,日期,投诉人\nA1,2025-01-02,a\0b'), 'old.csv');
  expect(nothing.ok && nothing.value.faults).toEqual([
    { row: 2, column: 3, code: 'control-character', found: 'a�b' },
  ]);
});

test('more rows or columns than are taken are refused whole', async () => {
  const many = `编号,日期,投诉人\n${'A,2025-01-02,x\n'.repeat(LEDGER_LIMITS.rows + 1)}`;
  expect(await codeOf(Buffer.from(many), 'old.csv')).toBe('import-too-many-rows');
  expect(await codeOf(Buffer.from(`${'投诉人,'.repeat(300)}\n1,2\n`), 'old.csv')).toBe(
    'import-too-many-columns',
  );
});

test('whatever bytes a file holds, it is read or refused, and nothing of it is imported', async () => {
  const zip = await aWorkbook(TABLE);
  const torn = fc
    .tuple(fc.nat(zip.length - 1), fc.nat(255))
    .map(([at, byte]) => Buffer.from(zip).fill(byte, at, at + 1));
  const cut = fc.nat(zip.length - 1).map((end) => zip.subarray(0, end));
  const any = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  const led = any.map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]));
  const files = fc.oneof(torn, cut, any, led);
  const names = fc.constantFrom('a.xlsx', 'a.csv', 'a.txt');
  await fc.assert(
    fc.asyncProperty(files, names, async (bytes, name) => {
      const read = await readLedger(bytes, name);
      expect(typeof read.ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

test('at the desk a bad file leaves neither cases nor its copy behind', async () => {
  const desk = await aDeskToImport();
  const seen = desk.office().store.audit.head()?.seq;
  for (const bytes of [
    Buffer.from('PK\u0003\u0004'),
    await altered((parts) => parts.set('xl/vbaProject.bin', 'x')),
  ]) {
    const [code] = await refusal(desk, 'imports.read', { ticket: chosenFile(desk, bytes) });
    expect(code).toMatch(/^import-file-(?:damaged|active)$/u);
  }
  expect(await refusal(desk, 'imports.read', { ticket: 'unknown' })).toEqual([
    'attachment-missing',
  ]);
  expect(desk.office().store.audit.head()?.seq).toBe(seen);
  expect(desk.office().store.imports.batches(desk.office().branch().id, 5)).toEqual([]);
});
