import { Alert, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request, Response } from '../../../shared/contract/api.ts';
import { MOST_CASES, MOST_SHEETS } from '../../../shared/contract/sheet-channels.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useAct } from '../../api/use-channel.ts';
import { requestBatch, useBatchRequest } from '../../ui/batch-request.ts';
import { useNowOnce } from '../../ui/clock.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { BatchChoice } from './batch-choice.tsx';
import type { Choice } from './batch-choice.tsx';
import { BatchList } from './batch-list.tsx';
import { useBatch } from './use-batch.ts';
import type { BatchPrint, BatchState } from './use-batch.ts';
import './printing.css';

type Plan = Response<'sheets.plan'>;

/** The registration and the notice of rights: what is printed of every case of a day. */
const USUAL = ['F01', 'F15'];

function wishOf(choice: Choice, ids: readonly CaseId[]): Request<'sheets.plan'> | null {
  const { by, day, forms, copy, unprintedOnly } = choice;
  const rest = { forms: [...forms], copy, unprintedOnly };
  if (by === 'selection') return { cases: { ids: ids.slice(0, MOST_CASES) }, ...rest };
  return day === null ? null : { cases: { receivedOn: day }, ...rest };
}

type OutcomeProps = { readonly state: BatchState; readonly onAgain: (batch: string) => void };

/** How far it is, or what came of it. */
function Outcome({ state, onAgain }: OutcomeProps): ReactNode {
  const { t } = useTranslation();
  if (state.at === 'rest') return null;
  if (state.at === 'making') {
    const { done, all } = state;
    return (
      <output className="batch-progress">
        <span>{t('sheets.batch.progress', { done, all })}</span>
        <Progress percent={Math.round(((done - 1) / all) * 100)} showInfo={false} />
      </output>
    );
  }
  if (state.at === 'cancelled') return <Alert type="info" title={t('sheets.batch.cancelled')} />;
  if (state.at === 'done') {
    const { sheets, pages } = state;
    return <Alert type="success" title={t('sheets.batch.done', { sheets, pages })} />;
  }
  const again = (
    <Button
      size="small"
      onClick={() => {
        onAgain(state.batch);
      }}
    >
      {t('sheets.batch.again')}
    </Button>
  );
  return <Alert type="info" title={t('sheets.batch.notSaved')} action={again} />;
}

type PlannedProps = { readonly plan: Plan; readonly copy: Choice['copy'] };

/** What would be printed, and the button that does it. */
function PlannedBatch({ plan, copy, batch }: PlannedProps & { readonly batch: BatchPrint }) {
  const { t } = useTranslation();
  const ready = plan.sheets.filter(({ bar }) => bar === null);
  const { state, failed, failure } = batch;
  const making = state.at === 'making';
  const counts = {
    ready: ready.length,
    barred: plan.sheets.length - ready.length,
    cases: plan.cases,
  };
  return (
    <Panel
      title={t('sheets.batch.listed', counts)}
      extra={
        making ? (
          <Button onClick={batch.cancel}>{t('sheets.batch.cancel')}</Button>
        ) : (
          <Button
            type="primary"
            disabled={ready.length === 0}
            onClick={() => void batch.start(ready, copy)}
          >
            {t('sheets.batch.start', { count: ready.length })}
          </Button>
        )
      }
    >
      <div className="stack">
        <Outcome state={state} onAgain={(id) => void batch.handOut(id)} />
        <RefusalList failure={failure} />
        {plan.more ? (
          <p className="caution">
            {t('sheets.batch.more', { cases: MOST_CASES, sheets: MOST_SHEETS })}
          </p>
        ) : null}
        {plan.sheets.length === 0 ? (
          <p className="note">{t('sheets.batch.nothing')}</p>
        ) : (
          <BatchList sheets={plan.sheets} failed={failed} />
        )}
        <p className="note">{t('sheets.batch.logged')}</p>
      </div>
    </Panel>
  );
}

/** 打印中心: the sheets of a day or of chosen cases, printed at one go. */
export function PrintCentre() {
  const { t } = useTranslation();
  const ids = useBatchRequest();
  const now = useNowOnce();
  const today = dayOf(now());
  const [choice, setChoice] = useState<Choice>({
    by: ids.length === 0 ? 'day' : 'selection',
    day: today,
    forms: USUAL,
    copy: 'customer',
    unprintedOnly: true,
  });
  const [plan, setPlan] = useState<PlannedProps | null>(null);
  const planning = useAct('sheets.plan');
  const batch = useBatch();
  // A selection is meant for this visit of the page.
  useEffect(
    () => () => {
      requestBatch([]);
    },
    [],
  );
  const wish = wishOf(choice, ids);
  const list = async (): Promise<void> => {
    if (wish === null) return;
    batch.forget();
    const answer = await planning.run(wish);
    setPlan(answer.ok ? { plan: answer.value, copy: wish.copy } : null);
  };
  return (
    <div className="page">
      <PageHeader title={t('sheets.batch.title')} />
      <Panel>
        <p className="note">{t('sheets.batch.note')}</p>
        <BatchChoice
          value={choice}
          selected={ids.length}
          onChange={(next) => {
            setChoice(next);
            setPlan(null);
          }}
          onList={() => void list()}
          busy={planning.busy}
          disabled={wish === null || batch.state.at === 'making'}
        />
        <RefusalList failure={planning.failure} />
      </Panel>
      {plan === null ? null : <PlannedBatch {...plan} batch={batch} />}
    </div>
  );
}
