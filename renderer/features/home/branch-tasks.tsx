import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { TaskGroups } from './task-groups.tsx';

/** Everybody's to-dos in the branch, or those of one person. Loaded when first asked for. */
export function BranchTasks({ extra }: { readonly extra: ReactNode }) {
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
