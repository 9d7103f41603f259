import { useEffect } from 'react';
import { useSession } from '../../api/session.tsx';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks when nobody has touched keyboard or mouse for the set minutes. */
export function useIdleLock(): void {
  const { status, lock } = useSession();
  const minutes = status?.idleLockMin ?? 0;
  useEffect(() => {
    if (minutes === 0) return undefined;
    let last = Date.now();
    const touch = (): void => {
      last = Date.now();
    };
    // A timer that looks at the clock also locks after the machine has slept.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) void lock();
    }, 5_000);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch);
    };
  }, [minutes, lock]);
}
