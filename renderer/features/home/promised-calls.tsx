import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodoView } from '../../../shared/contract/views.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { todoPath } from './group-todos.ts';
import { RemindSwitch } from './remind-switch.tsx';

/** Calls promised to customers: made at the time, with or without a result. */
export function PromisedCalls({ todos }: { readonly todos: readonly TodoView[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('pages.home.promised')} extra={<RemindSwitch />}>
      {todos.length === 0 ? (
        <p className="note">{t('pages.home.noPromised')}</p>
      ) : (
        <ul className="rows">
          {todos.map((todo) => (
            <li key={`${todo.case.id}${todo.key}`}>
              <Link href={todoPath(todo)} className="row row-call">
                <CaseLine row={todo.case} />
                <DueBadge of={todo} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
