import { memo, useEffect, useId, useRef, useState } from 'react';
import type { ChangeEvent, CompositionEvent } from 'react';
import { LengthNote } from './length-note.tsx';
import { fitting } from './text-limits.ts';
import { useFirstFocus } from './use-first-focus.ts';

type TextInputProps = {
  readonly id?: string;
  /** For a control without a visible label of its own. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  /** So many characters are handed on; a longer text stays in the box as it was pasted, and a sentence says so. */
  readonly max?: number;
  /** So many may stand in the finished record, where that is less than can be stored. */
  readonly limit?: number;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** Digits and letters only (phones, numbers): full-width forms become plain ones on leaving. */
  readonly plain?: boolean;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly describedBy?: string;
  /** Typing begins here. Needs an id. */
  readonly first?: boolean;
};

const LINE_PX = 22;
const EDGES_PX = 8;

type Editing = {
  readonly text: string;
  readonly type: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly start: () => void;
  readonly end: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly leave: () => void;
};

/** Keeps what is typed here, so that a slow parent never delays a key; half-composed text is not handed on. */
function useEditing({ value, onChange, onBlur, plain, max }: TextInputProps): Editing {
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const last = useRef(value);
  useEffect(() => {
    if (value === last.current) return;
    last.current = value;
    setText(value);
  }, [value]);
  const give = (next: string): void => {
    setText(next);
    const kept = fitting(next, max);
    if (composing.current || kept === last.current) return;
    last.current = kept;
    onChange(kept);
  };
  return {
    text,
    type: (event) => {
      give(event.target.value);
    },
    start: () => {
      composing.current = true;
    },
    end: (event) => {
      composing.current = false;
      give(event.currentTarget.value);
    },
    leave: () => {
      composing.current = false;
      give(plain === true ? text.normalize('NFKC').trim() : text);
      onBlur?.();
    },
  };
}

function heightOf(rows: number): { readonly minHeight: number; readonly maxHeight: number } {
  const height = rows * LINE_PX + EDGES_PX;
  return { minHeight: height, maxHeight: height * 3 };
}

/** What a screen reader is told of the control; `noteId` stands on the count of its characters. */
function spoken({ describedBy, invalid, required, name, max }: TextInputProps, noteId: string) {
  const notes = [describedBy, max === undefined ? undefined : noteId].filter(
    (id) => id !== undefined,
  );
  return {
    ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }),
    ...(invalid === true ? { 'aria-invalid': true } : {}),
    ...(required === true ? { 'aria-required': true } : {}),
    ...(name === undefined ? {} : { 'aria-label': name }),
  } as const;
}

/** One line or a box of text, safe for Chinese input methods. */
export const TextInput = memo((props: TextInputProps) => {
  const { text, type, start, end, leave } = useEditing(props);
  useFirstFocus(props.id, props.first ?? false);
  const noteId = useId();
  const common = {
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...spoken(props, noteId),
    disabled: props.disabled ?? false,
    value: text,
    autoComplete: 'off',
    onChange: type,
    onCompositionStart: start,
    onCompositionEnd: end,
    onBlur: leave,
  };
  const { rows, max, limit } = props;
  return (
    <>
      {rows === undefined ? (
        <input {...common} type="text" className="plain-input" />
      ) : (
        <textarea {...common} rows={rows} className="plain-input grows" style={heightOf(rows)} />
      )}
      <LengthNote id={noteId} text={text} max={max} limit={limit} />
    </>
  );
});
