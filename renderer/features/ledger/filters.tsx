import { Button } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_STATES } from '../../../shared/domain/states.ts';
import { CodesSelect, ManySelect, OneSelect } from '../../ui/code-select.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { isEmpty, withPart } from './ledger-filter.ts';
import type { LedgerFilter } from './ledger-filter.ts';

type FiltersProps = {
  readonly value: LedgerFilter;
  readonly onChange: (value: LedgerFilter) => void;
};

const DUES = ['overdue', 'today', 'week'] as const;

function Part({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

function StateFilter({ value, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const { states } = useWords();
  const options = CASE_STATES.filter((state) => state !== 'purged').map((state) => ({
    value: state,
    label: states.cases[state],
  }));
  return (
    <Part label={t('pages.ledger.status')}>
      {(id) => (
        <ManySelect
          id={id}
          oneLine
          options={options}
          value={value.statuses ?? []}
          onChange={(chosen) => {
            const statuses = CASE_STATES.filter((state) => chosen.includes(state));
            onChange(withPart(value, 'statuses', statuses));
          }}
        />
      )}
    </Part>
  );
}

function DueFilter({ value, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <Part label={t('pages.ledger.due')}>
      {(id) => (
        <OneSelect
          id={id}
          options={DUES.map((due) => ({ value: due, label: t(`pages.ledger.${due}`) }))}
          value={value.due ?? null}
          onChange={(chosen) => {
            onChange(
              withPart(
                value,
                'due',
                DUES.find((due) => due === chosen),
              ),
            );
          }}
        />
      )}
    </Part>
  );
}

const LISTED = [
  ['grievanceLevels', 'grievanceLevel', 'grievanceLevel'],
  ['regLevels', 'regLevel', 'regLevel'],
  ['sources', 'source', 'source'],
  ['categories', 'bizCategory', 'category'],
] as const;

/** Which cases: by state, due date, level, source, category and when they came. */
export function Filters({ value, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <section className="panel filters" aria-label={t('pages.ledger.filters')}>
      <div className="filter-grid">
        <StateFilter value={value} onChange={onChange} />
        <DueFilter value={value} onChange={onChange} />
        {LISTED.map(([name, list, word]) => (
          <Part key={name} label={t(`pages.ledger.${word}`)}>
            {(id) => (
              <CodesSelect
                id={id}
                oneLine
                list={list}
                value={value[name] ?? []}
                onChange={(codes) => {
                  onChange(withPart(value, name, [...codes]));
                }}
              />
            )}
          </Part>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Part key={name} label={t(`pages.ledger.${name}`)}>
            {(id) => (
              <DayInput
                id={id}
                value={value[name] ?? null}
                onChange={(day) => {
                  onChange(withPart(value, name, day ?? undefined));
                }}
              />
            )}
          </Part>
        ))}
      </div>
      <Button
        disabled={isEmpty(value)}
        onClick={() => {
          onChange({});
        }}
      >
        {t('pages.ledger.reset')}
      </Button>
    </section>
  );
}
