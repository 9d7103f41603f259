import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReactNode } from 'react';
import type { BranchTodoView, OwnedTodo } from '../../../shared/contract/branch-views.ts';
import type { TodoView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { formsToSign } from '../../../shared/domain/todos-papers.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useWords } from '../../ui/use-words.ts';
import { DutyRow } from './duty-row.tsx';
import { groupOf, GROUPS, todoPath, todoWord } from './group-todos.ts';

type Task = TodoView & Partial<Pick<OwnedTodo, 'owner'>>;

/** Whose it is, where everybody's are shown, and who had it before it rose. */
function useTaskNote(): (todo: Task) => string {
  const { t } = useTranslation();
  const { roles } = useWords();
  const name = useStaffName();
  const words = { ...roles.names, handler: roles.capacities.handler };
  const whose = (owner: Task['owner']): string =>
    owner === undefined || owner.role === null ? name(owner?.staffId ?? null) : words[owner.role];
  return ({ owner, before, kind, key }) => {
    const was = before === undefined ? '' : t('branch.home.before', { name: words[before] });
    return [formsToSign({ kind, key }).join(' '), whose(owner), was]
      .filter((part) => part !== '')
      .join(' · ');
  };
}

function TaskRow({ todo }: { readonly todo: Task }) {
  const { pages, branch } = useWords();
  const noteOf = useTaskNote();
  const note = noteOf(todo);
  return (
    <li>
      <Link href={todoPath(todo)} className="row row-task">
        <span className="task-what">
          <span className="row-what">
            {todoWord(todo.key, { ...branch.home.other, ...pages.home.todo })}
          </span>
          {note === '' ? null : <span className="note">{note}</span>}
        </span>
        <CaseLine row={todo.case} />
        <StatusTag status={todo.case.status} />
        <DueBadge of={todo} />
      </Link>
    </li>
  );
}

type TaskGroupsProps = {
  readonly todos: readonly Task[];
  readonly duties: readonly BranchTodoView[];
  readonly now: Moment;
  /** Everybody's to-dos: each line names whose it is. */
  readonly named?: boolean;
  readonly extra?: ReactNode;
};

/** Tasks in the order of their dates, what the branch owes first in each group. */
export function TaskGroups({ todos, duties, now, named = false, extra }: TaskGroupsProps) {
  const { t } = useTranslation();
  const groups = GROUPS.map((name) => ({
    name,
    rows: todos.filter((todo) => groupOf(todo, now) === name),
    owed: duties.filter((duty) => groupOf(duty, now) === name),
  })).filter(({ rows, owed }) => rows.length + owed.length > 0);
  return (
    <Panel
      title={named ? t('branch.home.wholeTitle') : t('pages.home.tasks')}
      className="home-tasks"
      extra={extra}
    >
      {groups.length === 0 ? <p className="note">{t('pages.home.noTasks')}</p> : null}
      {groups.map(({ name, rows, owed }) => (
        <section key={name} aria-labelledby={`tasks-${name}`}>
          <h3 id={`tasks-${name}`} className={`group-${name}`}>
            {t(`pages.home.${name}`)}
            <span className="group-count">
              {t('pages.home.count', { count: rows.length + owed.length })}
            </span>
          </h3>
          <ul className="rows">
            {owed.map((duty) => (
              <DutyRow key={duty.key} duty={duty} named={named} />
            ))}
            {rows.map((todo) => (
              <TaskRow key={`${todo.case.id}${todo.key}`} todo={todo} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
