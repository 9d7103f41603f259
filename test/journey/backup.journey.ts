import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchProgram, hosts } from '../host/launch.ts';
import type { Program } from '../host/launch.ts';
import { WORDS } from '../visual/gallery.ts';
import { clerkAt } from './support/clerk.ts';
import { branchWith, journeyFolder } from './support/at-desk.ts';
import { PEOPLE } from './support/people.ts';
import { registeredCase } from './support/seed-cases.ts';

const { backup: words } = WORDS['zh-CN'];

/** The folder that the program finds or that the person picks in the host's dialog. */
async function withFolder(program: Program, folder: string): Promise<void> {
  if (program.host === 'browser') return;
  await program.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () =>
      await Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

async function chooseSecond(program: Program, drive: string): Promise<void> {
  const { page } = program;
  await withFolder(program, drive);
  await page.getByRole('button', { name: words.set, exact: true }).click();
  if (program.host === 'browser') await page.getByRole('button', { name: /Documents/u }).click();
  await page.getByRole('cell', { name: join(drive, 'ansu-backups') }).waitFor();
}

async function rescue(program: Program, drive: string, recoveryCode: string): Promise<void> {
  const { page } = program;
  await withFolder(program, drive);
  await page.getByRole('button', { name: words.rescue.title }).click();
  if (program.host !== 'browser') {
    await page.getByRole('button', { name: words.rescue.pick }).click();
  }
  await page.getByRole('table').getByRole('radio').first().check();
  await page.getByLabel(words.rescue.byRecovery).last().fill(recoveryCode);
  await page.getByRole('button', { name: words.rescue.go, exact: true }).click();
  await page.getByText(words.rescue.done.split('{{')[0] ?? '').waitFor();
  await page.getByRole('button', { name: words.rescue.toSignIn }).click();
}

describe.each(hosts())('in the host %s', (host) => {
  test('the administrator backs up to a stick, proves it, and another computer takes everything over by the recovery code', async () => {
    const home = journeyFolder();
    const drive = join(home, 'Documents');
    mkdirSync(drive);
    const branch = await branchWith(host, async (desk) => await registeredCase(desk, {}));
    const env = { ...branch.clock.env, HOME: home };
    const start = async (dataDir: string): Promise<Program> => {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      const program = await launchProgram({ dataDir, host, env });
      onTestFinished(async () => {
        await program.close();
      });
      return program;
    };
    const first = await start(branch.dataDir);
    await clerkAt(first).signIn('admin');
    await first.page.getByRole('link', { name: words.nav, exact: true }).click();
    await chooseSecond(first, drive);
    await first.page.getByRole('button', { name: words.now }).click();
    const row = first.page.getByRole('row', { name: new RegExp(words.second, 'u') }).last();
    await row.getByRole('button', { name: words.drill }).click();
    await first.page.getByText(/演练通过/u).waitFor();

    const second = await start(join(home, 'new computer'));
    await rescue(second, drive, branch.recoveryCode);
    await clerkAt(second).signIn('admin');
    const people = JSON.stringify(await second.call('staff.list', {}));
    expect(people).toContain(PEOPLE.teller.name);
  });
});
