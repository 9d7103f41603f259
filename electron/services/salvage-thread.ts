import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { DatabasePlace } from '../storage/connection.ts';
import type { Salvaged } from '../storage/salvage-mending.ts';
import type { SalvageWish } from '../storage/salvage.ts';
import { runInThread } from './thread.ts';
import type { Step } from './thread.ts';

export type SalvageTask =
  | ({ readonly kind: 'salvage' } & Omit<SalvageWish, 'random'>)
  | ({ readonly kind: 'check' } & Omit<DatabasePlace, 'expect'>);
/** `sound` answers a check. */
export type TaskDone = Salvaged | { readonly sound: boolean };

export function isSalvageTask(given: unknown): given is SalvageTask {
  return typeof given === 'object' && given !== null && 'kind' in given;
}

/** Does the task in a thread of its own, so that the desk answers meanwhile; the key is overwritten on both sides. */
export async function runApart(task: SalvageTask, step?: Step): Promise<Result<TaskDone, Refusal>> {
  return await runInThread<TaskDone>('salvage', task, step);
}
