import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BranchTodoView } from '../../../shared/contract/branch-views.ts';
import { useSession } from '../../api/session.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { addDays } from '../../../shared/domain/day.ts';
import { useDayText } from '../../ui/use-day-text.ts';
import { useWords } from '../../ui/use-words.ts';

/** The page on which a duty of the branch is done. */
function dutyPath({ task }: BranchTodoView): string | null {
  if (task.startsWith('opinion')) return '/opinion-book';
  if (task.startsWith('credit')) return '/credit-duty';
  if (task === 'data-request') return '/data-requests';
  if (task === 'archive') return '/ledger';
  if (task === 'purge') return '/purge';
  if (task === 'backup') return '/backup';
  if (task === 'calendar') return '/configuration/calendars';
  return task.startsWith('bulletin') ? '/bulletin' : null;
}

/** The day or the week it is about, or how many there are. */
function useAbout({ on, task, count }: BranchTodoView): string {
  const { t } = useTranslation();
  const dayText = useDayText();
  if (on === null) return t('pages.home.count', { count });
  const first = task.startsWith('bulletin')
    ? t('branch.bulletin.week', { from: on.slice(5), to: addDays(on, 6).slice(5) })
    : dayText(on);
  return count === 1 ? first : t('branch.home.days', { on: first, count });
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
  const { me } = useSession();
  const path =
    me?.pages.includes('configuration') === false && duty.task === 'calendar'
      ? null
      : dutyPath(duty);
  const about = useAbout(duty);
  const before =
    duty.before === null ? null : t('branch.home.before', { name: roles.names[duty.before] });
  const line = (
    <>
      <span className="row-what">{branch.home.task[duty.task]}</span>
      <span className="case-line">
        <span>{about}</span>
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
