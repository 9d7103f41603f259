import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everyMinute } from '../../../electron/services/minute-watch.ts';

const NOON = new Date('2026-07-09T12:00:30Z');

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The times of day at which the work was done. */
function watched(): { readonly times: readonly string[]; readonly stop: () => void } {
  const times: string[] = [];
  const { stop } = everyMinute(() => {
    times.push(new Date().toISOString().slice(11, 19));
  });
  return { times, stop };
}

test('a second past every minute, when what ended on the minute is missed', () => {
  const { times, stop } = watched();
  vi.advanceTimersByTime(3 * 60_000);
  expect(times).toEqual(['12:01:01', '12:02:01', '12:03:01']);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(times).toHaveLength(3);
});

test('a computer that slept for an hour is caught up within ten seconds of waking', () => {
  const { times } = watched();
  vi.advanceTimersByTime(5_000);
  vi.setSystemTime(new Date('2026-07-09T13:00:40Z'));
  vi.advanceTimersByTime(10_000);
  expect(times).toEqual(['13:00:45']);
});

test('a clock that was set back is no reason to wait until it is there again', () => {
  const { times } = watched();
  vi.setSystemTime(new Date('2026-07-09T09:00:30Z'));
  vi.advanceTimersByTime(60_000);
  expect(times[0]).toBe('09:00:40');
  expect(times.at(-1)).toBe('09:01:01');
});
