import { useEffect, useState } from 'react';

const REST_MS = 400;

/** The value once it has stayed the same for a moment: nothing is asked or reckoned at every key. */
export function useSettled(value: string, restMs: number = REST_MS): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, restMs]);
  return settled;
}
