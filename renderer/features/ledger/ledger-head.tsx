import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { LEDGER_COLUMNS } from '../../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { useWords } from '../../ui/use-words.ts';
import { COLUMN_FILTERS, isNarrowed } from './column-filters.ts';
import type { PlacedColumn } from './column-places.ts';
import type { LedgerFilter } from './ledger-filter.ts';

type HeadProps = {
  readonly columns: readonly PlacedColumn[];
  readonly filter: LedgerFilter;
  readonly onFilter: (column: LedgerColumnName) => void;
};

/** The names of the columns; each tells whether it is narrowed, and leads to its filter. */
export function LedgerHead({ columns, filter, onFilter }: HeadProps) {
  const { t } = useTranslation();
  const { ledger } = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="fixed choose" style={{ left: 0 }}>
          <span className="visually-hidden">{t('ledger.chooseHead')}</span>
        </th>
        {columns.map(({ name, left }) => {
          const narrowed = isNarrowed(name, filter);
          const word = ledger.columns[name];
          const { kind } = LEDGER_COLUMNS[name];
          return (
            <th
              key={name}
              scope="col"
              title={word}
              className={`${kind}${left === null ? '' : ' fixed'}`}
              style={left === null ? {} : { left }}
            >
              <span className="head">{word}</span>
              {COLUMN_FILTERS[name].length === 0 ? null : (
                <button
                  type="button"
                  className={narrowed ? 'head-filter on' : 'head-filter'}
                  tabIndex={-1}
                  aria-label={t(narrowed ? 'ledger.filters.isOn' : 'ledger.filters.of', {
                    column: word,
                  })}
                  onClick={() => {
                    onFilter(name);
                  }}
                >
                  {narrowed ? <FilterFilled /> : <FilterOutlined />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
