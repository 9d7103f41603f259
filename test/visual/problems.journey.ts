import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readRecoveryCode } from '../../electron/services/codes.ts';
import { LANGUAGES } from '../../shared/words/languages.ts';
import { launchProgram } from '../host/launch.ts';
import { openFolder } from '../journey/support/at-desk.ts';
import { damagePages, flipped, pagesOf } from '../support/damaging.ts';
import { keyOf } from '../support/damaged-desk.ts';
import { aBranchAtWork, aDesk, ADMIN, OWN_PASSWORD, signIn } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';
import { WORDS } from './gallery.ts';
import { barriers, keepPicture, overflows } from './looking.ts';

const CASES = 8;

type Branch = { readonly folder: string; readonly recoveryCode: string; readonly key: Uint8Array };

async function aClosedBranch(): Promise<Branch> {
  const desk = aDesk();
  const { recoveryCode } = await aBranchAtWork(desk, ['complaintOfficer']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  for (let n = 0; n < CASES; n += 1) await registerCase(desk);
  desk.program.door.close();
  const key = await keyOf(desk.world, readRecoveryCode(recoveryCode) ?? '');
  return { folder: desk.world.dataFolder, recoveryCode, key };
}

/** What is done to a copy of the folder, and whether the trouble shows before anybody signs in. */
const TROUBLES: readonly (readonly [
  code: string,
  seenAtOnce: boolean,
  harm: (file: string, branch: Branch) => void,
])[] = [
  [
    'vault-missing',
    true,
    (file) => {
      rmSync(file.replace('ansu.db', 'vault.json'));
    },
  ],
  [
    'database-missing',
    true,
    (file) => {
      rmSync(file);
    },
  ],
  [
    'database-empty',
    true,
    (file) => {
      truncateSync(file, 0);
    },
  ],
  [
    'database-foreign',
    false,
    (file) => {
      writeFileSync(file, '年度计划\n'.repeat(3000));
    },
  ],
  [
    'database-truncated',
    false,
    (file) => {
      truncateSync(file, 300_000);
    },
  ],
  [
    'database-damaged',
    false,
    (file) => {
      writeFileSync(file, flipped(2000)(readFileSync(file)));
    },
  ],
  [
    'damage-found',
    false,
    (file, { key }) => {
      const cases = pagesOf(file, key, 'case_records');
      damagePages(file, [...pagesOf(file, key, 'settings'), ...cases.slice(3, 4)]);
    },
  ],
];

async function looksRight(page: Page, name: string): Promise<void> {
  await keepPicture(page, name);
  expect.soft(await overflows(page), name).toEqual([]);
  expect.soft(await barriers(page), name).toEqual([]);
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];
  const { unlock, problem } = words.pages;
  const { salvage } = words;

  async function openOn(dataDir: string): Promise<Page> {
    writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ language }));
    const program = await launchProgram({ dataDir, host: 'browser', env: {} });
    onTestFinished(async () => {
      await program.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    });
    program.page.setDefaultTimeout(10_000);
    await program.page.locator(`html[lang="${language}"]`).waitFor();
    return program.page;
  }

  async function signedInOn(page: Page, { staffNo, password } = ADMIN): Promise<void> {
    await page.getByLabel(unlock.staffNo, { exact: true }).fill(staffNo);
    await page.getByLabel(unlock.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: unlock.unlock, exact: true }).click();
  }

  /** The path of the folder is another one in each run. */
  async function hideFolder(page: Page, folder: string): Promise<void> {
    await page.evaluate((path) => {
      for (const note of document.querySelectorAll('.note')) {
        note.textContent = note.textContent.replace(path, '/home/ansu/data');
      }
    }, folder);
  }

  test('every trouble with the data has a screen that fits, and a salvage goes from the damage to the work', async () => {
    const branch = await aClosedBranch();
    for (const [code, seenAtOnce, harm] of TROUBLES) {
      const dataDir = openFolder();
      cpSync(branch.folder, dataDir, { recursive: true });
      harm(join(dataDir, 'ansu.db'), branch);
      const page = await openOn(dataDir);
      if (!seenAtOnce) await signedInOn(page);
      await page.locator(`[data-refusal="${code}"]`).waitFor();
      await hideFolder(page, dataDir);
      await looksRight(page, `${language}-problem-${code}`);
      const press = async (name: string): Promise<void> => {
        await page.getByRole('button', { name, exact: true }).click();
      };
      if (code === 'vault-missing') {
        await press(problem.takeKey);
        await page.getByLabel(salvage.recoveryCode, { exact: true }).waitFor();
        await looksRight(page, `${language}-take-key`);
      }
      if (code !== 'damage-found') continue;
      await press(problem.salvage);
      const typed = page.getByLabel(salvage.recoveryCode, { exact: true });
      await typed.waitFor();
      await looksRight(page, `${language}-salvage`);
      await typed.fill(branch.recoveryCode);
      await press(salvage.run);
      await page.locator('[data-report="salvage"]').waitFor();
      await looksRight(page, `${language}-salvage-report`);
      await press(salvage.goOn);
      await signedInOn(page, { ...ADMIN, staffNo: 'complaintOfficer', password: OWN_PASSWORD });
      await page.getByRole('heading', { name: words.pages.home.title, exact: true }).waitFor();
    }
  });
});
