import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import type { Response } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { aBranchAtWork, aDesk, answered, OWN_PASSWORD, signIn } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';

type Cell = string | number | boolean | Date | null;
export type OldRows = readonly (readonly Cell[])[];

export const OLD_HEADINGS = [
  '序号',
  '投诉编号',
  '受理日期',
  '网点',
  '来源',
  '投诉人',
  '联系方式',
  '业务类别',
  '投诉原因',
  '级别',
  '诉求摘要',
  '第一接待人',
  '处理结论',
  '公司承担金额',
  '办结日期',
  '是否超期',
  '满意度',
  '状态',
  '备注',
] as const;

/** Two rows as a branch kept them: one that has ended, one that is open. */
export const OLD_ROWS: OldRows = [
  [
    1,
    '2025-018',
    '2025年3月11日',
    '滨江支行',
    '网点现场口头',
    '余知远',
    '13800001234',
    'B01',
    'C03',
    'G2/L1',
    '退还手续费并道歉',
    '离职员工',
    '支持',
    '1,234.50元',
    '2025.3.20',
    '否',
    '4分',
    '已办结',
    '当年已归档',
  ],
  [
    2,
    '2026-001',
    '2026/3/9',
    '滨江支行',
    'S04',
    '匿名',
    '',
    '',
    '',
    '',
    '要求说明收费依据',
    '',
    '',
    '',
    '',
    '',
    '',
    '处理中',
    '',
  ],
];

function cellOf(value: Cell) {
  if (value instanceof Date) return { value, type: Date, format: 'yyyy/mm/dd' } as const;
  if (typeof value === 'number') return { value, type: Number } as const;
  if (typeof value === 'boolean') return { value, type: Boolean } as const;
  return value === null || value === '' ? null : ({ value, type: String } as const);
}

/** A workbook as a spreadsheet program writes it. */
export async function aWorkbook(rows: OldRows, sheet = '台账'): Promise<Buffer> {
  const cells = rows.map((row) => row.map(cellOf));
  return await writeXlsxFile(cells, { sheet }).toBuffer();
}

/** The same as a text, every cell in quotes. */
export function aText(rows: OldRows, separator = ','): string {
  const cell = (value: Cell): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(cell).join(separator)).join('\r\n');
}

/** A desk where the complaint officer sits. */
export async function aDeskToImport(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return desk;
}

/** The ticket of a file that a person chose. */
export function chosenFile(
  { program, world }: Desk,
  content: Uint8Array | string,
  name = 'old.xlsx',
): string {
  const path = join(world.dataFolder, 'chosen-file');
  writeFileSync(path, content);
  return program.tray.stage({ path, name, ours: true });
}

type Tried = {
  readonly sheet: Response<'imports.read'>;
  readonly check: Response<'imports.check'>;
};

/** Reads a file and tries it with the suggested mapping. */
export async function tried(
  desk: Desk,
  content: Uint8Array | string,
  name = 'old.xlsx',
  keepWords = false,
): Promise<Tried> {
  const sheet = await answered(desk, 'imports.read', { ticket: chosenFile(desk, content, name) });
  const { id, mapping } = sheet;
  return { sheet, check: await answered(desk, 'imports.check', { id, mapping, keepWords }) };
}

export async function imported(
  desk: Desk,
  content: Uint8Array | string,
  name = 'old.xlsx',
): Promise<Response<'imports.commit'>> {
  const { sheet } = await tried(desk, content, name);
  const choice = { leaveOutKnown: false, leaveOutAlike: false };
  return await answered(desk, 'imports.commit', { id: sheet.id, ...choice });
}

/** Every problem of a dry run, as `row column code`. */
export async function problemsOf(
  desk: Desk,
  id: string,
  kind: 'problems' | 'notes' = 'problems',
): Promise<readonly string[]> {
  const { lines } = await answered(desk, 'imports.problems', { id, kind, from: 0, size: 100 });
  return lines.map(({ row, column, code }) => `${String(row)} ${String(column)} ${code}`);
}

/** Every case there is, received last first. */
export function casesOf(desk: Desk): readonly Case[] {
  const { store } = desk.office();
  const page = store.cases.page({
    filter: { branchId: null },
    search: '',
    cursor: null,
    size: 200,
  });
  const rows = page.ok ? page.value.rows : [];
  return rows.flatMap(({ id }) => store.cases.load(id) ?? []);
}
