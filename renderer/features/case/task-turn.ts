import type { CaseView, StaffView } from '../../../shared/contract/views.ts';
import { hasRole } from '../../../shared/domain/roles.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';

type Task = CaseView['case']['tasks'][number];

/** A task is its assignee's; the branch manager and the complaint officer may act for the branch. */
export function isTheirTask(me: StaffView, task: Task): boolean {
  const assigned = task.assigneeId ?? task.loggedBy;
  return assigned === me.id || hasRole(me, 'branchManager', 'complaintOfficer');
}

/** Whether the person at the desk may sign for or finish a task. */
export function useTaskTurn(): (task: Task) => boolean {
  const { me } = useCaseScreen();
  return (task) => isTheirTask(me, task);
}
