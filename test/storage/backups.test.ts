import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { unlock } from '../../electron/storage/connection.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { EVERY_MS } from '../../electron/services/backups.ts';
import { readVault } from '../../electron/services/vault-file.ts';
import {
  aBranchAtWork,
  ADMIN,
  aDesk,
  answered,
  refusal,
  setUp,
  signIn,
  OWN_PASSWORD,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { NATIVE_BINDING } from '../support/database.ts';
import { aBranch, made, placeOf } from '../support/desk-backups.ts';
import { registerCase } from '../support/desk-case.ts';

function actions(desk: Desk): readonly string[] {
  const lines = desk.office().store.audit.page({ limit: 20 });
  return lines.filter(({ entity }) => entity === 'backup').map(({ action }) => action);
}

test('a backup is whole, checked and listed, and stands in both places', async () => {
  const { desk, drive } = await aBranch();
  await answered(desk, 'backups.set-place', { choice: '0' });
  const id = await made(desk);
  const page = await answered(desk, 'backups.page', {});
  expect(page.backups.map((one) => [one.place, one.id, one.cases, one.files])).toEqual([
    ['own', id, 1, 1],
    ['second', id, 1, 1],
  ]);
  expect(page.places.map(({ problem }) => problem)).toEqual([null, null]);
  const [own = ''] = readdirSync(join(drive, 'ansu-backups'));
  expect(readdirSync(join(drive, 'ansu-backups', own, 'attachments'))).toHaveLength(1);
  expect(actions(desk)).toEqual(['backup-made', 'backup-place-set']);
});

test('a backup carries the wraps of the recovery code and of administrators, and of nobody else', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  const ours = readVault(desk.world.dataFolder);
  const carried = readVault(join(placeOf(desk), id));
  if (!ours.ok || !carried.ok) throw new Error('no key file');
  expect(ours.value.wraps).toHaveLength(4);
  expect(carried.value.wraps.map(({ kind }) => kind).toSorted()).toEqual(['recovery', 'staff']);
  const [admin] = ours.value.wraps;
  expect(carried.value.wraps.map(({ id: wrap }) => wrap)).toContain(admin?.id);
});

test('only an administrator makes, sees and restores backups', async () => {
  const { desk } = await aBranch();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const ref = { place: 'own', id: '20260311-090000-abcdef' };
  for (const [channel, payload] of [
    ['backups.page', {}],
    ['backups.make', {}],
    ['backups.set-place', { choice: null }],
    ['backups.drill', ref],
    ['backups.preview', ref],
    ['backups.restore', { ...ref, recoveryCode: null }],
  ] as const) {
    expect(await refusal(desk, channel, payload)).toEqual(['role-not-allowed']);
  }
});

test('every quarter of an hour one is made, when something was changed and only then', async () => {
  const { desk } = await aBranch();
  const { backups } = desk.program;
  const count = (): number =>
    readdirSync(placeOf(desk)).filter((name) => name !== 'attachments').length;
  const look = async (): Promise<void> => {
    backups.look();
    await backups.settled();
  };
  await look();
  expect(count()).toBe(1);
  desk.clock.ms += EVERY_MS;
  desk.clock.now = addMinutes(desk.clock.now, 60);
  await look();
  expect(count()).toBe(1);
  await signIn(desk, 'teller', OWN_PASSWORD);
  await registerCase(desk);
  await look();
  expect(count()).toBe(2);
  await registerCase(desk);
  desk.clock.ms += EVERY_MS - 1;
  await look();
  expect(count()).toBe(2);
  desk.clock.ms += 1;
  await look();
  expect(count()).toBe(3);
});

test('a lock leaves a backup of what was changed, and tells of it once somebody is in again', async () => {
  const { desk } = await aBranch();
  await answered(desk, 'session.lock', {});
  expect(desk.program.door.office()).toBeNull();
  await desk.program.backups.settled();
  expect(existsSync(join(placeOf(desk), 'attachments'))).toBe(true);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  desk.program.backups.look();
  expect(actions(desk)).toEqual(['backup-made']);
  await answered(desk, 'session.lock', {});
  await desk.program.backups.settled();
  expect(readdirSync(placeOf(desk))).toHaveLength(2);
});

test('a stick that was pulled is named, and the first place gets its backup', async () => {
  const { desk, drive } = await aBranch();
  await answered(desk, 'backups.set-place', { choice: '0' });
  rmSync(join(drive, 'ansu-backups'), { recursive: true });
  const outcome = await answered(desk, 'backups.make', {});
  expect(outcome).toMatchObject({ failure: null, secondFailure: 'backup-place-missing' });
  const { places } = await answered(desk, 'backups.page', {});
  expect(places.map(({ problem }) => problem)).toEqual([null, 'backup-place-missing']);
  expect(existsSync(join(drive, 'ansu-backups'))).toBe(false);
});

test('too little room is said before anything is written', async () => {
  const room = { free: 10 * 2 ** 30 };
  const desk = aDesk({ freeBytes: () => room.free });
  await aBranchAtWork(desk, []);
  expect((await answered(desk, 'backups.page', {})).places[0]?.low).toBe(false);
  room.free = 2 ** 20;
  const outcome = await answered(desk, 'backups.make', {});
  expect(outcome.failure).toBe('backup-space');
  expect(existsSync(placeOf(desk))).toBe(false);
  expect(actions(desk)).toEqual(['backup-failed']);
});

test('the drill proves a good backup, finds a changed one, and leaves nothing behind', async () => {
  const { desk } = await aBranch();
  const first = await made(desk);
  const second = await made(desk);
  const drill = async (id: string): Promise<unknown> =>
    await answered(desk, 'backups.drill', { place: 'own', id });
  expect(await drill(second)).toMatchObject({ sound: true, lacking: 0 });
  const file = join(placeOf(desk), second, 'ansu.db');
  const bytes = readFileSync(file);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(await drill(second)).toMatchObject({ sound: false });
  const { backups } = await answered(desk, 'backups.page', {});
  expect(backups.map(({ id, sound }) => [id, sound])).toEqual([
    [second, false],
    [first, true],
  ]);
  expect(readdirSync(desk.world.dataFolder).filter((name) => name.startsWith('drill'))).toEqual([]);
  expect(actions(desk).slice(0, 2)).toEqual(['backup-drilled', 'backup-drilled']);
});

test.each([
  ['a cut database', 'ansu.db'],
  ['a changed manifest', 'manifest.json'],
  ['a changed list of files', 'files.txt'],
])('%s is never restored', async (_, name) => {
  const { desk } = await aBranch();
  const id = await made(desk);
  const file = join(placeOf(desk), id, name);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 40));
  const before = readFileSync(join(desk.world.dataFolder, 'vault.json'), 'utf8');
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  const codes = await refusal(desk, 'backups.restore', { place: 'own', id, recoveryCode: null });
  expect([['backup-unreadable'], ['backup-missing']]).toContainEqual(codes);
  expect(readFileSync(join(desk.world.dataFolder, 'vault.json'), 'utf8')).toBe(before);
  expect(existsSync(join(desk.world.dataFolder, 'aside'))).toBe(false);
  expect(await refusal(desk, 'backups.page', {})).toEqual([]);
});

test('what a cut left half made is never listed, and goes with the next backup', async () => {
  const { desk } = await aBranch();
  const half = join(placeOf(desk), '20260311-080000-abcdef');
  for (const name of [`${half}.part`, `${half}.leaving`, half]) {
    mkdirSync(name, { recursive: true });
  }
  expect((await answered(desk, 'backups.page', {})).backups).toEqual([]);
  const id = await made(desk);
  // A folder that only looks like a backup is left alone.
  expect(readdirSync(placeOf(desk)).toSorted()).toEqual(
    ['20260311-080000-abcdef', id, 'attachments'].toSorted(),
  );
});

test('a database of an older program is not changed before it was backed up', async () => {
  const room = { free: 10 * 2 ** 30 };
  const desk = aDesk({ freeBytes: () => room.free });
  await setUp(desk);
  const key = desk.program.door.keyCopy();
  if (key === null) throw new Error('no key');
  await answered(desk, 'session.lock', {});
  await desk.program.backups.settled();
  const file = join(desk.world.dataFolder, 'ansu.db');
  const version = (set: number | null): unknown => {
    const db = new Database(file, { nativeBinding: NATIVE_BINDING });
    unlock(db, key);
    if (set !== null) db.pragma(`user_version = ${String(set)}`);
    const now = db.pragma('user_version', { simple: true });
    db.close();
    return now;
  };
  version(10);
  room.free = 2 ** 20;
  const admin = { staffNo: ADMIN.staffNo, password: ADMIN.password };
  expect(await refusal(desk, 'session.unlock', admin)).toEqual(['backup-before-update']);
  expect(version(null)).toBe(10);
});

test('a manifest of which one number was changed proves nothing', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  const file = join(placeOf(desk), id, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"cases":1,', '"cases":2,'));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
  const ref = { place: 'own', id };
  expect(await refusal(desk, 'backups.drill', ref)).toEqual(['backup-other-key']);
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  expect(await refusal(desk, 'backups.restore', { ...ref, recoveryCode: null })).toEqual([
    'backup-unreadable',
  ]);
});

test('a restore says what would be lost, keeps the old data aside and everybody’s password', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const later = await registerCase(desk);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const ref = { place: 'own', id };
  const lost = await answered(desk, 'backups.preview', ref);
  expect(lost).toMatchObject({ comparable: true, cases: 1, caseNos: [later.case.caseNo] });
  expect(await refusal(desk, 'backups.restore', { ...ref, recoveryCode: null })).toEqual([
    'password-needed',
  ]);
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  await answered(desk, 'backups.restore', { ...ref, recoveryCode: null });
  expect(desk.program.session.visit()).toBeNull();
  const [aside] = readdirSync(join(desk.world.dataFolder, 'aside'));
  expect(aside).toMatch(/-restored$/u);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { store } = desk.office();
  expect(store.cases.load(later.case.id)).toBeNull();
  expect(store.audit.verify()).toMatchObject({ intact: true });
  expect(store.audit.page({ limit: 2 }).map(({ action }) => action)).toEqual([
    'signed-in',
    'restored',
  ]);
});

test('on another machine the recovery code brings everything back', async () => {
  const { desk, drive, recoveryCode } = await aBranch();
  await answered(desk, 'backups.set-place', { choice: '0' });
  const id = await made(desk);
  const other = aDesk({ drives: () => [drive] });
  const [row] = await answered(other, 'rescue.list', {});
  expect(row).toMatchObject({ id, place: 'found-0' });
  const wish = { place: 'found-0', id, proof: { kind: 'recovery', code: recoveryCode } };
  const wrong = { ...wish, proof: { kind: 'recovery', code: 'AAAA-BBBB' } };
  expect(await refusal(other, 'rescue.restore', wrong)).toEqual(['recovery-code-wrong']);
  const done = await answered(other, 'rescue.restore', wish);
  expect(done).toMatchObject({ lacking: 0, status: { vault: 'locked' } });
  await signIn(other, ADMIN.staffNo, ADMIN.password);
  const { store } = other.office();
  expect(store.audit.verify()).toMatchObject({ intact: true });
  expect(store.cases.count({ filter: { branchId: null }, search: '' }).count).toBe(1);
  expect(
    await refusal(other, 'session.unlock', { staffNo: 'teller', password: OWN_PASSWORD }),
  ).toEqual(['wrong-password']);
  // Where data are and can be opened, nobody restores without signing in.
  expect(await refusal(other, 'rescue.list', {})).toEqual(['vault-exists']);
  expect(await refusal(other, 'rescue.restore', wish)).toEqual(['vault-exists']);
});

test('where the database is gone, an administrator’s password brings the last backup back', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  await answered(desk, 'session.lock', {});
  await desk.program.backups.settled();
  rmSync(join(desk.world.dataFolder, 'ansu.db'));
  const again = aDesk({}, desk.world.dataFolder);
  const admin = { staffNo: ADMIN.staffNo, password: ADMIN.password };
  expect(await refusal(again, 'session.unlock', admin)).toEqual(['database-missing']);
  const proof = { kind: 'admin', ...admin };
  const rows = await answered(again, 'rescue.list', {});
  expect(rows.map((one) => one.id)).toContain(id);
  await answered(again, 'rescue.restore', { place: 'own', id, proof });
  await signIn(again, 'teller', OWN_PASSWORD);
  expect(again.office().store.cases.count({ filter: { branchId: null }, search: '' }).count).toBe(
    1,
  );
});
