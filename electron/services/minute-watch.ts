const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A computer that slept wakes with its timers where they were: the clock is looked at again after so long at most. */
const LOOK_AGAIN = 10 * SECOND;

/** Limits end on a whole minute and are missed a second later: that second is when there is something to find. */
function markOf(ms: number): number {
  return Math.floor((ms - SECOND) / MINUTE);
}

function untilNextMark(ms: number): number {
  return (markOf(ms) + 1) * MINUTE + SECOND - ms;
}

/** Does the work a second past every minute, and soon after the clock jumped, forward or back. */
export function everyMinute(work: () => void): { readonly stop: () => void } {
  let last = markOf(Date.now());
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(look, Math.min(LOOK_AGAIN, untilNextMark(Date.now())));
  };
  const look = (): void => {
    const mark = markOf(Date.now());
    wait();
    if (mark === last) return;
    last = mark;
    work();
  };
  wait();
  return {
    stop: () => {
      clearTimeout(timer);
    },
  };
}
