import type { CalendarDay, DayType, YearTable } from './calendar.ts';
import { daysOfYear, FIRST_YEAR, LAST_YEAR } from './calendar-checks.ts';
import { problem } from './configuration.ts';
import type { ConfigurationProblem } from './configuration.ts';
import { isDay, weekday } from './day.ts';
import type { Day } from './day.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

/** The words of the four types of day, as files write them. */
export type DayTypeWords = { readonly [T in DayType]: readonly string[] };

type Row = {
  readonly at: string;
  readonly day: string;
  readonly type: string;
  readonly note: string;
};
type Read = { readonly day: Day; readonly type: DayType; readonly note: string };
type Problems = readonly ConfigurationProblem[];

const MOST_ROWS = 400;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(row: Readonly<Record<string, unknown>>, ...names: readonly string[]): string {
  const found = names.map((name) => row[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

/** JSON: a list of `{date, dayType, note}`, or an object that holds it as `days`. Null when it is neither. */
function jsonRows(text: string): readonly Row[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const list = isRecord(value) ? value['days'] : value;
  if (!Array.isArray(list)) return null;
  return list.map((row: unknown, index) => {
    const known = isRecord(row) ? row : {};
    return {
      at: String(index + 1),
      day: textAt(known, 'date', 'day'),
      type: textAt(known, 'dayType', 'type'),
      note: textAt(known, 'note', 'name'),
    };
  });
}

/** Text: the date, the type of day and, if wanted, the holiday, parted by blanks, commas or tabs; `#` begins a remark. */
function textRows(text: string): readonly Row[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const [day = '', type = '', ...note] = line.trim().split(/[\s,;，；]+/u);
    if (day === '' || day.startsWith('#')) return [];
    return [{ at: String(index + 1), day, type, note: note.join(' ') }];
  });
}

/** `2027/1/5` and `2027年1月5日` are the same day as `2027-01-05`. */
function plainDay(text: string): string {
  const parts = text.normalize('NFKC').match(/\d+/gu) ?? [];
  const [year = '', month = '', date = ''] = parts;
  if (parts.length !== 3) return text;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function typeOf(text: string, words: DayTypeWords): DayType | null {
  const types = ['workday', 'weekend', 'holiday', 'makeup'] as const;
  return types.find((type) => type === text || words[type].includes(text)) ?? null;
}

function readRow({ at, day, type, note }: Row, words: DayTypeWords): Result<Read, Problems> {
  const on = plainDay(day);
  if (!isDay(on)) return fail([problem('day-impossible', at, day)]);
  const known = typeOf(type, words);
  if (known === null) return fail([problem('day-type-unknown', at, type)]);
  const rests = weekday(on) === 0 || weekday(on) === 6;
  const wrong =
    (known === 'workday' && rests) || ((known === 'weekend' || known === 'makeup') && !rests);
  return wrong
    ? fail([problem('day-type-wrong', at, `${on} ${type}`)])
    : ok({ day: on, type: known, note });
}

function yearFaults(rows: readonly Read[]): Problems {
  const years = [...new Set(rows.map(({ day }) => day.slice(0, 4)))];
  const [first = ''] = years;
  if (years.length > 1) {
    return years.slice(1).map((year) => problem('day-outside-year', first, year));
  }
  const year = Number(first);
  return year < FIRST_YEAR || year > LAST_YEAR ? [problem('year-out-of-range', first, first)] : [];
}

/**
 * A file that says of ordinary days what they are is a whole year: every date stands in it once. One that names
 * holidays and make-up days only is the published arrangement.
 */
function gapFaults(rows: readonly Read[], year: number): Problems {
  const days = rows.map(({ day }) => day);
  const twice = days.filter((on, index) => days.indexOf(on) !== index);
  const whole = rows.some(({ type }) => type === 'workday' || type === 'weekend');
  const there = new Set(days);
  const missing = whole ? daysOfYear(year).filter((on) => !there.has(on)) : [];
  return [
    ...twice.map((on) => problem('day-twice', String(year), on)),
    ...missing.map((on) => problem('day-missing', String(year), on)),
  ];
}

function moved(rows: readonly Read[]): readonly CalendarDay[] {
  return rows
    .flatMap(({ day, type, note }) =>
      type === 'holiday' || type === 'makeup' ? [{ day, type, note: note.slice(0, 40) }] : [],
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A year's table from a file, JSON or two columns of text; or everything wrong with it, by line. */
export function readYear(text: string, words: DayTypeWords): Result<YearTable, Problems> {
  const plain = text.replace(/^\uFEFF/u, '');
  const rows = /^\s*[[{]/u.test(plain) ? jsonRows(plain) : textRows(plain);
  if (rows === null || rows.length === 0) return fail([problem('calendar-unreadable', '')]);
  if (rows.length > MOST_ROWS) return fail([problem('too-many', '', rows.length)]);
  const read = rows.map((row) => readRow(row, words));
  const wrong = read.flatMap((one) => (one.ok ? [] : one.failure));
  const good = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (wrong.length > 0) return fail(wrong);
  const strange = yearFaults(good);
  if (strange.length > 0) return fail(strange);
  const year = Number(good[0]?.day.slice(0, 4));
  const gaps = gapFaults(good, year);
  return gaps.length > 0
    ? fail(gaps)
    : ok({ year, version: `${String(year)}-1`, days: moved(good) });
}

/** The table as a file of two columns and the holiday's name: every date of the year. */
export function writeYear(table: YearTable, words: DayTypeWords): string {
  const byDay = new Map(table.days.map((row) => [row.day, row]));
  const lines = daysOfYear(table.year).map((on) => {
    const own = byDay.get(on);
    const plain = weekday(on) === 0 || weekday(on) === 6 ? 'weekend' : 'workday';
    const [word = ''] = words[own?.type ?? plain];
    return `${on}\t${word}${own === undefined || own.note === '' ? '' : `\t${own.note}`}`;
  });
  return `${lines.join('\n')}\n`;
}
