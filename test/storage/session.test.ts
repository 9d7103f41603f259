import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ADMIN,
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  addStaff,
  answered,
  refusal,
  setUp,
  settleIn,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

async function whoIsIn(desk: Desk): Promise<string | null> {
  const { me } = await answered(desk, 'app.status', {});
  return me?.staff.staffNo ?? null;
}

function lastActions(desk: Desk, limit: number): readonly string[] {
  return desk
    .office()
    .store.audit.page({ limit })
    .map(({ action }) => action);
}

const GUESS = { staffNo: ADMIN.staffNo, password: '猜一猜是不是这个' };

test('a one-time code opens the vault and nothing else until a password is set', async () => {
  const desk = aDesk();
  const { managerCode } = await setUp(desk);
  await signIn(desk, MANAGER.staffNo, managerCode ?? '');
  expect(await answered(desk, 'app.status', {})).toMatchObject({ mustSetPassword: true });
  for (const channel of ['home.page', 'book.read', 'staff.directory']) {
    expect(await refusal(desk, channel, {})).toEqual(['one-time-code']);
  }
  const same = { current: null, password: managerCode ?? '' };
  expect(
    await refusal(desk, 'session.set-password', { current: managerCode, password: managerCode }),
  ).toEqual(['password-same']);
  expect(await refusal(desk, 'session.set-password', { ...same, password: '短' })).toEqual([
    'password-too-short',
  ]);
  expect(await refusal(desk, 'session.set-password', { ...same, password: OWN_PASSWORD })).toEqual(
    [],
  );
  expect(await refusal(desk, 'home.page', {})).toEqual([]);
});

test('a used one-time code is worth nothing', async () => {
  const desk = aDesk();
  const { managerCode } = await setUp(desk);
  await settleIn(desk, MANAGER.staffNo, managerCode ?? '');
  const again = { staffNo: MANAGER.staffNo, password: managerCode };
  expect(await refusal(desk, 'session.unlock', again)).toEqual(['wrong-password']);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
});

test('a wrong password and an unknown 工号 are refused alike', async () => {
  const desk = aDesk();
  await setUp(desk);
  expect(await refusal(desk, 'session.unlock', GUESS)).toEqual(['wrong-password']);
  expect(await refusal(desk, 'session.unlock', { ...GUESS, staffNo: '7777' })).toEqual([
    'wrong-password',
  ]);
  expect(await whoIsIn(desk)).toBe(ADMIN.staffNo);
});

/** One wrong guess; how long the next one has to wait. */
async function guessed(desk: Desk): Promise<number> {
  const answer = await desk.ask('session.unlock', GUESS);
  if (answer.ok) throw new Error('a wrong password opened the vault');
  expect(answer.failure.codes).toEqual(['wrong-password']);
  return answer.failure.waitSeconds ?? 0;
}

test('a wrong password ten times is slowed down more and more, and the right one opens after the wait', async () => {
  const desk = aDesk();
  await setUp(desk);
  const waits: number[] = [];
  for (let time = 1; time <= 10; time += 1) {
    const wait = await guessed(desk);
    waits.push(wait);
    desk.clock.ms += wait * 1000 - 1;
    const tooSoon = wait > 0 ? await refusal(desk, 'session.unlock', GUESS) : [];
    expect(tooSoon).toEqual(wait > 0 ? ['too-many-attempts'] : []);
    desk.clock.ms += 1;
  }
  expect(waits).toEqual([0, 0, 0, 0, 10, 20, 40, 80, 160, 320]);
  expect(await refusal(desk, 'session.unlock', { ...GUESS, password: ADMIN.password })).toEqual([]);
});

test('full-width digits and spaces in a 工号 are the same number', async () => {
  const desk = aDesk();
  await setUp(desk);
  await signIn(desk, ' ９００１ ', ADMIN.password);
  expect(await whoIsIn(desk)).toBe(ADMIN.staffNo);
});

test('a lock shuts everything, tells the page and is on record', async () => {
  const desk = aDesk();
  await setUp(desk);
  expect(await refusal(desk, 'session.lock', {})).toEqual([]);
  expect(desk.events).toContain('locked {"reason":"person"}');
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'locked', me: null });
  expect(await refusal(desk, 'home.page', {})).toEqual(['not-logged-in']);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  expect(lastActions(desk, 2)).toEqual(['signed-in', 'locked']);
  expect(desk.office().store.audit.verify().intact).toBe(true);
});

test('the next person takes over at the same desk', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await whoIsIn(desk)).toBe('TELLER');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(await whoIsIn(desk)).toBe(MANAGER.staffNo);
});

test('a new password needs the old one, and ends it', async () => {
  const desk = aDesk();
  await setUp(desk);
  const next = { password: OWN_PASSWORD };
  expect(await refusal(desk, 'session.set-password', { current: '不是这个密码', ...next })).toEqual(
    ['wrong-password'],
  );
  expect(await refusal(desk, 'session.set-password', { current: null, ...next })).toEqual([
    'wrong-password',
  ]);
  expect(
    await refusal(desk, 'session.set-password', {
      current: ADMIN.password,
      password: ADMIN.password,
    }),
  ).toEqual(['password-same']);
  expect(await refusal(desk, 'session.set-password', { current: ADMIN.password, ...next })).toEqual(
    [],
  );
  expect(
    await refusal(desk, 'session.unlock', { staffNo: ADMIN.staffNo, password: ADMIN.password }),
  ).toEqual(['wrong-password']);
  await signIn(desk, ADMIN.staffNo, OWN_PASSWORD);
});

test('the recovery code gives an administrator a new password, and nobody else', async () => {
  const desk = aDesk();
  const { recoveryCode } = await aBranchAtWork(desk, []);
  const wish = { recoveryCode, staffNo: ADMIN.staffNo, password: OWN_PASSWORD };
  expect(await refusal(desk, 'session.recover', { ...wish, staffNo: MANAGER.staffNo })).toEqual([
    'role-not-allowed',
  ]);
  expect(await whoIsIn(desk)).toBeNull();
  expect(await refusal(desk, 'session.recover', { ...wish, staffNo: '7777' })).toEqual([
    'unknown-staff-no',
  ]);
  expect(await refusal(desk, 'session.recover', { ...wish, password: '短' })).toEqual([
    'password-too-short',
  ]);
  expect(await refusal(desk, 'session.recover', { ...wish, recoveryCode: 'AAAA' })).toEqual([
    'recovery-code-wrong',
  ]);
  expect(await refusal(desk, 'session.recover', wish)).toEqual([]);
  expect(lastActions(desk, 2)).toEqual(['signed-in', 'recovered']);
  await signIn(desk, ADMIN.staffNo, OWN_PASSWORD);
});

test('a role taken away is gone at once', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['admin']);
  await signIn(desk, 'admin', OWN_PASSWORD);
  expect(await refusal(desk, 'staff.list', {})).toEqual([]);
  const me = desk.program.session.visit()?.me;
  if (me === undefined) throw new Error('nobody is in');
  const { id, rev, staffNo, name } = me;
  const rest = { isSeller: false, active: true, deputyId: null, leaderId: null };
  await answered(desk, 'staff.save', {
    id,
    revision: rev,
    staffNo,
    name,
    roles: ['teller'],
    ...rest,
  });
  expect(await refusal(desk, 'staff.list', {})).toEqual(['role-not-allowed']);
});

test('a vault file that was tampered with is refused in words and left as it is', async () => {
  const desk = aDesk();
  await setUp(desk);
  desk.program.door.close();
  writeFileSync(join(desk.world.dataFolder, 'vault.json'), '{"v":1}');
  const again = aDesk({}, desk.world.dataFolder);
  expect(await answered(again, 'app.status', {})).toMatchObject({
    vault: 'unusable',
    problem: 'vault-damaged',
  });
  expect(await refusal(again, 'session.unlock', GUESS)).toEqual(['vault-damaged']);
  expect(await refusal(again, 'setup.create', {})).toEqual(['wrong-shape']);
});

test('a damaged database is refused in words', async () => {
  const desk = aDesk();
  await setUp(desk);
  desk.program.door.close();
  writeFileSync(join(desk.world.dataFolder, 'ansu.db'), 'x'.repeat(8192));
  const again = aDesk({}, desk.world.dataFolder);
  const right = { staffNo: ADMIN.staffNo, password: ADMIN.password };
  const [code] = await refusal(again, 'session.unlock', right);
  expect(['database-damaged', 'database-foreign']).toContain(code);
  expect(await answered(again, 'app.status', {})).toMatchObject({
    vault: 'unusable',
    problem: code,
  });
});

test('a member of staff who left has no way in', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const { id, code } = await addStaff(desk, '2001', ['teller']);
  await settleIn(desk, '2001', code);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const record = (await answered(desk, 'staff.list', {})).find((one) => one.id === id);
  if (record === undefined) throw new Error('not in the list');
  const {
    rev: revision,
    mustSetPassword: _m,
    hasAccess: _h,
    absent: _w,
    branchId: _b,
    ...given
  } = record;
  await answered(desk, 'staff.save', { ...given, revision, active: false });
  expect(
    await refusal(desk, 'session.unlock', { staffNo: '2001', password: OWN_PASSWORD }),
  ).toEqual(['wrong-password']);
});
