import { useEffect, useRef, useState } from 'react';

/** One function for the life of the table that does what the newest does, so that lines are not drawn again. */
export function useSteady<Given extends readonly unknown[]>(
  action: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  }, [action]);
  const [steady] = useState(() => (...given: Given): void => {
    latest.current(...given);
  });
  return steady;
}
