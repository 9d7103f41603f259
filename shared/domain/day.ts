import type { Brand } from './brand.ts';

/** A calendar day, `yyyy-MM-dd`, in the branch's own time. */
export type Day = Brand<string, 'Day'>;
/** A moment on the branch's wall clock, `yyyy-MM-ddTHH:mm:ss`; sorts as text. */
export type Moment = Brand<string, 'Moment'>;

const DAY_MS = 86_400_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function monthLength(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The number written in these places, or NaN: dates are read for every rule of every case, so no pattern, no Date. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function holdsDay(text: string): boolean {
  if (text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 1900 && year <= 2199 && date >= 1 && date <= monthLength(year, month);
}

/** Wall-clock text read as if it were UTC: differences are then plain arithmetic. */
function wallMs(text: string): number {
  const on = Date.UTC(digits(text, 0, 4), digits(text, 5, 7) - 1, digits(text, 8, 10));
  if (text.length === 10) return on;
  return (
    on +
    digits(text, 11, 13) * 3_600_000 +
    digits(text, 14, 16) * 60_000 +
    digits(text, 17, 19) * 1000
  );
}

function two(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

function wallText(ms: number): string {
  const date = new Date(ms);
  const on = `${String(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${on}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** True for a day that exists, from 1900 to 2199 (2026-02-29 does not). */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && value.length === 10 && holdsDay(value);
}

export function isMoment(value: unknown): value is Moment {
  if (typeof value !== 'string' || value.length !== 19 || !holdsDay(value)) return false;
  if (value[10] !== 'T' || value[13] !== ':' || value[16] !== ':') return false;
  return digits(value, 11, 13) < 24 && digits(value, 14, 16) < 60 && digits(value, 17, 19) < 60;
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

/** Monday of the week that holds this day. */
export function mondayOf(on: Day): Day {
  return addDays(on, -((weekday(on) + 6) % 7));
}

/** The wall-clock moment of an instant in the zone of this machine. */
export function momentOfDate(date: Date): Moment {
  return moment(wallText(date.getTime() - date.getTimezoneOffset() * 60_000));
}
