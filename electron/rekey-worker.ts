import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { copyUnderNewKey } from './storage/rekey-copy.ts';

const Plan = z.strictObject({
  from: z.string(),
  key: z.instanceof(Uint8Array),
  to: z.string(),
  newKey: z.instanceof(Uint8Array),
  nativeBinding: z.string(),
  names: z.array(z.tuple([z.string(), z.string()])),
});

const plan = Plan.parse(workerData);
try {
  parentPort?.postMessage(copyUnderNewKey(plan));
} finally {
  plan.key.fill(0);
  plan.newKey.fill(0);
}
