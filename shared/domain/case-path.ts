import { inRound } from './approval.ts';
import { CASE } from './case.ts';
import type { Case } from './case.ts';
import type { Field, Fields } from './fields.ts';

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Records of an earlier round of a reopened case say nothing about this one. */
function isOfRound(c: Case, row: unknown): boolean {
  if (!isRecord(row)) return true;
  const loggedAt: unknown = Reflect.get(row, 'loggedAt');
  return !isText(loggedAt) || inRound(c, { loggedAt });
}

/** Every value at the path; through a list of rows, one for each row of this round. */
function valuesAt(c: Case, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (held, name) =>
      held.flatMap((one) => {
        if (!isRecord(one)) return [];
        const value: unknown = Reflect.get(one, name);
        if (!isList(value)) return [value];
        return value.filter((row) => isOfRound(c, row));
      }),
    [c],
  );
}

function isFilled(value: unknown): boolean {
  if (isRecord(value)) return Object.keys(value).length > 0;
  return value !== null && value !== undefined && value !== false && value !== '';
}

/** True when something is entered at the path: a value, a tick, a record of this round. */
export function isFilledAt(c: Case, path: string): boolean {
  return valuesAt(c, path).some(isFilled);
}

/** The codes that stand at the path. */
export function codesAt(c: Case, path: string): readonly string[] {
  return valuesAt(c, path).filter(isText);
}

const NESTED: ReadonlySet<Field['kind']> = new Set(['entity', 'rows', 'part']);

function fieldsBelow(field: Field): Fields | null {
  return NESTED.has(field.kind) && 'fields' in field ? field.fields : null;
}

/** True when a case can hold something at the path. */
export function isCasePath(path: string): boolean {
  let fields: Fields | null = CASE;
  for (const name of path.split('.')) {
    const field: Field | undefined =
      fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return false;
    fields = fieldsBelow(field);
  }
  return true;
}
