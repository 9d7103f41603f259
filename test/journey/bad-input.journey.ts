import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nativeBinding } from '../../electron/link/native-binding.ts';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { moment } from '../../shared/domain/day.ts';
import { hosts } from '../host/launch.ts';
import { root } from '../host/launched.ts';
import { caseOf, refusals } from './support/asking.ts';
import { WORDS } from '../visual/gallery.ts';
import { branchAt, branchWith } from './support/at-desk.ts';
import type { AtDesk } from './support/at-desk.ts';
import type { Clerk } from './support/clerk.ts';
import { becomes } from './support/eventually.ts';
import { PEOPLE } from './support/people.ts';
import { receivedCase } from './support/seed-cases.ts';

const [host = 'standin'] = hosts();

async function guess(clerk: Clerk, password: string): Promise<void> {
  await clerk.fill('工号', PEOPLE.teller.staffNo);
  await clerk.fill('密码或一次性登录码', password);
  await clerk.press('登录');
}

test('after ten wrong passwords the wait has grown, is shown, outlives the program, and then the right one opens', async () => {
  const branch = await branchAt(host);
  let clerk = await branch.start();
  for (let wrong = 1; wrong <= 10; wrong += 1) {
    // Every guess is made on a new day, so that earlier waits are over.
    const day = String(18 + wrong).padStart(2, '0');
    branch.clock.runFrom(moment(`2026-03-${day}T10:00:00`));
    await guess(clerk, `wrong-${String(wrong)}`);
    await clerk.page.locator('[data-refusal="wrong-password"]').waitFor();
    if (wrong === 5) await clerk.see(/请等待 \d+ 秒后再试/u);
  }
  await clerk.see(/请等待 3\d\d 秒后再试/u);
  await guess(clerk, PEOPLE.teller.password);
  await clerk.see('尝试次数过多，请稍后再试');
  await branch.program().kill();
  clerk = await branch.start();
  await guess(clerk, PEOPLE.teller.password);
  await clerk.see('尝试次数过多，请稍后再试');
  branch.clock.runFrom(moment('2026-03-28T10:20:00'));
  await clerk.signIn('teller');
});

test('a second program on the same data folder says so, changes nothing, and opens when the first has ended', async () => {
  const branch = await branchAt(host);
  const first = await branch.start();
  await first.signIn('teller');
  const owner = branch.program();
  const second = await branch.start('browser');
  await second.see('此数据文件夹正被另一个窗口使用');
  expect(await refusals(owner, 'home.page', {})).toEqual([]);
  await owner.close();
  await second.page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  await second.signIn('teller');
});

/** Every file that holds records or keys, by its hash. */
function hashes(dataDir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dataDir).filter((name) => /^(?:ansu\.db|vault\.json)$/u.test(name));
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dataDir, name)))
        .digest('hex'),
    ]),
  );
}

function spoil(file: string): void {
  const bytes = readFileSync(file);
  randomBytes(4096).copy(bytes, 4096);
  randomBytes(64).copy(bytes, 64);
  writeFileSync(file, bytes);
}

/** What a newer version of the program would leave behind. */
async function makeNewer(dataDir: string): Promise<void> {
  const { staffNo, password: secret } = PEOPLE.admin;
  const unlocked = await unlockByStaff(
    { folder: dataDir, random: randomBytes },
    { staffNo, secret },
    Date.now(),
  );
  if (!unlocked.ok) throw new Error(unlocked.failure.code);
  const opened = openDatabase({
    file: join(dataDir, 'ansu.db'),
    key: unlocked.value.dataKey,
    nativeBinding: nativeBinding(root),
    expect: 'existing',
  });
  if (!opened.ok) throw new Error(opened.failure);
  opened.value.pragma('user_version = 990');
  opened.value.close();
}

const { refusals: sentences, pages } = WORDS['zh-CN'];
const { wayOut, untouched } = pages.problem;

type Harm = {
  readonly what: string;
  readonly code: keyof typeof wayOut & keyof typeof sentences;
  readonly harm: (dataDir: string) => Promise<void> | void;
};

const HARMS: readonly Harm[] = [
  {
    what: 'damaged',
    code: 'database-damaged',
    harm: (dataDir) => {
      spoil(join(dataDir, 'ansu.db'));
    },
  },
  {
    what: 'of another program',
    code: 'database-foreign',
    harm: (dataDir) => {
      const head = Buffer.from('SQLite format 3\0', 'latin1');
      writeFileSync(join(dataDir, 'ansu.db'), Buffer.concat([head, Buffer.alloc(8176, 1)]));
    },
  },
  {
    what: 'of a newer version',
    code: 'database-newer',
    harm: makeNewer,
  },
  {
    what: 'missing',
    code: 'database-missing',
    harm: (dataDir) => {
      rmSync(join(dataDir, 'ansu.db'));
    },
  },
];

describe('a database that is', () => {
  test.each(HARMS)(
    '$what is refused in words, left as it is, and opens again once put back',
    async ({ code, harm }) => {
      const branch = await branchAt(host);
      const good = join(branch.folder, 'good.db');
      copyFileSync(join(branch.dataDir, 'ansu.db'), good);
      await harm(branch.dataDir);
      const before = hashes(branch.dataDir);
      const clerk = await branch.start();
      // That there is no database at all is known before anybody signs in.
      if (code !== 'database-missing') await guess(clerk, PEOPLE.teller.password);
      await clerk.see(sentences[code]);
      await clerk.see(wayOut[code]);
      await clerk.see(untouched);
      await branch.program().close();
      expect(hashes(branch.dataDir)).toEqual(before);
      renameSync(good, join(branch.dataDir, 'ansu.db'));
      const again = await branch.start();
      await again.signIn('teller');
    },
  );
});

test('without its key file a data folder is refused, and never taken for a new one', async () => {
  const branch = await branchAt(host);
  rmSync(join(branch.dataDir, 'vault.json'));
  const before = hashes(branch.dataDir);
  const clerk = await branch.start();
  await clerk.see('此数据文件夹缺少密钥文件，不能解锁');
  await branch.program().close();
  expect(hashes(branch.dataDir)).toEqual(before);
});

async function goTo(clerk: Clerk, hash: string): Promise<void> {
  await clerk.page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** A second window of the same person, where the host has windows. */
async function secondWindow(branch: AtDesk, first: Clerk, hash: string): Promise<Clerk['page']> {
  const key = await first.page.evaluate(() => sessionStorage.getItem('ansu.session-key') ?? '');
  const page = await first.page.context().newPage();
  await page.addInitScript((known) => {
    sessionStorage.setItem('ansu.session-key', known);
  }, key);
  await page.goto(new URL(`/${hash}`, branch.program().page.url()).href);
  return page;
}

test('two windows on one case: what both typed is kept, and an act on the older record is refused', async () => {
  const branch = await branchWith('browser', receivedCase);
  const { id, rev } = branch.made;
  const first = await branch.start();
  await first.signIn('teller');
  const hash = `#/reception/${id}`;
  const second = await secondWindow(branch, first, hash);
  await goTo(first, hash);
  await second.getByLabel('客户要求说明', { exact: true }).waitFor();
  await first.fill('客户投诉原因', '第一个窗口写的原因');
  await second.getByLabel('客户要求说明', { exact: true }).fill('第二个窗口写的要求');
  const typed = async (): Promise<readonly unknown[]> => {
    const { facts } = await caseOf(branch.program(), id);
    return [facts.statedCause, facts.requestText];
  };
  await becomes(typed, ['第一个窗口写的原因', '第二个窗口写的要求']);
  const late = { id, revision: rev, input: {} };
  expect(await refusals(branch.program(), 'case.register', late)).toEqual(['stale-revision']);
});

describe.each(hosts())('in the host %s', (each) => {
  test('rare characters and full-width digits are kept as they should be, and what is no text does no harm', async () => {
    const branch = await branchWith(each, receivedCase);
    const { id } = branch.made;
    const clerk = await branch.start();
    await clerk.signIn('teller');
    await goTo(clerk, `#/reception/${id}`);
    await clerk.fill('姓名/名称', '𠮷田𫖮㐂');
    await clerk.fill('联系方式', '１３９００００５６７８');
    await clerk.fill('事件经过', '<b>客户</b>说：“𠮷”字打不出来，等了１小时。');
    await clerk.page.getByLabel('客户投诉原因', { exact: true }).focus();
    const kept = async (): Promise<readonly unknown[]> => {
      const { complainant, facts } = await caseOf(branch.program(), id);
      return [complainant.name, facts.narrative];
    };
    const typed = ['𠮷田𫖮㐂', '<b>客户</b>说：“𠮷”字打不出来，等了１小时。'];
    await becomes(kept, typed);
    expect(await clerk.page.getByLabel('联系方式', { exact: true }).inputValue()).toBe(
      '13900005678',
    );
    const { rev } = await caseOf(branch.program(), id);
    for (const narrative of ['\ud800', '字'.repeat(20_001), '字'.repeat(3_500_000)]) {
      const wish = { id, revision: rev, input: { narrative } };
      const [refused] = await refusals(branch.program(), 'case.edit-case', wish);
      expect(['wrong-shape', 'too-large', 'narrative-too-long']).toContain(refused);
    }
    expect(await kept()).toEqual(typed);
  });
});
