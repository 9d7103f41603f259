import { useEffect, useState } from 'react';
import type { DraftPlace } from './case-draft.ts';
import { useCaseDraft } from './case-screen.tsx';

/** So long nobody has typed anywhere in the record. */
const REST_MS = 400;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What stands in a field of the record once the typing rests: no key renders anything because of it. */
export function useSettledText(place: DraftPlace): string {
  const draft = useCaseDraft();
  const [text, setText] = useState(() => textOf(draft.get(place)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = draft.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setText(textOf(draft.get(place)));
      }, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [draft, place]);
  return text;
}
