import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, TodoView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { useChannel } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { TaskGroups } from './task-groups.tsx';

const BranchTasks = lazy(async () => ({
  default: (await import('./branch-tasks.tsx')).BranchTasks,
}));

const VIEWS = ['own', 'whole'] as const;
type View = (typeof VIEWS)[number];

function Choice({ view, onView }: { readonly view: View; readonly onView: (next: View) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset aria-label={t('branch.home.view')} className="view-choice">
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === view}
          onClick={() => {
            onView(one);
          }}
        >
          {t(`branch.home.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Until the list is there nothing is said of it: an empty list would be untrue. */
function Loading({ extra }: { readonly extra: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('branch.home.wholeTitle')} className="home-tasks" extra={extra}>
      {null}
    </Panel>
  );
}

type TasksProps = {
  readonly me: Me;
  readonly todos: readonly TodoView[];
  readonly now: Moment;
};

function OwnTasks({ todos, now, extra }: Omit<TasksProps, 'me'> & { readonly extra?: ReactNode }) {
  const { data } = useChannel('home.duties', {}, { everyMs: 60_000 });
  return <TaskGroups todos={todos} duties={data?.duties ?? []} now={now} extra={extra} />;
}

/** The tasks of the person; branch manager and complaint officer may see those of the whole branch. */
export function Tasks({ me, todos, now }: TasksProps) {
  const [view, setView] = useState<View>('own');
  const sees = me.staff.roles.some(
    (role) => role === 'branchManager' || role === 'complaintOfficer',
  );
  if (!sees) return <OwnTasks todos={todos} now={now} />;
  const choice = <Choice view={view} onView={setView} />;
  return view === 'own' ? (
    <OwnTasks todos={todos} now={now} extra={choice} />
  ) : (
    <Suspense fallback={<Loading extra={choice} />}>
      <BranchTasks extra={choice} />
    </Suspense>
  );
}
