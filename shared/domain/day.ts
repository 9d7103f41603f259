import type { Brand } from './brand.ts';

/** A calendar day, `yyyy-MM-dd`, in the branch's own time. */
export type Day = Brand<string, 'Day'>;
/** A moment on the branch's wall clock, `yyyy-MM-ddTHH:mm:ss`; sorts as text. */
export type Moment = Brand<string, 'Moment'>;

const DAY_MS = 86_400_000;

/** Wall-clock text read as if it were UTC: differences are then plain arithmetic. NaN when impossible. */
function wallMs(text: string): number {
  return Date.parse(`${text.length === 10 ? `${text}T00:00:00` : text}Z`);
}

function wallText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

/** True for a day that exists, from 1900 to 2199 (2026-02-29 does not). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d\d-\d\d-\d\d$/u.test(value)) return false;
  const ms = wallMs(value);
  return !Number.isNaN(ms) && wallText(ms).startsWith(value);
}

export function isMoment(value: unknown): value is Moment {
  if (typeof value !== 'string' || !/^[\d-]{10}T\d\d:\d\d:\d\d$/u.test(value)) return false;
  return (
    isDay(value.slice(0, 10)) && !Number.isNaN(wallMs(value)) && wallText(wallMs(value)) === value
  );
}

/** The day, or an exception: for literals and computed values, never for what a person typed. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a day');
  return text;
}

export function moment(text: string): Moment {
  if (!isMoment(text)) throw new RangeError('not a moment');
  return text;
}

export function dayOf(at: Moment): Day {
  return day(at.slice(0, 10));
}

/** `time` is `HH:mm` or `HH:mm:ss`; `24:00` is the first moment of the next day. */
export function at(on: Day, time: string): Moment {
  if (time.startsWith('24:00')) return moment(`${addDays(on, 1)}T00:00:00`);
  return moment(`${on}T${time.length === 5 ? `${time}:00` : time}`);
}

export function timeOf(value: Moment): string {
  return value.slice(11);
}

export function addDays(on: Day, count: number): Day {
  return day(wallText(wallMs(on) + count * DAY_MS).slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((wallMs(to) - wallMs(from)) / DAY_MS);
}

export function addSeconds(value: Moment, seconds: number): Moment {
  return moment(wallText(wallMs(value) + seconds * 1000));
}

export function addMinutes(value: Moment, minutes: number): Moment {
  return addSeconds(value, minutes * 60);
}

export function secondsBetween(from: Moment, to: Moment): number {
  return Math.round((wallMs(to) - wallMs(from)) / 1000);
}

/** Whole minutes from `from` to `to`, rounded down. */
export function minutesBetween(from: Moment, to: Moment): number {
  return Math.floor(secondsBetween(from, to) / 60);
}

/** Rule DC4: the day of the same number `count` months on, or that month's last day (民法典 202). */
export function addMonths(on: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
  const index = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [Math.floor(index / 12), (index % 12) + 1, Math.min(date, last)];
  return day(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(on: Day): number {
  return new Date(wallMs(on)).getUTCDay();
}

/** The wall-clock moment of an instant in the zone of this machine. */
export function momentOfDate(date: Date): Moment {
  return moment(wallText(date.getTime() - date.getTimezoneOffset() * 60_000));
}
