import { z } from 'zod';
import { syncFile } from './services/backup-files.ts';
import { answerInThread } from './services/thread.ts';
import { copyUnderNewKey } from './storage/rekey-copy.ts';
import type { RekeyPlan } from './storage/rekey-copy.ts';

const Plan = z.strictObject({
  from: z.string(),
  key: z.instanceof(Uint8Array),
  to: z.string(),
  newKey: z.instanceof(Uint8Array),
  nativeBinding: z.string(),
  names: z.array(z.tuple([z.string(), z.string()])),
});

function isPlan(given: unknown): given is RekeyPlan {
  return Plan.safeParse(given).success;
}

await answerInThread(isPlan, (plan) => {
  const copied = copyUnderNewKey(plan);
  if (copied.kind === 'copied') syncFile(plan.to);
  return copied;
});
