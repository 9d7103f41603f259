import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { capitals } from '../../shared/domain/capitals.ts';
import { formatYuan, parseYuan, plainYuan } from '../../shared/domain/money.ts';
import type { Fen } from '../../shared/domain/money.ts';
import { TextInput } from './text-input.tsx';
import { useReadText } from './use-read-text.ts';

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
  const typed = useReadText({ value, onChange, show: plainYuan, read: parseYuan });
  const { value: amount, wrong } = typed;
  const note = amount === null ? '' : t('common.inCapitals', { capitals: capitals(amount) });
  return (
    <div className="money-input">
      <TextInput
        {...(id === undefined ? {} : { id })}
        {...(name === undefined ? {} : { name })}
        value={typed.text}
        onChange={typed.type}
        onBlur={() => {
          typed.tidy(formatYuan);
        }}
        disabled={disabled ?? false}
        required={required ?? false}
        invalid={wrong}
        describedBy={noteId}
        plain
      />
      <span id={noteId} className={wrong ? 'note note-wrong' : 'note'}>
        {wrong ? t('common.notAnAmount') : note}
      </span>
    </div>
  );
}
