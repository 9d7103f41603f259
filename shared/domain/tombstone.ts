import { CASE, isCase } from './case.ts';
import type { Case } from './case.ts';
import { fill } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import { staffId } from './ids.ts';

/** Nobody: stands where a record needs a person. */
const NOBODY = staffId('purged');

/** The records that are nothing but dates, codes and amounts. */
const KEPT_ROWS: ReadonlySet<string> = new Set([
  'transitions',
  'levelChanges',
  'effects',
  'payments',
]);
const KEPT_PARTS: ReadonlySet<string> = new Set(['facts', 'closing', 'ending', 'decision']);
const KEPT_TEXTS: ReadonlySet<string> = new Set(['caseNo', 'approvalNo']);

const LISTS: ReadonlySet<Field['kind']> = new Set(['texts', 'choices', 'codes', 'staffs', 'rows']);
const WRITTEN: ReadonlySet<Field['kind']> = new Set([
  'text',
  'texts',
  'staff',
  'staffs',
  'answers',
]);

function nothing({ kind }: Field): unknown {
  if (kind === 'flag') return false;
  if (kind === 'answers') return {};
  return LISTS.has(kind) ? [] : null;
}

/** Rows and parts are looked into; of the rest only what somebody wrote in words, or who it was, goes. */
function innerOf(name: string, field: Field, value: unknown): unknown {
  if (field.kind === 'entity') return KEPT_PARTS.has(name) ? remains(field.fields, value) : null;
  if (field.kind !== 'rows') return value;
  if (!KEPT_ROWS.has(name) || !Array.isArray(value)) return [];
  return value.map((row: unknown) => remains(field.fields, row));
}

function remainsOf(name: string, field: Field, value: unknown): unknown {
  if (field.mask !== undefined || field.internal === true) return nothing(field);
  const needed = field.given === true || KEPT_TEXTS.has(name);
  if (!WRITTEN.has(field.kind)) return innerOf(name, field, value);
  if (!needed) return nothing(field);
  return field.kind === 'staff' ? NOBODY : value;
}

function remains(fields: Fields, value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      remainsOf(name, field, Reflect.get(value, name)),
    ]),
  );
}

/** What stays of a purged case for the figures: its number, dates, codes and amounts (rules 13). */
export function tombstoneOf(c: Case): Case {
  const { kind, isAnonymous } = c.complainant;
  const complainant = fill(CASE.complainant.fields, { kind, isAnonymous });
  const bare: unknown = { ...remains(CASE, c), complainant };
  if (!isCase(bare)) throw new TypeError('a tombstone does not fit the fields of a case');
  return bare;
}
