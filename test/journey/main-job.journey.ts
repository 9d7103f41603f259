import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { subKeys } from '../../electron/services/keys.ts';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { moment } from '../../shared/domain/day.ts';
import { hosts, launchProgram, type Host } from '../host/launch.ts';
import { canTrace, foreignCalls, tracedCalls, underTrace } from '../host/network-trace.ts';
import { journeyFolder, openFolder } from './support/at-desk.ts';
import { branchClock } from './support/branch-clock.ts';
import { clerkAt } from './support/clerk.ts';
import { leaksBelow, leaksIn, plantedKey, plantedText, watchProcesses } from './support/leaks.ts';
import type { Planted } from './support/leaks.ts';
import { MAIN_JOB } from './support/main-job.ts';
import type { Job } from './support/main-job.ts';
import { PEOPLE } from './support/people.ts';
import type { Who } from './support/people.ts';
import { printRecord } from './support/print-record.ts';
import { admitEverybody, setUpBranch } from './support/set-up.ts';
import { COMPLAINT } from './support/the-complaint.ts';

/** Several people, several hundred clicks, and as many password checks as a bank wants. */
const LIMIT_MS = 180_000;
/** What each host and all that it started said to the network. */
const traceFolder = openFolder();
const traceOf = (host: Host): string => join(traceFolder, host);
afterAll(() => {
  rmSync(traceFolder, { recursive: true, force: true });
});

/** Every temporary file of the program, and of the browser that the test opens, lies below this folder. */
function useTemporary(folder: string): void {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
}

async function keysOf(dataDir: string): Promise<readonly Planted[]> {
  const { staffNo, password } = PEOPLE.admin;
  const place = { folder: dataDir, random: randomBytes };
  const opened = await unlockByStaff(place, { staffNo, secret: password }, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const { dataKey } = opened.value;
  const keys = Object.entries(subKeys(dataKey));
  return [
    plantedKey('the data key', dataKey),
    ...keys.map(([name, key]) => plantedKey(`the key for ${name}`, key)),
  ];
}

const OF_PEOPLE: readonly Planted[] = [
  ...Object.values(PEOPLE).map(({ staffNo, password }) =>
    plantedText(`the password of ${staffNo}`, password),
  ),
  plantedText('the customer’s name', COMPLAINT.name),
  plantedText('the customer’s number', COMPLAINT.phone),
  plantedText('the narrative', COMPLAINT.narrative.slice(4, 16)),
  plantedText('the cause', COMPLAINT.cause),
  plantedText('the wish', COMPLAINT.wish),
];

describe.each(hosts())('in the host %s', (host) => {
  test(
    'a branch goes from its first start to a closed complaint with the signed record in hand, and leaves no secret and no word of the customer in a file, an output or a process',
    { timeout: LIMIT_MS },
    async () => {
      const folder = journeyFolder();
      const temporary = join(folder, 'tmp');
      // What a person saved on purpose lies here and is theirs: the signed record as PDF.
      const saved = join(folder, 'saved');
      const dataDir = join(folder, 'data');
      for (const one of [temporary, saved]) mkdirSync(one);
      const clock = branchClock(moment('2026-03-18T10:00:00'));
      useTemporary(temporary);
      const watch = watchProcesses(folder);
      onTestFinished(watch.stop);
      const env = { ...clock.env, ...underTrace(traceOf(host)) };
      const program = await launchProgram({ dataDir, host, env });
      const clerk = clerkAt(program);
      const job: Job = { folder: saved, caseId: '' };
      const shown = clerk.page.locator('p.recovery-code').first().innerText();
      const managerCode = await setUpBranch(clerk);
      const recoveryCode = await shown;
      await admitEverybody(clerk, managerCode);
      let atDesk: Who = 'finance';
      for (const { who, run } of MAIN_JOB) {
        if (who !== atDesk) await clerk.handOverTo(who);
        atDesk = who;
        await run(clerk, job);
      }
      await printRecord(clerk, job);
      const planted = [
        ...OF_PEOPLE,
        plantedText('the recovery code', recoveryCode),
        plantedText('the recovery code without dashes', recoveryCode.replaceAll('-', '')),
        plantedText('a one-time code', managerCode),
        ...(await keysOf(dataDir)),
      ];
      // What is searched for is found where it stands.
      writeFileSync(join(saved, 'control'), Buffer.from(COMPLAINT.phone, 'utf16le'));
      expect(leaksBelow(saved, planted).found).toContain('the customer’s number in /control');
      for (const place of [dataDir, temporary]) {
        expect(leaksBelow(place, planted).found).toEqual([]);
      }
      expect(leaksBelow(dataDir, planted).files).toBeGreaterThan(5);
      await clerk.press('锁定 / 换人');
      await clerk.page.getByRole('heading', { name: '登录', exact: true }).waitFor();
      await program.close();
      watch.stop();
      for (const place of [dataDir, temporary]) {
        expect(leaksBelow(place, planted).found).toEqual([]);
      }
      expect(program.output()).not.toContain('failed');
      expect(leaksIn('the outputs', program.output(), planted)).toEqual([]);
      const processes = watch.seen();
      expect(processes.length).toBeGreaterThan(3);
      expect(processes.flatMap((text) => leaksIn('a process', text, planted))).toEqual([]);
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
