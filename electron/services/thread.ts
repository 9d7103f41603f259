import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { surroundingsOf } from '../storage/surroundings.ts';
import { forget } from './keys.ts';

export type Step = (done: number, total: number) => void;

/** Every thread there is: `electron/<name>-worker.ts`. */
type ThreadName = 'backup' | 'rekey' | 'salvage' | 'sheet';

type Message<Done> =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'failed'; readonly code: Refusal };

/** The keys in a task: all that is bytes in it. */
function keysIn(task: object): readonly Uint8Array[] {
  return Object.values(task).filter((value) => value instanceof Uint8Array);
}

/** Ends a task in a thread with a refusal. */
export class TaskRefused extends Error {
  readonly code: Refusal;

  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** Starts a thread: beside the desk once it is built, among the sources while it is tested. It sees nothing of the environment. */
export function startThread(
  name: ThreadName,
  data: unknown,
  limits: WorkerOptions['resourceLimits'] = {},
): Worker {
  const isBuilt = !import.meta.url.endsWith('.ts');
  const file = isBuilt ? `./${name}-worker.js` : `../${name}-worker.ts`;
  return new Worker(new URL(file, import.meta.url), {
    workerData: data,
    resourceLimits: limits,
    stdin: false,
    env: {},
  });
}

/**
 * Does a task in a thread of its own, so that the desk answers meanwhile; over when the thread has ended. It ends by
 * itself: ending one while it loads the driver once ended the whole process. The keys in the task are overwritten on both
 * sides.
 */
export async function runInThread<Done>(
  name: ThreadName,
  task: object,
  step: Step = () => undefined,
): Promise<Result<Done, Refusal>> {
  const { promise, resolve } = Promise.withResolvers<Result<Done, Refusal>>();
  let answer: Result<Done, Refusal> = fail('internal');
  const worker = startThread(name, task);
  worker.on('message', (message: Message<Done>) => {
    if (message.kind === 'step') step(message.done, message.total);
    else answer = message.kind === 'done' ? ok(message.value) : fail(message.code);
  });
  // What was thrown may name a file of the bank's: the end that follows says that there was no answer.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    resolve(answer);
  });
  try {
    return await promise;
  } finally {
    forget(...keysIn(task));
  }
}

/** The other side: does the task that this thread was started with and posts the answer. */
export async function answerInThread<Task extends object, Done>(
  isTask: (given: unknown) => given is Task,
  work: (task: Task, step: Step) => Promise<Done> | Done,
): Promise<void> {
  const given: unknown = workerData;
  if (!isTask(given)) throw new TypeError('a thread without a task');
  const post = (message: Message<Done>): void => parentPort?.postMessage(message);
  try {
    const value = await work(given, (done, total) => {
      post({ kind: 'step', done, total });
    });
    post({ kind: 'done', value });
  } catch (error) {
    // The code only: a message may name a file of the bank's.
    const code = error instanceof TaskRefused ? error.code : surroundingsOf(error);
    post({ kind: 'failed', code: code ?? 'internal' });
  } finally {
    forget(...keysIn(given));
  }
}
