import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE, lockFolder } from '../../electron/services/folder-lock.ts';

/** Takes the lock of a folder again and again, leaves it or abandons it as a crash does, and counts who else was inside. */
const [folder = '', ms = '0'] = process.argv.slice(2);
const inside = join(folder, 'inside');
const until = performance.now() + Number(ms);
/** No process has this number. */
const DEAD = 2 ** 22 + 1;
let [taken, broken] = [0, 0];

while (performance.now() < until) {
  const lock = await lockFolder(folder, 50);
  if (!lock.ok) continue;
  taken += 1;
  try {
    closeSync(openSync(inside, 'wx'));
    rmSync(inside);
  } catch {
    broken += 1;
  }
  if (Math.random() < 0.5) {
    const left = { pid: DEAD, token: String(Math.random()), bootedAt: 0 };
    const whole = join(folder, `left-${String(process.pid)}`);
    writeFileSync(whole, JSON.stringify(left));
    renameSync(whole, join(folder, LOCK_FILE));
  }
  lock.value.release();
}
process.send?.({ taken, broken });
process.disconnect();
