import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { moment } from '../../shared/domain/day.ts';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { PrintEntry } from '../../electron/storage/print-log-access.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { aFolder } from '../support/database.ts';
import { actOn, registerCase } from '../support/desk-case.ts';
import { anExportDesk, exportedFile, FULL } from '../support/exporting.ts';
import type { ExportDesk } from '../support/exporting.ts';
import { tracesIn } from '../support/traces.ts';

const SECOND = { staffNo: ADMIN.staffNo, password: ADMIN.password };
const YEARS_LATER = moment('2029-03-14T10:00:00');

async function scanned(desk: Desk, { case: c }: CaseView, formCode: string): Promise<CaseView> {
  const path = join(aFolder(), 'upload');
  writeFileSync(path, `签字件${formCode}${c.id}`);
  const ticket = desk.program.tray.stage({ path, name: `${formCode}.txt`, ours: true });
  const input = { kind: 'EV11', title: '签字件', formCode };
  return await answered(desk, 'attachments.add', { id: c.id, revision: c.rev, ticket, input });
}

/** Registered, withdrawn, its forms scanned, archived: kept until the same day three years later. */
async function archived(desk: Desk): Promise<CaseView> {
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return await ended(desk, await registerCase(desk));
}

async function ended(desk: Desk, registered: CaseView): Promise<CaseView> {
  let view = await actOn(desk, registered, 'case.withdraw', { proof: '录音' });
  for (const form of view.unsignedForms) view = await scanned(desk, view, form);
  return await actOn(desk, view, 'case.archive');
}

/** The manager at the desk, years later, with one case whose time is over. */
async function yearsLater(
  now = YEARS_LATER,
): Promise<{ readonly desk: Desk; readonly view: CaseView }> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer']);
  const view = await archived(desk);
  desk.clock.now = now;
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  return { desk, view };
}

async function prove(desk: Desk): Promise<void> {
  await answered(desk, 'session.confirm', { password: OWN_PASSWORD });
}

function filesOf(desk: Desk): readonly string[] {
  const folder = join(desk.world.dataFolder, 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
}

test('the manager finds on the home page that cases have been kept long enough, until a legal hold keeps them', async () => {
  const { desk, view } = await yearsLater();
  const toPurge = async (): Promise<readonly (readonly [string, number])[]> => {
    const { duties } = await answered(desk, 'home.duties', {});
    return duties.filter(({ kind }) => kind === 'TD14').map(({ task, count }) => [task, count]);
  };
  expect(await toPurge()).toContainEqual(['purge', 1]);
  await actOn(desk, view, 'case.legal-hold', { legalHold: true, reason: '诉讼中' });
  expect(await toPurge()).not.toContainEqual(['purge', 1]);
});

test('what may be purged is shown as numbers and dates, to manager and administrator alone', async () => {
  const { desk, view } = await yearsLater();
  const { rows, reports } = await answered(desk, 'purge.list', {});
  expect(rows).toEqual([
    {
      id: view.case.id,
      caseNo: view.case.caseNo,
      receivedOn: '2026-03-11',
      closedOn: '2026-03-11',
      retainUntil: '2029-03-11',
      bar: null,
    },
  ]);
  expect(reports).toEqual([]);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect((await answered(desk, 'purge.list', {})).rows).toEqual(rows);
  expect(await refusal(desk, 'cases.view', { id: view.case.id })).toEqual(['role-not-allowed']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  expect(await refusal(desk, 'purge.list', {})).toEqual(['role-not-allowed']);
});

test('nothing goes before its time, nor on the last day of it', async () => {
  const { desk, view } = await yearsLater(moment('2029-03-11T23:00:00'));
  expect((await answered(desk, 'purge.list', {})).rows).toEqual([]);
  await prove(desk);
  const { report, kept } = await answered(desk, 'purge.carry-out', {
    ids: [view.case.id],
    ...SECOND,
  });
  expect(report.caseNos).toEqual([]);
  expect(kept).toEqual([{ caseNo: view.case.caseNo, codes: ['retention-not-reached'] }]);
});

test('two people purge: both passwords, two persons, manager and administrator', async () => {
  const { desk, view } = await yearsLater();
  const wish = { ids: [view.case.id], ...SECOND };
  expect(await refusal(desk, 'purge.carry-out', wish)).toEqual(['password-needed']);
  await prove(desk);
  expect(await refusal(desk, 'purge.carry-out', { ...wish, password: '猜一猜是不是这个' })).toEqual(
    ['wrong-password'],
  );
  const others = [
    { staffNo: MANAGER.staffNo, password: OWN_PASSWORD },
    { staffNo: 'complaintOfficer', password: OWN_PASSWORD },
  ];
  for (const other of others) {
    await prove(desk);
    expect(await refusal(desk, 'purge.carry-out', { ...wish, ...other })).toEqual([
      'second-person-missing',
    ]);
  }
  expect((await answered(desk, 'purge.list', {})).rows).toHaveLength(1);
});

test('a case under legal hold is shown with its reason and stays', async () => {
  const { desk, view } = await yearsLater();
  const held = await answered(desk, 'case.legal-hold', {
    id: view.case.id,
    revision: view.case.rev,
    input: { legalHold: true, reason: '法院调取' },
  });
  expect((await answered(desk, 'purge.list', {})).rows[0]?.bar).toBe('legal-hold');
  await prove(desk);
  const answer = await answered(desk, 'purge.carry-out', { ids: [held.case.id], ...SECOND });
  expect(answer.kept.map(({ codes }) => codes)).toEqual([['legal-hold']]);
});

test('a sheet of a purged case is known by its code, and says that its record is gone', async () => {
  const { desk, view } = await yearsLater();
  const sheet = { id: view.case.id, form: 'F01', copy: 'customer', fullReason: null };
  const { verifyCode: code } = await answered(desk, 'forms.print', sheet);
  expect(await answered(desk, 'forms.check', { code })).toMatchObject({
    record: { unchanged: true },
  });
  await prove(desk);
  await answered(desk, 'purge.carry-out', { ids: [view.case.id], ...SECOND });
  const found = await answered(desk, 'forms.check', { code });
  expect(found).toMatchObject({ form: 'F01', copy: 'customer', record: null });
  expect(JSON.stringify(found)).not.toContain(view.case.caseNo ?? '-');
});

test('what is purged is gone from record, search, audit contents, paper, outbox and disk; the chain holds', async () => {
  const { desk, view } = await yearsLater();
  const { store } = desk.office();
  const other = filesOf(desk).length;
  expect(other).toBeGreaterThan(0);
  const name = view.case.complainant.name ?? '';
  const traces = (): string =>
    JSON.stringify([
      store.cases.load(view.case.id),
      store.audit
        .page({ limit: 500, entityId: view.case.id })
        .map(({ seq }) => store.audit.contents(seq)),
      store.outbox.after(0, 500),
    ]);
  expect(traces()).toContain(name);
  await prove(desk);
  const { report, kept } = await answered(desk, 'purge.carry-out', {
    ids: [view.case.id],
    ...SECOND,
  });
  expect(kept).toEqual([]);
  expect(report.lines).toEqual([
    { caseNo: view.case.caseNo, retainUntil: '2029-03-11', ground: 'usual' },
  ]);
  expect(report).toMatchObject({ caseNos: [view.case.caseNo], files: other });
  expect(report.firstId).not.toBe(report.secondId);
  expect(traces()).not.toContain(name);
  expect(filesOf(desk)).toEqual([]);
  expect(store.attachments.all()).toEqual([]);
  expect(store.audit.verify()).toMatchObject({ intact: true });
  expect(store.cases.load(view.case.id)).toMatchObject({
    status: 'purged',
    caseNo: view.case.caseNo,
    closeType: 'K4',
  });
  const after = await answered(desk, 'purge.list', {});
  expect(after).toMatchObject({ rows: [], reports: [report] });
});

const REQUEST = '退还独角兽费用';

/** A ledger on paper and in two files, and a note for the next shift, each naming the customer; the code and id of the print. */
async function mentioned(desk: ExportDesk, note: string): Promise<PrintEntry> {
  const asked = { filter: {}, search: '' };
  const { verifyCode } = await answered(desk, 'ledger.print', asked);
  await exportedFile(desk, { search: '纪安宁' });
  await exportedFile(desk, { full: { ...FULL, reason: '给纪安宁核对' } });
  const directory = await answered(desk, 'staff.directory', {});
  const toId = directory.find(({ staffNo }) => staffNo === 'TELLER')?.id;
  await answered(desk, 'shifts.give', { toId, note });
  const [entry] = desk.office().store.printLog.byCode(verifyCode);
  if (entry === undefined) throw new Error('the print is not logged');
  return entry;
}

test('what names a purged case without being filed under it is forgotten for the time it was there', async () => {
  const desk = anExportDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  desk.clock.now = moment('2026-03-10T16:00:00');
  const before = await mentioned(desk, '前一天的事');
  desk.clock.now = moment('2026-03-11T09:00:00');
  const registered = await registerCase(desk, { requestText: REQUEST });
  const during = await mentioned(desk, '纪安宁下午来取');
  const view = await ended(desk, registered);
  desk.clock.now = moment('2029-03-14T10:00:00');
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const after = await mentioned(desk, '多年以后的事');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const { store } = desk.office();
  const notes = (): readonly (string | null)[] =>
    store.branchRecords.latest('shift', desk.office().branch().id, 9).map(({ is }) => is.note);
  const contentsOf = (action: string): readonly boolean[] =>
    store.audit
      .page({ limit: 500 })
      .filter((line) => line.action === action)
      .map(({ seq }) => store.audit.contents(seq) !== null);
  expect(store.printLog.snapshot(during.id)).toContain('独角兽');
  expect(store.printLog.snapshot(after.id)).toContain('独角兽');
  await prove(desk);
  const wish = { ids: [view.case.id], ...SECOND };
  expect((await answered(desk, 'purge.carry-out', wish)).kept).toEqual([]);
  for (const { id } of [during, after]) expect(store.printLog.snapshot(id)).toBeNull();
  expect(store.printLog.snapshot(before.id)).not.toBeNull();
  expect(contentsOf('ledger-exported')).toEqual([false, false, true]);
  expect(contentsOf('ledger-exported-full')).toEqual([false, false, true]);
  expect(notes()).toEqual(['多年以后的事', null, '前一天的事']);
  expect(contentsOf('shift-given')).toEqual([true, false, true]);
  const left = tracesIn(store);
  for (const said of ['纪安宁下午来取', '独角兽', '13900002468']) expect(left).not.toContain(said);
  expect(left).toContain('多年以后的事');
  expect(store.audit.verify()).toMatchObject({ intact: true });
  expect(store.printLog.byCode(during.verifyCode)).toMatchObject([{ hash: during.hash }]);
  for (const { verifyCode: code } of [during, after]) {
    expect(await answered(desk, 'forms.check', { code })).toMatchObject({
      form: 'F09',
      apart: 'ledger',
      record: null,
    });
  }
});

test('a file that another case has too stays with that case', async () => {
  const { desk, view } = await yearsLater(moment('2029-03-13T10:00:00'));
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const running = await registerCase(desk);
  const path = join(aFolder(), 'upload');
  writeFileSync(path, `签字件F01${view.case.id}`);
  const ticket = desk.program.tray.stage({ path, name: 'F01.txt', ours: true });
  const input = { kind: 'EV11', title: '旧案签字件' };
  const { id, rev } = running.case;
  await answered(desk, 'attachments.add', { id, revision: rev, ticket, input });
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  desk.clock.now = YEARS_LATER;
  await prove(desk);
  await answered(desk, 'purge.carry-out', { ids: [view.case.id], ...SECOND });
  expect(filesOf(desk)).toHaveLength(1);
});

test('the purge list prints number, date and ground with two places to sign, and its print is logged', async () => {
  const { desk, view } = await yearsLater();
  await prove(desk);
  const { report } = await answered(desk, 'purge.carry-out', { ids: [view.case.id], ...SECOND });
  const list = { kind: 'purge', at: report.at };
  const { markup } = await answered(desk, 'papers.preview', list);
  const words = markup.replaceAll(/<[^>]*>|\s/gu, '');
  for (const said of [
    '投诉档案销毁清单',
    `1${view.case.caseNo ?? ''}2029年03月11日办结后保存期满`,
    '第一销毁人',
    '第二销毁人',
    MANAGER.name,
    ADMIN.name,
  ]) {
    expect(words).toContain(said);
  }
  const { verifyCode } = await answered(desk, 'papers.print', list);
  const found = await answered(desk, 'forms.check', { code: verifyCode });
  expect(found).toMatchObject({
    form: 'F19',
    sheet: 'purge',
    record: { caseId: null, unchanged: true },
  });
  const other = { kind: 'purge', at: '2029-01-01T00:00:00' };
  expect(await refusal(desk, 'papers.print', other)).toEqual(['form-not-available']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  expect(await refusal(desk, 'papers.preview', list)).toEqual(['role-not-allowed']);
});

test('a batch made before the purge hands out and keeps nothing of the purged case', async () => {
  const { desk, view } = await yearsLater();
  await prove(desk);
  const wish = { batch: null, id: view.case.id, form: 'F01', copy: 'internal' };
  const { batch } = await answered(desk, 'sheets.add', wish);
  await answered(desk, 'purge.carry-out', { ids: [view.case.id], ...SECOND });
  expect(await refusal(desk, 'sheets.finish', { batch })).toEqual(['form-not-available']);
  expect(desk.office().store.printLog.ofCase(view.case.id)).toEqual([]);
});
