import { memo, useEffect, useRef, useState } from 'react';
import type { ChangeEvent, CompositionEvent } from 'react';
import { useFirstFocus } from './use-first-focus.ts';

type TextInputProps = {
  readonly id?: string;
  /** For a control without a visible label of its own. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly max?: number;
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
function useEditing({ value, onChange, onBlur, plain }: TextInputProps): Editing {
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
    if (composing.current || next === last.current) return;
    last.current = next;
    onChange(next);
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

/** What a screen reader is told of the control. */
function spoken({ describedBy, invalid, required, name }: TextInputProps) {
  return {
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(invalid === true ? { 'aria-invalid': true } : {}),
    ...(required === true ? { 'aria-required': true } : {}),
    ...(name === undefined ? {} : { 'aria-label': name }),
  } as const;
}

/** One line or a box of text, safe for Chinese input methods. */
export const TextInput = memo((props: TextInputProps) => {
  const { text, type, start, end, leave } = useEditing(props);
  useFirstFocus(props.id, props.first ?? false);
  const common = {
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.max === undefined ? {} : { maxLength: props.max }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...spoken(props),
    disabled: props.disabled ?? false,
    value: text,
    autoComplete: 'off',
    onChange: type,
    onCompositionStart: start,
    onCompositionEnd: end,
    onBlur: leave,
  };
  return props.rows === undefined ? (
    <input {...common} type="text" className="plain-input" />
  ) : (
    <textarea
      {...common}
      rows={props.rows}
      className="plain-input grows"
      style={heightOf(props.rows)}
    />
  );
});
