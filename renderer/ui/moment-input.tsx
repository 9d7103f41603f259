import type { KeyboardEvent } from 'react';
import { dayOf, momentOfDate } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import { DatePicker } from './date-picker.tsx';

/** The wall clock of the branch as a Date of this machine, for the picker only. */
function dateOf(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00:00` : text);
}

type PickerProps = {
  readonly id?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

function shared({ id, name, disabled, required }: PickerProps) {
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { 'aria-label': name }),
    disabled: disabled ?? false,
    allowClear: required !== true,
    ...(required === true ? { 'aria-required': true } : {}),
    className: 'picker',
    needConfirm: false,
    preserveInvalidOnBlur: false,
    // Enter takes the typed date; it never sends the form around it.
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
    },
  };
}

/** A moment, typed as `2026-11-21 09:12` or picked; seconds are kept as zero. */
export function MomentInput({
  value,
  onChange,
  ...rest
}: PickerProps & {
  readonly value: Moment | null;
  readonly onChange: (value: Moment | null) => void;
}) {
  return (
    <DatePicker
      {...shared(rest)}
      value={value === null ? null : dateOf(value)}
      showTime={{ format: 'HH:mm' }}
      format={{ format: 'YYYY-MM-DD HH:mm' }}
      placeholder=""
      onChange={(date: Date | null) => {
        onChange(date === null ? null : momentOfDate(date));
      }}
    />
  );
}

/** A day, typed as `2026-11-21` or picked. */
export function DayInput({
  value,
  onChange,
  ...rest
}: PickerProps & {
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
}) {
  return (
    <DatePicker
      {...shared(rest)}
      value={value === null ? null : dateOf(value)}
      format={{ format: 'YYYY-MM-DD' }}
      placeholder=""
      onChange={(date: Date | null) => {
        onChange(date === null ? null : dayOf(momentOfDate(date)));
      }}
    />
  );
}
