import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answered } from '../support/desk-at-work.ts';
import { aBranch, made } from '../support/desk-backups.ts';

test('a file that is missing or altered comes back from a backup, and without one is named with its case', async () => {
  const { desk } = await aBranch();
  const [file] = desk.office().store.attachments.all();
  if (file === undefined) throw new Error('no file');
  const path = join(desk.world.dataFolder, 'attachments', file.storedName);
  const whole = readFileSync(path);
  const caseNos = desk.office().store.attachments.caseNosOf(file.hash);
  expect(caseNos).toHaveLength(1);
  const check = async (): Promise<unknown> => await answered(desk, 'attachments.check', {});
  expect(await check()).toEqual({ checked: 1, lines: [] });
  rmSync(path);
  const lost = { problem: 'attachment-missing', mended: false, caseNos };
  expect(await check()).toEqual({ checked: 1, lines: [lost] });
  writeFileSync(path, whole);
  await made(desk);
  rmSync(path);
  expect(await check()).toEqual({ checked: 1, lines: [{ ...lost, mended: true }] });
  expect(readFileSync(path)).toEqual(whole);
  writeFileSync(path, whole.toReversed());
  expect(await check()).toEqual({
    checked: 1,
    lines: [{ problem: 'attachment-damaged', mended: true, caseNos }],
  });
  expect(readFileSync(path)).toEqual(whole);
  const aside = join(desk.world.dataFolder, 'aside', 'attachments', file.storedName);
  expect(readFileSync(aside)).toEqual(Buffer.from(whole.toReversed()));
});
