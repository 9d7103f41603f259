import { expect, test } from 'vitest';
import type { Response } from '../../shared/contract/api.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  addStaff,
  answered,
  refusal,
  settleIn,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

const BESIDE = { staffNo: MANAGER.staffNo, password: OWN_PASSWORD };

type Line = Response<'staff.list'>[number];

async function lineOf(desk: Desk, staffNo: string): Promise<Line> {
  const found = (await answered(desk, 'staff.list', {})).find((one) => one.staffNo === staffNo);
  if (found === undefined) throw new Error(`nobody is ${staffNo}`);
  return found;
}

/** The line as the page sends it back. */
function wishOf({
  rev,
  mustSetPassword: _m,
  hasAccess: _a,
  absent: _w,
  branchId: _b,
  ...given
}: Line): object {
  return { ...given, revision: rev };
}

test('a new member of staff gets a code for the first time and then a password of their own', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const { code } = await addStaff(desk, '2001', ['teller']);
  expect(await lineOf(desk, '2001')).toMatchObject({
    mustSetPassword: true,
    hasAccess: true,
    rev: 1,
  });
  await settleIn(desk, '2001', code);
  const { me } = await answered(desk, 'app.status', {});
  expect(me).toMatchObject({
    staff: { roles: ['teller'] },
    pages: [
      'home',
      'reception',
      'follow-up',
      'opinion-book',
      'data-requests',
      'shift',
      'blank-forms',
      'printing',
    ],
  });
});

test('a 工号 is one person’s, for life', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  await addStaff(desk, '2001', ['teller']);
  const wish = wishOf(await lineOf(desk, '2001'));
  const other = { ...wish, id: null, revision: 0 };
  expect(await refusal(desk, 'staff.save', other)).toEqual(['staff-no-taken']);
  expect(await refusal(desk, 'staff.save', { ...other, staffNo: '２００１' })).toEqual([
    'staff-no-taken',
  ]);
  expect(await refusal(desk, 'staff.save', { ...wish, staffNo: '2002' })).toEqual([
    'staff-no-taken',
  ]);
});

test('whoever saved second is told, and what the first saved stays', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  await addStaff(desk, '2001', ['teller']);
  const seen = wishOf(await lineOf(desk, '2001'));
  await answered(desk, 'staff.save', { ...seen, name: '林小禾' });
  expect(await refusal(desk, 'staff.save', { ...seen, name: '童晚' })).toEqual(['stale-revision']);
  expect((await lineOf(desk, '2001')).name).toBe('林小禾');
  expect(await refusal(desk, 'staff.save', { ...seen, id: 'nobody' })).toEqual(['staff-not-found']);
  expect(await refusal(desk, 'staff.reset', { id: 'nobody', second: BESIDE })).toEqual([
    'staff-not-found',
  ]);
});

test('somebody who can open accounts is always left', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const wish = wishOf(await lineOf(desk, ADMIN.staffNo));
  expect(await refusal(desk, 'staff.save', { ...wish, active: false })).toEqual([
    'last-administrator',
  ]);
  expect(await refusal(desk, 'staff.save', { ...wish, roles: ['teller'] })).toEqual([
    'last-administrator',
  ]);
  await addStaff(desk, '9002', ['admin']);
  expect(await refusal(desk, 'staff.save', { ...wish, roles: ['teller'] })).toEqual([]);
});

test('a forgotten password is replaced by a new code, and ends at once', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const { id, code } = await addStaff(desk, '2001', ['teller']);
  await settleIn(desk, '2001', code);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const { oneTimeCode } = await answered(desk, 'staff.reset', { id, second: BESIDE });
  const old = { staffNo: '2001', password: OWN_PASSWORD };
  expect(await refusal(desk, 'session.unlock', old)).toEqual(['wrong-password']);
  await settleIn(desk, '2001', oneTimeCode);
});

test('a forgotten password takes the administrator and a second person who answers for the branch', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  const teller = await lineOf(desk, 'TELLER');
  const manager = await lineOf(desk, MANAGER.staffNo);
  const tried = async (id: string, second: object): Promise<readonly string[]> =>
    await refusal(desk, 'staff.reset', { id, second });
  const by = (staffNo: string, password = OWN_PASSWORD): object => ({ staffNo, password });
  expect(await tried(teller.id, by(ADMIN.staffNo, ADMIN.password))).toEqual([
    'second-person-missing',
  ]);
  expect(await tried(teller.id, by('teller'))).toEqual(['second-person-missing']);
  expect(await tried(manager.id, by(MANAGER.staffNo))).toEqual(['second-person-missing']);
  expect(await tried(teller.id, by(MANAGER.staffNo, '不是这个密码'))).toEqual(['wrong-password']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  await answered(desk, 'staff.reset', { id: manager.id, second: by('complaintOfficer') });
  const officer = await lineOf(desk, 'COMPLAINTOFFICER');
  const [line] = desk.office().store.audit.page({ limit: 1 });
  const me = await lineOf(desk, ADMIN.staffNo);
  expect(line).toMatchObject({
    action: 'staff-code-reset',
    by: me.id,
    entityId: manager.id,
    ids: { second: officer.id },
  });
  // The manager has only a code now, and proves nobody's reset with it.
  expect(await tried(teller.id, by(MANAGER.staffNo))).toEqual(['wrong-password']);
});

test('the recovery code stands in for the second person only where there is nobody', async () => {
  const desk = aDesk();
  const { recoveryCode } = await aBranchAtWork(desk, ['teller']);
  const teller = await lineOf(desk, 'TELLER');
  const manager = await lineOf(desk, MANAGER.staffNo);
  const second = { recoveryCode };
  expect(await refusal(desk, 'staff.reset', { id: teller.id, second })).toEqual([
    'second-person-missing',
  ]);
  const wrong = { recoveryCode: 'AAAA' };
  expect(await refusal(desk, 'staff.reset', { id: manager.id, second: wrong })).toEqual([
    'recovery-code-wrong',
  ]);
  const { oneTimeCode } = await answered(desk, 'staff.reset', { id: manager.id, second });
  const [line] = desk.office().store.audit.page({ limit: 1 });
  expect(line).toMatchObject({ ids: { second: 'recovery-code' } });
  await settleIn(desk, MANAGER.staffNo, oneTimeCode);
});

test('a person who comes back gets a new code, by two persons', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  await addStaff(desk, '2001', ['teller']);
  await answered(desk, 'staff.save', { ...wishOf(await lineOf(desk, '2001')), active: false });
  expect(await lineOf(desk, '2001')).toMatchObject({ active: false, hasAccess: false });
  const back = { ...wishOf(await lineOf(desk, '2001')), active: true };
  const { staff, oneTimeCode } = await answered(desk, 'staff.save', back);
  expect(oneTimeCode).toBeNull();
  const reset = await answered(desk, 'staff.reset', { id: staff.id, second: BESIDE });
  await settleIn(desk, '2001', reset.oneTimeCode);
});

test('only the administrator opens accounts, and every change is on record', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  await addStaff(desk, '2001', ['teller']);
  const actions = desk.office().store.audit.page({ limit: 1 });
  expect(actions).toMatchObject([{ action: 'staff-admitted', entity: 'staff' }]);
  const wish = wishOf(await lineOf(desk, '2001'));
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  for (const [channel, payload] of [
    ['staff.list', {}],
    ['staff.save', wish],
    ['staff.reset', { id: 'nobody', second: BESIDE }],
  ] as const) {
    expect(await refusal(desk, channel, payload)).toEqual(['role-not-allowed']);
  }
  expect(await refusal(desk, 'staff.directory', {})).toEqual([]);
  expect(desk.office().store.audit.verify().intact).toBe(true);
});

test('while a person is away their deputy has their to-dos, acts, and both names stand in the log', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller', 'lobbyManager']);
  const holder = async (role: RoleId): Promise<Line> => {
    const found = (await answered(desk, 'staff.list', {})).find(({ roles }) =>
      roles.includes(role),
    );
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };
  const officer = await holder('complaintOfficer');
  const deputyId = (await holder('lobbyManager')).id;
  expect(await refusal(desk, 'staff.absence', { id: officer.id, absent: true })).toEqual([
    'deputy-missing',
  ]);
  await answered(desk, 'staff.save', { ...wishOf(officer), deputyId });
  await answered(desk, 'staff.absence', { id: officer.id, absent: true });
  expect(await holder('complaintOfficer')).toMatchObject({ absent: true, deputyId });
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await refusal(desk, 'staff.absence', { id: officer.id, absent: false })).toEqual([
    'role-not-allowed',
  ]);
  const { case: c } = await registerCase(desk);
  await signIn(desk, 'lobbyManager', OWN_PASSWORD);
  const { todos } = await answered(desk, 'home.page', {});
  expect(todos.some((todo) => todo.case.id === c.id)).toBe(true);
  const input = { reason: '客户要求上升', grievanceLevel: 'G1' };
  await answered(desk, 'case.set-level', { id: c.id, revision: c.rev, input });
  const [line] = desk.office().store.audit.page({ limit: 1, entityId: c.id });
  expect(line).toMatchObject({ action: 'set-level', by: deputyId, ids: { actingFor: officer.id } });
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  await answered(desk, 'staff.absence', { id: officer.id, absent: false });
  await signIn(desk, 'lobbyManager', OWN_PASSWORD);
  expect((await answered(desk, 'home.page', {})).todos).toEqual([]);
});

test('somebody who leaves counts towards a new data key, and nothing of theirs opens the vault', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller']);
  expect(await answered(desk, 'staff.keys', {})).toMatchObject({ leavers: 0 });
  await answered(desk, 'staff.save', { ...wishOf(await lineOf(desk, 'TELLER')), active: false });
  expect(await answered(desk, 'staff.keys', {})).toMatchObject({ leavers: 1 });
  // As if the program had ended between the record and the key file: the next sign-in sees to it.
  await desk.program.door.setSecret({ staffNo: 'TELLER', secret: OWN_PASSWORD, oneTime: false });
  const teller = { staffNo: 'teller', password: OWN_PASSWORD };
  expect(await refusal(desk, 'session.unlock', teller)).toEqual(['account-inactive']);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(desk.program.door.hasSecret('TELLER')).toBe(false);
});

test('an administrator who lets themselves go is out at once', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  await addStaff(desk, '9002', ['admin']);
  const wish = wishOf(await lineOf(desk, ADMIN.staffNo));
  await answered(desk, 'staff.save', { ...wish, active: false });
  expect(await refusal(desk, 'staff.list', {})).toEqual(['not-logged-in']);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'locked', me: null });
});

test('the recovery code is replaced at any time: password first, the old one void, asked for until it is typed back', async () => {
  const desk = aDesk();
  const { recoveryCode } = await aBranchAtWork(desk, []);
  await answered(desk, 'setup.confirm-recovery', { recoveryCode });
  expect(await refusal(desk, 'setup.replace-recovery', {})).toEqual(['password-needed']);
  expect(await refusal(desk, 'setup.renew-recovery', {})).toEqual(['password-needed']);
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  const status = await answered(desk, 'setup.replace-recovery', {});
  expect(status).toMatchObject({ recoveryUnconfirmed: true });
  const renewed = await answered(desk, 'setup.renew-recovery', {});
  expect(await refusal(desk, 'setup.confirm-recovery', { recoveryCode })).toEqual([
    'recovery-code-wrong',
  ]);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ recoveryUnconfirmed: true });
  await answered(desk, 'setup.confirm-recovery', renewed);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ recoveryUnconfirmed: false });
});
