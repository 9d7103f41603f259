import type { CaseView } from '../../../shared/contract/views.ts';
import { isTheirTask } from '../../../shared/domain/actions-execution.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';

type Task = CaseView['case']['tasks'][number];

/** Whether the person at the desk may sign for or finish a task. */
export function useTaskTurn(): (task: Task) => boolean {
  const { me } = useCaseScreen();
  return (task) => isTheirTask(me, task);
}
