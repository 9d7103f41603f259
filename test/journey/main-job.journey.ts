import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { launchProgram } from '../host/launch.ts';
import { branchClock } from './support/branch-clock.ts';
import { clerkAt } from './support/clerk.ts';
import { admitEverybody, setUpBranch } from './support/set-up.ts';

test('x', async () => {
  const clock = branchClock(moment('2026-03-18T10:00:00'));
  const program = await launchProgram({ dataDir: mkdtempSync(join(tmpdir(), 'ansu-job-')), host: 'standin', env: clock.env });
  const clerk = clerkAt(program);
  clerk.page.setDefaultTimeout(5000);
  try {
  const t=Date.now();
  const T0=t;
  const code = await setUpBranch(clerk);
  console.log('setup', Date.now()-t);
  await admitEverybody(clerk, code);
  console.log('staff', Date.now()-t);
  } finally {
  await clerk.page.screenshot({ path: '/tmp/jt/shot.png' });
  console.log(program.output());
  await program.close();
  }
});
