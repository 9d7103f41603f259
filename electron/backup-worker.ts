import { isBackupTask, runBackupTask } from './services/backup-tasks.ts';
import { answerInThread, TaskRefused } from './services/thread.ts';
import { UnsoundCopy } from './storage/copy.ts';

await answerInThread(isBackupTask, async (task, step) => {
  try {
    return await runBackupTask(task, step);
  } catch (error) {
    throw error instanceof UnsoundCopy ? new TaskRefused('backup-unreadable') : error;
  }
});
