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

/** The last full step of the branch's clock: every part of a page that counts in the same steps sees the same time. */
function stepOf(offsetMs: number, stepMs: number): Moment {
  const ms = Date.now() + offsetMs;
  return momentOfDate(new Date(ms - (ms % stepMs)));
}

/** The branch's time now, renewed every so many seconds. Keep it low in the tree: it renders again each time. */
export function useNow(everySeconds = 1): Moment {
  const offset = useContext(OffsetContext);
  const stepMs = everySeconds * 1000;
  const [now, setNow] = useState(() => stepOf(offset, stepMs));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setNow(stepOf(offset, stepMs));
      timer = setTimeout(tick, stepMs - ((Date.now() + offset) % stepMs));
    };
    tick();
    return () => {
      clearTimeout(timer);
    };
  }, [offset, stepMs]);
  return now;
}

/** The branch's time when called: for the moment of a click. */
export function useNowOnce(): () => Moment {
  const offset = useContext(OffsetContext);
  return () => nowWith(offset);
}
