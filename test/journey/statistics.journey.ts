import { expect, test } from 'vitest';
import { branchWith } from './support/at-desk.ts';
import { assignedCase, registeredCase } from './support/seed-cases.ts';
import { refusals } from './support/asking.ts';
import { PEOPLE } from './support/people.ts';

/** What the page was refused by its content security policy, as the browser says it. */
const REFUSED = /Content Security Policy/u;

test('the manager opens the statistics, goes from a number to its case and prints the report', async () => {
  const { made, start, program } = await branchWith('browser', async (desk) => {
    await registeredCase(desk, { at: '2026-03-18T08:30:00', reasonCode: 'C03' });
    const { id } = await assignedCase(desk, { at: '2026-03-18T09:00:00', reasonCode: 'C03' });
    await desk.signIn(PEOPLE.manager);
    return (await desk.ask('cases.view', { id })).case.caseNo ?? '';
  });
  const clerk = await start();
  const { page } = clerk;
  const refused: string[] = [];
  page.on('console', (message) => {
    if (REFUSED.test(message.text())) refused.push(message.text());
  });
  await clerk.signIn('manager');
  await clerk.go('统计');
  await page.locator('.report-chart svg').first().waitFor();
  await page.locator('.report-chart svg').first().hover();
  await clerk.press('R3');
  await page.getByRole('heading', { level: 2, name: '时限报表' }).waitFor();
  await page
    .getByRole('button', { name: /^受理，数值：2，/u })
    .first()
    .click();
  const cases = page.getByRole('dialog');
  await cases.getByText('共 2 件').waitFor();
  await cases.getByRole('link', { name: made }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: made }).waitFor();
  await clerk.go('统计');
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '打印预览' });
  await sheet.locator('.form-frame').contentFrame().getByText('统计范围').waitFor();
  await sheet.getByRole('button', { name: '打印', exact: true }).click();
  const code = sheet.locator('[data-verify-code]');
  await code.waitFor();
  const printed = (await code.getAttribute('data-verify-code')) ?? '';
  expect(await refusals(program(), 'forms.check', { code: printed })).toEqual([]);
  expect(refused).toEqual([]);
});
