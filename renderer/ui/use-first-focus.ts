import { useEffect } from 'react';

/** Puts the cursor on the control with this id when it first appears: the one place where typing begins. */
export function useFirstFocus(id: string | undefined, wanted = true): void {
  useEffect(() => {
    if (wanted && id !== undefined) document.getElementById(id)?.focus();
  }, [id, wanted]);
}
