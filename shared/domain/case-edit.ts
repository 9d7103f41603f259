import { inFuture } from './action.ts';
import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS, REPRESENTATIVE_FIELDS } from './case-fields.ts';
import type { CASE_EDIT_FIELDS } from './case-fields.ts';
import type { Case } from './case.ts';
import { isEntity } from './fields.ts';
import type { EntityOf, Fields, InputOf } from './fields.ts';
import { refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { mask } from './masking.ts';
import type { Refusal } from './refusals.ts';
import { hasRole } from './roles.ts';
import { transitionRefusals } from './transitions.ts';

/** The part of the input that belongs to this table, as a whole entity. */
function whole<F extends Fields>(fields: F, from: object): EntityOf<F> {
  const own = Object.fromEntries(
    Object.entries(from).filter(([name]) => Object.hasOwn(fields, name)),
  );
  if (!isEntity(fields, own)) throw new TypeError('an entity does not fit its fields');
  return own;
}

/** A page that shows a number masked may send the mask back: then the stored number stays. */
function unmasked<E extends object>(fields: Fields, typed: E, stored: object | undefined): E {
  const kept = Object.entries(fields).flatMap(([name, { mask: how }]) => {
    const before: unknown = stored === undefined ? null : Reflect.get(stored, name);
    if (how === undefined || typeof before !== 'string') return [];
    const isMask =
      Reflect.get(typed, name) !== before && Reflect.get(typed, name) === mask(how, before);
    return isMask ? [[name, before] as const] : [];
  });
  return { ...typed, ...Object.fromEntries(kept) };
}

/** The case with what a person entered; people newly named in the case lose the handling of it (domain 3.3). */
export function withEdits(c: Case, input: InputOf<typeof CASE_EDIT_FIELDS>): Case {
  const facts = whole(
    CASE_FACT_FIELDS,
    unmasked(CASE_FACT_FIELDS, { ...c.facts, ...input }, c.facts),
  );
  const named = c.handlerId !== null && facts.involvedStaffIds.includes(c.handlerId);
  return {
    ...c,
    procedureId: input.procedureId ?? c.procedureId,
    facts,
    complainant: whole(
      COMPLAINANT_FIELDS,
      unmasked(COMPLAINANT_FIELDS, { ...c.complainant, ...input.complainant }, c.complainant),
    ),
    representatives: (input.representatives ?? c.representatives).map((row, index) =>
      unmasked(REPRESENTATIVE_FIELDS, row, c.representatives[index]),
    ),
    handlerId: named ? null : c.handlerId,
  };
}

/** After T1 the time of receipt moves only by the branch manager, and names leave the list only by the officer. */
function stayRefusals(c: Case, next: Case, world: ActionWorld): readonly Refusal[] {
  const moved = next.facts.receivedAt !== c.facts.receivedAt;
  const removed = c.facts.involvedStaffIds.some((id) => !next.facts.involvedStaffIds.includes(id));
  const registered = c.status !== 'draft';
  return refusalsOf([
    [registered && moved && !hasRole(world.me, 'branchManager'), 'role-not-allowed'],
    [registered && removed && !hasRole(world.me, 'complaintOfficer'), 'role-not-allowed'],
    [moved && inFuture(world, next.facts.receivedAt), 'received-at-in-future'],
    [
      inFuture(world, next.facts.occurredAt, next.facts.transferAt, next.complainant.noticeGivenAt),
      'time-in-future',
    ],
  ]);
}

/** What registering asked for stays: an edit may not empty it again. */
function lostByEdit(c: Case, next: Case, world: ActionWorld): readonly Refusal[] {
  if (c.status === 'draft') return [];
  const before = transitionRefusals('T1', c, world);
  return transitionRefusals('T1', next, world).filter((code) => !before.includes(code));
}

/** Everything that refuses this edit. */
export function editRefusals(c: Case, next: Case, world: ActionWorld): readonly Refusal[] {
  return [...new Set([...stayRefusals(c, next, world), ...lostByEdit(c, next, world)])];
}
