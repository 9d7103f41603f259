import { useId } from 'react';
import type { ReactNode } from 'react';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { useWords } from '../../ui/use-words.ts';
import type { FilterField } from './column-filters.ts';
import type { LedgerFilter } from './ledger-filter.ts';

export type FieldProps<K extends FilterField['kind']> = {
  readonly field: Extract<FilterField, { readonly kind: K }>;
  readonly column: LedgerColumnName;
  readonly value: LedgerFilter;
  readonly onChange: (value: LedgerFilter) => void;
};

/** A label over its control. */
export function Part({
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

export function useColumnWord(): (name: LedgerColumnName) => string {
  const { columns } = useWords().ledger;
  return (name) => columns[name];
}
