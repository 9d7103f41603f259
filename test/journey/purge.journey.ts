import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { moment } from '../../shared/domain/day.ts';
import { WORDS } from '../visual/gallery.ts';
import { unlock } from './support/asking.ts';
import { branchWith, openFolder } from './support/at-desk.ts';
import { branchMs } from './support/branch-clock.ts';
import { PEOPLE } from './support/people.ts';
import { registeredCase } from './support/seed-cases.ts';
import type { SeedDesk } from './support/seed-desk.ts';

const { purge: words } = WORDS['zh-CN'];

/** Received, registered, withdrawn and filed away, three years and some days ago. */
async function anOldCase(desk: SeedDesk, at: string): Promise<string> {
  const { id, rev } = await registeredCase(desk, { at });
  await desk.signIn(PEOPLE.officer);
  let view = await desk.ask('case.withdraw', { id, revision: rev, input: { proof: '录音' } });
  for (const formCode of view.unsignedForms) {
    const path = join(openFolder(), 'scan.txt');
    writeFileSync(path, `${formCode} ${id}`);
    const input = { kind: 'EV11', title: '签字件', formCode };
    const ticket = desk.stage(path, `${formCode}.txt`);
    view = await desk.ask('attachments.add', { id, revision: view.case.rev, ticket, input });
  }
  const done = await desk.ask('case.archive', { id, revision: view.case.rev, input: {} });
  return done.case.caseNo ?? '';
}

async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
}

async function bothConfirm(
  page: Page,
  second: { staffNo: string; password: string },
): Promise<void> {
  await fill(page, new RegExp(words.ownPassword, 'u'), PEOPLE.manager.password);
  await fill(page, words.staffNo, second.staffNo);
  await fill(page, words.password, second.password);
  await page.getByRole('button', { name: words.carryOut }).click();
  await page.getByRole('tooltip').getByRole('button', { name: words.carryOut }).click();
}

test('manager and administrator purge together at one desk, and the report stays', async () => {
  const { made, clock, start, program } = await branchWith('browser', async (desk) => [
    await anOldCase(desk, '2026-03-18T09:00:00'),
    await anOldCase(desk, '2026-03-18T09:30:00'),
  ]);
  clock.standAt(moment('2029-03-20T10:00:00'));
  await start();
  const { page } = program();
  await page.clock.setFixedTime(branchMs(moment('2029-03-20T10:00:00')));
  expect(await unlock(program(), 'manager')).toEqual([]);
  await page.goto(new URL('/#/purge', page.url()).href);
  await page.reload();
  const [first = '', second = ''] = made;
  await page.getByText(first).waitFor();
  await page.getByLabel(words.choose.replace('{{caseNo}}', first)).check();
  await bothConfirm(page, PEOPLE.officer);
  await page.locator('[data-refusal="second-person-missing"]').waitFor();
  await bothConfirm(page, PEOPLE.admin);
  await page.getByRole('heading', { name: words.report, exact: true }).waitFor();
  expect(await page.getByLabel(words.choose.replace('{{caseNo}}', second)).count()).toBe(1);
  expect(await page.getByLabel(words.choose.replace('{{caseNo}}', first)).count()).toBe(0);
  const kept = page.getByRole('table', { name: words.reports });
  expect(await kept.getByRole('cell', { name: first }).count()).toBe(1);
});
