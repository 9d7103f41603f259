import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERY_MS } from '../../electron/services/backups.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import {
  aBranchAtWork,
  ADMIN,
  aDesk,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import { aFolder } from '../support/database.ts';
import { aBranch, made, placeOf } from '../support/desk-backups.ts';
import { registerCase } from '../support/desk-case.ts';

test('two branches share a stick, and neither touches what the other keeps there', async () => {
  const one = await aBranch();
  const other = aDesk({ drives: () => [one.drive] });
  await aBranchAtWork(other, []);
  for (const desk of [one.desk, other]) {
    await answered(desk, 'backups.set-place', { choice: '0' });
    await made(desk);
  }
  expect(readdirSync(join(one.drive, 'ansu-backups'))).toHaveLength(2);
  for (const { backups } of [
    await answered(one.desk, 'backups.page', {}),
    await answered(other, 'backups.page', {}),
  ]) {
    expect(backups.map(({ place }) => place)).toEqual(['own', 'second']);
  }
});

test('after a restore the next change is backed up again', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  await signIn(desk, 'teller', OWN_PASSWORD);
  for (let count = 0; count < 3; count += 1) await registerCase(desk);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  await made(desk);
  await answered(desk, 'session.confirm', { password: ADMIN.password });
  await answered(desk, 'backups.restore', { place: 'own', id, recoveryCode: null });
  await signIn(desk, 'teller', OWN_PASSWORD);
  await registerCase(desk);
  const names = (): readonly string[] => readdirSync(placeOf(desk)).toSorted();
  const before = names();
  desk.clock.ms += EVERY_MS;
  desk.clock.now = addMinutes(desk.clock.now, 120);
  desk.program.backups.look();
  await desk.program.backups.settled();
  // The newest of its hour, beside the newest of the hour before.
  expect(names().filter((name) => !before.includes(name))).toHaveLength(1);
});

test('a backup that cannot be read keeps its files in the pool', async () => {
  const { desk } = await aBranch();
  const id = await made(desk);
  const pool = join(placeOf(desk), 'attachments');
  const files = readdirSync(pool, { recursive: true }).length;
  writeFileSync(join(placeOf(desk), id, 'manifest.json'), '{}');
  const [file] = desk.office().store.attachments.all();
  rmSync(join(desk.world.dataFolder, 'attachments', file?.storedName ?? ''));
  for (let count = 0; count < 4; count += 1) await made(desk);
  expect(readdirSync(pool, { recursive: true })).toHaveLength(files);
});

test('the second place may lie beside the data, never in them, whatever link leads there', async () => {
  const folder = aFolder();
  const data = join(folder, 'Ansu');
  mkdirSync(join(data, 'stick'), { recursive: true });
  mkdirSync(join(folder, 'Ansu-disk'));
  symlinkSync(join(data, 'stick'), join(folder, 'link'));
  const drives = ['Ansu-disk', 'link', 'Ansu/stick'].map((name) => join(folder, name));
  const desk = aDesk({ drives: () => drives }, data);
  await aBranchAtWork(desk, []);
  const set = async (choice: string): Promise<readonly string[]> =>
    await refusal(desk, 'backups.set-place', { choice });
  expect(await set('0')).toEqual([]);
  expect(await set('1')).toEqual(['backup-place-inside']);
  expect(await set('2')).toEqual(['backup-place-inside']);
});
