import { Button, Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_COLUMN_NAMES } from '../../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { COLUMN_FILTERS, keysOf } from './column-filters.ts';
import { FilterControl } from './filter-control.tsx';
import { isEmpty } from './ledger-filter.ts';
import type { LedgerFilter } from './ledger-filter.ts';

type FilterDrawerProps = {
  readonly value: LedgerFilter;
  readonly onChange: (value: LedgerFilter) => void;
  /** The column whose filter was asked for; null begins at the top. */
  readonly column: LedgerColumnName | null;
  readonly onClose: () => void;
};

const FILTERED = LEDGER_COLUMN_NAMES.filter((name) => COLUMN_FILTERS[name].length > 0);

/** Every column with what it can be narrowed by; each change shows in the list at once. */
export function FilterDrawer({ value, onChange, column, onClose }: FilterDrawerProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const begin = (): void => {
    const place = body.current?.querySelector<HTMLElement>(
      `[data-column="${column ?? FILTERED[0]}"]`,
    );
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector<HTMLElement>('input')?.focus();
  };
  const beginning = useRef(begin);
  useEffect(() => {
    beginning.current();
  }, []);
  return (
    <Drawer
      open
      size={760}
      title={t('ledger.filters.title')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      afterOpenChange={(open) => {
        if (open) begin();
      }}
      footer={
        <div className="drawer-buttons">
          <Button
            disabled={isEmpty(value)}
            onClick={() => {
              onChange({});
            }}
          >
            {t('ledger.filters.reset')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('ledger.filters.apply')}
          </Button>
        </div>
      }
    >
      <div ref={body} className="column-filters">
        {FILTERED.map((name) => (
          <div key={name} data-column={name} className="column-filter">
            {COLUMN_FILTERS[name].map((field) => (
              <FilterControl
                key={keysOf(field).join(' ')}
                field={field}
                column={name}
                value={value}
                onChange={onChange}
              />
            ))}
          </div>
        ))}
      </div>
    </Drawer>
  );
}
