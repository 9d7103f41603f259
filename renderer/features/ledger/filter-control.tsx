import type { ComponentType } from 'react';
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
import type { FieldProps } from './filter-part.tsx';

type Kind = FilterField['kind'];
type Controls = { readonly [K in Kind]: ComponentType<FieldProps<K>> };

const CONTROLS: Controls = {
  codes: CodesField,
  days: DaysField,
  money: MoneyField,
  counts: CountsField,
  words: WordsField,
  phone: PhoneField,
  yesNo: YesNoField,
  people: PeopleField,
  states: StatesField,
  branches: BranchesField,
  bands: BandsField,
  scale: ScaleField,
  due: DueField,
};

/** One part of the filter, asked for in its own way. */
export function FilterControl<K extends Kind>(props: FieldProps<K>) {
  const Control: ComponentType<FieldProps<K>> = CONTROLS[props.field.kind];
  return <Control {...props} />;
}
