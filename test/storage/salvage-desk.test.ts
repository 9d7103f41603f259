import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecoveryCode } from '../../electron/services/codes.ts';
import { damagePages, pagesOf } from '../support/damaging.ts';
import { keyOf } from '../support/damaged-desk.ts';
import {
  aBranchAtWork,
  aDesk,
  ADMIN,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

type Branch = {
  readonly desk: Desk;
  readonly recoveryCode: string;
  readonly ids: readonly string[];
};

const CASES = 12;

/** A branch with registered cases whose program was ended. */
async function aClosedBranch(): Promise<Branch> {
  const desk = aDesk();
  const { recoveryCode } = await aBranchAtWork(desk, ['complaintOfficer']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const ids: string[] = [];
  for (let n = 0; n < CASES; n += 1) ids.push((await registerCase(desk)).case.id);
  desk.program.door.close();
  return { desk, recoveryCode, ids };
}

/** The same folder with bad pages, met when the administrator signs in or right after. */
async function damaged({ desk, recoveryCode }: Branch, names: readonly string[]): Promise<Desk> {
  const { world } = desk;
  const file = join(world.dataFolder, 'ansu.db');
  const key = await keyOf(world, readRecoveryCode(recoveryCode) ?? '');
  damagePages(
    file,
    names.flatMap((name) => pagesOf(file, key, name)),
  );
  const again = aDesk({}, world.dataFolder);
  await again.ask('session.unlock', { staffNo: ADMIN.staffNo, password: ADMIN.password });
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  return again;
}

const BY_ADMIN = { proof: { staffNo: ADMIN.staffNo, password: ADMIN.password } };

test('damage, salvage, and work goes on: every case opens and is found, the damaged file is kept', async () => {
  const branch = await aClosedBranch();
  const desk = await damaged(branch, ['rule_sets', 'case_keys', 'settings', 'todos']);
  const { dataFolder } = desk.world;
  const before = readFileSync(join(dataFolder, 'ansu.db'));
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'unusable' });
  const report = await answered(desk, 'salvage.run', BY_ADMIN);
  expect(report.lostCases).toBe(0);
  expect(report.chainGaps).toEqual([]);
  expect(report.groups.find(({ group }) => group === 'cases')).toEqual({
    group: 'cases',
    read: CASES,
    lost: 0,
  });
  const [aside = ''] = readdirSync(join(dataFolder, 'aside'));
  expect(aside).toMatch(/-damaged$/u);
  expect(readFileSync(join(dataFolder, 'aside', aside, 'ansu.db')).equals(before)).toBe(true);
  expect(readdirSync(dataFolder)).not.toContain('incoming');
  expect(await answered(desk, 'app.status', {})).toMatchObject({ vault: 'locked', problem: null });
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  for (const id of branch.ids) {
    expect((await answered(desk, 'cases.view', { id })).case.id).toBe(id);
  }
  const { store } = desk.office();
  const found = store.cases.count({ filter: { branchId: null }, search: '手续费' });
  expect(found.count).toBe(CASES);
  expect(store.audit.page({ limit: 100 }).map(({ action }) => action)).toContain('salvaged');
  expect(store.audit.verify()).toMatchObject({ intact: true });
  await registerCase(desk);
});

test('to-dos that could not be read come back by the rules, and no number is given twice', async () => {
  const branch = await aClosedBranch();
  const desk = await damaged(branch, ['settings', 'todos', 'case_numbers', 'case_figures']);
  await answered(desk, 'salvage.run', { proof: { recoveryCode: branch.recoveryCode } });
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  const { store } = desk.office();
  const open = store.cases.openIds();
  expect(open).toHaveLength(CASES);
  for (const id of open) {
    expect(store.cases.todosOf(id).length).toBeGreaterThan(0);
    expect(store.figures.of(id)).not.toBeNull();
  }
  const numbers = open.map((id) => store.cases.index(id)?.caseNo);
  const { case: next } = await registerCase(desk);
  expect(numbers).not.toContain(next.caseNo);
});

test('nobody salvages with a wrong secret, as somebody else, or where nothing is damaged', async () => {
  const branch = await aClosedBranch();
  expect(await refusal(aDesk({}, branch.desk.world.dataFolder), 'salvage.run', BY_ADMIN)).toEqual([
    'salvage-not-needed',
  ]);
  const desk = await damaged(branch, ['settings']);
  const by = (staffNo: string, password: string): object => ({ proof: { staffNo, password } });
  expect(await refusal(desk, 'salvage.run', by(ADMIN.staffNo, '不是这个密码吧'))).toEqual([
    'wrong-password',
  ]);
  expect(await refusal(desk, 'salvage.run', by('complaintOfficer', OWN_PASSWORD))).toEqual([
    'role-not-allowed',
  ]);
  const wrong = { proof: { recoveryCode: 'AAAA' } };
  expect(await refusal(desk, 'salvage.run', wrong)).toEqual(['recovery-code-wrong']);
  expect(readdirSync(desk.world.dataFolder)).not.toContain('aside');
});

test('where the staff cannot be read a salvage is refused, and the file stays as it is', async () => {
  const branch = await aClosedBranch();
  const desk = await damaged(branch, [
    'staff',
    'sqlite_autoindex_staff_1',
    'sqlite_autoindex_staff_2',
  ]);
  const before = readFileSync(join(desk.world.dataFolder, 'ansu.db'));
  expect(await refusal(desk, 'salvage.run', BY_ADMIN)).toEqual(['salvage-needs-recovery']);
  const proof = { recoveryCode: branch.recoveryCode };
  expect(await refusal(desk, 'salvage.run', { proof })).toEqual(['salvage-nobody-left']);
  expect(readFileSync(join(desk.world.dataFolder, 'ansu.db')).equals(before)).toBe(true);
  expect(readdirSync(desk.world.dataFolder)).not.toContain('incoming');
});

test('the key file of a backup takes the place of a damaged one, by the recovery code', async () => {
  const { desk, recoveryCode } = await aClosedBranch();
  const { dataFolder } = desk.world;
  const backup = join(dataFolder, 'backups', '20260310-090000-0a0a0a');
  mkdirSync(backup, { recursive: true });
  copyFileSync(join(dataFolder, 'vault.json'), join(backup, 'vault.json'));
  writeFileSync(join(dataFolder, 'vault.json'), '{"v":1');
  const again = aDesk({}, dataFolder);
  expect(await answered(again, 'app.status', {})).toMatchObject({ problem: 'vault-damaged' });
  const wrong = { recoveryCode: 'AAAA' };
  expect(await refusal(again, 'salvage.take-key', wrong)).toEqual(['recovery-code-wrong']);
  expect(await answered(again, 'salvage.take-key', { recoveryCode })).toMatchObject({
    vault: 'locked',
  });
  expect(readdirSync(backup)).toEqual(['vault.json']);
  const [aside = ''] = readdirSync(join(dataFolder, 'aside'));
  expect(readFileSync(join(dataFolder, 'aside', aside, 'vault.json'), 'utf8')).toBe('{"v":1');
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  expect(
    again
      .office()
      .store.audit.page({ limit: 3 })
      .map(({ action }) => action),
  ).toContain('key-file-taken');
  expect(await refusal(again, 'salvage.take-key', { recoveryCode })).toEqual(['vault-exists']);
});

test('without a key file in any backup nothing is put in its place', async () => {
  const { desk, recoveryCode } = await aClosedBranch();
  const { dataFolder } = desk.world;
  rmSync(join(dataFolder, 'vault.json'));
  const again = aDesk({}, dataFolder);
  expect(await answered(again, 'app.status', {})).toMatchObject({ problem: 'vault-missing' });
  expect(await refusal(again, 'salvage.take-key', { recoveryCode })).toEqual([
    'backup-key-missing',
  ]);
  expect(readdirSync(dataFolder)).not.toContain('vault.json');
});
