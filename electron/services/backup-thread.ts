import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { BackupTask, Step, TaskDone } from './backup-tasks.ts';
import { forget } from './keys.ts';

type Message =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: TaskDone }
  | { readonly kind: 'failed'; readonly code: Refusal };

/** Beside the desk once it is built, among the sources while it is tested. */
function workerFile(): URL {
  const isBuilt = !import.meta.url.endsWith('.ts');
  return new URL(isBuilt ? './backup-worker.js' : '../backup-worker.ts', import.meta.url);
}

function isTask(given: unknown): given is BackupTask {
  return typeof given === 'object' && given !== null && 'kind' in given;
}

/** The task a thread was started with. */
export function taskIn(given: unknown): BackupTask {
  if (!isTask(given)) throw new TypeError('a thread without a task');
  return given;
}

/** Does the task in a thread of its own; the key in it is overwritten on both sides once it is over. */
export async function runApart(task: BackupTask, step: Step): Promise<Result<TaskDone, Refusal>> {
  const { promise, resolve } = Promise.withResolvers<Result<TaskDone, Refusal>>();
  const worker = new Worker(workerFile(), { workerData: task, stdin: false, env: {} });
  worker.on('message', (message: Message) => {
    if (message.kind === 'step') step(message.done, message.total);
    else resolve(message.kind === 'done' ? ok(message.value) : fail(message.code));
  });
  worker.on('error', () => {
    resolve(fail('internal'));
  });
  // It ends by itself: ending a thread while it loads the driver once ended the whole process.
  worker.on('exit', () => {
    resolve(fail('internal'));
  });
  try {
    return await promise;
  } finally {
    if ('key' in task) forget(task.key);
  }
}
