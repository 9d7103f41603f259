import { isDay, isMoment } from './day.ts';
import type { Day, Moment } from './day.ts';
import { isCaseId, isStaffId } from './ids.ts';
import type { CaseId, StaffId } from './ids.ts';
import type { ListName } from './list-names.ts';
import { isFen } from './money.ts';
import type { Fen } from './money.ts';
import type { Refusal } from './refusals.ts';

/** How a value is shown to those who may not see it whole (domain: privacy classes). */
export type Mask = 'name' | 'phone' | 'id' | 'last4' | 'address' | 'mail' | 'hide' | 'scan';

type About = {
  readonly mask?: Mask;
  /** An internal judgement (+i): never on a customer copy, an export or a report by person. */
  readonly internal?: true;
  /** Never null: the program or the person gives it from the start. */
  readonly given?: true;
};

type Time = {
  /** May lie ahead, as a promise or a due date; every other time a person enters has passed. */
  readonly planned?: true;
  /** The refusal of a time ahead, where it is not `time-in-future`. */
  readonly whenAhead?: Refusal;
};

/**
 * One field of an entity. From these tables follow its type, the check of what arrives, its mask, and,
 * by the same name, its label in the catalogues: nothing about a field stands in a second place.
 */
export type Field = About &
  /** `max` can be stored; `limit`, where it is less, is what may stand in the finished record. */
  (
    | { readonly kind: 'text'; readonly max: number; readonly limit?: number }
    | { readonly kind: 'texts'; readonly max: number }
    | { readonly kind: 'choice'; readonly of: readonly string[] }
    | { readonly kind: 'choices'; readonly of: readonly string[] }
    | { readonly kind: 'code'; readonly list: ListName }
    | { readonly kind: 'codes'; readonly list: ListName }
    | ({ readonly kind: 'moment' } & Time)
    | ({ readonly kind: 'day' } & Time)
    | { readonly kind: 'money' }
    | { readonly kind: 'flag' }
    | { readonly kind: 'count'; readonly min: number; readonly max: number }
    | { readonly kind: 'staff' }
    | { readonly kind: 'staffs' }
    | { readonly kind: 'case' }
    | { readonly kind: 'entity'; readonly fields: Fields }
    | { readonly kind: 'rows'; readonly fields: Fields }
    | { readonly kind: 'part'; readonly fields: Fields }
    | { readonly kind: 'answers'; readonly of: readonly string[] }
  );

export type Fields = { readonly [name: string]: Field };

type Plain = {
  text: string;
  code: string;
  moment: Moment;
  day: Day;
  money: Fen;
  count: number;
  staff: StaffId;
  case: CaseId;
};
type Lists = { texts: readonly string[]; codes: readonly string[]; staffs: readonly StaffId[] };

type Present<F extends Field> = F extends { kind: infer K extends keyof Plain }
  ? Plain[K]
  : F extends { kind: 'choice'; of: readonly (infer C)[] }
    ? C
    : F extends { kind: 'entity'; fields: infer G extends Fields }
      ? EntityOf<G>
      : F extends { kind: 'part'; fields: infer G extends Fields }
        ? InputOf<G>
        : F extends { kind: 'rows'; fields: infer G extends Fields }
          ? readonly EntityOf<G>[]
          : never;

type ValueOf<F extends Field> = F extends { kind: infer K extends keyof Lists }
  ? Lists[K]
  : F extends { kind: 'choices'; of: readonly (infer C)[] }
    ? readonly C[]
    : F extends { kind: 'answers'; of: readonly (infer C)[] }
      ? Readonly<Record<string, C>>
      : F extends { kind: 'flag' }
        ? boolean
        : F extends { given: true }
          ? Present<F>
          : Present<F> | null;

/** The value of an entity: `null` = not entered; lists and flags start empty and false. */
export type EntityOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** What a person sends: any subset of the fields. */
export type InputOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };

const MOST_ITEMS = 500;
/** Records grow by themselves too: an open case gets some every month, for as long as it is left open. */
const MOST_ROWS = 10_000;
const LONGEST_CODE = 20;

/** Text as JavaScript holds it must be whole: a lone surrogate can be neither stored nor printed. */
function isText(value: unknown, most: number): value is string {
  if (typeof value !== 'string' || value.length > most * 2) return false;
  if (!value.isWellFormed() || value.includes('\0')) return false;
  return value.length <= most || [...value].length <= most;
}

function isList(
  value: unknown,
  item: (one: unknown) => boolean,
  most: number = MOST_ITEMS,
): boolean {
  return Array.isArray(value) && value.length <= most && value.every(item);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount({ min, max }: Extract<Field, { kind: 'count' }>, value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

function isAnswers(known: readonly string[], value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_ITEMS &&
    entries.every(([code, one]) => isText(code, LONGEST_CODE) && known.some((k) => k === one))
  );
}

type Kind = Field['kind'];
type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;

/** One check for each kind of field; the value is known not to be null. */
const CHECKS: { readonly [K in Kind]: (field: FieldOf<K>, value: unknown) => boolean } = {
  text: ({ max }, value) => isText(value, max),
  texts: ({ max }, value) => isList(value, (one) => isText(one, max)),
  code: (_, value) => isText(value, LONGEST_CODE),
  codes: (_, value) => isList(value, (one) => isText(one, LONGEST_CODE)),
  choice: ({ of }, value) => of.some((one) => one === value),
  choices: ({ of }, value) => isList(value, (one) => of.some((known) => known === one)),
  moment: (_, value) => isMoment(value),
  day: (_, value) => isDay(value),
  money: (_, value) => isFen(value),
  flag: (_, value) => typeof value === 'boolean',
  count: isCount,
  staff: (_, value) => isStaffId(value),
  staffs: (_, value) => isList(value, isStaffId),
  case: (_, value) => isCaseId(value),
  entity: ({ fields }, value) => isEntity(fields, value),
  part: ({ fields }, value) => isInput(fields, value),
  rows: ({ fields }, value) => isList(value, (one) => isEntity(fields, one), MOST_ROWS),
  answers: ({ of }, value) => isAnswers(of, value),
};

function fits<K extends Kind>(field: FieldOf<K> & { readonly kind: K }, value: unknown): boolean {
  const check: (field: FieldOf<K>, value: unknown) => boolean = CHECKS[field.kind];
  return check(field, value);
}

const NEVER_NULL: ReadonlySet<Field['kind']> = new Set([
  'texts',
  'choices',
  'codes',
  'staffs',
  'flag',
  'answers',
]);

function isValue(field: Field, value: unknown): boolean {
  if (value === null) return field.given !== true && !NEVER_NULL.has(field.kind);
  return fits(field, value);
}

/** True when every key is a field of the table and its value fits; keys may be absent. */
export function isInput<F extends Fields>(fields: F, value: unknown): value is InputOf<F> {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([name, one]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field !== undefined && isValue(field, one);
  });
}

/** True when the value holds exactly the fields of the table. */
export function isEntity<F extends Fields>(fields: F, value: unknown): value is EntityOf<F> {
  return isInput(fields, value) && Object.keys(fields).every((name) => Object.hasOwn(value, name));
}

/** True when something is left out that has no empty value, as the number of a step. */
export function lacksGiven(fields: Fields, value: object): boolean {
  return Object.entries(fields).some(
    ([name, field]) =>
      field.given === true && emptyValue(field) === null && !Object.hasOwn(value, name),
  );
}

function emptyValue(field: Field): unknown {
  if (field.kind === 'flag') return false;
  if (field.kind === 'answers') return {};
  if (field.kind === 'rows' && field.given === true) return [];
  return NEVER_NULL.has(field.kind) ? [] : null;
}

/** An entity with nothing entered, overlaid with what is known; an exception when a given field is absent. */
export function fill<F extends Fields>(fields: F, known: InputOf<F>): EntityOf<F> {
  const empty = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]),
  );
  const whole: unknown = { ...empty, ...known };
  if (!isEntity(fields, whole)) throw new TypeError('an entity does not fit its fields');
  return whole;
}
