import { expect, test } from 'vitest';
import { scanDue } from '../../electron/services/due-scan.ts';
import { areFiguresWhole } from '../../electron/services/figures-refresh.ts';
import type { Response } from '../../shared/contract/api.ts';
import { ok } from '../../shared/domain/result.ts';
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
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, registerCase } from '../support/desk-case.ts';

const MARCH = { from: '2026-03-01', to: '2026-03-31', branchId: null, source: null, level: null };
const MONTH = '2026-03-01';

async function atWork(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller', 'generalManager', 'auditor']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return desk;
}

async function read(desk: Desk, ...ids: readonly string[]): Promise<Response<'reports.read'>> {
  return await answered(desk, 'reports.read', { ...MARCH, ids });
}

function first({ reports }: Response<'reports.read'>): unknown {
  return reports[0]?.tables[0]?.rows.map(({ cells }) => cells[0]?.value);
}

test('registered cases are counted, receptions under way are not, and a number leads to its cases', async () => {
  const desk = await atWork();
  const one = await registerCase(desk, { reasonCode: 'C07' });
  await registerCase(desk, { reasonCode: 'C03' });
  await answered(desk, 'cases.open', { input: { bizCategory: 'B09' } });
  const report = await read(desk, 'R1');
  expect(first(report)).toEqual([1, 1]);
  const behind = await answered(desk, 'reports.cases', {
    ...MARCH,
    report: 'R1',
    drill: 'bc.B09.C07',
    cursor: null,
  });
  expect(behind).toMatchObject({ total: 1, next: null, rows: [{ id: one.case.id }] });
  expect(behind.rows[0]?.complainant).toBe('纪*');
});

test('whoever is named in a case is counted in, and shown its number only', async () => {
  const desk = await atWork();
  const manager = desk.office().store.staff.byStaffNo(MANAGER.staffNo);
  await registerCase(desk, { reasonCode: 'C07', involvedStaffIds: [manager?.id] });
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(first(await read(desk, 'R1'))).toEqual([1, 1]);
  const ask = { ...MARCH, report: 'R1', drill: 'all', cursor: null };
  const { rows, total } = await answered(desk, 'reports.cases', ask);
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ complainant: null, reasonCode: null, bizCategory: null });
});

test('R15 is for the manager and the general manager; the administrator sees figures and no case', async () => {
  const desk = await atWork();
  await registerCase(desk);
  expect(await refusal(desk, 'reports.read', { ...MARCH, ids: ['R15'] })).toEqual([
    'role-not-allowed',
  ]);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect((await read(desk, 'R15')).reports).toHaveLength(1);
  expect(
    await refusal(desk, 'reports.read', { ...MARCH, branchId: 'elsewhere', ids: ['R1'] }),
  ).toEqual(['role-not-allowed']);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  expect((await read(desk, 'R15')).reports).toHaveLength(1);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const { mayList, reports } = await read(desk, 'R3', 'R17');
  expect(mayList).toBe(false);
  expect(reports.flatMap(({ lists }) => lists.flatMap(({ rows }) => rows))).toEqual([]);
  expect(
    await refusal(desk, 'reports.cases', { ...MARCH, report: 'R1', drill: 'all', cursor: null }),
  ).toEqual(['role-not-allowed']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await refusal(desk, 'reports.read', { ...MARCH, ids: ['R1'] })).toEqual([
    'role-not-allowed',
  ]);
});

test('a volume that is entered makes the rate, is audited, and a stale entry is refused', async () => {
  const desk = await atWork();
  await registerCase(desk, { reasonCode: 'C07' });
  const input = { month: MONTH, bizCategory: 'B09', volume: 20_000, customers: 3000 };
  await answered(desk, 'volumes.save', { revision: 0, input });
  expect(await refusal(desk, 'volumes.save', { revision: 0, input })).toEqual(['stale-revision']);
  await answered(desk, 'volumes.save', { revision: 1, input: { ...input, volume: 10_000 } });
  const { volumes, maySave } = await answered(desk, 'volumes.list', { from: MONTH, to: MARCH.to });
  expect(volumes).toMatchObject([{ revision: 2, volume: 10_000, customers: 3000 }]);
  expect(maySave).toBe(true);
  const { reports } = await read(desk, 'R6');
  expect(reports[0]?.tables[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([
    1,
    10_000,
    1,
    0,
    null,
  ]);
  await signIn(desk, 'auditor', OWN_PASSWORD);
  expect(await refusal(desk, 'volumes.save', { revision: 2, input })).toEqual(['role-not-allowed']);
});

test('a volume is of a category that there is, in a month that has begun', async () => {
  const desk = await atWork();
  const input = { month: MONTH, bizCategory: 'B09', volume: 5, customers: null };
  const tried = async (more: object): Promise<readonly string[]> =>
    await refusal(desk, 'volumes.save', { revision: 0, input: { ...input, ...more } });
  expect(await tried({ bizCategory: 'ZZ' })).toEqual(['wrong-shape']);
  expect(await tried({ month: '2026-04-01' })).toEqual(['time-in-future']);
  expect(await tried({ month: '2027-03-01' })).toEqual(['time-in-future']);
  const saved = { revision: 0, input: { ...input, month: '2026-03-31' } };
  await answered(desk, 'volumes.save', saved);
});

test('a report is asked with sources and levels that there are', async () => {
  const desk = await atWork();
  await registerCase(desk, { reasonCode: 'C07' });
  const ask = { ...MARCH, ids: ['R1'] };
  for (const filter of [{ source: 'ZZZ' }, { level: 'Q9' }, { source: 'L1' }, { level: 'S02' }]) {
    expect(await refusal(desk, 'reports.read', { ...ask, ...filter })).toEqual(['wrong-shape']);
    const behind = { ...MARCH, ...filter, report: 'R1', drill: 'all', cursor: null };
    expect(await refusal(desk, 'reports.cases', behind)).toEqual(['wrong-shape']);
  }
  const answer = await answered(desk, 'reports.read', { ...ask, source: 'S02' });
  expect(first(answer)).toEqual([1, 1]);
  for (const level of ['G1', 'L3', 'U2']) await answered(desk, 'reports.read', { ...ask, level });
});

test('a withdrawn case is received and not due; after a change its figures are those of the change', async () => {
  const desk = await atWork();
  const registered = await registerCase(desk);
  await actOn(desk, registered, 'case.withdraw', { proof: '录音' });
  const values = first(await read(desk, 'R3'));
  expect(values).toEqual([1, 1, 0, 0, 0, 0, 0, null, null]);
});

test('cases that were there before the figures are filled in beside the work', async () => {
  const desk = await atWork();
  await registerCase(desk);
  const { store } = desk.office();
  const before = store.figures.groups({ from: MARCH.from, to: '2027', branchId: null });
  const [row] = [...before].flat();
  store.write((writes) => {
    writes.settings.set('figuresFollow', 0, { at: desk.clock.now, by: 'system', branchId: 'b' });
    return ok(null);
  });
  expect(areFiguresWhole(desk.office())).toBe(false);
  expect((await read(desk, 'R1')).whole).toBe(false);
  scanDue(desk.office());
  expect(areFiguresWhole(desk.office())).toBe(true);
  const after = store.figures.groups({ from: MARCH.from, to: '2027', branchId: null });
  expect([...after].flat()).toEqual([row]);
});

test('a period that ends before it begins is refused', async () => {
  const desk = await atWork();
  const ids = ['R1'];
  expect(await refusal(desk, 'reports.read', { ...MARCH, to: '2026-02-01', ids })).toEqual([
    'not-found',
  ]);
});
