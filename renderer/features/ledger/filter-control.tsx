import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import type { FilterField } from './column-filters.ts';
import {
  BandsField,
  BranchesField,
  CodesField,
  DueField,
  PeopleField,
  ScaleField,
  StatesField,
  YesNoField,
} from './filter-choices.tsx';
import { CountsField, DaysField, MoneyField, PhoneField, WordsField } from './filter-typed.tsx';
import type { LedgerFilter } from './ledger-filter.ts';

type FilterControlProps = {
  readonly field: FilterField;
  readonly column: LedgerColumnName;
  readonly value: LedgerFilter;
  readonly onChange: (value: LedgerFilter) => void;
};

function CodedControl({ field, ...rest }: FilterControlProps) {
  switch (field.kind) {
    case 'codes':
      return <CodesField field={field} {...rest} />;
    case 'states':
      return <StatesField field={field} {...rest} />;
    case 'branches':
      return <BranchesField field={field} {...rest} />;
    case 'bands':
      return <BandsField field={field} {...rest} />;
    case 'scale':
      return <ScaleField field={field} {...rest} />;
    case 'due':
      return <DueField field={field} {...rest} />;
    case 'people':
      return <PeopleField field={field} {...rest} />;
    case 'yesNo':
    case 'days':
    case 'money':
    case 'counts':
    case 'words':
    case 'phone':
      return null;
  }
}

/** One part of the filter, asked for in its own way. */
export function FilterControl({ field, ...rest }: FilterControlProps) {
  switch (field.kind) {
    case 'days':
      return <DaysField field={field} {...rest} />;
    case 'money':
      return <MoneyField field={field} {...rest} />;
    case 'counts':
      return <CountsField field={field} {...rest} />;
    case 'words':
      return <WordsField field={field} {...rest} />;
    case 'phone':
      return <PhoneField field={field} {...rest} />;
    case 'yesNo':
      return <YesNoField field={field} {...rest} />;
    case 'codes':
    case 'states':
    case 'branches':
    case 'bands':
    case 'scale':
    case 'due':
    case 'people':
      return <CodedControl field={field} {...rest} />;
  }
}
