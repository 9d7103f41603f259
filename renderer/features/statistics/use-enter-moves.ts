import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isComposing } from '../../ui/use-hotkey.ts';

function fieldsIn(box: HTMLElement): readonly HTMLInputElement[] {
  return [...box.querySelectorAll<HTMLInputElement>('input[type="text"]:not(:disabled)')];
}

/** Enter goes to the next field, as in a column of a ledger; behind the last one, and with Ctrl, the form is sent. */
export function useEnterMoves(box: RefObject<HTMLElement | null>, send: () => void): void {
  useEffect(() => {
    const { current } = box;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || isComposing(event) || current === null) return;
      const fields = fieldsIn(current);
      const next = fields[fields.findIndex((one) => one === event.target) + 1];
      event.preventDefault();
      if (event.ctrlKey || next === undefined) {
        send();
      } else {
        next.focus();
        next.select();
      }
    };
    current?.addEventListener('keydown', press);
    return () => {
      current?.removeEventListener('keydown', press);
    };
  });
}
