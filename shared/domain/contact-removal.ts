import type { Case } from './case.ts';
import { isReachable } from './deadline-runs.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { Refusal } from './refusals.ts';
import { hasRole } from './roles.ts';

const WAYS = ['phone', 'altPhone', 'email', 'address'] as const;

/** True when an edit takes a way to reach the customer off a registered case, or makes it nameless. */
function removesContact(c: Case, next: Case): boolean {
  if (c.status === 'draft') return false;
  const nameless = next.complainant.isAnonymous && !c.complainant.isAnonymous;
  return (
    nameless || WAYS.some((way) => !isBlank(c.complainant[way]) && isBlank(next.complainant[way]))
  );
}

/** Data go at the customer's own request, which the officer answers: nobody else's edit ends the call that is owed. */
export function removalRefusals(
  c: Case,
  next: Case,
  reason: string | null,
  world: ActionWorld,
): readonly Refusal[] {
  if (!removesContact(c, next)) return [];
  return refusalsOf([
    [!hasRole(world.me, 'complaintOfficer'), 'role-not-allowed'],
    [hasRole(world.me, 'complaintOfficer') && isBlank(reason), 'reason-missing'],
  ]);
}

/** The edited case with a note of what was taken off it: whoever could be reached at T1 is still owed the call. */
export function withRemovalNoted(
  c: Case,
  next: Case,
  reason: string | null,
  { now, me, newId }: ActionWorld,
): Case {
  if (!removesContact(c, next) || !isReachable(c)) return next;
  return { ...next, contactRemoval: { id: newId(), loggedAt: now, loggedBy: me.id, reason } };
}
