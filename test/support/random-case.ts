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
  const words = internal === true ? SECRET : HOSTILE;
  return fc
    .constantFrom(words, `${words}\n${words}`, '甲')
    .map((text) => (internal === true ? words : text).slice(0, max));
}

function plain(field: Field): fc.Arbitrary<unknown> | null {
  switch (field.kind) {
    case 'text':
      return textOf(field);
    case 'code':
      return fc.constant(field.internal === true ? SECRET : 'X1');
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'moment':
      return moments;
    case 'day':
      return days;
    case 'money':
      return fc.integer({ min: 0, max: 100_000_000 });
    case 'count':
      return fc.integer({ min: field.min, max: Math.min(field.max, 30) });
    default:
      return null;
  }
}

function present(field: Field): fc.Arbitrary<unknown> {
  const simple = plain(field);
  if (simple !== null) return simple;
  switch (field.kind) {
    case 'flag':
      return fc.boolean();
    case 'codes':
      return fc.constant(field.internal === true ? [SECRET] : ['X1', 'X2']);
    case 'texts':
      return fc.constant(['A']);
    case 'choices':
      return fc.subarray([...field.of]);
    case 'staff':
    case 'case':
      return fc.constantFrom('lin', 'he', 'gu');
    case 'staffs':
      return fc.constant(['shen']);
    case 'entity':
      return entity(field.fields);
    case 'rows':
      return fc.array(entity(field.fields), { maxLength: 2 });
    default:
      return fc.constant({});
  }
}

const NEVER_NULL: ReadonlySet<string> = new Set(['flag', 'codes', 'texts', 'choices', 'staffs']);

function value(field: Field): fc.Arbitrary<unknown> {
  const some = present(field);
  const always = field.given === true || NEVER_NULL.has(field.kind);
  return always ? some : fc.option(some, { freq: 8 });
}

function entity(fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, value(field)])),
  );
}

/** Any case the field tables allow, however unlikely: {@link SECRET} in every internal field, {@link HOSTILE} in texts. */
export function randomCase(): fc.Arbitrary<Case> {
  return entity(CASE).map((one) => {
    if (!isCase(one)) throw new TypeError('the tables made something that is no case');
    return one;
  });
}
