import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodoView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useWords } from '../../ui/use-words.ts';
import { groupOf, GROUPS, todoPath, todoWord } from './group-todos.ts';

function TaskRow({ todo }: { readonly todo: TodoView }) {
  const { home } = useWords().pages;
  return (
    <li>
      <Link href={todoPath(todo)} className="row row-task">
        <span className="row-what">{todoWord(todo.key, home.todo)}</span>
        <CaseLine row={todo.case} />
        <StatusTag status={todo.case.status} />
        <DueBadge of={todo} />
      </Link>
    </li>
  );
}

type TaskGroupsProps = { readonly todos: readonly TodoView[]; readonly now: Moment };

/** My tasks in the order of their dates. */
export function TaskGroups({ todos, now }: TaskGroupsProps) {
  const { t } = useTranslation();
  const groups = GROUPS.map((name) => ({
    name,
    rows: todos.filter((todo) => groupOf(todo, now) === name),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Panel title={t('pages.home.tasks')} className="home-tasks">
      {groups.length === 0 ? <p className="note">{t('pages.home.noTasks')}</p> : null}
      {groups.map(({ name, rows }) => (
        <section key={name} aria-labelledby={`tasks-${name}`}>
          <h3 id={`tasks-${name}`} className={`group-${name}`}>
            {t(`pages.home.${name}`)}
            <span className="group-count">{t('pages.home.count', { count: rows.length })}</span>
          </h3>
          <ul className="rows">
            {rows.map((todo) => (
              <TaskRow key={`${todo.case.id}${todo.key}`} todo={todo} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
