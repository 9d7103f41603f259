import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './vault-file.ts';

export const ATTEMPTS_FILE = 'attempts.json';
const FREE_GUESSES = 4;
const FIRST_WAIT_S = 10;
const LONGEST_WAIT_S = 900;
/** Counts for everybody: what is known when the file cannot be read. */
const EVERYBODY = '*';

const countShape = z.strictObject({ failures: z.int().min(0), lastMs: z.number() });
const fileShape = z.strictObject({ v: z.literal(1), of: z.record(z.string(), countShape) });
type Count = z.infer<typeof countShape>;
type Counts = Readonly<Record<string, Count>>;

/** Seconds to wait after so many wrong guesses: none for the first four, then 10, 20, 40 … at most 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures <= FREE_GUESSES) return 0;
  return Math.min(FIRST_WAIT_S * 2 ** Math.min(failures - FREE_GUESSES - 1, 20), LONGEST_WAIT_S);
}

function read(file: string, nowMs: number): Counts {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return fileShape.parse(JSON.parse(text)).of;
  } catch {
    // Spoiling the file must not be a way to guess on.
    return { [EVERYBODY]: { failures: FREE_GUESSES + 1, lastMs: nowMs } };
  }
}

/** Whole seconds left. A clock set back does not shorten the wait, and lengthens it at most to the whole one. */
function left(count: Count | undefined, nowMs: number): number {
  if (count === undefined) return 0;
  const passed = Math.max(0, nowMs - count.lastMs) / 1000;
  return Math.max(0, Math.ceil(waitAfter(count.failures) - passed));
}

export type Attempts = {
  /** Seconds until `who` may guess again; 0 = now. */
  readonly wait: (who: string, nowMs: number) => number;
  /** Counts a guess as wrong before it is tried, so that ending the program does not save it. */
  readonly begin: (who: string, nowMs: number) => void;
  /** The guess was right. */
  readonly clear: (who: string) => void;
};

/** Wrong guesses counted in a file beside the vault: before it is open there is no table to count in. */
export function attemptsIn(folder: string): Attempts {
  const file = join(folder, ATTEMPTS_FILE);
  const write = (of: Counts): void => {
    writeWhole(file, `${JSON.stringify({ v: 1, of })}\n`);
  };
  return {
    wait: (who, nowMs) => {
      const counts = read(file, nowMs);
      const behind = Object.entries(counts).filter(([, { lastMs }]) => lastMs > nowMs);
      const counted = {
        ...counts,
        ...Object.fromEntries(behind.map(([key, count]) => [key, { ...count, lastMs: nowMs }])),
      };
      if (behind.length > 0) write(counted);
      return Math.max(left(counted[who], nowMs), left(counted[EVERYBODY], nowMs));
    },
    begin: (who, nowMs) => {
      const counts = read(file, nowMs);
      const failures = (counts[who]?.failures ?? 0) + 1;
      write({ ...counts, [who]: { failures, lastMs: nowMs } });
    },
    clear: (who) => {
      const counts = read(file, 0);
      const kept = Object.entries(counts).filter(([key]) => key !== who && key !== EVERYBODY);
      if (kept.length < Object.keys(counts).length) write(Object.fromEntries(kept));
    },
  };
}
