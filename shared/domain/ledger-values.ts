import { addDays, day, isDay, isMoment } from './day.ts';
import type { Day, Moment } from './day.ts';
import { isFen } from './money.ts';
import type { Fen } from './money.ts';

/** A day from a cell, with the time where one was written. */
export type WrittenMoment = { readonly day: Day; readonly time: string | null };

const DATED =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?(?:\s*(?:周|星期)[一二三四五六日天])?(.*)$/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}:?\d{2}(?::?\d{2})?))?$/u;
const TIMED =
  /^[T\s]*(上午|下午|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*(?:[:分]\s*(\d{1,2}))?\s*[分秒]?(?:\.\d+)?\s*(AM|PM)?Z?$/iu;
/** Days as a spreadsheet counts them, 1954 to 2119: five digits, so no amount of a date column is mistaken for one. */
const SERIAL = /^([2-7]\d{4})(\.\d+)?$/u;
/** Day 2 of the count, behind the 29 February 1900 that never was but is counted. */
const SERIAL_START = day('1900-01-01');
const SERIAL_AT_START = 2;
const SECONDS_A_DAY = 86_400;
/** Longer cells are none of these; they are not looked through. */
const LONGEST = 80;

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}

function clock(hours: number, minutes: number, seconds: number): string | null {
  const text = `${two(hours)}:${two(minutes)}:${two(seconds)}`;
  return hours < 24 && minutes < 60 && seconds < 60 ? text : null;
}

/** The hour of a day of 24, from one that may be told by its half; null when the half does not fit. */
function hourOf(hours: number, half: string): number | null {
  const isAfternoon = half === '下午' || half === 'PM';
  if (isAfternoon) return hours < 12 ? hours + 12 : hours;
  if (half === '') return hours;
  return hours > 12 ? null : hours % 12;
}

/** '' = no time; null = no time of a day. */
function timeIn(rest: string): string | null {
  if (rest.trim() === '') return '';
  const [found, before = '', hours, minutes = 0, seconds = 0, after = ''] = TIMED.exec(rest) ?? [];
  if (found === undefined) return null;
  const hour = hourOf(Number(hours), (before === '' ? after : before).toUpperCase());
  return hour === null ? null : clock(hour, Number(minutes), Number(seconds));
}

function written(on: string, time: string | null): WrittenMoment | null {
  if (!isDay(on) || time === null) return null;
  return { day: on, time: time === '' ? null : time };
}

function fromSerial(whole: string, part: string): WrittenMoment {
  const seconds = Math.round(Number(`0${part}`) * SECONDS_A_DAY);
  const on = addDays(
    SERIAL_START,
    Number(whole) - SERIAL_AT_START + Math.floor(seconds / SECONDS_A_DAY),
  );
  const rest = seconds % SECONDS_A_DAY;
  const time = clock(Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60);
  return { day: on, time: part === '' ? null : time };
}

function fromPacked(text: string): WrittenMoment | null {
  const [found, year = '', month = '', date = '', time = ''] = PACKED.exec(text) ?? [];
  if (found === undefined) return null;
  const digits = time.replaceAll(':', '').padEnd(time === '' ? 0 : 6, '0');
  const spread = digits.replace(/^(\d\d)(\d\d)(\d\d)$/u, '$1:$2:$3');
  return written(`${year}-${month}-${date}`, timeIn(spread));
}

function fromDated(text: string): WrittenMoment | null {
  const [found, year = '', month = '', date = '', rest = ''] = DATED.exec(text) ?? [];
  return found === undefined ? null : written(`${year}-${two(month)}-${two(date)}`, timeIn(rest));
}

/** A cell as it is read; '' for what is far longer than any date, amount or number. */
function plainOf(text: string): string {
  return text.length > LONGEST ? '' : text.normalize('NFKC').trim();
}

/**
 * Reads a date as ledgers write it: `2026-03-11`, `2026/3/11`, `2026.3.11`, `2026年3月11日`, `20260311`, the number of
 * a spreadsheet, each with or without a time. What could be two days, as `3/11/26`, is none.
 */
export function readMoment(text: string): WrittenMoment | null {
  const plain = plainOf(text);
  const [found, whole = '', part = ''] = SERIAL.exec(plain) ?? [];
  if (found !== undefined) return fromSerial(whole, part);
  return fromPacked(plain) ?? fromDated(plain);
}

/** The moment; a day without a time begins at midnight, or at `notBefore` where that is on the same day. */
export function momentFrom(
  { day: on, time }: WrittenMoment,
  notBefore: Moment | null = null,
): Moment {
  const whole = `${on}T${time ?? '00:00:00'}`;
  if (!isMoment(whole)) throw new RangeError('not a moment');
  const early = notBefore !== null && time === null && whole < notBefore;
  return early && notBefore.startsWith(on) ? notBefore : whole;
}

const AMOUNT =
  /^(?:人民币|rmb|cny|[¥$])?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(万)?(?:元整?|圆整?|块)?$/iu;

/** `text` times ten to the `shift`, as a whole number; null when a part of it would be lost. */
function shifted(whole: string, part: string, shift: number): number | null {
  const trimmed = part.replace(/0+$/u, '');
  if (trimmed.length > shift) return null;
  const digits = `${whole}${trimmed.padEnd(shift, '0')}`;
  return digits.length > 15 ? null : Number(digits);
}

/** Reads `1,234.56元`, `￥1234.5`, `1.2万元`, `人民币300元整`: exact in fen, never rounded; null when it is none. */
export function readAmount(text: string): Fen | null {
  const plain = plainOf(text).replaceAll(/\s/gu, '');
  const match = AMOUNT.exec(plain);
  if (match === null || plain.startsWith('$')) return null;
  const [, whole = '', part = '', unit] = match;
  const value = shifted(whole.replaceAll(',', ''), part, unit === undefined ? 2 : 6);
  return value !== null && isFen(value) ? value : null;
}

/** A phone as it is written, without the mark that keeps a spreadsheet from counting with it; null when it is none. */
export function readPhone(text: string): string | null {
  const plain = plainOf(text).replaceAll(/\s+/gu, ' ');
  const digits = plain.replaceAll(/\D/gu, '');
  const fits = /^[+\d][\d\s\-()/,;.转*#x]*$/iu.test(plain);
  return fits && digits.length >= 7 && plain.length <= 40 ? plain : null;
}

/** A number of which only the ends are shown: it reaches nobody. */
export function isMaskedPhone(text: string): boolean {
  return /\d\*{2,}/u.test(text.normalize('NFKC'));
}

/** `5`, `5分`, `4.0`: one of the five degrees; null when it is none. */
export function readScore(text: string): number | null {
  const match = /^([1-5])(?:\.0+)?\s*分?$/u.exec(plainOf(text));
  return match === null ? null : Number(match[1]);
}
