import { App, Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request, Response } from '../../../shared/contract/api.ts';
import { addMonths } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { monthOf } from '../../../shared/domain/volumes.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { useListOptions } from '../../ui/code-select.tsx';
import { CountInput } from '../../ui/count-input.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { useEnterMoves } from './use-enter-moves.ts';

type Kept = Response<'volumes.list'>['volumes'];
type Typed = ReadonlyMap<string, number | null>;

const MOST = 1_000_000_000;

type Entry = {
  readonly month: Day;
  readonly kept: Kept;
  readonly typed: Typed;
  readonly customers: number | null;
};

function customersOf(kept: Kept): number | null {
  const told = kept.flatMap(({ customers }) => customers ?? []);
  return told.length === 0 ? null : Math.max(...told);
}

/** What is to be saved: every category whose volume is known and that says something else than before. */
function changesOf(codes: readonly string[], entry: Entry): readonly Request<'volumes.save'>[] {
  const { month, kept, typed, customers } = entry;
  return codes.flatMap((bizCategory) => {
    const before = kept.find((one) => one.bizCategory === bizCategory);
    const volume = typed.get(bizCategory) ?? before?.volume ?? null;
    if (volume === null) return [];
    if (volume === before?.volume && customers === before.customers) return [];
    const input = { month, bizCategory, volume, customers };
    return [{ revision: before?.revision ?? 0, input }];
  });
}

type FieldProps = {
  readonly label: string;
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
};

function Field({ label, value, disabled, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <CountInput
        id={id}
        min={0}
        max={MOST}
        value={value}
        disabled={disabled}
        onChange={onChange}
      />
    </>
  );
}

type MonthProps = {
  readonly month: Day;
  readonly data: Response<'volumes.list'>;
  readonly onMonth: (month: Day) => void;
  readonly refresh: () => void;
  readonly onClose: () => void;
};

function MonthChoice({ month, onMonth }: Pick<MonthProps, 'month' | 'onMonth'>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="volumes-month">
      <label htmlFor={id}>{t('reports.month')}</label>
      <DayInput
        id={id}
        value={month}
        required
        onChange={(day) => {
          if (day !== null) onMonth(monthOf(day));
        }}
      />
      <Button
        onClick={() => {
          onMonth(addMonths(month, -1));
        }}
      >
        {t('statistics.earlierMonth')}
      </Button>
      <Button
        onClick={() => {
          onMonth(addMonths(month, 1));
        }}
      >
        {t('statistics.laterMonth')}
      </Button>
    </div>
  );
}

/** Sends one after the other and stops at the first that is refused. */
function useSaving(refresh: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('volumes.save');
  const save = async (changes: readonly Request<'volumes.save'>[]): Promise<void> => {
    let saved = true;
    for (const change of changes) {
      const answer = await run(change);
      saved = answer.ok;
      if (!saved) break;
    }
    refresh();
    if (saved) void message.success(t('statistics.volumesSaved'));
  };
  return { save, busy, failure };
}

function Month({ month, data, onMonth, refresh, onClose }: MonthProps) {
  const { t } = useTranslation();
  const categories = useListOptions('bizCategory');
  const box = useRef<HTMLDivElement>(null);
  const { volumes: kept, maySave } = data;
  const [typed, setTyped] = useState<Typed>(new Map());
  const [customers, setCustomers] = useState(() => customersOf(kept));
  const { save, busy, failure } = useSaving(refresh);
  const changes = changesOf(
    categories.map(({ value }) => value),
    { month, kept, typed, customers },
  );
  const send = (): void => {
    if (maySave && !busy && changes.length > 0) void save(changes);
  };
  useEnterMoves(box, send);
  const lacksVolume = changes.length === 0 && customers !== customersOf(kept);
  return (
    <FormDrawer
      title={t('reports.volumesTitle')}
      size={560}
      busy={busy}
      ready={maySave && changes.length > 0}
      failure={failure}
      onClose={onClose}
      onSend={send}
    >
      <p className="note">{t('reports.volumesHint')}</p>
      <MonthChoice month={month} onMonth={onMonth} />
      <div ref={box} className="volumes">
        {categories.map(({ value: code, label }) => (
          <Field
            key={code}
            label={label}
            disabled={!maySave}
            value={
              typed.has(code)
                ? (typed.get(code) ?? null)
                : (kept.find(({ bizCategory }) => bizCategory === code)?.volume ?? null)
            }
            onChange={(volume) => {
              setTyped((known) => new Map([...known, [code, volume]]));
            }}
          />
        ))}
        <Field
          label={t('reports.customers')}
          disabled={!maySave}
          value={customers}
          onChange={setCustomers}
        />
      </div>
      <p className="note">{t('statistics.volumesKeys')}</p>
      {lacksVolume ? <p className="note note-wrong">{t('statistics.volumesNeedOne')}</p> : null}
    </FormDrawer>
  );
}

type VolumesDrawerProps = { readonly today: Day; readonly onClose: () => void };

/** 业务量录入: what the branch did in a month, by category; typed from top to bottom. */
export function VolumesDrawer({ today, onClose }: VolumesDrawerProps) {
  const [month, setMonth] = useState(() => monthOf(today));
  const { data, refresh } = useChannel('volumes.list', { from: month, to: month });
  if (data === null) return null;
  return (
    <Month
      key={month}
      month={month}
      data={data}
      onMonth={setMonth}
      refresh={refresh}
      onClose={onClose}
    />
  );
}
