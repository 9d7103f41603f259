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
const fileShape = z.strictObject({
  v: z.literal(1),
  of: z.record(z.string(), countShape),
  /** Wrong guesses that the audit trail has not been told of. */
  untold: z.record(z.string(), countShape).default({}),
});
type Kept = Omit<z.infer<typeof fileShape>, 'v'>;
type Count = z.infer<typeof countShape>;
type Counts = Readonly<Record<string, Count>>;

/** Seconds to wait after so many wrong guesses: none for the first four, then 10, 20, 40 … at most 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures <= FREE_GUESSES) return 0;
  return Math.min(FIRST_WAIT_S * 2 ** Math.min(failures - FREE_GUESSES - 1, 20), LONGEST_WAIT_S);
}

function read(file: string, nowMs: number): Kept {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { of: {}, untold: {} };
    }
    throw error;
  }
  try {
    const { of, untold } = fileShape.parse(JSON.parse(text));
    return { of, untold };
  } catch {
    // Spoiling the file must not be a way to guess on.
    const everybody = { failures: FREE_GUESSES + 1, lastMs: nowMs };
    return { of: { [EVERYBODY]: everybody }, untold: { [EVERYBODY]: everybody } };
  }
}

/** Whole seconds left. A clock set back does not shorten the wait, and lengthens it at most to the whole one. */
function left(count: Count | undefined, nowMs: number): number {
  if (count === undefined) return 0;
  const passed = Math.max(0, nowMs - count.lastMs) / 1000;
  return Math.max(0, Math.ceil(waitAfter(count.failures) - passed));
}

/** So many wrong guesses of one `who`, the last of them then. */
type Untold = Count & { readonly who: string };

export type Attempts = {
  /** Seconds until `who` may guess again; 0 = now. */
  readonly wait: (who: string, nowMs: number) => number;
  /** Counts a guess as wrong before it is tried, so that ending the program does not save it. */
  readonly begin: (who: string, nowMs: number) => void;
  /** The guess was right. */
  readonly right: (who: string) => void;
  /** The secret is a new one: what was guessed of the old one does not count. */
  readonly clear: (who: string) => void;
  /** Wrong guesses nobody was told of yet: the audit trail is shut while they are made. */
  readonly untold: () => readonly Untold[];
  /** The audit trail has them. */
  readonly told: () => void;
};

function oneMore(counts: Counts, who: string, lastMs: number): Counts {
  return { ...counts, [who]: { failures: (counts[who]?.failures ?? 0) + 1, lastMs } };
}

/** Without the one that was counted before it was known to be right. */
function oneLess(counts: Counts, who: string): Counts {
  const rest = Object.entries(counts).filter(([key]) => key !== who);
  const known = counts[who];
  const others: Counts = Object.fromEntries(rest);
  if (known === undefined || known.failures <= 1) return others;
  return { ...others, [who]: { ...known, failures: known.failures - 1 } };
}

function without(counts: Counts, who: string): Counts {
  return Object.fromEntries(
    Object.entries(counts).filter(([key]) => key !== who && key !== EVERYBODY),
  );
}

/** Wrong guesses counted in a file beside the vault: before it is open there is no table to count in. */
export function attemptsIn(folder: string): Attempts {
  const file = join(folder, ATTEMPTS_FILE);
  const write = (kept: Kept): void => {
    writeWhole(file, `${JSON.stringify({ v: 1, ...kept })}\n`);
  };
  return {
    wait: (who, nowMs) => {
      const { of: counts, untold } = read(file, nowMs);
      const behind = Object.entries(counts).filter(([, { lastMs }]) => lastMs > nowMs);
      const counted = {
        ...counts,
        ...Object.fromEntries(behind.map(([key, count]) => [key, { ...count, lastMs: nowMs }])),
      };
      if (behind.length > 0) write({ of: counted, untold });
      return Math.max(left(counted[who], nowMs), left(counted[EVERYBODY], nowMs));
    },
    begin: (who, nowMs) => {
      const { of, untold } = read(file, nowMs);
      write({ of: oneMore(of, who, nowMs), untold: oneMore(untold, who, nowMs) });
    },
    right: (who) => {
      const { of, untold } = read(file, 0);
      write({ of: without(of, who), untold: oneLess(untold, who) });
    },
    clear: (who) => {
      const { of, untold } = read(file, 0);
      const kept = without(of, who);
      if (Object.keys(kept).length < Object.keys(of).length) write({ of: kept, untold });
    },
    untold: () =>
      Object.entries(read(file, 0).untold).map(([who, { failures, lastMs }]) => ({
        who,
        failures,
        lastMs,
      })),
    told: () => {
      const { of, untold } = read(file, 0);
      if (Object.keys(untold).length > 0) write({ of, untold: {} });
    },
  };
}
