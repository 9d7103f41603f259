import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts } from '../host/launch.ts';
import { checkedByScript } from '../support/audit-file.ts';
import { branchWith } from './support/at-desk.ts';
import { executingCase } from './support/seed-cases.ts';

describe.each(hosts())('in the host %s', (host) => {
  test('who supervises finds a line, checks the trail, takes it out and has a script confirm it', async () => {
    const branch = await branchWith(host, executingCase);
    const clerk = await branch.start();
    await clerk.signIn('admin');
    await clerk.go('审计');
    await clerk.pick('操作', '登录');
    await clerk.press('签署链头');
    await clerk.press('立即核验');
    await clerk.see(/完整：核验 \d+ 条记录/u);
    const file = join(branch.folder, 'audit.jsonl');
    await clerk.program.saveFile(file, async () => {
      await clerk.press('导出');
    });
    expect(await checkedByScript(file)).toMatchObject({ code: 0 });
    const text = readFileSync(file, 'utf8');
    const altered = join(branch.folder, 'altered.jsonl');
    writeFileSync(altered, text.replace('signed-in', 'signed-on'));
    expect((await checkedByScript(altered)).code).toBe(1);
  });
});
