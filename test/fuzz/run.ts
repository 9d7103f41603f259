import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { format } from 'prettier';
import { fuzz } from './runner.ts';
import type { Figures } from './runner.ts';
import { TARGETS } from './targets.ts';

/**
 * `npm run fuzz -- [--seconds N] [--seed S] [--only TARGET,TARGET] [--out FILE.md]`: tries wrong, hostile and random
 * inputs at every entrance of the program. Exits 1 when one of them was taken wrongly.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
if (!Number.isFinite(seconds) || seconds <= 0) throw new RangeError('--seconds: a number');
if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('--seed: a whole number');
const wanted = values.only?.split(',');
const targets = TARGETS.filter(({ name }) => wanted?.includes(name) ?? true);
if (targets.length === 0) {
  throw new RangeError(`--only: ${TARGETS.map(({ name }) => name).join(', ')}`);
}

const shared = new SharedArrayBuffer(16);
const flight = new Int32Array(shared);
const watcher = new Worker(new URL('watch.ts', import.meta.url), { workerData: shared });
watcher.unref();

function row({ target, inputs, taken, seconds: took, slowest, findings }: Figures): string {
  const cells = [target, inputs, taken, took.toFixed(0), slowest.toFixed(0), findings.length];
  return `| ${cells.join(' | ')} |`;
}

const figures = await fuzz(targets, { seconds, seed }, (target, batch, input) => {
  const at = targets.findIndex(({ name }) => name === target);
  flight.set([at, batch, input, (flight[3] ?? 0) + 1]);
});
const sum = (of: (one: Figures) => number): number =>
  figures.reduce((all, one) => all + of(one), 0);
const table = [
  '| target | inputs | taken | seconds | slowest, ms | findings |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...figures.map(row),
  `| **all** | ${[sum((one) => one.inputs), sum((one) => one.taken), sum((one) => one.seconds).toFixed(0), Math.max(...figures.map(({ slowest }) => slowest)).toFixed(0), sum((one) => one.findings.length)].join(' | ')} |`,
].join('\n');
const found = figures.flatMap(({ findings }) => findings);
process.stdout.write(`${table}\n${found.map((one) => `- ${one}\n`).join('')}`);
if (values.out !== undefined) {
  const machine = `Seed ${String(seed)}, ${String(seconds)} s asked for, Node ${process.version}, ${process.platform} ${process.arch}, ${String(cpus().length)} cores shared with other work.`;
  writeFileSync(values.out, await format(`${machine}\n\n${table}\n`, { parser: 'markdown' }));
}
process.exit(found.length === 0 ? 0 : 1);
