import { CASE, isCase } from './case.ts';
import type { Case } from './case.ts';
import type { Field, Fields } from './fields.ts';

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === 'boolean' ? false : null;
}

function hasIn(field: Field, value: unknown): boolean {
  if (field.internal === true) return !isEmpty(value);
  if (field.kind === 'entity') return hasInAny(field.fields, value);
  if (field.kind !== 'rows' || !Array.isArray(value)) return false;
  return value.some((row: unknown) => hasInAny(field.fields, row));
}

function hasInAny(fields: Fields, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(fields).some(([name, field]) => hasIn(field, Reflect.get(value, name)));
}

function without(field: Field, value: unknown): unknown {
  if (field.internal === true) return emptied(value);
  if (field.kind === 'entity') return allWithout(field.fields, value);
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: unknown) => allWithout(field.fields, row));
}

function allWithout(fields: Fields, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, without(field, Reflect.get(value, name))]),
  );
}

function pathsIn(fields: Fields, parent = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${parent}${name}`;
    if (field.internal === true) return [path];
    const inner = field.kind === 'entity' || field.kind === 'rows' ? field.fields : {};
    return pathsIn(inner, `${path}.`);
  });
}

/** Where a case holds internal judgements about people, as `emotions.level`; rows count as their fields. */
export const TAG_PATHS: readonly string[] = pathsIn(CASE);

/** True while a case holds internal judgements (+i) about the people in it. */
export function hasTags(c: Case): boolean {
  return hasInAny(CASE, c);
}

/** The case without them; everything else stays as it is (D43). */
export function withoutTags(c: Case): Case {
  const bare = allWithout(CASE, c);
  if (!isCase(bare)) throw new TypeError('a case without its tags does not fit its fields');
  return bare;
}
