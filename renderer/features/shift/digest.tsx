import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { CodeCount } from '../../../shared/domain/day-figures.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';
import { MORNING_DIGEST } from '../../../shared/domain/morning-digest.ts';
import type { MorningDigest } from '../../../shared/domain/morning-digest.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { Sheet } from './sheet.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { useCodeText } from '../../ui/use-words.ts';
import { FigureLine } from './figure-line.tsx';

type Page = Response<'digests.page'>;

type CountsProps = {
  readonly title: string;
  readonly list: ListName;
  readonly rows: readonly CodeCount[];
};

function Counts({ title, list, rows }: CountsProps) {
  const { t } = useTranslation();
  const code = useCodeText();
  return (
    <div className="digest-counts">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="note">{t('shift.none')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.code}>
              <span>{code(list, row.code)}</span>
              <strong>{row.count}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Figures({ of }: { readonly of: MorningDigest }) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const days =
    of.from === of.to
      ? dayText(of.from)
      : t('shift.yesterday', { from: dayText(of.from), to: dayText(of.to) });
  return (
    <Panel title={t('shift.figures')} extra={<span className="note">{days}</span>}>
      <FigureLine
        figures={[
          [t('shift.receivedThen'), of.received],
          [t('shift.closedThen'), of.closed],
          [t('shift.open'), of.open],
          [t('shift.overdue'), of.overdue],
          [t('shift.dueToday'), of.dueToday],
          [t('shift.callsToday'), of.callsToday],
        ]}
      />
      <div className="digest-lists">
        <Counts title={t('shift.categories')} list="bizCategory" rows={of.categories} />
        <Counts title={t('shift.causes')} list="reason" rows={of.causes} />
        <Counts title={t('shift.alerts')} list="reason" rows={of.alerts} />
      </div>
    </Panel>
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

type PointsProps = { readonly page: Page; readonly refresh: () => void };

/** The points as they are read out, or the place where they are written. What is typed survives a lock. */
function Points({ page, refresh }: PointsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const { digest, revision, mayMake } = page;
  const [typed, setTyped, drop] = useTypedDraft(`digest:${digest.on}`, digest.points, isText);
  const { run, busy, failure } = useAct('digests.make', refresh);
  const make = async (): Promise<void> => {
    const answer = await run({ revision, points: typed });
    if (!answer.ok) return;
    drop();
    void message.success(t('shift.saved'));
  };
  if (!mayMake) {
    return (
      <Panel title={t('shift.points')}>
        <p className="prose digest-points">
          {digest.points === '' ? t('shift.none') : digest.points}
        </p>
      </Panel>
    );
  }
  return (
    <Panel>
      <Labelled label={t('shift.points')} controlId={id}>
        <TextInput
          id={id}
          value={typed}
          onChange={setTyped}
          max={MORNING_DIGEST.points.max}
          rows={4}
          placeholder={t('shift.pointsHint')}
        />
      </Labelled>
      <div className="digest-make">
        <Button type="primary" loading={busy} onClick={() => void make()}>
          {t(revision === 0 ? 'shift.make' : 'shift.remake')}
        </Button>
        <RefusalList failure={failure} />
      </div>
    </Panel>
  );
}

type DaysProps = {
  readonly days: readonly Day[];
  readonly on: Day | null;
  readonly onChoose: (on: Day | null) => void;
};

function Days({ days, on, onChoose }: DaysProps) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const choices: readonly (readonly [Day | null, string])[] = [
    [null, t('shift.today')],
    ...days.map((day) => [day, dayText(day)] as const),
  ];
  return (
    <ul className="panel queue" aria-label={t('shift.earlier')}>
      {choices.map(([day, label]) => (
        <li key={label}>
          <button
            type="button"
            aria-pressed={day === on}
            onClick={() => {
              onChoose(day);
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** 晨会通报: anonymous, made by the manager or the officer, read by everybody in the hall. */
export function Digest() {
  const { t } = useTranslation();
  const [on, setOn] = useState<Day | null>(null);
  const { data, failure, refresh } = useChannel('digests.page', { on }, { keepPrevious: true });
  const name = useStaffName();
  if (data === null) return <RefusalList failure={failure} />;
  const { digest, revision } = data;
  const made = { name: name(digest.madeBy), at: showMoment(digest.madeAt) };
  return (
    <div className="split digest-split">
      <Days days={data.days} on={on} onChoose={setOn} />
      <div className="stack">
        <p className="digest-made">
          <span className="note">
            {revision === 0 ? t('shift.notMade') : t('shift.made', made)}
          </span>
          {revision === 0 ? null : (
            <PaperButton>
              <Sheet wish={{ kind: 'digest', on: digest.on }} />
            </PaperButton>
          )}
        </p>
        <Points key={`${digest.on}${String(revision)}`} page={data} refresh={refresh} />
        <Figures of={digest} />
      </div>
    </div>
  );
}
