import type { CASE_FACT_FIELDS } from './case-fields.ts';
import type { Case } from './case.ts';
import { LOGGED } from './reception-fields.ts';
import type { Fields } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { Refusal } from './refusals.ts';
import { hasRole } from './roles.ts';
import type { RoleId } from './roles.ts';

type Facts = Case['facts'];

/** What the dates and the duties of a registered case hang on. */
export const GUARDED_FACTS = [
  'nature',
  'receivedAt',
  'regulatorTransfer',
  'transferAt',
  'involvedStaffIds',
] as const satisfies readonly (keyof typeof CASE_FACT_FIELDS)[];
export type GuardedFact = (typeof GUARDED_FACTS)[number] | 'disputeReceivedAt';

/** A change of a fact that the dates hang on, after registration: who, from what to what, and why. */
export const FACT_CHANGE = {
  ...LOGGED,
  field: { kind: 'choice', of: [...GUARDED_FACTS, 'disputeReceivedAt'], given: true },
  from: { kind: 'text', max: 2000 },
  to: { kind: 'text', max: 2000 },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

const MANAGER: readonly RoleId[] = ['branchManager'];
const MANAGER_OR_OFFICER: readonly RoleId[] = ['branchManager', 'complaintOfficer'];

/** Whose it is to change them (domain 3.3). */
const WHO: Readonly<Record<GuardedFact, readonly RoleId[]>> = {
  nature: MANAGER_OR_OFFICER,
  receivedAt: MANAGER,
  regulatorTransfer: MANAGER_OR_OFFICER,
  transferAt: MANAGER_OR_OFFICER,
  involvedStaffIds: ['complaintOfficer'],
  disputeReceivedAt: MANAGER,
};

function isRemoved(before: readonly string[], after: readonly string[]): boolean {
  return before.some((id) => !after.includes(id));
}

/**
 * True where the change could take a limit or a duty away. To say more than was known is everyone's: that it is a
 * complaint after all, that it came from the regulator, who else is named.
 */
const IS_GUARDED: Readonly<
  Record<(typeof GUARDED_FACTS)[number], (before: Facts, after: Facts) => boolean>
> = {
  nature: (before, after) => before.nature !== after.nature && after.nature !== 'NA1',
  receivedAt: (before, after) => before.receivedAt !== after.receivedAt,
  regulatorTransfer: (before, after) => before.regulatorTransfer && !after.regulatorTransfer,
  transferAt: (before, after) =>
    before.transferAt !== null && before.transferAt !== after.transferAt,
  involvedStaffIds: (before, after) => isRemoved(before.involvedStaffIds, after.involvedStaffIds),
};

/** The guarded facts that this edit of a registered case changes; none while it is a draft. */
export function guardedChanges(
  { status, facts }: Pick<Case, 'status' | 'facts'>,
  after: Facts,
): readonly (typeof GUARDED_FACTS)[number][] {
  return status === 'draft' ? [] : GUARDED_FACTS.filter((name) => IS_GUARDED[name](facts, after));
}

/** What refuses these changes: somebody else's to make, or made without a reason. */
export function changeRefusals(
  changed: readonly GuardedFact[],
  reason: string | null | undefined,
  { me }: ActionWorld,
): readonly Refusal[] {
  return refusalsOf([
    [changed.some((name) => !hasRole(me, ...WHO[name])), 'role-not-allowed'],
    [changed.length > 0 && isBlank(reason), 'change-reason-missing'],
  ]);
}

type Shown = string | boolean | readonly string[] | null;

function shown(value: Shown): string | null {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : value.join(' ');
}

type Change = {
  readonly field: GuardedFact;
  readonly from: Shown;
  readonly to: Shown;
  readonly reason: string | null;
};

/** The case with the change on its record. */
export function withFactChange<C extends Case>(
  c: C,
  { field, from, to, reason }: Change,
  world: ActionWorld,
): C {
  const head = { id: world.newId(), loggedAt: world.now, loggedBy: world.me.id };
  const change = { ...head, field, from: shown(from), to: shown(to), reason };
  return { ...c, factChanges: [...c.factChanges, change] };
}

/** The edited case with each guarded change on its record. */
export function withFactChanges(
  before: Case,
  after: Case,
  reason: string | null | undefined,
  world: ActionWorld,
): Case {
  return guardedChanges(before, after.facts).reduce<Case>(
    (c, field) =>
      withFactChange(
        c,
        { field, from: before.facts[field], to: after.facts[field], reason: reason ?? null },
        world,
      ),
    after,
  );
}
