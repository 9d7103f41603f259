import { useCallback, useState } from 'react';
import { useSession } from './session.tsx';

/**
 * What a person typed and has not sent yet, kept in memory over a lock or a restart of the desk, for that person only.
 * Never written anywhere.
 */
const kept = new Map<string, unknown>();
let owner: string | null = null;

/** Says who is at the desk. True when it is another person than before: what the former one typed is gone. */
export function keepDraftsFor(staffId: string): boolean {
  const other = owner !== null && owner !== staffId;
  if (other) kept.clear();
  owner = staffId;
  return other;
}

/** State that survives leaving the page, a lock and a restart of the desk; `guard` proves what comes back. */
export function useTypedDraft<T>(
  key: string,
  initial: T,
  guard: (value: unknown) => value is T,
): readonly [T, (next: T) => void, () => void] {
  const { me } = useSession();
  const whole = `${me?.staff.id ?? ''}:${key}`;
  const [value, setValue] = useState<T>(() => {
    const known = kept.get(whole);
    return guard(known) ? known : initial;
  });
  const change = useCallback(
    (next: T) => {
      kept.set(whole, next);
      setValue(next);
    },
    [whole],
  );
  const drop = useCallback(() => {
    kept.delete(whole);
    setValue(initial);
  }, [whole, initial]);
  return [value, change, drop];
}
