// Runs everything that proves the program: checks, build, tests. Its last line is `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { requireTools } from './tools.ts';

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Ran = { readonly code: number; readonly output: string };
type Check = {
  readonly name: string;
  readonly args: readonly string[];
  /** What must not stand in the output even when the program ends well. */
  readonly forbidden?: string;
};

const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');
const CLOSING = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;
const LAST_OUTPUT = 20_000;

const CHECKS: readonly Check[] = [
  { name: 'types', args: [join(modules, 'typescript', 'bin', 'tsc'), '-b'] },
  {
    name: 'lint',
    args: [join(modules, 'oxlint', 'bin', 'oxlint'), '--deny-warnings'],
    // Without a valid tsconfig the linter skips every rule that needs types, and succeeds.
    forbidden: 'Invalid tsconfig',
  },
  { name: 'format', args: [join(modules, 'prettier', 'bin', 'prettier.cjs'), '--check', '.'] },
  { name: 'dead code', args: [join(modules, 'knip', 'bin', 'knip.js')] },
];
const BUILD: Check = {
  name: 'build',
  args: [join(modules, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
};

/** Faults and journeys come after the rest: each has the machine for itself. */
const TEST_RUNS: readonly (readonly string[])[] = [
  ['unit', 'storage', 'screen'],
  ['faults'],
  ['journey'],
];

async function run(args: readonly string[], show: boolean): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString('utf8');
      if (show) process.stdout.write(part);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (exitCode) => {
      resolve(exitCode ?? 1);
    });
  });
  return { code, output };
}

async function passes({ name, args, forbidden }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run(args, false);
  const ok = code === 0 && (forbidden === undefined || !output.includes(forbidden));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  if (!ok) process.stdout.write(`${output.slice(-LAST_OUTPUT)}\n`);
  return ok;
}

/** Two at a time: a branch's PC and a small build machine have two cores. */
async function runChecks(): Promise<Count> {
  const waiting = [...CHECKS];
  const results: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      results.push(await passes(check));
    }
  };
  await Promise.all([worker(), worker()]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function runTests(projects: readonly string[]): Promise<Count> {
  const vitest = join(modules, 'vitest', 'vitest.mjs');
  const { code, output } = await run(
    [vitest, 'run', ...projects.flatMap((name) => ['--project', name])],
    true,
  );
  const last = [...output.matchAll(CLOSING)].at(-1);
  if (last === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const [, passed, failed, skipped] = last.map(Number);
  const count = { passed: passed ?? 0, failed: failed ?? 0, skipped: skipped ?? 0 };
  // Ended badly although no test failed: the run itself is the failure.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
});

async function runAll(): Promise<Count> {
  const counts = [await runChecks()];
  const built = await passes(BUILD);
  counts.push({ passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 });
  if (process.argv.includes('--checks')) return sum(counts);
  for (const projects of TEST_RUNS) counts.push(await runTests(projects));
  return sum(counts);
}

const problem = process.argv.includes('--checks') ? null : requireTools();
if (problem === null) {
  const { passed, failed, skipped } = await runAll();
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(
    `\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped\n`,
  );
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
