import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { OpinionDayView } from '../../../shared/contract/branch-views.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { OpinionEntry } from './opinion-entry.tsx';
import { OpinionForm } from './opinion-form.tsx';
import './opinion-book.css';

type Page = Response<'opinions.page'>;
type DayProps = {
  readonly of: OpinionDayView;
  readonly page: Page;
  readonly refresh: () => void;
};

/** Whether the book of the day was read, by whom, and the button that says so. */
function CheckState({ of, refresh }: Omit<DayProps, 'page'>) {
  const { t } = useTranslation();
  const name = useStaffName();
  const check = useAct('opinions.check', refresh);
  if (of.check !== null) {
    const by = { name: name(of.check.by), at: showMoment(of.check.at) };
    return <span className="note">{t('branch.opinions.checkedBy', by)}</span>;
  }
  if (!of.isOpen) return <span className="note">{t('branch.opinions.closed')}</span>;
  const isNone = of.entries.length === 0;
  return (
    <span className="day-acts">
      <DeadlineBadge dueAt={of.dueAt} finalAt={of.dueAt} />
      <Button
        size="small"
        type="primary"
        loading={check.busy}
        onClick={() => void check.run({ on: of.on })}
      >
        {isNone ? t('branch.opinions.checkNone') : t('branch.opinions.check')}
      </Button>
      <RefusalList failure={check.failure} />
    </span>
  );
}

function OpinionDay({ of, page, refresh }: DayProps) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const [entering, setEntering] = useState(false);
  const isToday = of.on === dayOf(page.now);
  const word = isToday ? `${t('branch.opinions.today')} ${dayText(of.on)}` : dayText(of.on);
  const extra = (
    <span className="day-acts">
      <CheckState of={of} refresh={refresh} />
      <Button
        size="small"
        onClick={() => {
          setEntering(true);
        }}
      >
        {t('branch.opinions.enter')}
      </Button>
    </span>
  );
  return (
    <Panel title={word} extra={extra} className="opinion-day">
      {of.check?.none === true ? <p className="note">{t('branch.opinions.none')}</p> : null}
      {of.entries.length === 0 ? null : (
        <ul className="rows">
          {of.entries.map((entry) => (
            <OpinionEntry
              key={entry.id}
              entry={entry}
              mayApprove={page.mayApprove}
              mayOpenCase={page.mayOpenCase}
              refresh={refresh}
            />
          ))}
        </ul>
      )}
      {entering ? (
        <OpinionForm
          on={of.on}
          refresh={refresh}
          onClose={() => {
            setEntering(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

/** 意见簿: each open day is read; an entry becomes a case or is answered. */
export function OpinionBook() {
  const { t } = useTranslation();
  const [trail, setTrail] = useState<readonly Day[]>([]);
  const before = trail.at(-1) ?? null;
  const { data, failure, refresh } = useChannel(
    'opinions.page',
    { before },
    { everyMs: 60_000, keepPrevious: true },
  );
  const pager = (
    <>
      <Button
        disabled={trail.length === 0}
        onClick={() => {
          setTrail(trail.slice(0, -1));
        }}
      >
        {t('branch.home.newer')}
      </Button>
      <Button
        disabled={data === null || data.next === null}
        onClick={() => {
          if (data !== null && data.next !== null) setTrail([...trail, data.next]);
        }}
      >
        {t('branch.home.older')}
      </Button>
    </>
  );
  return (
    <div className="page">
      <PageHeader
        title={t('branch.opinions.title')}
        note={t('branch.opinions.note')}
        actions={pager}
      />
      <RefusalList failure={failure} />
      {data?.days.map((of) => (
        <OpinionDay key={of.on} of={of} page={data} refresh={refresh} />
      ))}
    </div>
  );
}
