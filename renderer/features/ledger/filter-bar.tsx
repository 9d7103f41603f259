import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterControl } from './filter-control.tsx';
import type { FilterField } from './column-filters.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { isEmpty } from './ledger-filter.ts';
import type { LedgerFilter } from './ledger-filter.ts';

type FilterBarProps = {
  readonly value: LedgerFilter;
  readonly onChange: (value: LedgerFilter) => void;
  readonly onMore: () => void;
};

/** What is asked for most stands on the page; the rest, column by column, is one step away. */
const USUAL: readonly (readonly [LedgerColumnName, FilterField])[] = [
  ['status', { kind: 'states' }],
  ['finalOn', { kind: 'due' }],
  ['receivedOn', { kind: 'days', keys: ['from', 'to'] }],
];

/** Which cases: by state, due date and when they came; every other column behind one button. */
export function FilterBar({ value, onChange, onMore }: FilterBarProps) {
  const { t } = useTranslation();
  const count = Object.keys(value).length;
  return (
    <section className="panel filters" aria-label={t('ledger.filters.label')}>
      <div className="filter-grid">
        {USUAL.map(([column, field]) => (
          <FilterControl
            key={column}
            field={field}
            column={column}
            value={value}
            onChange={onChange}
          />
        ))}
      </div>
      <Button onClick={onMore}>
        {count === 0 ? t('ledger.filters.open') : t('ledger.filters.openCount', { count })}
      </Button>
      <Button
        disabled={isEmpty(value)}
        onClick={() => {
          onChange({});
        }}
      >
        {t('ledger.filters.reset')}
      </Button>
    </section>
  );
}
