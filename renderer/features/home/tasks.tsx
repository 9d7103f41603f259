import { Segmented } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, TodoView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { TaskGroups } from './task-groups.tsx';

type View = 'own' | 'whole';

function Choice({ view, onView }: { readonly view: View; readonly onView: (next: View) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<View>
      size="small"
      aria-label={t('branch.home.view')}
      value={view}
      onChange={onView}
      options={[
        { value: 'own', label: t('branch.home.own') },
        { value: 'whole', label: t('branch.home.whole') },
      ]}
    />
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

function BranchTasks({ extra }: { readonly extra: ReactNode }) {
  const { t } = useTranslation();
  const [staffId, setStaffId] = useState<StaffId | null>(null);
  const asked = { staffId };
  const { data } = useChannel('home.branch', asked, { everyMs: 60_000, keepPrevious: true });
  if (data === null) return null;
  const filter = (
    <span className="task-filter">
      <StaffSelect
        name={t('branch.home.person')}
        placeholder={t('branch.home.everybody')}
        value={staffId}
        onChange={setStaffId}
      />
      {extra}
    </span>
  );
  return <TaskGroups {...data} named extra={filter} />;
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
    <BranchTasks extra={choice} />
  );
}
