import { CASE_STATES } from '../../../shared/domain/states.ts';
import { useBook } from '../../api/book.ts';
import { CodesSelect, ManySelect, OneSelect } from '../../ui/code-select.tsx';
import type { Option } from '../../ui/code-select.tsx';
import { StaffsSelect } from '../../ui/staff-select.tsx';
import { useWords } from '../../ui/use-words.ts';
import { Part, useColumnWord } from './filter-part.tsx';
import type { FieldProps } from './filter-part.tsx';
import { withPart } from './ledger-filter.ts';

const SCALE = [1, 2, 3, 4, 5] as const;
const DUES = ['overdue', 'today', 'week'] as const;

export function CodesField({ field, column, value, onChange }: FieldProps<'codes'>) {
  const { ledger } = useWords();
  const word = useColumnWord();
  const label = field.word === undefined ? word(column) : ledger.filters[field.word];
  return (
    <Part label={label}>
      {(id) => (
        <CodesSelect
          id={id}
          oneLine
          list={field.list}
          value={value[field.key] ?? []}
          onChange={(codes) => {
            onChange(withPart(value, field.key, [...codes]));
          }}
        />
      )}
    </Part>
  );
}

export function YesNoField({ field, column, value, onChange }: FieldProps<'yesNo'>) {
  const { filters } = useWords().ledger;
  const word = useColumnWord();
  const known = value[field.key];
  return (
    <Part label={field.word === undefined ? word(column) : filters[field.word]}>
      {(id) => (
        <OneSelect
          id={id}
          options={[
            { value: 'yes', label: filters.yes },
            { value: 'no', label: filters.no },
          ]}
          value={known === undefined ? null : known ? 'yes' : 'no'}
          onChange={(chosen) => {
            onChange(withPart(value, field.key, chosen === null ? undefined : chosen === 'yes'));
          }}
        />
      )}
    </Part>
  );
}

export function PeopleField({ field, column, value, onChange }: FieldProps<'people'>) {
  const word = useColumnWord();
  return (
    <Part label={word(column)}>
      {(id) => (
        <StaffsSelect
          id={id}
          value={value[field.key] ?? []}
          onChange={(people) => {
            onChange(withPart(value, field.key, [...people]));
          }}
        />
      )}
    </Part>
  );
}

type ManyProps = {
  readonly column: FieldProps<'states'>['column'];
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of a few. */
function ManyPart({ column, ...rest }: ManyProps) {
  const word = useColumnWord();
  return <Part label={word(column)}>{(id) => <ManySelect id={id} oneLine {...rest} />}</Part>;
}

export function StatesField({ column, value, onChange }: FieldProps<'states'>) {
  const { states } = useWords();
  const options = CASE_STATES.filter((state) => state !== 'purged').map((state) => ({
    value: state,
    label: states.cases[state],
  }));
  return (
    <ManyPart
      column={column}
      options={options}
      value={value.statuses ?? []}
      onChange={(chosen) => {
        const statuses = CASE_STATES.filter((state) => chosen.includes(state));
        onChange(withPart(value, 'statuses', statuses));
      }}
    />
  );
}

export function BranchesField({ column, value, onChange }: FieldProps<'branches'>) {
  const branch = useBook()?.branch;
  return (
    <ManyPart
      column={column}
      options={branch === undefined ? [] : [{ value: branch.id, label: branch.name }]}
      value={value.branches ?? []}
      onChange={(chosen) => {
        onChange(withPart(value, 'branches', [...chosen]));
      }}
    />
  );
}

export function BandsField({ column, value, onChange }: FieldProps<'bands'>) {
  const bands = useBook()?.bands ?? [];
  return (
    <ManyPart
      column={column}
      options={bands.map((band) => ({ value: band.id, label: band.id }))}
      value={value.bands ?? []}
      onChange={(chosen) => {
        onChange(withPart(value, 'bands', [...chosen]));
      }}
    />
  );
}

export function ScaleField({ column, value, onChange }: FieldProps<'scale'>) {
  return (
    <ManyPart
      column={column}
      options={SCALE.map((step) => ({ value: String(step), label: String(step) }))}
      value={(value.satisfactions ?? []).map(String)}
      onChange={(chosen) => {
        const steps = SCALE.filter((step) => chosen.includes(String(step)));
        onChange(withPart(value, 'satisfactions', steps));
      }}
    />
  );
}

export function DueField({ value, onChange }: FieldProps<'due'>) {
  const { filters } = useWords().ledger;
  return (
    <Part label={filters.due}>
      {(id) => (
        <OneSelect
          id={id}
          options={DUES.map((due) => ({ value: due, label: filters.dues[due] }))}
          value={value.due ?? null}
          onChange={(chosen) => {
            const due = DUES.find((one) => one === chosen);
            onChange(withPart(value, 'due', due));
          }}
        />
      )}
    </Part>
  );
}
