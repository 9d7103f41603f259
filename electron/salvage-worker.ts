import { randomBytes } from 'node:crypto';
import { isSalvageTask } from './services/salvage-thread.ts';
import type { SalvageTask, TaskDone } from './services/salvage-thread.ts';
import { answerInThread, TaskRefused } from './services/thread.ts';
import { isSound } from './storage/damage.ts';
import { openBeside } from './storage/database.ts';
import { salvage } from './storage/salvage.ts';

function check(task: Extract<SalvageTask, { kind: 'check' }>): boolean {
  const db = openBeside({ ...task, expect: 'existing' });
  try {
    return isSound(db);
  } finally {
    db.close();
  }
}

await answerInThread(isSalvageTask, (task, step): TaskDone => {
  if (task.kind === 'check') return { sound: check(task) };
  const value = salvage({ ...task, random: randomBytes }, step);
  if (typeof value === 'string') throw new TaskRefused(value);
  return value;
});
