import { useState } from 'react';
import { isInput } from '../../shared/domain/fields.ts';
import type { Fields, InputOf } from '../../shared/domain/fields.ts';

/**
 * What a person entered in a form and has not sent, by person, case and form: it stays through a lock, a restart of the
 * desk process or leaving the page. In memory only; another person's sign-in drops it.
 */
const kept = new Map<string, unknown>();

/** Forgets what everybody else left: the key starts with the person's id. */
function forgetOthers(key: string): void {
  const owner = key.split(':')[0] ?? '';
  for (const known of kept.keys()) if (!known.startsWith(`${owner}:`)) kept.delete(known);
}

/** The input of a form that is sent whole, kept until it is sent or given up. */
export function useKeptInput<F extends Fields>(
  key: string,
  fields: F,
  initial: InputOf<F>,
): readonly [InputOf<F>, (patch: InputOf<F>) => void, () => void] {
  const [value, setValue] = useState<InputOf<F>>(() => {
    forgetOthers(key);
    const known = kept.get(key);
    return isInput(fields, known) ? known : initial;
  });
  const change = (patch: InputOf<F>): void => {
    setValue((known) => {
      const next = { ...known, ...patch };
      kept.set(key, next);
      return next;
    });
  };
  const drop = (): void => {
    kept.delete(key);
    setValue(initial);
  };
  return [value, change, drop];
}
