import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { root } from '../host/launched.ts';
import { GROUPS } from './groups.ts';
import { removeFolder, seededFolder } from './seeded-folder.ts';
import type { Found } from './trials.ts';

/**
 * `npm run faults -- [--trials N] [--seed S] [--only GROUP,GROUP] [--out FILE.md]`: breaks the built program in every way
 * of `groups.ts` and looks at what is left. Exits 1 when anything was lost, half done or not as it says.
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const [trials, seed] = [Number(values.trials), Number(values.seed)];
if (!Number.isSafeInteger(trials) || trials < 1) throw new RangeError('--trials: a whole number');
if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('--seed: a whole number');
const wanted = values.only?.split(',') ?? Object.keys(GROUPS);
if (!wanted.every((name) => Object.hasOwn(GROUPS, name))) {
  throw new RangeError(`--only: ${Object.keys(GROUPS).join(', ')}`);
}

/** Always anew: an old build would be broken as if it were this one. */
function build(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

type Line = Found & { readonly group: string; readonly seconds: number };

function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ group, what, trials: count, failures, seen, seconds }) =>
    [group, what, String(count), String(failures.length), seen, `${seconds.toFixed(0)} s`].join(
      ' | ',
    ),
  );
  return [
    '| group | what | trials | failures | seen | time |',
    '| - | - | -: | -: | - | -: |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

function heading(): string {
  const facts = [
    new Date().toISOString().slice(0, 10),
    `${cpus()[0]?.model ?? 'unknown'}, ${String(cpus().length)} cores, ${process.platform} ${release()}`,
    `Node ${process.version}`,
    `load before the run ${(loadavg()[0] ?? 0).toFixed(1)}`,
    `\`${['npm run faults --', ...process.argv.slice(2)].join(' ')}\``,
  ];
  return `${facts.join(' · ')}\n`;
}

const head = heading();

function say(name: string, seconds: number, { what, trials: count, failures, seen }: Found): void {
  const [tried, failed] = [String(count), String(failures.length)];
  const time = `${seconds.toFixed(0)} s`;
  process.stdout.write(
    `${name}: ${what}: ${tried} trials, ${failed} failures; ${seen} (${time})\n`,
  );
  for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
}

async function runGroup(name: string, seeded: string): Promise<readonly Line[]> {
  const group = GROUPS[name];
  if (group === undefined) return [];
  const began = performance.now();
  const count = Math.max(1, Math.round(trials * group.share));
  const found = await group.run({ trials: count, seed, seeded });
  const seconds = (performance.now() - began) / 1000;
  for (const one of found) say(name, seconds, one);
  return found.map((one) => Object.assign({}, one, { group: name, seconds }));
}

build();
const seeded = await seededFolder();
const lines: Line[] = [];
try {
  for (const name of wanted) lines.push(...(await runGroup(name, seeded)));
} finally {
  removeFolder(seeded);
}
if (values.out !== undefined) {
  const text = `${head}\n${tableOf(lines)}`;
  writeFileSync(values.out, await format(text, { parser: 'markdown' }));
}
if (lines.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
