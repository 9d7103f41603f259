import { workerData } from 'node:worker_threads';
import { writeSync } from 'node:fs';

/**
 * Looks from beside at which input is in flight: one that never ends would otherwise end no line. Ends the run with its
 * name.
 */
const shared: unknown = workerData;
if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('nothing to watch');
const [EVERY_MS, MOST_LOOKS] = [1000, 60];
const flight = new Int32Array(shared);
let [last, looks] = [-1, 0];
setInterval(() => {
  const [target = 0, seed = 0, input = 0, count = 0] = flight;
  looks = count === last ? looks + 1 : 0;
  last = count;
  if (looks < MOST_LOOKS) return;
  writeSync(
    2,
    `target ${String(target)}, batch ${String(seed)}, input ${String(input)} never ends\n`,
  );
  process.exit(1);
}, EVERY_MS);
