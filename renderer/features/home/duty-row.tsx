import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BranchTodoView } from '../../../shared/contract/branch-views.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { addDays } from '../../../shared/domain/day.ts';
import { useDayText } from '../../ui/use-day-text.ts';
import { useWords } from '../../ui/use-words.ts';

/** The page on which a duty of the branch is done; the calendar has its own among the settings. */
function dutyPath({ task }: BranchTodoView): string | null {
  if (task.startsWith('opinion')) return '/opinion-book';
  if (task.startsWith('credit')) return '/credit-duty';
  return task.startsWith('bulletin') ? '/bulletin' : null;
}

type DutyRowProps = {
  readonly duty: BranchTodoView;
  /** Among everybody's to-dos each line names whose it is. */
  readonly named: boolean;
};

/** Something that the branch owes, as a line among the tasks. */
export function DutyRow({ duty, named }: DutyRowProps) {
  const { t } = useTranslation();
  const { branch, roles } = useWords();
  const dayText = useDayText();
  const path = dutyPath(duty);
  const { count } = duty;
  const on = duty.task.startsWith('bulletin')
    ? t('branch.bulletin.week', { from: duty.on.slice(5), to: addDays(duty.on, 6).slice(5) })
    : dayText(duty.on);
  const before =
    duty.before === null ? null : t('branch.home.before', { name: roles.names[duty.before] });
  const line = (
    <>
      <span className="row-what">{branch.home.task[duty.task]}</span>
      <span className="case-line">
        <span>{count === 1 ? on : t('branch.home.days', { on, count })}</span>
        {before === null ? null : <span className="case-line-about">{before}</span>}
      </span>
      <span className="note">{named ? roles.names[duty.role] : ''}</span>
      <DueBadge of={duty} />
    </>
  );
  return (
    <li>
      {path === null ? (
        <div className="row row-task">{line}</div>
      ) : (
        <Link href={path} className="row row-task">
          {line}
        </Link>
      )}
    </li>
  );
}
