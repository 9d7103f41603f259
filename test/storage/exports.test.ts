import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { exportTable } from '../../electron/services/table-export.ts';
import { day } from '../../shared/domain/day.ts';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { moment } from '../../shared/domain/day.ts';
import { en } from '../../shared/words/en.ts';
import { aBranchAtWork, answered, OWN_PASSWORD, refusal, signIn } from '../support/desk-at-work.ts';
import { actOn, openCase, registerCase } from '../support/desk-case.ts';
import { anExportDesk, exportedFile, FULL, LEDGER_WISH, over } from '../support/exporting.ts';
import type { ExportDesk } from '../support/exporting.ts';
import { zipParts } from '../support/zip-parts.ts';

const ROLES = ['teller', 'complaintOfficer', 'auditor', 'finance'] as const;
async function signInAs(desk: ExportDesk, role: (typeof ROLES)[number]): Promise<void> {
  await signIn(desk, role, OWN_PASSWORD);
}

const FORMULA = '=HYPERLINK("http://example.invalid","点")，电话13911112222\n第二行';

/** Two registered cases and a reception; the officer is at the desk. */
async function aLedger(): Promise<ExportDesk> {
  const desk = anExportDesk();
  await aBranchAtWork(desk, ROLES);
  await signInAs(desk, 'teller');
  const second = await openCase(desk, { requestText: FORMULA });
  desk.clock.now = moment('2026-03-11T09:20:00');
  await actOn(desk, second, 'case.register');
  const complainant = { kind: 'person', isAnonymous: true };
  await openCase(desk, { complainant });
  await registerCase(desk, { receivedAt: '2026-03-10T16:00:00', requestText: '退还手续费' });
  await signInAs(desk, 'complaintOfficer');
  return desk;
}

function linesOf(file: Buffer): readonly string[] {
  return file.toString().split('\r\n');
}

function outgoing(desk: ExportDesk): readonly string[] {
  const folder = join(desk.world.dataFolder, 'outgoing');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('the CSV file is UTF-8 with its mark, in order, masked, without formulas, with totals and watermark', async () => {
  const desk = await aLedger();
  const file = await exportedFile(desk);
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = file.toString();
  expect(text).toContain('序号,投诉编号,受理日期,网点,来源,投诉人,联系方式');
  const lines = linesOf(file);
  expect(lines[1]).toMatch(/^1,TS-0101-\d{8}-0002,2026-03-10,滨江支行,网点书面/u);
  expect(lines[1]).toContain(',纪*,139****2468,');
  expect(lines[2]).toMatch(/^2,TS-0101-\d{8}-0001,2026-03-11,/u);
  expect(lines[2]).toContain(
    `,"'=HYPERLINK(""http://example.invalid"",""点"")，电话139****2222\n第二行",`,
  );
  expect(lines[3]).toMatch(/^3,未编号,2026-03-11,.*,匿名,,/u);
  expect(text).toContain('合计,件数,3,办结,0,超期,0,承担金额,0.00');
  expect(text).toContain('导出人：员工complaintOfficer　导出时间：2026-03-11 09:20:00　已掩码');
  expect(text).not.toContain('13900002468');
  expect(outgoing(desk)).toHaveLength(1);
});

test('every export is written down with its filter, columns, count and hash', async () => {
  const desk = await aLedger();
  const file = await exportedFile(desk, { search: '纪安宁', columns: ['caseNo', 'complainant'] });
  expect(linesOf(file)[0]).toBe('\uFEFF投诉编号,投诉人');
  const { audit } = desk.office().store;
  const [line] = audit.page({ limit: 1 });
  expect(line).toMatchObject({
    entity: 'export',
    action: 'ledger-exported',
    ids: { format: 'csv', count: '2' },
  });
  expect(line?.ids['hash']).toBe(createHash('sha256').update(file).digest('hex'));
  expect(audit.contents(line?.seq ?? 0)).toEqual({
    filter: {},
    search: '纪安宁',
    columns: ['caseNo', 'complainant'],
    reason: null,
  });
});

test('the workbook has typed cells, a frozen heading that is printed on every page, and lies across', async () => {
  const desk = await aLedger();
  const file = await exportedFile(desk, { format: 'xlsx' });
  const [sheet] = await readXlsxFile(file);
  const rows = sheet?.data ?? [];
  expect(rows[0]).toHaveLength(LEDGER_COLUMN_NAMES.length);
  expect(rows[1]?.slice(0, 3)).toEqual([
    1,
    expect.stringContaining('-0002'),
    new Date('2026-03-10'),
  ]);
  expect(rows[1]?.[LEDGER_COLUMN_NAMES.indexOf('cost')]).toBe(0);
  const parts = zipParts(file);
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('orientation="landscape"');
  expect(xml).not.toMatch(/<f[ >]/u);
  expect(xml).toContain('导出人：员工complaintOfficer');
  expect(parts.get('xl/workbook.xml')).toContain("'投诉台账'!$1:$1");
});

test('page and text say the same; the page loads nothing', async () => {
  const desk = await aLedger();
  const page = (await exportedFile(desk, { format: 'html', language: 'en' })).toString();
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|src=/u);
  expect(page).toContain(`<th scope="col">${en.ledger.columns.complainant}</th>`);
  expect(page).toContain('&quot;http://example.invalid&quot;');
  const text = (await exportedFile(desk, { format: 'txt' })).toString();
  expect(text.split('\r\n')[2]?.split('\t')[10]).toMatch(/^'=HYPERLINK.* 第二行$/u);
});

async function opened(zip: Buffer, password: string): Promise<readonly [string, Uint8Array]> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { password });
  const [entry] = await reader.getEntries();
  if (entry?.directory !== false) throw new Error('an empty zip');
  return [entry.filename, await entry.getData(new Uint8ArrayWriter())];
}

test('full values leave only as a zip that the password opens, with the reason written down and the password nowhere', async () => {
  const desk = await aLedger();
  const zip = await exportedFile(desk, { format: 'xlsx', full: FULL });
  expect(zip.includes('13900002468')).toBe(false);
  // Method 99 is AES; strength 3 of its extra field is 256 bits.
  expect(zip.readUInt16LE(8)).toBe(99);
  await expect(opened(zip, '别的密码')).rejects.toThrow();
  const [name, inside] = await opened(zip, FULL.password);
  expect(name).toBe('ledger.xlsx');
  const [sheet] = await readXlsxFile(Buffer.from(inside));
  expect(JSON.stringify(sheet?.data)).toContain('13900002468');
  expect(JSON.stringify(sheet?.data)).toContain('全号');
  const { audit } = desk.office().store;
  const [line] = audit.page({ limit: 1 });
  expect(line).toMatchObject({ action: 'ledger-exported-full' });
  const contents = JSON.stringify(audit.contents(line?.seq ?? 0));
  expect(contents).toContain('监管检查');
  expect(contents).not.toContain(FULL.password);
});

test('full values are refused without reason, with a weak password, or when it was typed differently', async () => {
  const desk = await aLedger();
  const ask = async (full: object): Promise<readonly string[]> =>
    await refusal(desk, 'exports.ledger', { ...LEDGER_WISH, full: { ...FULL, ...full } });
  expect(await ask({ reason: ' ' })).toEqual(['reason-missing']);
  expect(await ask({ password: '短密码', again: '短密码' })).toEqual(['export-password-weak']);
  expect(await ask({ password: 'complaintOfficer2026', again: 'complaintOfficer2026' })).toEqual([
    'export-password-weak',
  ]);
  expect(await ask({ again: '又一个很长很长的密码啊啊' })).toEqual(['export-passwords-differ']);
});

test('who may export what follows from rows 43 and 43a', async () => {
  const desk = await aLedger();
  await signInAs(desk, 'auditor');
  expect(await answered(desk, 'exports.may', {})).toEqual({ any: true, full: false });
  expect(linesOf(await exportedFile(desk))[1]).toContain('纪*');
  const full = { ...LEDGER_WISH, full: FULL };
  expect(await refusal(desk, 'exports.ledger', full)).toEqual(['role-not-allowed']);
  await signInAs(desk, 'teller');
  expect(await answered(desk, 'exports.may', {})).toEqual({ any: false, full: false });
  expect(await refusal(desk, 'exports.ledger', LEDGER_WISH)).toEqual(['role-not-allowed']);
});

test('a case in which the exporter is named is not in the file', async () => {
  const desk = await aLedger();
  const officer = desk
    .office()
    .directory()
    .find(({ name }) => name === '员工complaintOfficer');
  await signInAs(desk, 'teller');
  await registerCase(desk, { involvedStaffIds: [officer?.id] });
  await signInAs(desk, 'complaintOfficer');
  expect((await exportedFile(desk)).toString()).toContain('合计,件数,3,');
  await signInAs(desk, 'auditor');
  expect((await exportedFile(desk)).toString()).toContain('合计,件数,4,');
});

test('a cancelled export leaves nothing, and nobody else sees how far it is', async () => {
  const desk = await aLedger();
  const { id } = await answered(desk, 'exports.ledger', LEDGER_WISH);
  expect(await refusal(desk, 'exports.ledger', LEDGER_WISH)).toEqual(['export-running']);
  await answered(desk, 'exports.cancel', { id });
  expect(await over(desk, id ?? '')).toMatchObject({ state: 'cancelled', downloadId: null });
  expect(outgoing(desk)).toEqual([]);
  const locked = await answered(desk, 'exports.ledger', {
    ...LEDGER_WISH,
    format: 'xlsx',
    full: FULL,
  });
  await answered(desk, 'exports.cancel', { id: locked.id });
  expect(await over(desk, locked.id ?? '')).toMatchObject({ state: 'cancelled' });
  await signInAs(desk, 'auditor');
  expect(await refusal(desk, 'exports.status', { id })).toEqual(['not-found']);
  expect(outgoing(desk)).toEqual([]);
});

test('what is saved while an export runs is not in it', async () => {
  const desk = await aLedger();
  const { id } = await answered(desk, 'exports.ledger', LEDGER_WISH);
  await registerCase(desk);
  const status = await over(desk, id ?? '');
  expect(desk.files.get(status.downloadId ?? '')?.toString()).toContain('合计,件数,3,');
  expect(await exportedFile(desk).then(String)).toContain('合计,件数,4,');
});

test('a report leaves by the same writers and is written down by its id', async () => {
  const desk = await aLedger();
  const visit = desk.program.session.visit();
  if (visit === null) throw new Error('nobody is at the desk');
  const table = {
    title: '时限报表',
    columns: [
      { title: '级别', kind: 'text', width: 10 },
      { title: '及时办结率', kind: 'rate', width: 10 },
    ],
    rows: [
      ['G1', 0.9666],
      ['=1+1', null],
    ],
    foot: [[{ kind: 'text', value: '合计' }]],
  } as const;
  const wish = {
    format: 'csv',
    language: 'zh-CN',
    name: 'R3-2026',
    what: 'R3',
    about: null,
  } as const;
  const given = await exportTable(table, wish, visit);
  expect(given).toMatchObject({ ok: true, value: { saved: false } });
  const lines = linesOf(desk.files.get('R3-2026.csv') ?? Buffer.alloc(0));
  expect(lines.slice(0, 4)).toEqual(['\uFEFF级别,及时办结率', 'G1,96.7%', "'=1+1,", '合计']);
  const [line] = desk.office().store.audit.page({ limit: 1 });
  expect(line).toMatchObject({ action: 'table-exported', ids: { what: 'R3', count: '2' } });
  await signInAs(desk, 'teller');
  const teller = desk.program.session.visit();
  expect(teller === null || (await exportTable(table, wish, teller)).ok).toBe(false);
});

test('a table of a report leaves with its figures typed, by whoever row 43 lets', async () => {
  const desk = await aLedger();
  const wish = {
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    branchId: null,
    source: null,
    level: null,
    format: 'csv',
    language: 'zh-CN',
  };
  const { reports } = await answered(desk, 'reports.read', {
    from: wish.from,
    to: wish.to,
    branchId: null,
    source: null,
    level: null,
    ids: ['R3'],
  });
  const table = reports[0]?.tables[0];
  const asked = { ...wish, report: 'R3', table: table?.name };
  const { downloadId } = await answered(desk, 'exports.report', asked);
  const lines = linesOf(desk.files.get(downloadId ?? '') ?? Buffer.alloc(0));
  expect(lines.length).toBeGreaterThan(table?.rows.length ?? 0);
  expect(lines[1]).toContain(String(table?.rows[0]?.cells[0]?.value));
  const none = { ...wish, report: 'R3', table: 'volume' };
  expect(await refusal(desk, 'exports.report', none)).toEqual(['not-found']);
  await signInAs(desk, 'teller');
  expect(await refusal(desk, 'exports.report', asked)).toEqual(['role-not-allowed']);
});
