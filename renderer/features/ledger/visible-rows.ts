import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rows drawn beyond what is seen, so that a short scroll shows no gap. */
const BEYOND = 8;
/** Until the height is known, and where nothing is laid out. */
const UNMEASURED = 900;

export type VisibleRows = {
  readonly first: number;
  /** After the last one. */
  readonly end: number;
  readonly measure: () => void;
};

/** Which of the rows of a list, all of one height, are to be drawn. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): VisibleRows {
  const [seen, setSeen] = useState({ top: 0, height: UNMEASURED });
  const measure = useCallback(() => {
    const { current } = box;
    if (current === null) return;
    const next = {
      top: current.scrollTop,
      height: current.clientHeight === 0 ? UNMEASURED : current.clientHeight,
    };
    setSeen((was) => (was.top === next.top && was.height === next.height ? was : next));
  }, [box]);
  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [measure]);
  const first = Math.max(Math.floor(seen.top / height) - BEYOND, 0);
  const end = Math.min(Math.ceil((seen.top + seen.height) / height) + BEYOND, count);
  return { first: Math.min(first, Math.max(end - 1, 0)), end, measure };
}
