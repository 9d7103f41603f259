import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecoveryCode } from '../../electron/services/codes.ts';
import { keyOf } from '../support/damaged-desk.ts';
import { damagePages, pagesOf } from '../support/damaging.ts';
import { aDesk, ADMIN, answered, setUp, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

const MARK = 'in-use';
/** As long as a thread takes to start on a busy machine. */
const PATIENCE_MS = 20_000;

async function eventually(read: () => boolean): Promise<void> {
  await expect.poll(read, { timeout: PATIENCE_MS }).toBe(true);
}

async function aClosedBranch(): Promise<{ readonly desk: Desk; readonly recoveryCode: string }> {
  const desk = aDesk();
  const { recoveryCode } = await setUp(desk);
  expect(readdirSync(desk.world.dataFolder)).toContain(MARK);
  desk.program.door.close();
  expect(readdirSync(desk.world.dataFolder)).not.toContain(MARK);
  return { desk, recoveryCode };
}

test('after a run that was cut off everything is read beside the work, and the mark goes at its end', async () => {
  const { desk } = await aClosedBranch();
  const { dataFolder } = desk.world;
  writeFileSync(join(dataFolder, MARK), '');
  const again = aDesk({}, dataFolder);
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  expect(again.program.door.mark.isUnchecked()).toBe(true);
  await eventually(() => !again.program.door.mark.isUnchecked());
  expect(await answered(again, 'app.status', {})).toMatchObject({ vault: 'open' });
  again.program.door.close();
  expect(existsSync(join(dataFolder, MARK))).toBe(false);
});

test('a check that was cut off itself is done again at the next opening', async () => {
  const { desk } = await aClosedBranch();
  const { dataFolder } = desk.world;
  writeFileSync(join(dataFolder, MARK), '');
  const again = aDesk({}, dataFolder);
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  again.program.door.close();
  expect(existsSync(join(dataFolder, MARK))).toBe(true);
});

test('a bad page that nobody reads is found after a run that was cut off, and ends the work', async () => {
  const { desk, recoveryCode } = await aClosedBranch();
  const { dataFolder } = desk.world;
  const file = join(dataFolder, 'ansu.db');
  const key = await keyOf(desk.world, readRecoveryCode(recoveryCode) ?? '');
  damagePages(file, pagesOf(file, key, 'payout_batches'));
  const calm = aDesk({}, dataFolder);
  await signIn(calm, ADMIN.staffNo, ADMIN.password);
  expect(await answered(calm, 'app.status', {})).toMatchObject({ vault: 'open' });
  calm.program.door.close();
  writeFileSync(join(dataFolder, MARK), '');
  const again = aDesk({}, dataFolder);
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  await eventually(() => again.program.session.visit() === null);
  const after = { vault: 'unusable', problem: 'damage-found' };
  expect(await answered(again, 'app.status', {})).toMatchObject(after);
});
