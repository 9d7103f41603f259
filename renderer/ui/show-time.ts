import { secondsBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';

/** `2026-11-21 09:12`, the one way a moment is written on screen. */
export function showMoment(value: Moment | null): string {
  return value === null ? '' : value.slice(0, 16).replace('T', ' ');
}

/** `09:12` on the same day, else `11-21 09:12`. */
export function showShort(value: Moment, now: Moment): string {
  return value.slice(0, 10) === now.slice(0, 10)
    ? value.slice(11, 16)
    : value.slice(5, 16).replace('T', ' ');
}

/** Time gone as `12:07` or `1:12:07`, never below zero. */
export function showElapsed(from: Moment, to: Moment): string {
  const seconds = Math.max(secondsBetween(from, to), 0);
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(2, '0');
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${String(hours)}:${minutes}:${rest}`;
}
