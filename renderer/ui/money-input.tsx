import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitals } from '../../shared/domain/capitals.ts';
import { formatYuan, parseYuan, plainYuan } from '../../shared/domain/money.ts';
import type { Fen } from '../../shared/domain/money.ts';
import { TextInput } from './text-input.tsx';

function textOf(value: Fen | null): string {
  return value === null ? '' : plainYuan(value);
}

type MoneyInputProps = {
  readonly id?: string;
  readonly name?: string;
  /** In fen. */
  readonly value: Fen | null;
  readonly onChange: (value: Fen | null) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

/** An amount in yuan with its capitals 大写 beneath; what is no amount is marked, and counts as none. */
export function MoneyInput(props: MoneyInputProps) {
  const { id, name, value, onChange, disabled, required } = props;
  const { t } = useTranslation();
  const noteId = useId();
  const [text, setText] = useState(textOf(value));
  const last = useRef(value);
  useEffect(() => {
    if (value === last.current) return;
    last.current = value;
    setText(textOf(value));
  }, [value]);
  const amount = parseYuan(text);
  const invalid = text.trim() !== '' && amount === null;
  const type = (next: string): void => {
    setText(next);
    // What is no amount is none: the amount that stood here before must not be sent in its place.
    const read = parseYuan(next);
    last.current = read;
    onChange(read);
  };
  const note = amount === null ? '' : t('common.inCapitals', { capitals: capitals(amount) });
  return (
    <div className="money-input">
      <TextInput
        {...(id === undefined ? {} : { id })}
        {...(name === undefined ? {} : { name })}
        value={text}
        onChange={type}
        onBlur={() => {
          if (amount !== null) setText(formatYuan(amount));
        }}
        disabled={disabled ?? false}
        required={required ?? false}
        invalid={invalid}
        describedBy={noteId}
        plain
      />
      <span id={noteId} className={invalid ? 'note note-wrong' : 'note'}>
        {invalid ? t('common.notAnAmount') : note}
      </span>
    </div>
  );
}
