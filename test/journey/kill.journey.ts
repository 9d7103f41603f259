import { describe, expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { caseOf, unlock } from './support/asking.ts';
import { branchAt } from './support/at-desk.ts';
import { becomes } from './support/eventually.ts';
import { MAIN_JOB } from './support/main-job.ts';
import type { Job } from './support/main-job.ts';
import { COMPLAINT } from './support/the-complaint.ts';

const [shellHost = 'standin'] = hosts();

describe.each(hosts())('in the host %s', (host) => {
  test('when the desk process dies in mid-typing, the text stays, the password is asked, and it is saved', async () => {
    const branch = await branchAt(host);
    const clerk = await branch.start();
    await clerk.signIn('teller');
    await clerk.page.keyboard.press('F2');
    await clerk.fill('姓名/名称', COMPLAINT.name);
    await clerk.see(/已保存/u);
    await clerk.fill('事件经过', COMPLAINT.narrative);
    const id = new URL(clerk.page.url()).hash.split('/').at(-1) ?? '';
    await branch.program().killDesk();
    await clerk.see('数据服务已重新启动。请输入密码，未保存的内容将继续保存。');
    expect(await clerk.page.content()).not.toContain(COMPLAINT.name);
    await clerk.signIn('teller');
    const narrative = clerk.page.getByLabel('事件经过', { exact: true });
    await becomes(async () => await narrative.inputValue(), COMPLAINT.narrative);
    const saved = async (): Promise<readonly unknown[]> => {
      const { complainant, facts } = await caseOf(branch.program(), id);
      return [complainant.name, facts.narrative];
    };
    await becomes(saved, [COMPLAINT.name, COMPLAINT.narrative]);
  });
});

/** Thirteen steps, and the whole program started anew between any two. */
const LIMIT_MS = 180_000;

test(
  'when the whole program is killed between any two steps of the main job, everything acknowledged is there',
  { timeout: LIMIT_MS },
  async () => {
    const branch = await branchAt(shellHost);
    const job: Job = { folder: branch.folder, caseId: '' };
    let clerk = await branch.start();
    for (const { who, run } of MAIN_JOB) {
      await clerk.signIn(who);
      await run(clerk, job);
      const acknowledged = await caseOf(branch.program(), job.caseId);
      await branch.program().kill();
      clerk = await branch.start();
      expect(await unlock(branch.program(), who)).toEqual([]);
      expect(await caseOf(branch.program(), job.caseId)).toEqual(acknowledged);
    }
    expect((await caseOf(branch.program(), job.caseId)).status).toBe('closed');
  },
);
