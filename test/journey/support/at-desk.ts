import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { launchProgram } from '../../host/launch.ts';
import type { Host, Program } from '../../host/launch.ts';
import { branchClock } from './branch-clock.ts';
import type { BranchClock } from './branch-clock.ts';
import { clerkAt } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { aBranch } from './seed-desk.ts';
import type { SeedDesk } from './seed-desk.ts';

export function openFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ansu-journey-'));
}

/** A folder of the test's own, removed when it is over. */
export function journeyFolder(): string {
  const folder = openFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}

/** A branch at work: its data folder, the clock on its wall, and the program, which may be started anew. */
export type AtDesk = {
  readonly folder: string;
  readonly dataDir: string;
  readonly clock: BranchClock;
  readonly recoveryCode: string;
  readonly program: () => Program;
  readonly start: (host?: Host) => Promise<Clerk>;
};

/** Wednesday morning, with the counter open. */
const MORNING = '2026-03-18T10:00:00';

/** A branch with everybody admitted; the program ends with the test. */
export async function branchAt(host: Host): Promise<AtDesk> {
  return await branchWith(host, async () => await Promise.resolve(null));
}

/** A branch with everybody admitted and what `prepare` adds, which is handed on as `made`. */
export async function branchWith<Made>(
  host: Host,
  prepare: (desk: SeedDesk) => Promise<Made>,
): Promise<AtDesk & { readonly made: Made }> {
  const folder = journeyFolder();
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const { desk, recoveryCode } = await aBranch(dataDir, '2026-03-18T08:00:00');
  const made = await prepare(desk);
  desk.close();
  const clock = branchClock(moment(MORNING));
  const running: Program[] = [];
  onTestFinished(async () => {
    for (const program of running) {
      const { exitCode, signalCode } = program.process;
      if (exitCode === null && signalCode === null) await program.close();
    }
  });
  return {
    folder,
    dataDir,
    clock,
    made,
    recoveryCode,
    program: () => {
      const program = running.at(-1);
      if (program === undefined) throw new Error('the program was not started');
      return program;
    },
    start: async (other = host) => {
      const program = await launchProgram({ dataDir, host: other, env: clock.env });
      running.push(program);
      return clerkAt(program);
    },
  };
}
