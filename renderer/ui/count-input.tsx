import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from './text-input.tsx';
import { useReadText } from './use-read-text.ts';

type CountInputProps = {
  readonly id?: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

/** Up to this number it is a scale, which is told beforehand. */
const SCALE = 20;

/** The whole number that is written here; null for anything else, and for one outside its bounds. */
function readCount(text: string, min: number, max: number): number | null {
  const plain = text.trim();
  if (!/^\d{1,12}$/u.test(plain)) return null;
  const count = Number(plain);
  return count >= min && count <= max ? count : null;
}

/** A whole number within its bounds; another is marked and counts as none, never made to fit. */
export function CountInput(props: CountInputProps) {
  const { id, min, max, value, onChange, disabled, required } = props;
  const { t } = useTranslation();
  const noteId = useId();
  const read = (text: string): number | null => readCount(text, min, max);
  const { text, wrong, type } = useReadText({ value, onChange, show: String, read });
  const note = max <= SCALE ? t('case.forms.scale', { min, max }) : '';
  return (
    <div className="count count-input">
      <TextInput
        {...(id === undefined ? {} : { id })}
        value={text}
        onChange={type}
        disabled={disabled ?? false}
        required={required ?? false}
        invalid={wrong}
        describedBy={noteId}
        plain
      />
      <span id={noteId} className={wrong ? 'note note-wrong' : 'note'}>
        {wrong ? t('case.forms.offScale', { min, max }) : note}
      </span>
    </div>
  );
}
