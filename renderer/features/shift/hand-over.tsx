import { App, Button, Tag } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftView } from '../../../shared/contract/shift-channels.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { SHIFT } from '../../../shared/domain/shift.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { useSession } from '../../api/session.tsx';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { Sheet } from './sheet.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { PassedOnList } from './passed-on.tsx';

type GiveProps = { readonly now: Shift; readonly refresh: () => void };

/** What goes to the next shift, to whom, and what has to be said with it. */
function Give({ now, refresh }: GiveProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const toId = useId();
  const noteId = useId();
  const [to, setTo] = useState<StaffId | null>(null);
  const [note, setNote] = useState('');
  const { run, busy, failure } = useAct('shifts.give', refresh);
  const give = async (): Promise<void> => {
    if (to === null) return;
    const answer = await run({ toId: to, note });
    if (!answer.ok) return;
    setTo(null);
    setNote('');
    void message.success(t('shift.given'));
  };
  return (
    <Panel title={t('shift.now')} extra={<span className="note">{t('shift.nowNote')}</span>}>
      <div className="shift-give">
        <Labelled label={t('shift.note')} controlId={noteId}>
          <TextInput
            id={noteId}
            value={note}
            onChange={setNote}
            max={SHIFT.note.max}
            rows={1}
            placeholder={t('shift.noteHint')}
          />
        </Labelled>
        <Labelled label={t('shift.to')} controlId={toId}>
          <StaffSelect id={toId} value={to} onChange={setTo} only={({ id }) => id !== now.fromId} />
        </Labelled>
        <Button type="primary" disabled={to === null} loading={busy} onClick={() => void give()}>
          {t('shift.give')}
        </Button>
      </div>
      <RefusalList failure={failure} />
      <PassedOnList figures={now.figures} items={now.items} />
    </Panel>
  );
}

type OneProps = { readonly of: ShiftView; readonly refresh: () => void };

function Past({ of: { id, revision, is }, refresh }: OneProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const name = useStaffName();
  const take = useAct('shifts.take', refresh);
  const mine = is.takenAt === null && is.toId === me?.staff.id;
  return (
    <details className="shift-past" open={mine}>
      <summary>
        <strong>{t('shift.line', { from: name(is.fromId), to: name(is.toId) })}</strong>
        <span className="note">{t('shift.givenAt', { at: showMoment(is.givenAt) })}</span>
        {is.takenAt === null ? (
          <Tag color="warning">{t('shift.notTaken')}</Tag>
        ) : (
          <span className="note">{t('shift.takenAt', { at: showMoment(is.takenAt) })}</span>
        )}
        <span className="note">{t('shift.items', { count: is.items.length })}</span>
      </summary>
      {is.note === null ? null : <p className="prose">{is.note}</p>}
      <PassedOnList figures={is.figures} items={is.items} />
      {mine ? (
        <Button type="primary" loading={take.busy} onClick={() => void take.run({ id, revision })}>
          {t('shift.take')}
        </Button>
      ) : null}
      <PaperButton>
        <Sheet wish={{ kind: 'shift', id }} />
      </PaperButton>
      <RefusalList failure={take.failure} />
    </details>
  );
}

/** 交接班: what waits to be taken, what waits for the next shift, and the hand-overs before. */
export function HandOver() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data, failure, refresh } = useChannel('shifts.page', {}, { everyMs: 60_000 });
  if (data === null) return <RefusalList failure={failure} />;
  const waits = ({ is }: ShiftView): boolean => is.takenAt === null && is.toId === me?.staff.id;
  const lines = (of: readonly ShiftView[]) =>
    of.map((one) => <Past key={`${one.id}${String(one.revision)}`} of={one} refresh={refresh} />);
  const mine = data.past.filter(waits);
  const others = data.past.filter((one) => !waits(one));
  return (
    <>
      {mine.length === 0 ? null : <Panel title={t('shift.waiting')}>{lines(mine)}</Panel>}
      <Give now={data.now} refresh={refresh} />
      <Panel title={t('shift.past')}>
        {others.length === 0 ? <p className="note">{t('shift.noPast')}</p> : lines(others)}
      </Panel>
    </>
  );
}
