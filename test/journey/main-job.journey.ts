import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { hosts, launchProgram, type Host } from '../host/launch.ts';
import { canTrace, foreignCalls, tracedCalls, underTrace } from '../host/network-trace.ts';
import { journeyFolder, openFolder } from './support/at-desk.ts';
import { branchClock } from './support/branch-clock.ts';
import { clerkAt } from './support/clerk.ts';
import { MAIN_JOB } from './support/main-job.ts';
import type { Job } from './support/main-job.ts';
import type { Who } from './support/people.ts';
import { printRecord } from './support/print-record.ts';
import { admitEverybody, setUpBranch } from './support/set-up.ts';

/** Several people, several hundred clicks, and as many password checks as a bank wants. */
const LIMIT_MS = 180_000;
/** What each host and all that it started said to the network. */
const traceFolder = openFolder();
const traceOf = (host: Host): string => join(traceFolder, host);
afterAll(() => {
  rmSync(traceFolder, { recursive: true, force: true });
});

describe.each(hosts())('in the host %s', (host) => {
  test(
    'a branch goes from its first start to a closed complaint with the signed record in hand',
    { timeout: LIMIT_MS },
    async () => {
      const folder = journeyFolder();
      const clock = branchClock(moment('2026-03-18T10:00:00'));
      const dataDir = join(folder, 'data');
      const env = { ...clock.env, ...underTrace(traceOf(host)) };
      const program = await launchProgram({ dataDir, host, env });
      const clerk = clerkAt(program);
      const job: Job = { folder, caseId: '' };
      await admitEverybody(clerk, await setUpBranch(clerk));
      let atDesk: Who = 'finance';
      for (const { who, run } of MAIN_JOB) {
        if (who !== atDesk) await clerk.handOverTo(who);
        atDesk = who;
        await run(clerk, job);
      }
      await printRecord(clerk, job);
      expect(program.output()).not.toContain('failed');
      await program.close();
    },
  );

  test.runIf(canTrace)(
    'from the first start to the closed complaint no process of the program tries to reach another computer',
    () => {
      expect(tracedCalls(traceOf(host))).toBeGreaterThan(0);
      expect(foreignCalls(traceOf(host))).toEqual([]);
    },
  );
});
