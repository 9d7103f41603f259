import fc from 'fast-check';
import { CASE, isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addDays, at, day } from '../../shared/domain/day.ts';
import type { Field, Fields } from '../../shared/domain/fields.ts';

/** What stands in every field that holds an internal judgement. */
export const SECRET = 'INTERNALJUDGEMENT';
/** What a careless or hostile person types everywhere else. */
export const HOSTILE = '<i onclick="x">\'&\u{20BB7}';

const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays(day('2025-06-01'), count));
const moments = fc
  .tuple(days, fc.integer({ min: 9, max: 16 }))
  .map(([on, hour]) => at(on, `${String(hour).padStart(2, '0')}:30`));

function textOf({ max, internal }: Extract<Field, { kind: 'text' }>): fc.Arbitrary<string> {
  if (internal === true) return fc.constant(SECRET.slice(0, max));
  return fc.constantFrom(HOSTILE, `${HOSTILE}\n${HOSTILE}`, '甲').map((text) => text.slice(0, max));
}

type Maker<Kind extends Field['kind']> = (
  field: Extract<Field, { kind: Kind }>,
) => fc.Arbitrary<unknown>;

const staff = fc.constantFrom('lin', 'he', 'gu');

const MAKERS: { readonly [Kind in Field['kind']]: Maker<Kind> } = {
  text: textOf,
  texts: () => fc.constant(['A']),
  code: ({ internal }) => fc.constant(internal === true ? SECRET : 'X1'),
  codes: ({ internal }) => fc.constant(internal === true ? [SECRET] : ['X1', 'X2']),
  choice: (field) => fc.constantFrom(...field.of),
  choices: (field) => fc.subarray([...field.of]),
  moment: () => moments,
  day: () => days,
  money: () => fc.integer({ min: 0, max: 100_000_000 }),
  flag: () => fc.boolean(),
  count: ({ min, max }) => fc.integer({ min, max: Math.min(max, 30) }),
  staff: () => staff,
  staffs: () => fc.constant(['shen']),
  case: () => staff,
  entity: ({ fields }) => entity(fields),
  rows: ({ fields }) => fc.array(entity(fields), { maxLength: 2 }),
  part: () => fc.constant({}),
  answers: () => fc.constant({}),
};

function present<Kind extends Field['kind']>(
  field: Extract<Field, { kind: Kind }>,
): fc.Arbitrary<unknown> {
  return MAKERS[field.kind](field);
}

const NEVER_NULL: ReadonlySet<string> = new Set([
  'flag',
  'codes',
  'texts',
  'choices',
  'staffs',
  'answers',
]);

function value(field: Field): fc.Arbitrary<unknown> {
  const some = present(field);
  const always = field.given === true || NEVER_NULL.has(field.kind);
  return always ? some : fc.option(some, { freq: 8 });
}

type Values = Readonly<Record<string, unknown>>;

function valuesOf(fields: Fields): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, value(field)]));
}

function entity(fields: Fields): fc.Arbitrary<Values> {
  return fc.record(valuesOf(fields));
}

/** Any part of the fields, as a person may send it. */
export function randomInput(fields: Fields): fc.Arbitrary<Values> {
  return fc.record(valuesOf(fields), { requiredKeys: [] });
}

/** Any case the field tables allow, however unlikely: {@link SECRET} in every internal field, {@link HOSTILE} in texts. */
export function randomCase(): fc.Arbitrary<Case> {
  return entity(CASE).map((one) => {
    if (!isCase(one)) throw new TypeError('the tables made something that is no case');
    return one;
  });
}
