import { at, isDay, isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Field, Fields } from '../../shared/domain/fields.ts';
import { parseYuan } from '../../shared/domain/money.ts';

/** What values in a scenario file depend on. */
export type ValueWorld = {
  readonly now: Moment;
  readonly closing: string;
  /** Aliases of cases and evidence, given with `as`. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly staffNames: ReadonlyMap<string, string>;
};

export class ScenarioError extends Error {}

/** Times that lie ahead; every other time is recorded, and never later than the clock. */
const AHEAD: ReadonlySet<string> = new Set(['dueAt', 'promisedAt', 'nextTalkAt']);

/** A date without time means close of business, or now when that is still to come; no time at all stays as it is. */
function momentValue(name: string, text: string, { now, closing }: ValueWorld): Moment | string {
  if (isDay(text)) {
    const end = at(text, closing);
    return end > now && !AHEAD.has(name) ? now : end;
  }
  const whole = text.length === 16 ? `${text}:00` : text;
  return isMoment(whole) ? whole : text;
}

/** Fields that name something which an earlier step called by its alias. */
function isReference(name: string, { kind }: Field): boolean {
  return (
    kind === 'case' || /(?:evidence|task|correction|concern|transfer|proof|notice)Id$/iu.test(name)
  );
}

function plainValue(name: string, field: Field, value: unknown, world: ValueWorld): unknown {
  if (typeof value !== 'string') return value;
  if (field.kind === 'money') return parseYuan(value) ?? value;
  if (field.kind === 'moment') return momentValue(name, value, world);
  if (field.kind === 'day') return value.slice(0, 10);
  if (name === 'owner') return world.staffNames.get(value) ?? value;
  return isReference(name, field) ? (world.aliases.get(value) ?? value) : value;
}

function fieldValue(name: string, field: Field, value: unknown, world: ValueWorld): unknown {
  if (field.kind === 'part' || field.kind === 'entity') {
    return entityValue(field.fields, value, world);
  }
  if (field.kind === 'rows' && Array.isArray(value)) {
    return value.map((row) => rowValue(field.fields, row, world));
  }
  return plainValue(name, field, value, world);
}

/** A row of a list is whole: what the file leaves out is empty. */
function rowValue(fields: Fields, value: unknown, world: ValueWorld): unknown {
  const given = entityValue(fields, value, world);
  const empty = Object.entries(fields).map(([name, field]) => [
    name,
    field.kind === 'flag' ? false : null,
  ]);
  return typeof given === 'object' ? { ...Object.fromEntries(empty), ...given } : given;
}

/** The `with` of a step as the program takes it: money in fen, moments whole, aliases resolved. */
export function entityValue(fields: Fields, value: unknown, world: ValueWorld): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) throw new ScenarioError(`unknown field ${name}`);
      return [name, fieldValue(name, field, one, world)];
    }),
  );
}
