import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Moment } from '../../../shared/domain/day.ts';

/** The clock of one program under test: it runs from a chosen moment, or stands still at it. */
export type BranchClock = {
  /** For `launchProgram`. */
  readonly env: Readonly<Record<string, string>>;
  readonly runFrom: (at: Moment) => void;
  readonly standAt: (at: Moment) => void;
};

/** Branches of the tests are in Shanghai, which keeps no summer time. */
export function branchMs(at: Moment): number {
  return Date.parse(`${at}+08:00`);
}

export function branchClock(at: Moment): BranchClock {
  const file = join(mkdtempSync(join(tmpdir(), 'ansu-clock-')), 'clock');
  const write = (text: string): void => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  const runFrom = (from: Moment): void => {
    // Whole seconds, so that page and desk, which write whole seconds, never differ by one.
    const moved = Math.floor((branchMs(from) - Date.now()) / 1000) * 1000;
    write(`+${String(moved)}`);
  };
  runFrom(at);
  const preload = new URL('./moved-clock.ts', import.meta.url).href;
  return {
    env: { ANSU_TEST_CLOCK: file, NODE_OPTIONS: `--import ${preload}` },
    runFrom,
    standAt: (still) => {
      write(`=${String(branchMs(still))}`);
    },
  };
}
