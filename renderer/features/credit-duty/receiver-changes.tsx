import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useAct } from '../../api/use-channel.ts';
import { useNowOnce } from '../../ui/clock.tsx';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StaffSelect } from '../../ui/staff-select.tsx';

type Change = Response<'credit-duty.page'>['changes'][number];
type Refresh = { readonly refresh: () => void };

function ChangeRow({ change, refresh }: Refresh & { readonly change: Change }) {
  const { t } = useTranslation();
  const name = useStaffName();
  const { run, busy, failure } = useAct('credit-duty.report', refresh);
  const from = change.fromId === null ? t('branch.credit.nobody') : name(change.fromId);
  const report = async (): Promise<void> => {
    await run({ id: change.id, revision: change.revision });
  };
  return (
    <li className="change">
      <span>
        <strong>{t('branch.credit.change', { from, to: name(change.toId) })}</strong>
        <span className="note">{showMoment(change.at)}</span>
      </span>
      {change.reportedAt === null ? (
        <>
          <DeadlineBadge dueAt={change.dueAt} finalAt={change.dueAt} dueFrom={change.at} />
          <Button size="small" loading={busy} onClick={() => void report()}>
            {t('branch.credit.report')}
          </Button>
        </>
      ) : (
        <span className="note">
          {t('branch.credit.reported', {
            name: name(change.reportedBy),
            at: showMoment(change.reportedAt),
          })}
        </span>
      )}
      <RefusalList failure={failure} />
    </li>
  );
}

function NewChange({ refresh }: Refresh) {
  const { t } = useTranslation();
  const id = useId();
  const now = useNowOnce();
  const [fromId, setFrom] = useState<StaffId | null>(null);
  const [toId, setTo] = useState<StaffId | null>(null);
  const [at, setAt] = useState<Moment | null>(() => now());
  const { run, busy, failure } = useAct('credit-duty.change', refresh);
  const add = async (): Promise<void> => {
    if (toId === null || at === null) return;
    const answer = await run({ fromId, toId, at });
    if (answer.ok) setTo(null);
  };
  return (
    <div className="new-change">
      <Labelled label={t('branch.credit.from')} controlId={`${id}-from`}>
        <StaffSelect id={`${id}-from`} value={fromId} onChange={setFrom} />
      </Labelled>
      <Labelled label={t('branch.credit.to')} controlId={`${id}-to`} required>
        <StaffSelect id={`${id}-to`} value={toId} onChange={setTo} />
      </Labelled>
      <Labelled label={t('branch.credit.changedAt')} controlId={`${id}-at`} required>
        <MomentInput id={`${id}-at`} value={at} onChange={setAt} />
      </Labelled>
      <Button loading={busy} disabled={toId === null || at === null} onClick={() => void add()}>
        {t('branch.credit.add')}
      </Button>
      <RefusalList failure={failure} />
    </div>
  );
}

type ReceiverChangesProps = Refresh & { readonly changes: readonly Change[] };

/** D11: who took over the receiving of disputes, and whether it was reported. */
export function ReceiverChanges({ changes, refresh }: ReceiverChangesProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('branch.credit.changes')}>
      <p className="note">{t('branch.credit.changeNote')}</p>
      {changes.length === 0 ? (
        <p className="note">{t('branch.credit.noChanges')}</p>
      ) : (
        <ul className="rows">
          {changes.map((change) => (
            <ChangeRow key={change.id} change={change} refresh={refresh} />
          ))}
        </ul>
      )}
      <NewChange refresh={refresh} />
    </Panel>
  );
}
