import { actingAs, sideOf } from './action.ts';
import { CASE, isCase } from './case.ts';
import type { Case } from './case.ts';
import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from './case-fields.ts';
import { CREDIT_RECORD } from './credit-fields.ts';
import type { Field, Fields, Mask } from './fields.ts';
import { mask } from './masking.ts';
import { isPermitted } from './permissions.ts';
import { hasRole } from './roles.ts';
import type { Staff } from './roles.ts';
import { isOpen } from './states.ts';

/** What a person may see of a case: `whole` numbers, and the internal judgements (+i). */
export type Sight = {
  readonly whole: boolean;
  readonly internal: boolean;
  /** Works on the credit dispute of the case. */
  readonly dispute?: boolean;
};

/** Internal judgements: by row 56; counter staff no longer once the case is closed (domain 9). */
export function seesInternal(c: Case, me: Staff, directory: readonly Staff[]): boolean {
  const acting = actingAs(me, c, directory);
  const counterOnly = !hasRole(acting, 'branchManager', 'complaintOfficer');
  return isPermitted('r56', acting, sideOf(c)) && (isOpen(c.status) || !counterOnly);
}

/** Masked on the case itself. Names and free texts are written in full there; lists mask them too (domain 1). */
const MASKED_ON_CASE: ReadonlySet<Mask> = new Set(['phone', 'id', 'last4', 'address', 'mail']);

function hidden(field: Field): unknown {
  if (field.kind === 'flag') return false;
  return ['texts', 'choices', 'codes', 'staffs'].includes(field.kind) ? [] : null;
}

/** True for a field that somebody with this sight does not see at all. */
export function isHidden({ internal, mask: how }: Field, sight: Sight): boolean {
  return !sight.internal && (internal === true || how === 'hide');
}

function isMasked(field: Field): boolean {
  return field.mask !== undefined && MASKED_ON_CASE.has(field.mask);
}

function seenText(field: Field, value: string, sight: Sight): string {
  return sight.whole || field.mask === undefined || !isMasked(field)
    ? value
    : mask(field.mask, value);
}

function seenValue(field: Field, value: unknown, sight: Sight): unknown {
  if (isHidden(field, sight)) return hidden(field);
  if (typeof value === 'string') return seenText(field, value, sight);
  if (field.kind === 'entity') return seenFields(field.fields, value, sight);
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: unknown) => seenFields(field.fields, row, sight));
}

function seenFields(fields: Fields, value: unknown, sight: Sight): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => {
      const field = fields[name];
      return [name, field === undefined ? null : seenValue(field, one, sight)];
    }),
  );
}

/** Who works on a credit dispute sees what is disputed, though no internal judgements (rows 49, 50). */
function disputeSeen({ creditDispute }: Case, sight: Sight): object {
  return { creditDispute: seenFields(CREDIT_RECORD, creditDispute, { ...sight, internal: true }) };
}

/** The case as a person with this sight sees it. */
export function seenCase(c: Case, sight: Sight): Case {
  const masked = seenFields(CASE, c, sight);
  const own = sight.dispute === true ? disputeSeen(c, sight) : {};
  const seen = typeof masked === 'object' ? { ...masked, ...own } : masked;
  if (!isCase(seen)) throw new TypeError('a masked case does not fit its fields');
  return seen;
}

const REVEALABLE = { facts: CASE_FACT_FIELDS, complainant: COMPLAINANT_FIELDS } as const;

function entryOf(c: Case, path: string): { readonly field: Field; readonly value: unknown } | null {
  const [part = '', name = ''] = path.split('.');
  if (part !== 'facts' && part !== 'complainant') return null;
  const fields: Fields = REVEALABLE[part];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? null : { field, value: Reflect.get(c[part], name) };
}

/** The masked fields that hold something, as `complainant.phone`. */
export function maskedPaths(c: Case): readonly string[] {
  const paths = Object.entries(REVEALABLE).flatMap(([part, fields]) =>
    Object.keys(fields).map((name) => `${part}.${name}`),
  );
  return paths.filter((path) => revealed(c, path) !== null);
}

/** One masked field in full; null when the path names none or it is empty. */
export function revealed(c: Case, path: string): string | null {
  const entry = entryOf(c, path);
  return entry !== null &&
    isMasked(entry.field) &&
    typeof entry.value === 'string' &&
    entry.value !== ''
    ? entry.value
    : null;
}
