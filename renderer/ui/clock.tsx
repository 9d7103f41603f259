import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { momentOfDate } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';

/** How far the desk's clock is ahead of this page's, in milliseconds. */
const OffsetContext = createContext(0);

export function ClockProvider({
  offsetMs,
  children,
}: {
  readonly offsetMs: number;
  readonly children: ReactNode;
}) {
  return <OffsetContext value={offsetMs}>{children}</OffsetContext>;
}

function nowWith(offsetMs: number): Moment {
  return momentOfDate(new Date(Date.now() + offsetMs));
}

/** The branch's time now, renewed every so many seconds. Keep it low in the tree: it renders again each time. */
export function useNow(everySeconds = 1): Moment {
  const offset = useContext(OffsetContext);
  const [now, setNow] = useState(() => nowWith(offset));
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(nowWith(offset));
    }, everySeconds * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [offset, everySeconds]);
  return now;
}

/** The branch's time when called: for the moment of a click. */
export function useNowOnce(): () => Moment {
  const offset = useContext(OffsetContext);
  return () => nowWith(offset);
}
