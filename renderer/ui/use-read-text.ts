import { useEffect, useRef, useState } from 'react';

type ReadText<T> = {
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly show: (value: T) => string;
  /** null for a text that says no such value. */
  readonly read: (text: string) => T | null;
};

/**
 * A value that is typed as text. What cannot be read is marked and counts as none: the value that stood here before
 * must not be sent in its place. A value that comes from elsewhere replaces the text, one's own never does.
 */
export function useReadText<T>({ value, onChange, show, read }: ReadText<T>): {
  readonly text: string;
  readonly value: T | null;
  readonly wrong: boolean;
  readonly type: (text: string) => void;
  /** Writes what was read as it is usually written. */
  readonly tidy: (written: (value: T) => string) => void;
} {
  const [text, setText] = useState(value === null ? '' : show(value));
  const last = useRef(value);
  useEffect(() => {
    if (value === last.current) return;
    last.current = value;
    setText(value === null ? '' : show(value));
  }, [value, show]);
  const now = read(text);
  return {
    text,
    value: now,
    wrong: now === null && text.trim() !== '',
    type: (next) => {
      setText(next);
      const typed = read(next);
      last.current = typed;
      onChange(typed);
    },
    tidy: (written) => {
      if (now !== null) setText(written(now));
    },
  };
}
