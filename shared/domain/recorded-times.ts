import { addDays, addMinutes, dayOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import type { Field, Fields } from './fields.ts';
import type { Refusal } from './refusals.ts';

type Time = Extract<Field, { kind: 'moment' | 'day' }>;

/** A day compares with a moment by its text: today is not later than any moment of today. */
function timeRefusals(field: Time, value: unknown, now: Moment): readonly Refusal[] {
  const ahead = field.planned !== true && typeof value === 'string' && value > now;
  return ahead ? [field.whenAhead ?? 'time-in-future'] : [];
}

function fieldRefusals(field: Field, value: unknown, now: Moment): readonly Refusal[] {
  if (field.kind === 'moment' || field.kind === 'day') return timeRefusals(field, value, now);
  if (field.kind === 'part' || field.kind === 'entity') return allIn(field.fields, value, now);
  if (field.kind !== 'rows' || !Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => allIn(field.fields, row, now));
}

function allIn(fields: Fields, value: unknown, now: Moment): readonly Refusal[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const field = fields[name];
    return field === undefined ? [] : fieldRefusals(field, one, now);
  });
}

/** Recorded times are never in the future (domain 3.3): the codes of those in this input that are. */
export function futureRefusals(fields: Fields, input: object, now: Moment): readonly Refusal[] {
  return [...new Set(allIn(fields, input, now))];
}

/** So far back a day of a book may still be entered. */
const MOST_DAYS_BACK = 31;

/** A day of a book is entered on it or soon after: the code where it is still to come or long gone. */
export function bookDayRefusals(on: Day, now: Moment): readonly Refusal[] {
  const today = dayOf(now);
  if (on > today) return ['time-in-future'];
  return on < addDays(today, -MOST_DAYS_BACK) ? ['day-too-old'] : [];
}

/** A clock may be set right by so much without anybody noticing. */
const CLOCK_SLACK_MIN = 5;

/** True when this clock stands before what was recorded by it: order and dates of the records would not hold. */
export function isClockSetBack(now: Moment, recorded: readonly (Moment | null)[]): boolean {
  return recorded.some((at) => at !== null && addMinutes(now, CLOCK_SLACK_MIN) < at);
}
