import { expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import type { Branch, StaffRecord } from '../../electron/storage/staff-access.ts';
import type { Store } from '../../electron/storage/store.ts';
import type { PrintEntry } from '../../electron/storage/print-log-access.ts';
import { surroundingsOf } from '../../electron/storage/surroundings.ts';
import { newWorkstationKey } from '../../electron/services/keys.ts';
import { STAMP } from '../support/a-change.ts';
import { aStore, dump } from '../support/database.ts';

const LIN: StaffRecord = {
  id: staffId('s-lin'),
  rev: 0,
  staffNo: 'G0031',
  name: '林小禾',
  roles: ['teller', 'lobbyManager'],
  branchId: 'b-1',
  isSeller: false,
  active: true,
  deputyId: null,
  leaderId: staffId('s-gu'),
  mustSetPassword: true,
};
const BRANCH: Branch = {
  id: 'b-1',
  rev: 0,
  code: '0101',
  name: '滨江支行',
  institution: '示例银行',
  complaintPhone: '0571-00000000',
  address: '示例路1号',
  rooms: ['M1', 'M2'],
  openDays: [1, 2, 3, 4, 5],
  openFrom: '09:00',
  openTo: '17:00',
  superiorUnit: '示例分行',
};
const NOTE = { action: 'staff-saved' };

function hired(store: Store, record: StaffRecord = LIN): StaffRecord {
  const result = store.write(({ staff }) => staff.save(record, STAMP, NOTE));
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

test('a member of staff comes back as saved and is found by 工号', () => {
  const { store } = aStore();
  const stored = hired(store);
  expect(stored).toEqual({ ...LIN, rev: 1 });
  const here = { ...stored, absent: false };
  expect(store.staff.load(LIN.id)).toEqual(here);
  expect(store.staff.byStaffNo('G0031')).toEqual(here);
  expect(store.staff.byStaffNo('G9999')).toBeNull();
  expect(store.staff.all()).toEqual([here]);
});

test('two persons never have the same 工号, and a stale revision is refused', () => {
  const { store, db } = aStore();
  const stored = hired(store);
  hired(store, { ...stored, active: false });
  const before = dump(db, ['staff', 'audit', 'outbox']);
  const save = (record: StaffRecord): unknown =>
    store.write(({ staff }) => staff.save(record, STAMP, NOTE));
  expect(save({ ...LIN, id: staffId('s-other') })).toEqual({
    ok: false,
    failure: 'staff-no-taken',
  });
  expect(save({ ...stored, name: '林大禾' })).toEqual({ ok: false, failure: 'stale-revision' });
  expect(save(LIN)).toEqual({ ok: false, failure: 'stale-revision' });
  expect(dump(db, ['staff', 'audit', 'outbox'])).toBe(before);
  expect(store.staff.load(LIN.id)?.active).toBe(false);
});

test('a branch and its departments come back as saved', () => {
  const { store } = aStore();
  const note = { action: 'branch-saved' };
  const saved = store.write(({ staff }) => staff.saveBranch(BRANCH, STAMP, note));
  if (!saved.ok) throw new Error(saved.failure);
  store.write(({ staff }) => staff.saveBranch({ ...saved.value, name: '江南支行' }, STAMP, note));
  expect(store.staff.branches()).toEqual([{ ...BRANCH, name: '江南支行', rev: 2 }]);
  const taken = store.write(({ staff }) => staff.saveBranch({ ...BRANCH, id: 'b-2' }, STAMP, note));
  expect(taken).toEqual({ ok: false, failure: 'branch-code-taken' });
  const stale = store.write(({ staff }) => staff.saveBranch(BRANCH, STAMP, note));
  expect(stale).toEqual({ ok: false, failure: 'stale-revision' });
  const department = { code: 'D1', branchId: 'b-1', name: '运营部', active: true };
  store.write(({ staff }) => ok(staff.saveDepartment(department, STAMP, note)));
  store.write(({ staff }) =>
    ok(staff.saveDepartment({ ...department, active: false }, STAMP, note)),
  );
  expect(store.staff.departments()).toEqual([{ ...department, active: false }]);
});

test('a setting remembers who changed it and the trail what it was', () => {
  const { store } = aStore();
  const set = (value: unknown): unknown =>
    store.write(({ settings }) => ok(settings.set('cutoff', value, STAMP)));
  set('17:00');
  set(['16:30']);
  expect(store.settings.all()).toEqual([
    { key: 'cutoff', value: ['16:30'], changedBy: STAMP.by, changedAt: STAMP.at },
  ]);
  expect(store.audit.contents(2)).toEqual({ before: '17:00', after: ['16:30'] });
});

test('every version of the rules stays readable', () => {
  const { store } = aStore();
  const add = (content: unknown): unknown =>
    store.write(({ ruleSets }) => ok(ruleSets.add('bands', content, STAMP)));
  expect(store.ruleSets.latest('bands')).toBeNull();
  expect(add([{ id: 'B1' }])).toEqual({ ok: true, value: 1 });
  expect(add([{ id: 'B1' }, { id: 'B2' }])).toEqual({ ok: true, value: 2 });
  expect(store.ruleSets.latest('bands')).toMatchObject({ version: 2, changedBy: STAMP.by });
  expect(store.ruleSets.version('bands', 1)?.content).toEqual([{ id: 'B1' }]);
  expect(store.ruleSets.version('bands', 3)).toBeNull();
  expect(store.ruleSets.latest('procedures')).toBeNull();
});

const PRINT: PrintEntry = {
  id: 'p-1',
  caseId: caseId('c-1'),
  branchId: 'b-1',
  form: 'F02',
  sheet: null,
  subjectId: null,
  version: 1,
  wording: 2,
  copyType: 'CP1',
  reason: null,
  by: staffId('s-lin'),
  at: STAMP.at,
  pages: 2,
  hash: 'abc',
  verifyCode: 'HKXIYBKD',
  medium: 'paper',
};

test('a print is found by its verification code with what was printed', () => {
  const { store } = aStore();
  const print = (entry: PrintEntry): unknown =>
    store.write(({ printLog }) =>
      ok(printLog.append(entry, '<p>退款</p>', { action: 'form-printed' })),
    );
  print(PRINT);
  print({ ...PRINT, id: 'p-2', reason: '客户遗失' });
  print({ ...PRINT, id: 'p-3', caseId: null, verifyCode: 'AAAAAAAA' });
  expect(store.printLog.byCode('HKXIYBKD').map(({ id }) => id)).toEqual(['p-2', 'p-1']);
  expect(store.printLog.ofCase(caseId('c-1'))[1]).toEqual(PRINT);
  expect(store.printLog.byCode('ZZZZZZZZ')).toEqual([]);
  expect(store.printLog.snapshot('p-1')).toBe('<p>退款</p>');
  expect(store.printLog.snapshot('p-9')).toBeNull();
  expect(store.audit.page({ limit: 9, entityId: 'p-1' })[0]?.ids).toEqual({ case: 'c-1' });
});

test('a stored file is one row, however often it is added', () => {
  const { store } = aStore();
  const attachment = { hash: 'ab', storedName: 'cd/ef', size: 9, mediaType: 'application/pdf' };
  for (const mediaType of ['application/pdf', 'text/plain']) {
    store.write(({ attachments }) => ok(attachments.add({ ...attachment, mediaType }, STAMP)));
  }
  expect(store.attachments.all()).toEqual([attachment]);
  expect(store.attachments.load('ab')).toEqual(attachment);
  expect(store.attachments.load('xy')).toBeNull();
});

test('the workstation keeps its newest signing key, and the trail its public part only', () => {
  const { store, db } = aStore();
  expect(store.workstation.key()).toBeNull();
  const keys = [newWorkstationKey(), newWorkstationKey()];
  for (const key of keys) store.write(({ workstation }) => ok(workstation.keep(key, STAMP)));
  expect(store.workstation.key()).toEqual(keys[1]);
  const trail = dump(db, ['audit', 'audit_contents', 'outbox']);
  expect(trail).toContain(keys[0]?.publicKey);
  expect(trail).not.toContain(keys[0]?.privateKey);
});

test('a full disk undoes the write and is told apart from a bug', () => {
  const { store, db } = aStore();
  hired(store);
  const before = dump(db, ['staff', 'audit']);
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${String(pages)}`);
  let failure: unknown;
  try {
    store.write(({ settings }) => ok(settings.set('note', 'x'.repeat(200_000), STAMP)));
  } catch (error) {
    failure = surroundingsOf(error);
  }
  expect(failure).toBe('disk-full');
  expect(dump(db, ['staff', 'audit'])).toBe(before);
  db.pragma('max_page_count = 1073741823');
  expect(store.write(({ settings }) => ok(settings.set('note', 'x', STAMP))).ok).toBe(true);
  expect(surroundingsOf(new TypeError('a bug'))).toBeNull();
});

test('a read can never write', () => {
  const { sql } = aStore();
  expect(() => sql.get('DELETE FROM settings')).toThrow(
    'a reader was given a statement that writes',
  );
});
