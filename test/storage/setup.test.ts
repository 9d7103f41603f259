import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setupBegins } from '../../electron/services/unfinished-setup.ts';
import {
  ADMIN,
  MANAGER,
  SETUP_WISH,
  aDesk,
  answered,
  refusal,
  setUp,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

function filesOf({ world }: Desk): readonly string[] {
  return readdirSync(world.dataFolder);
}

test('before the first start there is nothing, afterwards the administrator is in', async () => {
  const desk = aDesk();
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'none', me: null });
  const made = await setUp(desk);
  expect(made.managerCode).toMatch(/\S{6,}/u);
  const status = await answered(desk, 'app.status', {});
  expect(status).toMatchObject({
    vault: 'open',
    mustSetPassword: false,
    recoveryUnconfirmed: true,
  });
  expect(status.me).toMatchObject({
    staff: { staffNo: ADMIN.staffNo, name: ADMIN.name, roles: ['admin'] },
    pages: [
      'home',
      'statistics',
      'staff',
      'purge',
      'configuration',
      'workstation',
      'audit',
      'backup',
    ],
  });
});

test('a branch of one person has an administrator who is the branch manager too', async () => {
  const desk = aDesk();
  const made = await answered(desk, 'setup.create', { ...SETUP_WISH, manager: null });
  expect(made.managerCode).toBeNull();
  const { me } = await answered(desk, 'app.status', {});
  expect(me?.staff.roles).toEqual(['admin', 'branchManager']);
});

test('nothing of the branch can be read from the files', async () => {
  const desk = aDesk();
  await setUp(desk);
  desk.program.door.close();
  for (const name of filesOf(desk)) {
    const bytes = readFileSync(join(desk.world.dataFolder, name)).toString('latin1');
    expect(bytes).not.toContain('SQLite format');
    for (const secret of [SETUP_WISH.branch.name, ADMIN.name, ADMIN.password, MANAGER.staffNo]) {
      expect(bytes).not.toContain(Buffer.from(secret, 'utf8').toString('latin1'));
    }
  }
});

test('the recovery code counts as kept once it is typed back, however it is typed', async () => {
  const desk = aDesk();
  const { recoveryCode } = await setUp(desk);
  expect(await refusal(desk, 'setup.confirm-recovery', { recoveryCode: 'AAAA-BBBB' })).toEqual([
    'recovery-code-wrong',
  ]);
  const typed = { recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') };
  expect(await refusal(desk, 'setup.confirm-recovery', typed)).toEqual([]);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ recoveryUnconfirmed: false });
});

test('a new recovery code ends the old one', async () => {
  const desk = aDesk();
  const { recoveryCode: old } = await setUp(desk);
  const { recoveryCode } = await answered(desk, 'setup.renew-recovery', {});
  expect(recoveryCode).not.toBe(old);
  expect(await refusal(desk, 'setup.confirm-recovery', { recoveryCode: old })).toEqual([
    'recovery-code-wrong',
  ]);
  expect(await refusal(desk, 'setup.confirm-recovery', { recoveryCode })).toEqual([]);
});

test('a branch is set up once', async () => {
  const desk = aDesk();
  await setUp(desk);
  expect(await refusal(desk, 'setup.create', SETUP_WISH)).toEqual(['vault-exists']);
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'open' });
});

test('a set-up that was cut off before its recovery code was shown is put aside, and the next one begins anew', async () => {
  const cut = aDesk();
  await setUp(cut);
  cut.program.door.close();
  const { dataFolder } = cut.world;
  setupBegins(dataFolder);
  const again = aDesk({}, dataFolder);
  expect(await answered(again, 'app.status', {})).toMatchObject({ vault: 'none', problem: null });
  const [aside = ''] = readdirSync(join(dataFolder, 'aside'));
  expect(aside).toMatch(/^\d{8}-\d{6}-unfinished-setup$/u);
  expect(readdirSync(join(dataFolder, 'aside', aside)).toSorted()).toEqual([
    'ansu.db',
    'vault.json',
  ]);
  await setUp(again);
  again.program.door.close();
  const later = aDesk({}, dataFolder);
  expect(await answered(later, 'app.status', {})).toMatchObject({ vault: 'locked', problem: null });
});

test.each([
  ['password-too-short', { ...SETUP_WISH, admin: { ...ADMIN, password: '短了点' } }],
  ['password-weak', { ...SETUP_WISH, admin: { ...ADMIN, password: '12345678' } }],
  ['password-weak', { ...SETUP_WISH, admin: { ...ADMIN, password: 'geheim-9001-x' } }],
  ['staff-no-taken', { ...SETUP_WISH, manager: { ...MANAGER, staffNo: ' ９００１ ' } }],
  ['wrong-shape', { ...SETUP_WISH, branch: { ...SETUP_WISH.branch, code: '../0101' } }],
])('with %s nothing is made at all (%#)', async (code, wish) => {
  const desk = aDesk();
  expect(await refusal(desk, 'setup.create', wish)).toEqual([code]);
  expect(filesOf(desk)).toEqual([]);
});

test('what was set up is there again after the program was ended', async () => {
  const first = aDesk();
  await setUp(first);
  first.program.door.close();
  const again = aDesk({}, first.world.dataFolder);
  expect(await answered(again, 'app.status', {})).toMatchObject({ vault: 'locked', problem: null });
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  const { branch } = await answered(again, 'book.read', {});
  expect(branch).toMatchObject(SETUP_WISH.branch);
  expect(existsSync(join(first.world.dataFolder, 'ansu.db'))).toBe(true);
});
