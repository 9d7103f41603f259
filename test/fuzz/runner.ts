import { chanceFrom } from '../bench/chance.ts';
import type { Chance } from '../bench/chance.ts';

/** One input tried: whether it was taken and not refused, and what is wrong with that; nothing as a rule. */
export type Tried = {
  readonly what: string;
  readonly wrong: readonly string[];
  readonly taken: boolean;
};

export type Target = {
  readonly name: string;
  /** So many inputs, then what it stands on is made anew. */
  readonly batch: number;
  readonly open: (chance: Chance) => Promise<Bench>;
};

export type Bench = {
  readonly one: (chance: Chance) => Promise<Tried> | Tried;
  /** What is wrong with what is left after a batch. */
  readonly inspect: () => readonly string[];
  readonly close: () => void;
};

export type Figures = {
  readonly target: string;
  inputs: number;
  /** Not refused. */
  taken: number;
  seconds: number;
  slowest: number;
  readonly findings: string[];
};

/** Longer than this may no input take, in time of the processor. */
const MOST_MS = 1000;
const MOST_FINDINGS = 20;
/** What was opened is tried so often, however long the opening took. */
const LEAST = 25;

/** The input in flight, for whoever looks from outside when one never ends. */
export type InFlight = (target: string, seed: number, input: number) => void;

function spentMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function note(figures: Figures, finding: string): void {
  if (figures.findings.length < MOST_FINDINGS) figures.findings.push(finding);
}

async function tried(bench: Bench, chance: Chance): Promise<Tried> {
  try {
    return await bench.one(chance);
  } catch (error) {
    const name = error instanceof Error ? `${error.name}: ${error.message}` : 'something';
    return { what: 'an exception', taken: false, wrong: [`threw ${name.slice(0, 200)}`] };
  }
}

type Batch = { readonly target: Target; readonly seed: number; readonly until: number };

async function runBatch(
  { target, seed, until }: Batch,
  figures: Figures,
  inFlight: InFlight,
): Promise<void> {
  const bench = await target.open(chanceFrom(seed));
  const name = (input: number, what: string): string =>
    `${target.name}, batch ${String(seed)}, input ${String(input)} (${what})`;
  const goesOn = (input: number): boolean => input < LEAST || performance.now() < until;
  for (let input = 0; input < target.batch && goesOn(input); input += 1) {
    inFlight(target.name, seed, input);
    const before = process.cpuUsage();
    const { what, wrong, taken } = await tried(bench, chanceFrom(seed * 100_003 + input));
    const spent = spentMs(before);
    figures.inputs += 1;
    figures.taken += taken ? 1 : 0;
    figures.slowest = Math.max(figures.slowest, spent);
    for (const one of wrong) note(figures, `${name(input, what)}: ${one}`);
    if (spent > MOST_MS) note(figures, `${name(input, what)}: took ${spent.toFixed(0)} ms`);
  }
  for (const one of bench.inspect()) note(figures, `${name(target.batch, 'afterwards')}: ${one}`);
  bench.close();
}

/** Gives every target its share of the time, batch by batch; the same seed tries the same inputs. */
export async function fuzz(
  targets: readonly Target[],
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
  inFlight: InFlight = () => undefined,
): Promise<readonly Figures[]> {
  const all = targets.map(({ name }): Figures => ({
    target: name,
    inputs: 0,
    taken: 0,
    seconds: 0,
    slowest: 0,
    findings: [],
  }));
  for (const [at, target] of targets.entries()) {
    const figures = all[at];
    if (figures === undefined) break;
    const rejected = (reason: unknown): void => {
      note(
        figures,
        `${target.name}: unhandled rejection ${reason instanceof Error ? reason.name : ''}`,
      );
    };
    process.on('unhandledRejection', rejected);
    const began = performance.now();
    const until = began + (seconds * 1000) / targets.length;
    for (let batch = 0; performance.now() < until; batch += 1) {
      await runBatch({ target, seed: seed * 10_007 + batch, until }, figures, inFlight);
    }
    figures.seconds = (performance.now() - began) / 1000;
    process.off('unhandledRejection', rejected);
  }
  return all;
}
