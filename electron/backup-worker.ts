import { parentPort, workerData } from 'node:worker_threads';
import { runBackupTask } from './services/backup-tasks.ts';
import { taskIn } from './services/backup-thread.ts';
import { surroundingsOf } from './storage/surroundings.ts';
import { UnsoundCopy } from './storage/copy.ts';

function codeOf(error: unknown): string {
  return error instanceof UnsoundCopy ? 'backup-unreadable' : (surroundingsOf(error) ?? 'internal');
}

const task = taskIn(workerData);
try {
  const value = await runBackupTask(task, (done, total) => {
    parentPort?.postMessage({ kind: 'step', done, total });
  });
  parentPort?.postMessage({ kind: 'done', value });
} catch (error) {
  // The code only: a message may name a file of the bank's.
  parentPort?.postMessage({ kind: 'failed', code: codeOf(error) });
} finally {
  if ('key' in task) task.key.fill(0);
}
