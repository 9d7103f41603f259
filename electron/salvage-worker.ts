import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { taskIn } from './services/salvage-thread.ts';
import type { Message, SalvageTask } from './services/salvage-thread.ts';
import { isSound } from './storage/damage.ts';
import { openBeside } from './storage/database.ts';
import { salvage } from './storage/salvage.ts';
import { surroundingsOf } from './storage/surroundings.ts';

function check(task: Extract<SalvageTask, { kind: 'check' }>): boolean {
  const db = openBeside({ ...task, expect: 'existing' });
  try {
    return isSound(db);
  } finally {
    db.close();
  }
}

function answer(task: SalvageTask): Message {
  if (task.kind === 'check') return { kind: 'done', value: { sound: check(task) } };
  const value = salvage({ ...task, random: randomBytes }, (done, total) => {
    parentPort?.postMessage({ kind: 'step', done, total } satisfies Message);
  });
  return typeof value === 'string' ? { kind: 'failed', code: value } : { kind: 'done', value };
}

const task = taskIn(workerData);
try {
  parentPort?.postMessage(answer(task));
} catch (error) {
  // The code only: a message may name a file of the bank's.
  const code = surroundingsOf(error) ?? 'internal';
  parentPort?.postMessage({ kind: 'failed', code } satisfies Message);
} finally {
  task.key.fill(0);
}
