import { expect, test } from 'vitest';
import { SHIPPED_VIEWS } from '../../shared/domain/ledger-columns.ts';
import {
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

const FIRST = { filter: {}, search: '', cursor: null, last: false, size: 100 };
const ALL = { filter: {}, search: '' };

/** A case taken at the counter, and the officer at the desk. */
async function withOneCase(desk: Desk): Promise<void> {
  await aBranchAtWork(desk, ['teller', 'complaintOfficer', 'generalManager']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  await registerCase(desk);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
}

test('a line holds every column, masked', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const { rows } = await answered(desk, 'ledger.page', FIRST);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect(row).toMatchObject({ complainant: '纪*', phone: '139****2468', overdue: false, days: 0 });
  expect(row?.finalOn).not.toBeNull();
  expect(row?.found).toBeNull();
  expect(JSON.stringify(rows)).not.toContain('13900002468');
  expect(JSON.stringify(rows)).not.toContain('纪安宁');
});

test('a number across the end of what a line shows of the request is masked whole', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  for (const before of [186, 190, 195, 199]) {
    await registerCase(desk, { requestText: `${'退'.repeat(before)}13812345621，请回电` });
  }
  const { rows } = await answered(desk, 'ledger.page', FIRST);
  expect(rows).toHaveLength(4);
  for (const { request } of rows) expect(request).not.toMatch(/\d{5,}/u);
});

test('a search tells where it found the case, and shows no name', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const byName = await answered(desk, 'ledger.page', { ...FIRST, search: '纪安宁' });
  expect(byName.rows[0]?.found).toEqual({ part: 'names', text: '' });
  const byPhone = await answered(desk, 'ledger.page', { ...FIRST, search: '2468' });
  expect(byPhone.rows[0]?.found).toEqual({ part: 'phone', text: '' });
  expect(JSON.stringify([byName, byPhone])).not.toContain('纪安宁');
});

test('the sums count what fits', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  expect(await answered(desk, 'ledger.sums', ALL)).toMatchObject({
    cases: 1,
    ended: 0,
    overdue: 0,
  });
  const none = { ...ALL, filter: { overdue: true } };
  expect(await answered(desk, 'ledger.sums', none)).toMatchObject({ cases: 0, cost: 0 });
});

test('what is previewed is printed and logged; the second print says so', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const preview = await answered(desk, 'ledger.preview', ALL);
  expect(preview).toMatchObject({ rows: 1, cases: 1, unprintable: [] });
  expect(preview.markup).toContain('投诉台账');
  expect(preview.markup).toContain('139****2468');
  expect(preview.markup).not.toContain('纪安宁');
  const first = await answered(desk, 'ledger.print', ALL);
  const second = await answered(desk, 'ledger.save', ALL);
  expect(second).toMatchObject({ verifyCode: first.verifyCode, count: first.count + 1 });
  const entries = desk.office().store.printLog.byCode(first.verifyCode);
  expect(entries).toMatchObject([
    { form: 'F09', caseId: null, copyType: 'internal' },
    { form: 'F09', caseId: null, copyType: 'internal' },
  ]);
});

test('the code of a printed ledger is known, and nothing of it is compared with today', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const { verifyCode } = await answered(desk, 'ledger.print', ALL);
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
    form: 'F09',
    apart: 'ledger',
    record: null,
  });
});

test('approvers read the ledger but take none of it out; counter staff have none', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  expect((await answered(desk, 'ledger.page', FIRST)).rows).toHaveLength(1);
  expect(await refusal(desk, 'ledger.print', ALL)).toEqual(['role-not-allowed']);
  expect(await refusal(desk, 'ledger.preview', ALL)).toEqual(['role-not-allowed']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await refusal(desk, 'ledger.page', FIRST)).toEqual(['role-not-allowed']);
});

test('a view is kept under one name, changed, and dropped by its owner only', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const content = { columns: SHIPPED_VIEWS.usual, filter: { overdue: true }, search: '' };
  const [view] = await answered(desk, 'ledger.view-keep', { id: null, name: '超期', content });
  expect(view).toMatchObject({ name: '超期', content });
  const again = { id: null, name: '超期', content };
  expect(await refusal(desk, 'ledger.view-keep', again)).toEqual(['view-name-taken']);
  const changed = { id: view?.id ?? '', name: '逾期', content };
  expect(await answered(desk, 'ledger.view-keep', changed)).toMatchObject([{ name: '逾期' }]);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  expect(await answered(desk, 'ledger.views', {})).toEqual([]);
  expect(await refusal(desk, 'ledger.view-drop', { id: changed.id })).toEqual(['not-found']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  expect(await answered(desk, 'ledger.view-drop', { id: changed.id })).toEqual([]);
});

test('what is typed to find a person is kept in no view, and nothing of a view leaves the desk', async () => {
  const desk = aDesk();
  await withOneCase(desk);
  const { store } = desk.office();
  const kept = { overdue: true, regLevels: ['L1'], costFrom: 100, from: '2026-03-01' };
  const typed = { name: '纪安宁', phone: '13900002468', request: '独角兽', caseNo: '20260311' };
  const content = {
    columns: SHIPPED_VIEWS.usual,
    filter: { ...kept, ...typed },
    search: '纪安宁',
  };
  const before = store.outbox.after(0, 5000).length;
  const [view] = await answered(desk, 'ledger.view-keep', { id: null, name: '查纪安宁', content });
  expect(view?.content).toEqual({ columns: SHIPPED_VIEWS.usual, filter: kept, search: '' });
  const again = { id: view?.id ?? '', name: '查纪安宁', content };
  expect(await answered(desk, 'ledger.view-keep', again)).toEqual([view]);
  const sent = store.outbox.after(0, 5000).slice(before);
  expect(sent).toMatchObject([
    { entity: 'ledger-view', entityId: view?.id, content: {} },
    { entity: 'ledger-view', entityId: view?.id, content: {} },
  ]);
  const lines = store.audit.page({ limit: 2 });
  expect(lines.map(({ action }) => action)).toEqual(['ledger-view-kept', 'ledger-view-kept']);
  expect(lines.map(({ seq }) => store.audit.contents(seq))).toEqual([null, null]);
});
