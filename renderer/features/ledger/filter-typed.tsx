import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fen } from '../../../shared/domain/money.ts';
import { CountInput } from '../../ui/count-input.tsx';
import { DayInput } from '../../ui/moment-input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { Part, useColumnWord } from './filter-part.tsx';
import type { FieldProps } from './filter-part.tsx';
import { withPart } from './ledger-filter.ts';

const MOST_DAYS = 9999;
const MOST_WORDS = 60;
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 15;

type SpanProps<Key extends string> = {
  readonly keys: readonly Key[];
  readonly column: FieldProps<'days'>['column'];
  readonly words: readonly ['from', 'to'] | readonly ['least', 'most'];
  readonly children: (key: Key, id: string) => ReactNode;
};

/** Two inputs, from and to. */
function Span<Key extends string>({ keys, column, words, children }: SpanProps<Key>) {
  const { t } = useTranslation();
  const word = useColumnWord()(column);
  const [low, high] = words;
  return keys.map((key, place) => (
    <Part key={key} label={t(`ledger.filters.${place === 0 ? low : high}`, { column: word })}>
      {(id) => children(key, id)}
    </Part>
  ));
}

export function DaysField({ field, column, value, onChange }: FieldProps<'days'>) {
  return (
    <Span keys={field.keys} column={column} words={['from', 'to']}>
      {(key, id) => (
        <DayInput
          id={id}
          value={value[key] ?? null}
          onChange={(day) => {
            onChange(withPart(value, key, day ?? undefined));
          }}
        />
      )}
    </Span>
  );
}

export function MoneyField({ field, column, value, onChange }: FieldProps<'money'>) {
  return (
    <Span keys={field.keys} column={column} words={['least', 'most']}>
      {(key, id) => (
        <MoneyInput
          id={id}
          value={value[key] === undefined ? null : fen(value[key])}
          onChange={(amount) => {
            onChange(withPart(value, key, amount ?? undefined));
          }}
        />
      )}
    </Span>
  );
}

export function CountsField({ field, column, value, onChange }: FieldProps<'counts'>) {
  return (
    <Span keys={field.keys} column={column} words={['least', 'most']}>
      {(key, id) => (
        <CountInput
          id={id}
          min={0}
          max={MOST_DAYS}
          value={value[key] ?? null}
          onChange={(count) => {
            onChange(withPart(value, key, count ?? undefined));
          }}
        />
      )}
    </Span>
  );
}

export function WordsField({ field, value, onChange }: FieldProps<'words'>) {
  const { filters } = useWords().ledger;
  return (
    <Part label={filters[field.key]}>
      {(id) => (
        <TextInput
          id={id}
          value={value[field.key] ?? ''}
          onChange={(text) => {
            const typed = text.slice(0, MOST_WORDS).trim();
            onChange(withPart(value, field.key, typed === '' ? undefined : typed));
          }}
        />
      )}
    </Part>
  );
}

export function PhoneField({ value, onChange }: FieldProps<'phone'>) {
  const { filters } = useWords().ledger;
  return (
    <Part label={filters.phone}>
      {(id) => (
        <TextInput
          id={id}
          plain
          placeholder={filters.phoneNote}
          value={value.phone ?? ''}
          onChange={(text) => {
            const digits = text.normalize('NFKC').replaceAll(/\D/gu, '').slice(0, MOST_DIGITS);
            onChange(withPart(value, 'phone', digits.length < FEWEST_DIGITS ? undefined : digits));
          }}
        />
      )}
    </Part>
  );
}
