import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/domain/day.ts';
import type { ReportId } from '../../../shared/domain/report-table.ts';
import type { Response } from '../../../shared/contract/api.ts';
import { useChannel } from '../../api/use-channel.ts';
import type { Asked } from '../../api/use-channel.ts';
import { useNowOnce } from '../../ui/clock.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { dayAlone, filterOf, firstAsked } from './asked.ts';
import type { ReportFilter } from './asked.ts';
import { FilterBar } from './filter-bar.tsx';
import { ReportMenu } from './report-menu.tsx';
import { ReportView } from './report-view.tsx';
import { VolumesDrawer } from './volumes-drawer.tsx';
import './statistics.css';

type Read = Asked<'reports.read'>;
type Choices = Pick<Response<'reports.read'>, 'branches' | 'mayByStaff'>;

const NO_CHOICES: Choices = { branches: [], mayByStaff: false };

/** What this person may choose from, as it was told when all branches were asked for. */
function useChoices({ data }: Read, branchId: string | null): Choices {
  const [known, setKnown] = useState(NO_CHOICES);
  const told = branchId === null && data !== null ? data : known;
  const isNew =
    told.mayByStaff !== known.mayByStaff || told.branches.length !== known.branches.length;
  if (isNew) setKnown({ branches: told.branches, mayByStaff: told.mayByStaff });
  return isNew ? told : known;
}

type CountedProps = {
  readonly report: ReportId;
  readonly filter: ReportFilter;
  readonly read: Read;
};

/** Nothing of another period stands here while this one is counted. */
function Counted({ report, filter, read }: CountedProps) {
  const { t } = useTranslation();
  const { data, failure, loading } = read;
  if (loading) return <output className="panel note">{t('statistics.counting')}</output>;
  return (
    <>
      {failure === null ? null : <RefusalList failure={failure} />}
      {data === null ? null : <ReportView report={report} filter={filter} data={data} />}
    </>
  );
}

/** 统计: reports R1-R17 of a period, one at a time. */
export function Statistics() {
  const { t } = useTranslation();
  const now = useNowOnce();
  const [asked, setAsked] = useState(() => firstAsked(dayOf(now())));
  const [report, setReport] = useState<ReportId>('R1');
  const [entering, setEntering] = useState(false);
  const filter = filterOf(asked);
  const read = useChannel(
    'reports.read',
    { ...(filter ?? dayAlone(dayOf(now()))), ids: [report] },
    { enabled: filter !== null },
  );
  const { branches, mayByStaff } = useChoices(read, asked.branchId);
  return (
    <div className="page">
      <PageHeader
        title={t('statistics.title')}
        actions={
          <Button
            onClick={() => {
              setEntering(true);
            }}
          >
            {t('statistics.volumes')}
          </Button>
        }
      />
      <FilterBar asked={asked} branches={branches} onChange={setAsked} />
      <div className="split statistics-split">
        <ReportMenu chosen={report} mayByStaff={mayByStaff} onChoose={setReport} />
        <div className="stack">
          {filter === null ? null : (
            <Counted key={report} report={report} filter={filter} read={read} />
          )}
        </div>
      </div>
      {entering ? (
        <VolumesDrawer
          today={dayOf(now())}
          onClose={() => {
            setEntering(false);
          }}
        />
      ) : null}
    </div>
  );
}
