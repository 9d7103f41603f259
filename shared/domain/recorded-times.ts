import type { Moment } from './day.ts';
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
