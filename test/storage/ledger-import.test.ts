import { expect, test } from 'vitest';
import { deadlinesNow } from '../../electron/services/case-file.ts';
import { isCase } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import { seenCase } from '../../shared/domain/case-mask.ts';
import { broken } from '../support/case-invariants.ts';
import { answered, OWN_PASSWORD, refusal, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import {
  aDeskToImport,
  aText,
  aWorkbook,
  casesOf,
  chosenFile,
  imported,
  OLD_HEADINGS,
  OLD_ROWS,
  problemsOf,
  tried,
} from '../support/old-ledger.ts';
import { tracesIn } from '../support/traces.ts';

const TABLE = [OLD_HEADINGS, ...OLD_ROWS];
const TAKE_ALL = { leaveOutKnown: false, leaveOutAlike: false };

function auditLength(desk: Desk): number {
  return desk.office().store.audit.head()?.seq ?? 0;
}

test('an old ledger comes in as it stood: what ended is history, what is open runs from the day it was received', async () => {
  const desk = await aDeskToImport();
  const done = await imported(desk, await aWorkbook(TABLE));
  expect(done).toMatchObject({ ended: 1, open: 1, leftOut: 0, fileName: 'old.xlsx' });
  const [open, ended] = casesOf(desk);
  expect(ended).toMatchObject({
    status: 'closed',
    caseNo: 'TS-0101-20250311-0001',
    closeType: 'K1',
    regLevel: 'L1',
    grievanceLevel: 'G2',
    resolvedAt: '2025-03-20T00:00:00',
    facts: {
      reasonCode: 'C03',
      bizCategory: 'B01',
      source: 'S01',
      requestText: '退还手续费并道歉',
    },
    complainant: { name: '余知远', phone: '13800001234' },
    decision: { decisionType: 'J1' },
    closing: { closedAt: '2025-03-20T00:00:00' },
    imported: {
      batchId: done.id,
      fileHash: done.fileHash,
      oldNo: '2025-018',
      row: 2,
      firstReceiver: '离职员工',
      remark: '当年已归档',
    },
  });
  expect(ended?.options).toMatchObject([{ companyCost: 123_450, choice: '选中' }]);
  expect(ended?.followUps).toMatchObject([{ satisfaction: 4 }]);
  expect(open).toMatchObject({
    status: 'registered',
    registeredAt: '2026-03-09T00:00:00',
    complainant: { isAnonymous: true, name: null },
    imported: { oldNo: '2026-001' },
  });
});

test('history owes nothing; an open case has its to-do and its legal date', async () => {
  const desk = await aDeskToImport();
  await imported(desk, await aWorkbook(TABLE));
  const { store } = desk.office();
  const [open, ended] = casesOf(desk);
  if (open === undefined || ended === undefined) throw new Error('two cases');
  expect(store.cases.todosOf(ended.id)).toEqual([]);
  expect(store.cases.index(ended.id)).toMatchObject({ effectAt: null, dueAt: null });
  expect(store.cases.todosOf(open.id).map(({ kind }) => kind)).toContain('TD1');
  const legal = deadlinesNow(open, desk.office()).find(({ rule }) => rule === 'D01');
  expect(legal?.startedAt).toBe('2026-03-09T00:00:00');
  desk.clock.now = moment('2027-01-05T09:00:00');
  expect(store.cases.effectsDue(desk.clock.now, 10)).toEqual([open.id]);
});

test('every imported case fits its shape, keeps the invariants and its place in the audit chain', async () => {
  const desk = await aDeskToImport();
  const before = auditLength(desk);
  await imported(desk, await aWorkbook(TABLE));
  const office = desk.office();
  for (const c of casesOf(desk)) {
    expect(isCase(c)).toBe(true);
    const rest = { before: null, book: office.book(), now: desk.clock.now };
    expect(broken({ c, deadlines: deadlinesNow(c, office), ...rest })).toEqual([]);
    expect(JSON.stringify(seenCase(c, { whole: false, internal: false }))).not.toContain(
      '13800001234',
    );
  }
  const lines = office.store.audit.page({ limit: 10 }).slice(0, auditLength(desk) - before);
  expect(lines.map(({ action }) => action)).toEqual([
    'ledger-imported',
    'case-imported',
    'case-imported',
  ]);
  expect(office.store.audit.verify()).toMatchObject({ intact: true });
});

test('a dry run writes nothing, and one problem keeps everything out', async () => {
  const desk = await aDeskToImport();
  const before = auditLength(desk);
  const bad = [
    3,
    '2026-002',
    '三月九日',
    '',
    '',
    '',
    '123',
    'B01',
    '不存在的原因',
    'G9',
    '',
    '',
    '',
    '约千元',
    '',
    '',
    '',
    '处理中',
    '',
  ] as const;
  const { sheet, check } = await tried(desk, await aWorkbook([...TABLE, bad]));
  expect(check).toMatchObject({ rows: 3, problems: 6 });
  expect(await problemsOf(desk, sheet.id)).toEqual([
    '4 3 not-a-date',
    '4 6 value-missing',
    '4 7 not-a-phone',
    '4 9 not-in-list',
    '4 10 not-a-level',
    '4 14 not-an-amount',
  ]);
  const { lines } = await answered(desk, 'imports.problems', {
    id: sheet.id,
    kind: 'problems',
    from: 0,
    size: 1,
  });
  expect(lines).toMatchObject([{ heading: '受理日期', field: 'receivedAt', found: '三月九日' }]);
  expect(await refusal(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL })).toEqual([
    'import-has-problems',
  ]);
  expect(casesOf(desk)).toEqual([]);
  expect(auditLength(desk)).toBe(before);
});

test('words that no list knows may be kept, then the field stays empty and the word is not lost', async () => {
  const desk = await aDeskToImport();
  const row = ['A1', '2025-01-02', '余知远', '排队太久', '2025-01-09'];
  const rows = [['编号', '受理日期', '投诉人', '投诉原因', '办结日期'], row];
  expect((await tried(desk, await aWorkbook(rows))).check.problems).toBe(1);
  const { sheet, check } = await tried(desk, await aWorkbook(rows), 'old.xlsx', true);
  expect(check).toMatchObject({ problems: 0, notes: 1 });
  await answered(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL });
  expect(casesOf(desk)).toMatchObject([
    { facts: { reasonCode: null }, imported: { kept: ['投诉原因：排队太久'] } },
  ]);
});

test('a row of another branch comes in with a note in the dry run', async () => {
  const desk = await aDeskToImport();
  const [one = [], other = []] = OLD_ROWS;
  const rows = [OLD_HEADINGS, one, other.with(3, '城南支行')];
  const { sheet, check } = await tried(desk, await aWorkbook(rows));
  expect(check).toMatchObject({ problems: 0, open: 1 });
  expect(await problemsOf(desk, sheet.id, 'notes')).toContain('3 4 other-branch');
  expect(await problemsOf(desk, sheet.id, 'notes')).not.toContain('2 4 other-branch');
  await answered(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL });
  expect(casesOf(desk)[0]).toMatchObject({ facts: { complainedUnit: '城南支行' } });
});

test('the meaning of columns is remembered for the next file with these headings', async () => {
  const desk = await aDeskToImport();
  const rows = [
    ['单号', '哪天', '谁', '何时完'],
    ['A1', '2025-01-02', '余知远', '2025-01-09'],
  ];
  const sheet = await answered(desk, 'imports.read', {
    ticket: chosenFile(desk, await aWorkbook(rows)),
  });
  expect(sheet).toMatchObject({ mapping: [null, null, null, null], remembered: false });
  const mapping = ['oldNo', 'receivedAt', 'name', 'closedAt'];
  const none = { id: sheet.id, mapping: sheet.mapping, keepWords: false };
  expect(await refusal(desk, 'imports.check', none)).toEqual(['import-mapping-incomplete']);
  await answered(desk, 'imports.check', { id: sheet.id, mapping, keepWords: false });
  await answered(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL });
  const again = [
    ['单号', '哪天', '谁', '何时完'],
    ['A2', '2025-02-02', '余知远', '2025-02-09'],
  ];
  expect(
    await answered(desk, 'imports.read', { ticket: chosenFile(desk, await aWorkbook(again)) }),
  ).toMatchObject({
    mapping,
    remembered: true,
  });
});

test('rows that are there already are found by their number, and those that look alike by person, day and cause', async () => {
  const desk = await aDeskToImport();
  await imported(desk, await aWorkbook(TABLE));
  const alike = [...(OLD_ROWS[0] ?? [])].with(1, '2025-777');
  const fresh = [...(OLD_ROWS[0] ?? [])]
    .with(1, '2025-778')
    .with(5, '程一诺')
    .with(6, '13911112222');
  const { sheet, check } = await tried(
    desk,
    await aWorkbook([...TABLE, alike, fresh, fresh.with(1, '2025-779')]),
  );
  expect(check).toMatchObject({ problems: 0, known: 2, alike: 3 });
  const { lines } = await answered(desk, 'imports.duplicates', { id: sheet.id, from: 0, size: 10 });
  expect(lines.filter(({ row }) => row === 4)).toMatchObject([
    { likeness: 'person', ofRow: 2, caseNo: null },
    { likeness: 'person', ofRow: null, caseNo: 'TS-0101-20250311-0001' },
  ]);
  expect(await refusal(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL })).toEqual([
    'import-has-duplicates',
  ]);
  const choice = { leaveOutKnown: true, leaveOutAlike: true };
  const done = await answered(desk, 'imports.commit', { id: sheet.id, ...choice });
  expect(done).toMatchObject({ ended: 1, open: 0, leftOut: 4 });
  expect(casesOf(desk)).toHaveLength(3);
});

test('a number that stands twice in the file is a problem of its row', async () => {
  const desk = await aDeskToImport();
  const { sheet } = await tried(
    desk,
    await aWorkbook([OLD_HEADINGS, ...OLD_ROWS, [...(OLD_ROWS[0] ?? [])].with(6, '13911112222')]),
  );
  const { lines } = await answered(desk, 'imports.problems', {
    id: sheet.id,
    kind: 'problems',
    from: 0,
    size: 10,
  });
  expect(lines).toMatchObject([
    { row: 4, column: 2, code: 'number-twice', ofRow: 2, found: '2025-018' },
  ]);
});

test('what an import that is taken back said of people is nowhere any more', async () => {
  const desk = await aDeskToImport();
  const { id } = await imported(desk, await aWorkbook(TABLE));
  const { store } = desk.office();
  expect(tracesIn(store)).toContain('13800001234');
  await answered(desk, 'imports.undo', { id });
  const left = tracesIn(store);
  for (const said of ['余知远', '13800001234', '退还手续费并道歉']) {
    expect(left).not.toContain(said);
  }
  expect(store.audit.verify()).toMatchObject({ intact: true });
});

test('who keeps the ledger imports; nobody else, and nobody sees the file of another', async () => {
  const desk = await aDeskToImport();
  const { sheet } = await tried(desk, await aWorkbook(TABLE));
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await refusal(desk, 'imports.read', { ticket: 'x' })).toEqual(['role-not-allowed']);
  await signIn(desk, '1001', OWN_PASSWORD);
  expect(await refusal(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL })).toEqual([
    'import-forgotten',
  ]);
  expect(await answered(desk, 'imports.page', {})).toEqual({ batches: [] });
});

test('what is cancelled before it is written leaves nothing behind', async () => {
  const desk = await aDeskToImport();
  const many = Array.from({ length: 300 }, (_, at) => [
    `N${String(at)}`,
    '2025-01-02',
    `客户${String(at)}`,
    '2025-01-05',
  ]);
  const { sheet } = await tried(
    desk,
    aText([['编号', '受理日期', '投诉人', '办结日期'], ...many]),
    'old.csv',
  );
  const commit = refusal(desk, 'imports.commit', { id: sheet.id, ...TAKE_ALL });
  await answered(desk, 'imports.progress', { id: sheet.id });
  await answered(desk, 'imports.cancel', { id: sheet.id });
  expect(await commit).toEqual(['import-cancelled']);
  expect(casesOf(desk)).toEqual([]);
});
