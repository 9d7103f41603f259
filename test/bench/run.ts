import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { requireTools } from '../host/tools.ts';
import { root } from '../host/launched.ts';
import { appRows, startRows } from './app-rows.ts';
import { backupRows } from './backup-rows.ts';
import { copyVault, openBenchDesk } from './bench-desk.ts';
import { exportRows } from './export-rows.ts';
import { tableOf } from './measure.ts';
import { monitorRows } from './monitor-rows.ts';
import type { Row } from './measure.ts';
import { readRows } from './read-rows.ts';
import { reportRows } from './report-rows.ts';
import { saveRows } from './save-rows.ts';
import { seededVault } from './seeding.ts';
import type { Seeded } from './seeding.ts';

/**
 * `npm run bench -- [--cases N] [--only GROUP,GROUP] [--out FILE.md]`: seeds N cases, measures, prints one table;
 * exits 1 when a limit is missed.
 */
const GROUPS = ['reads', 'reports', 'saves', 'export', 'backup', 'app', 'start'] as const;
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const count = Number(options.cases);
const wanted: readonly string[] = options.only?.split(',') ?? GROUPS;
if (!Number.isSafeInteger(count) || count < 1000) throw new RangeError('--cases: 1000 or more');
if (!wanted.every((name) => GROUPS.some((known) => known === name))) {
  throw new RangeError(`--only: ${GROUPS.join(', ')}`);
}
const wants = (group: (typeof GROUPS)[number]): boolean => wanted.includes(group);

/** Always anew: an old build would be measured as if it were this one. */
function build(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

async function deskGroups(seeded: Seeded, folder: string): Promise<readonly Row[]> {
  const dataDir = join(folder, 'desk');
  const desk = await openBenchDesk(seeded, dataDir);
  try {
    const reads = wants('reads') ? [...(await readRows(desk)), ...(await monitorRows(desk))] : [];
    const reports = wants('reports') ? await reportRows(desk) : [];
    const saves = wants('saves') ? await saveRows(desk) : [];
    return [...reads, ...reports, ...saves];
  } finally {
    desk.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function appGroups(seeded: Seeded, folder: string): Promise<readonly Row[]> {
  const missing = requireTools();
  if (missing !== null) throw new Error(missing);
  build();
  const dataDir = join(folder, 'app');
  copyVault(seeded, dataDir);
  const app = wants('app') ? await appRows(dataDir) : [];
  const start = wants('start') ? await startRows(folder, dataDir) : [];
  return [...app, ...start];
}

/** How many processes of others wanted a core when the run began: above one, the times are not ours alone. */
const [busy = 0] = loadavg();

const ABOUT =
  'Made by `npm run bench -- --out docs/bench.md`. Floor: the bare work measured in the same run – the same rows ' +
  'written by the same statements in a second copy of the encrypted database, bare indexed selects, Chromium alone. ' +
  'Times depend on what else the machine does: read them only when the load before the run was below one.';

function heading(): string {
  const model = cpus()[0]?.model ?? 'unknown';
  const facts = [
    new Date().toISOString().slice(0, 10),
    `${String(count)} cases`,
    `${model}, ${String(cpus().length)} cores, ${process.platform}`,
    `Node ${process.version}`,
    `load before the run ${busy.toFixed(1)}`,
    `\`${['npm run bench --', ...process.argv.slice(2)].join(' ')}\``,
  ];
  return `${facts.join(' · ')}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'ansu-bench-'));
try {
  const seeded = await seededVault(count);
  const rows: Row[] = [];
  const atDesk = wants('reads') || wants('reports') || wants('saves');
  if (atDesk) rows.push(...(await deskGroups(seeded, folder)));
  if (wants('backup')) rows.push(...(await backupRows(seeded, join(folder, 'backup'))));
  if (wants('export')) rows.push(...exportRows(seeded, folder));
  if (wants('app') || wants('start')) rows.push(...(await appGroups(seeded, folder)));
  const text = `${heading()}\n${tableOf(rows)}`;
  process.stdout.write(text);
  if (options.out !== undefined) {
    writeFileSync(
      options.out,
      await format(`# Bench\n\n${ABOUT}\n\n${text}`, { parser: 'markdown' }),
    );
  }
  if (rows.some((row) => row.limit?.holds(row) === false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
