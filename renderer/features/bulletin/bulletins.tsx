import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { BulletinWeekView } from '../../../shared/contract/branch-views.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { usePaper } from '../../api/use-paper.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { useWords } from '../../ui/use-words.ts';
import { Figures } from './figures.tsx';
import { Penalties } from './penalties.tsx';
import './bulletins.css';

type Page = Response<'bulletins.page'>;

const COLOURS = { open: 'default', made: 'warning', issued: 'success' } as const;

type WeeksProps = {
  readonly page: Page;
  readonly onChoose: (from: Day) => void;
};

function Week({ week }: { readonly week: BulletinWeekView }) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const { state } = useWords().branch.bulletin;
  return (
    <>
      <span className="queue-line">
        <strong>
          {t('branch.bulletin.week', { from: week.from.slice(5), to: week.to.slice(5) })}
        </strong>
        <Tag color={COLOURS[week.state]}>{state[week.state]}</Tag>
      </span>
      <span className="note">{t('branch.bulletin.dueOn', { on: dayText(week.dueOn) })}</span>
    </>
  );
}

function Weeks({ page, onChoose }: WeeksProps) {
  const { t } = useTranslation();
  return (
    <ul className="panel queue" aria-label={t('branch.bulletin.weeks')}>
      {page.weeks.map((week) => (
        <li key={week.from}>
          <button
            type="button"
            aria-pressed={week.from === page.week.from}
            onClick={() => {
              onChoose(week.from);
            }}
          >
            <Week week={week} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The sheet of this week as it prints: the same figures, with room for both signatures. */
function BulletinPaper({ from }: { readonly from: Day }) {
  return <PaperSheet paper={usePaper({ kind: 'bulletin', from })} />;
}

/** Who made and who issued it, and the one next step. */
function Standing({ page, refresh }: { readonly page: Page; readonly refresh: () => void }) {
  const { t } = useTranslation();
  const name = useStaffName();
  const make = useAct('bulletins.make', refresh);
  const issue = useAct('bulletins.issue', refresh);
  const { record, week } = page;
  const again = record !== null;
  return (
    <div className="panel standing">
      {record === null ? (
        <span className="note">{t('branch.bulletin.live')}</span>
      ) : (
        <span>
          {t('branch.bulletin.madeBy')} {name(record.madeBy)} {showMoment(record.madeAt)}
        </span>
      )}
      {record !== null && record.issuedAt !== null ? (
        <span>
          {t('branch.bulletin.issuedBy')} {name(record.issuedBy)} {showMoment(record.issuedAt)}
        </span>
      ) : null}
      <span className="standing-acts">
        <PaperButton>
          <BulletinPaper from={week.from} />
        </PaperButton>
        {page.mayMake ? (
          <Button
            type={again ? 'default' : 'primary'}
            loading={make.busy}
            onClick={() => void make.run({ from: week.from, revision: record?.revision ?? 0 })}
          >
            {again ? t('branch.bulletin.remake') : t('branch.bulletin.make')}
          </Button>
        ) : null}
        {page.mayIssue && record !== null ? (
          <Button
            type="primary"
            loading={issue.busy}
            onClick={() => void issue.run({ id: record.id, revision: record.revision })}
          >
            {t('branch.bulletin.issue')}
          </Button>
        ) : null}
      </span>
      <RefusalList failure={make.failure ?? issue.failure} />
    </div>
  );
}

/** 周报: the figures of the last weeks; made by the complaint officer, issued by the general manager. */
export function Bulletins() {
  const { t } = useTranslation();
  const [from, setFrom] = useState<Day | null>(null);
  const { data, failure, refresh } = useChannel('bulletins.page', { from }, { keepPrevious: true });
  const week = data?.week;
  return (
    <div className="page">
      <PageHeader
        title={t('branch.bulletin.title')}
        {...(week === undefined
          ? {}
          : { note: t('branch.bulletin.week', { from: week.from, to: week.to }) })}
      />
      <RefusalList failure={failure} />
      {data === null ? null : (
        <div className="split bulletin-split">
          <Weeks page={data} onChoose={setFrom} />
          <div className="stack">
            <Standing key={data.week.from} page={data} refresh={refresh} />
            <Figures figures={data.figures} />
            <Penalties />
          </div>
        </div>
      )}
    </div>
  );
}
