import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { damagePages, hashesOf, pagesOf } from '../support/damaging.ts';
import { aDesk, ADMIN, answered, refusal, setUp, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

const CASES = 40;

/** A branch whose program was ended, with enough cases that few of their pages are in memory at once. */
async function aClosedBranch(): Promise<{ readonly desk: Desk; readonly key: Uint8Array }> {
  const desk = aDesk();
  await setUp(desk);
  const { store, branch } = desk.office();
  for (let n = 1; n <= CASES; n += 1) {
    const whole = { branchId: branch().id };
    saved(store, aChange(null, aCase({ n, whole, facts: { narrative: '退款'.repeat(400) } })));
  }
  desk.program.door.close();
  const { dataFolder, nowMs } = desk.world;
  const cost = desk.world.kdfCost;
  const place = { folder: dataFolder, random: desk.world.random, ...(cost ? { cost } : {}) };
  const opened = await unlockByStaff(
    place,
    { staffNo: ADMIN.staffNo, secret: ADMIN.password },
    nowMs(),
  );
  if (!opened.ok) throw new Error(opened.failure.code);
  return { desk, key: opened.value.dataKey };
}

async function afterTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

test('a bad page met in the middle of work ends the work, and nothing further is written', async () => {
  const { desk, key } = await aClosedBranch();
  const { dataFolder } = desk.world;
  const file = join(dataFolder, 'ansu.db');
  const again = aDesk({}, dataFolder);
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  again.program.door.close();
  damagePages(file, pagesOf(file, key, 'case_records').slice(-8));
  await signIn(again, ADMIN.staffNo, ADMIN.password);
  const { store } = again.office();
  const lines = store.audit.head()?.seq;
  const readAll = (): void => {
    for (let n = 1; n <= CASES; n += 1) store.cases.load(aCase({ n }).id);
  };
  expect(readAll).toThrow('database disk image is malformed');
  expect(() => saved(store, aChange(null, aCase({ n: CASES + 1 })))).toThrow('malformed');
  expect(await answered(again, 'app.status', {})).toMatchObject({
    vault: 'unusable',
    problem: 'damage-found',
    me: null,
  });
  expect(await refusal(again, 'home.page', {})).toEqual(['not-logged-in']);
  expect(store.audit.head()?.seq).toBe(lines);
  await afterTurns();
  expect(again.program.door.office()).toBeNull();
});

test('trying again looks at the file anew; while it is damaged the sign-in says so again', async () => {
  const { desk, key } = await aClosedBranch();
  const { dataFolder } = desk.world;
  const file = join(dataFolder, 'ansu.db');
  damagePages(file, [...pagesOf(file, key, 'staff'), ...pagesOf(file, key, 'rule_sets')]);
  const before = hashesOf(dataFolder);
  const again = aDesk({}, dataFolder);
  const guess = { staffNo: ADMIN.staffNo, password: ADMIN.password };
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await refusal(again, 'session.unlock', guess)).toEqual(['database-damaged']);
    await afterTurns();
    expect(await answered(again, 'app.status', {})).toMatchObject({ vault: 'unusable' });
    expect(await answered(again, 'session.look-again', {})).toMatchObject({ vault: 'locked' });
  }
  const after = hashesOf(dataFolder);
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  expect(after['ansu.db']).toBe(before['ansu.db']);
});

test.each([
  [
    'database-missing',
    (file: string) => {
      rmSync(file);
    },
  ],
  [
    'database-empty',
    (file: string) => {
      writeFileSync(file, '');
    },
  ],
])(
  '%s is said before anybody signs in, and passes once the file is back',
  async (problem, harm) => {
    const { desk } = await aClosedBranch();
    harm(join(desk.world.dataFolder, 'ansu.db'));
    const again = aDesk({}, desk.world.dataFolder);
    expect(await answered(again, 'app.status', {})).toMatchObject({ vault: 'unusable', problem });
    expect(await refusal(again, 'setup.create', {})).toEqual(['wrong-shape']);
    writeFileSync(join(desk.world.dataFolder, 'ansu.db'), 'back');
    expect(await answered(again, 'session.look-again', {})).toMatchObject({ vault: 'locked' });
  },
);
