import { Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/domain/day.ts';
import { PERIOD_NAMES } from '../../../shared/domain/report-periods.ts';
import { useNowOnce } from '../../ui/clock.tsx';
import { CodeSelect, OneSelect, useListOptions } from '../../ui/code-select.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { filterOf, withPeriod } from './asked.ts';
import type { Asked } from './asked.ts';

type BarProps = {
  readonly asked: Asked;
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (asked: Asked) => void;
};

function PeriodChoice({ asked, onChange }: Omit<BarProps, 'branches'>) {
  const { t } = useTranslation();
  const now = useNowOnce();
  const [from, to] = [useId(), useId()];
  return (
    <div className="statistics-period">
      <Radio.Group
        aria-label={t('statistics.period')}
        optionType="button"
        value={asked.name}
        options={PERIOD_NAMES.map((name) => ({
          value: name,
          label: t(`statistics.periods.${name}`),
        }))}
        onChange={(event) => {
          const chosen: unknown = event.target.value;
          const name = PERIOD_NAMES.find((one) => one === chosen);
          if (name !== undefined) onChange(withPeriod(asked, name, dayOf(now())));
        }}
      />
      <label htmlFor={from}>{t('statistics.from')}</label>
      <DayInput
        id={from}
        value={asked.from}
        onChange={(day) => {
          onChange({ ...asked, name: 'own', from: day });
        }}
      />
      <label htmlFor={to}>{t('statistics.to')}</label>
      <DayInput
        id={to}
        value={asked.to}
        onChange={(day) => {
          onChange({ ...asked, name: 'own', to: day });
        }}
      />
    </div>
  );
}

function useLevels() {
  const levels = useListOptions('grievanceLevel');
  const official = useListOptions('regLevel');
  const urgencies = useListOptions('urgency');
  return [...levels, ...official, ...urgencies];
}

function Choices({ asked, branches, onChange }: BarProps) {
  const { t } = useTranslation();
  const [source, level, branch] = [useId(), useId(), useId()];
  const levels = useLevels();
  const all = t('statistics.all');
  return (
    <>
      <div className="filter">
        <label htmlFor={source}>{t('statistics.source')}</label>
        <CodeSelect
          id={source}
          list="source"
          placeholder={all}
          value={asked.source}
          onChange={(code) => {
            onChange({ ...asked, source: code });
          }}
        />
      </div>
      <div className="filter">
        <label htmlFor={level}>{t('statistics.level')}</label>
        <OneSelect
          id={level}
          options={levels}
          placeholder={all}
          value={asked.level}
          onChange={(code) => {
            onChange({ ...asked, level: code });
          }}
        />
      </div>
      {branches.length < 2 ? null : (
        <div className="filter">
          <label htmlFor={branch}>{t('statistics.branch')}</label>
          <OneSelect
            id={branch}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={all}
            value={asked.branchId}
            onChange={(id) => {
              onChange({ ...asked, branchId: id });
            }}
          />
        </div>
      )}
    </>
  );
}

/** Which days and which cases are counted. */
export function FilterBar(props: BarProps) {
  const { t } = useTranslation();
  return (
    <section className="panel statistics-filter" aria-label={t('statistics.filter')}>
      <PeriodChoice asked={props.asked} onChange={props.onChange} />
      <Choices {...props} />
      {filterOf(props.asked) === null ? (
        <p className="note note-wrong" role="alert">
          {t('statistics.wrongPeriod')}
        </p>
      ) : null}
    </section>
  );
}
