import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const HEAD_AND_FOOT = 64;

/** Brings a line into sight; nothing is laid out where the box has no height. */
function scrollTo(box: HTMLElement, at: number, height: number): void {
  const top = at * height;
  const room = Math.max(box.clientHeight - HEAD_AND_FOOT, height);
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + room) box.scrollTop = top + height - room;
}

export type ActiveRow = {
  readonly active: number;
  readonly setActive: (at: number) => void;
  readonly goTo: (at: number) => void;
  /** The first line of the page that comes next is focused. */
  readonly turned: () => void;
};

type List = {
  readonly rows: readonly unknown[];
  readonly height: number;
  /** Draws what is in sight now. */
  readonly measure: () => void;
};

/** Keeps the line that has the keyboard, and brings it into sight before it is focused: it may not be drawn yet. */
export function useActiveRow(
  box: RefObject<HTMLElement | null>,
  { rows, height, measure }: List,
): ActiveRow {
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState(rows);
  const wanted = useRef<'focus' | 'turned' | null>(null);
  const drawn = useRef(rows);
  if (shown !== rows) {
    setShown(rows);
    setActive(0);
  }
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    if (drawn.current !== rows) {
      drawn.current = rows;
      scrollTo(current, 0, height);
      measure();
      if (wanted.current === 'turned') wanted.current = 'focus';
    }
    if (wanted.current !== 'focus') return;
    const line = current.querySelector<HTMLElement>(`[data-row="${String(active)}"]`);
    if (line === null) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });
  return {
    active: Math.min(active, Math.max(rows.length - 1, 0)),
    setActive,
    goTo: (to) => {
      if (box.current !== null) scrollTo(box.current, to, height);
      measure();
      wanted.current = 'focus';
      setActive(to);
    },
    turned: () => {
      wanted.current = 'turned';
    },
  };
}
