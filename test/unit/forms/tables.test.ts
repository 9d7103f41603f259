import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { once, tableBytes } from '../../../electron/services/table-file.ts';
import { looksLikeFormula } from '../../../shared/domain/typed-table.ts';
import type { CellKind, CellValue, TableFormat } from '../../../shared/domain/typed-table.ts';
import { sheetName } from '../../../shared/forms/sheet-xml.ts';
import { csvLine, tabLine, textCells } from '../../../shared/forms/table-text.ts';
import { zipParts } from '../../support/zip-parts.ts';

const YES_NO = { yes: '是', no: '否' };

async function fileOf(
  format: TableFormat,
  kinds: readonly CellKind[],
  row: readonly CellValue[],
): Promise<Buffer> {
  const source = {
    title: 'R1 & 类别/原因',
    columns: kinds.map((kind) => ({ title: kind, kind, width: 12 })),
    slices: once([row]),
    foot: () => [],
    words: { language: 'zh-CN', yesNo: YES_NO, mark: '导出人：甲', pages: '第&P页 共&N页' },
  };
  return Buffer.from(await tableBytes(source, format));
}

test.each([
  ['=1+1', "'=1+1"],
  ['+86 139', "'+86 139"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['  =1+1', "'  =1+1"],
  ['\t=1', "'\t=1"],
  [' a', '" a"'],
  ['\rx', '"\'\rx"'],
  ['a,b', '"a,b"'],
  ['他说"好"', '"他说""好"""'],
  ['一\n二', '"一\n二"'],
  ['139****0001', '139****0001'],
])('in CSV %j is written as %j', (text, written) => {
  expect(csvLine(textCells([text]), YES_NO)).toBe(`${written}\r\n`);
});

test('in CSV a negative figure stays a number, amounts have two decimals and no grouping', () => {
  const cells = [
    { kind: 'rate', value: -0.125 },
    { kind: 'money', value: 123_456 },
    { kind: 'figure', value: 3 },
    { kind: 'yesno', value: false },
    { kind: 'moment', value: '2026-03-11T09:05:00' },
    { kind: 'text', value: null },
  ] as const;
  expect(csvLine(cells, YES_NO)).toBe('-12.5%,1234.56,3.0,否,2026-03-11 09:05,\r\n');
});

test('a line of text has no line and no tab in any of its cells', () => {
  expect(tabLine(textCells(['一\n二\t三', '=1']), YES_NO)).toBe("一 二 三\t'=1\r\n");
});

test('a workbook holds days as days and amounts as numbers, and texts as they were typed', async () => {
  const long = '一'.repeat(4000);
  const strange = '_x000D_ <b>&"\' =1+1';
  const row = ['2026-03-11', '2026-03-11T09:30:00', 200_001, 7, 0.5, 0.125, true, long, strange];
  const kinds = [
    'day',
    'moment',
    'money',
    'count',
    'figure',
    'rate',
    'yesno',
    'text',
    'text',
  ] as const;
  const file = await fileOf('xlsx', kinds, row);
  const [sheet] = await readXlsxFile(file, { trim: false });
  expect(sheet?.sheet).toBe('R1 & 类别 原因');
  expect(sheet?.data[1]).toEqual([
    new Date('2026-03-11T00:00:00Z'),
    new Date('2026-03-11T09:30:00Z'),
    2000.01,
    7,
    0.5,
    0.125,
    '是',
    long,
    expect.stringContaining('<b>&"\' =1+1'),
  ]);
  const xml = zipParts(file).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toContain('_x005F_x000D_ &lt;b&gt;&amp;&quot;');
  expect(xml).toContain('&amp;LR1 &amp;&amp; 类别/原因&amp;R导出人：甲');
});

test('signs that no workbook can hold become blanks', async () => {
  const file = await fileOf('xlsx', ['text'], ['a\u0000\u001F\uD800\uFFFFb']);
  const xml = zipParts(file).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toMatch(/>a {2}\uFFFD b</u);
});

test('the name of a sheet is one that spreadsheets allow', () => {
  expect(sheetName("a/b:c*d?e[f]g\\h'i")).toBe('a b c d e f g h i');
  expect(sheetName('长'.repeat(40))).toHaveLength(31);
  expect(sheetName('///')).toBe('1');
});

test('a page escapes what stands in its cells', async () => {
  const page = (
    await fileOf('html', ['text'], ['<script>alert(1)</script><!--rows-->'])
  ).toString();
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page.match(/导出人：甲/gu)).toHaveLength(2);
});

test('blanks in front hide no formula', () => {
  expect(looksLikeFormula('\u200B=1')).toBe(true);
  expect(looksLikeFormula('139')).toBe(false);
});
