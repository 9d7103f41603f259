import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Moment } from '../../../shared/domain/day.ts';
import { minutesBetween } from '../../../shared/domain/day.ts';
import { SavedNote } from '../../ui/case-saved-note.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNow } from '../../ui/clock.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showElapsed } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { DiscardDrawer } from './discard-drawer.tsx';

type TimerProps = {
  readonly label: string;
  readonly from: Moment | null;
  /** When the time stopped; null = it runs. */
  readonly until: Moment | null;
  readonly targetMin: number;
};

/** Time gone since a moment, with the target; past the target it says so in words. */
function Timer({ label, from, until, targetMin }: TimerProps) {
  const { t } = useTranslation();
  const now = useNow(1);
  if (from === null) return null;
  const end = until ?? now;
  const over = minutesBetween(from, end) >= targetMin;
  return (
    <span className={over ? 'timer timer-over' : 'timer'}>
      <span className="timer-label">{label}</span>
      <span className="timer-time">{showElapsed(from, end)}</span>
      <span className="note">
        {over
          ? t('reception.timer.over', { minutes: targetMin })
          : t('reception.timer.target', { minutes: targetMin })}
      </span>
    </span>
  );
}

function Timers() {
  const { t } = useTranslation();
  const { view, book } = useCaseScreen();
  const { isolation, openedAt, facts, leftAt } = view.case;
  const moving = isolation?.toRoom !== 'M0' && facts.source === 'S01';
  return (
    <span className="timers">
      {moving ? (
        <Timer
          label={t('reception.timer.isolation')}
          from={isolation?.decidedAt ?? openedAt}
          until={isolation?.movedAt ?? null}
          targetMin={book.isolationTargetMin}
        />
      ) : null}
      <Timer
        label={t('reception.timer.dwell')}
        from={facts.receivedAt}
        until={leftAt}
        targetMin={book.dwellTargetMin}
      />
    </span>
  );
}

/** Who receives, how long it has taken, and the two ways out: registering, or giving the draft up. */
export function ReceptionHeader({ onRegister }: { readonly onRegister: () => void }) {
  const { t } = useTranslation();
  const { view, busy } = useCaseScreen();
  const staffName = useStaffName();
  const [, go] = useLocation();
  const [discarding, setDiscarding] = useState(false);
  const registered = view.case.status !== 'draft';
  return (
    <PageHeader
      title={t('reception.title')}
      note={
        <>
          <StatusTag status={view.case.status} />
          <Timers />
          <span className="note">
            {t('reception.firstReceiver', { name: staffName(view.case.facts.firstReceiverId) })}
          </span>
          <SavedNote />
        </>
      }
      actions={
        <>
          {view.mayDiscard ? (
            <Button
              type="text"
              onClick={() => {
                setDiscarding(true);
              }}
            >
              {t('reception.discard')}
            </Button>
          ) : null}
          {registered ? (
            <Button
              type="primary"
              onClick={() => {
                go(`/case/${view.case.id}`);
              }}
            >
              {t('reception.openCase')}
            </Button>
          ) : null}
          {view.may.includes('register') ? (
            <Button type="primary" loading={busy} onClick={onRegister}>
              {t('reception.register')} <KeyHint keys="Ctrl+Enter" />
            </Button>
          ) : null}
          {discarding ? (
            <DiscardDrawer
              onClose={() => {
                setDiscarding(false);
              }}
            />
          ) : null}
        </>
      }
    />
  );
}
