import { useEffect, useRef } from 'react';

/** Names a key as the lists of keys write it: `F2`, `Ctrl+Enter`, `Escape`. */
function nameOf(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** True while an input method is still composing: no key means an action then. */
export function isComposing(event: KeyboardEvent): boolean {
  // 229 is what some input methods send for every key while their window is open.
  return event.isComposing || event.keyCode === 229;
}

/** Runs `action` on this key anywhere in the window, never while an input method composes. */
export function useHotkey(key: string, action: () => void, enabled = true): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  }, [action]);
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (isComposing(event) || nameOf(event) !== key) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [key, enabled]);
}
