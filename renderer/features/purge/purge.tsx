import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { PurgeConfirm } from './purge-confirm.tsx';
import type { Purged } from './purge-confirm.tsx';
import { PurgeDone, PurgeReports } from './purge-report.tsx';
import { PurgeTable } from './purge-table.tsx';

/** 销毁: the cases whose time of keeping is over, and the two people who let them go together. */
export function Purge() {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('purge.list', {});
  const [chosen, setChosen] = useState<readonly CaseId[]>([]);
  const [purged, setPurged] = useState<Purged | null>(null);
  const rows = data?.rows ?? [];
  const listed = chosen.filter((id) => rows.some((row) => row.id === id));
  return (
    <div className="page">
      <PageHeader title={t('purge.title')} note={t('purge.note')} />
      <RefusalList failure={failure} />
      {purged === null ? null : <PurgeDone purged={purged} />}
      <Panel title={t('purge.due')}>
        {rows.length === 0 ? (
          <p className="note">{t('purge.none')}</p>
        ) : (
          <PurgeTable rows={rows} chosen={listed} onChoose={setChosen} />
        )}
        {data?.more === true ? <p className="note">{t('purge.more')}</p> : null}
      </Panel>
      {rows.length === 0 ? null : (
        <PurgeConfirm
          chosen={listed}
          onDone={(done) => {
            setPurged(done);
            setChosen([]);
            refresh();
          }}
        />
      )}
      <PurgeReports reports={data?.reports ?? []} />
    </div>
  );
}
