import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import type { FormTable } from './form-table.ts';
import type { CaseId, StaffId } from './ids.ts';
import type { Fen } from './money.ts';
import type { Refusal } from './refusals.ts';
import type { RuleBook } from './rule-book.ts';
import type { Staff } from './roles.ts';

/** What an act on a case takes from outside: who acts, when, and what the institution has set. */
export type ActionWorld = {
  readonly now: Moment;
  readonly me: Staff;
  /** Whose deputy the person is in this act; absent or null when they act by themselves. */
  readonly actingFor?: StaffId | null;
  readonly newId: () => string;
  /** Every member of staff, left ones included. */
  readonly directory: readonly Staff[];
  readonly book: RuleBook;
  /** Cost already approved or paid on linked repeat cases of the last 90 days (rules 6). */
  readonly linkedCost: Fen;
  /** Cost of the gifts chosen on other cases of the branch this calendar year (rule A10). */
  readonly giftsSpent: Fen;
  /** Takes the next number of the day; called once, when everything else holds. */
  readonly takeCaseNo: () => string;
  readonly forms: FormTable;
  readonly knowsCase: (id: CaseId) => boolean;
  /** True when the first case repeats the second, directly or through others. */
  readonly repeats: (id: CaseId, other: CaseId) => boolean;
};

/** True = refuse. A guard looks at the case as it would be after the act. */
export type Guard = (c: Case, world: ActionWorld) => boolean;
export type Guards = Partial<Readonly<Record<Refusal, Guard>>>;

export function staffById(world: ActionWorld, id: StaffId | null): Staff | null {
  return world.directory.find((staff) => staff.id === id) ?? null;
}

/** True for an id that nobody working here has: nothing is handed to a person who is not there. */
export function isStranger(world: ActionWorld, id: StaffId | null | undefined): boolean {
  return id !== null && id !== undefined && staffById(world, id)?.active !== true;
}

/** True for the id of a record that the case does not hold; no id at all names none. */
export function isUnknown(
  records: readonly { readonly id: string }[],
  id: string | null | undefined,
): boolean {
  return !isBlank(id) && !records.some((record) => record.id === id);
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

/** Unicode characters, blanks around it not counted (rules 2). */
export function lengthOf(text: string | null | undefined): number {
  return [...(text ?? '').trim()].length;
}

export function isInvolved(c: Case, id: StaffId | null): boolean {
  return id !== null && c.facts.involvedStaffIds.includes(id);
}

/** Insurance, funds and trusts sold for others: the partner must be asked and judged (domain 5.1). */
export function isAgencyBusiness(c: Case): boolean {
  return c.facts.bizCategory === 'B08' || !isBlank(c.facts.thirdPartyName);
}

/** Codes of the checks that refuse, in the order given. */
export function refusalsOf(checks: readonly (readonly [boolean, Refusal])[]): readonly Refusal[] {
  return checks.filter(([refuse]) => refuse).map(([, code]) => code);
}
