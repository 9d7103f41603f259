import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodoView } from '../../../shared/contract/views.ts';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCaseTitle } from '../../ui/use-case-title.ts';
import { todoPath } from './group-todos.ts';

/** Calls promised to customers: made at the time, with or without a result. */
export function PromisedCalls({ todos }: { readonly todos: readonly TodoView[] }) {
  const { t } = useTranslation();
  const title = useCaseTitle();
  return (
    <Panel title={t('pages.home.promised')}>
      {todos.length === 0 ? (
        <p className="note">{t('pages.home.noPromised')}</p>
      ) : (
        <ul className="rows">
          {todos.map((todo) => (
            <li key={`${todo.case.id}${todo.key}`}>
              <Link href={todoPath(todo)} className="row">
                <span className="row-case">{title(todo.case)}</span>
                <DeadlineBadge dueAt={todo.dueAt} finalAt={todo.finalAt} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
