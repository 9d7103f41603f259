import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './launched.ts';

/** `npm run test:model -- --actions N`: the test of random stories with N actions instead of the usual 2,000. */
const { values } = parseArgs({ options: { actions: { type: 'string', default: '100000' } } });
const actions = Number(values.actions);
if (!Number.isSafeInteger(actions) || actions < 1) {
  throw new RangeError('--actions: a whole number');
}

/** Every story has a store of its own and is thrown away: it need not wait for a disk. */
const MEMORY = '/dev/shm';
const folder = existsSync(MEMORY) ? { TMPDIR: MEMORY } : {};
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'storage', 'test/storage/model.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...folder, MODEL_ACTIONS: String(actions) },
  },
);
process.exitCode = status ?? 1;
