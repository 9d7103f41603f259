import { expect, test } from 'vitest';
import { readInk } from '../../shared/domain/signature-ink.ts';
import { caseOf } from './support/asking.ts';
import { branchWith } from './support/at-desk.ts';
import { registeredCase } from './support/seed-cases.ts';
import { scribble } from './support/scribble.ts';

test('a customer signs the registration form on the screen, and the form prints it', async () => {
  const branch = await branchWith('browser', registeredCase);
  const { id } = branch.made;
  const clerk = await branch.start();
  await clerk.signIn('officer');
  const { page } = clerk;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/case/${id}`);
  await clerk.tab('材料');
  await clerk.press('签字：F01 客户投诉登记表');
  const form = clerk.form('表单签字');
  await scribble(page);
  await form.see('已写3笔');
  await form.press('确认签字');
  await form.all.waitFor({ state: 'hidden' });
  await clerk.see(/签名 1\/3：缺 第一接待人、受理人/u);
  const [signature] = (await caseOf(branch.program(), id)).formSignatures;
  expect(signature).toMatchObject({ slot: 'complainant', way: 'screen' });
  expect(readInk(signature?.strokes ?? '')).toHaveLength(3);
  await page.keyboard.press('Control+p');
  await page.locator('.form-frame').contentFrame().locator('.sign .ink path').first().waitFor();
});
