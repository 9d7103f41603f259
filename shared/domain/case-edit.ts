import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS, REPRESENTATIVE_FIELDS } from './case-fields.ts';
import type { CASE_EDIT_FIELDS } from './case-fields.ts';
import { isHidden } from './case-mask.ts';
import type { Sight } from './case-mask.ts';
import type { Case } from './case.ts';
import { isEntity } from './fields.ts';
import type { EntityOf, Field, Fields, InputOf } from './fields.ts';
import { refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { changeRefusals, guardedChanges } from './guarded-facts.ts';
import { mask } from './masking.ts';
import type { Refusal } from './refusals.ts';
import { transitionRefusals } from './transitions.ts';

/** The part of the input that belongs to this table, as a whole entity. */
function whole<F extends Fields>(fields: F, from: object): EntityOf<F> {
  const own = Object.fromEntries(
    Object.entries(from).filter(([name]) => Object.hasOwn(fields, name)),
  );
  if (!isEntity(fields, own)) throw new TypeError('an entity does not fit its fields');
  return own;
}

/** A number that came back as its mask. */
function isItsMask({ mask: how }: Field, typed: unknown, before: unknown): boolean {
  if (how === undefined || typeof before !== 'string') return false;
  return typed !== before && typed === mask(how, before);
}

/**
 * What the person could not see stays as it is stored: a page that shows a number masked, or a judgement not at all,
 * sends the mask or nothing back.
 */
function keepingUnseen<E extends object>(
  fields: Fields,
  typed: E,
  stored: object | undefined,
  sight: Sight,
): E {
  if (stored === undefined) return typed;
  const kept = Object.entries(fields).flatMap(([name, field]) => {
    const before: unknown = Reflect.get(stored, name);
    const unseen = isHidden(field, sight) || isItsMask(field, Reflect.get(typed, name), before);
    return unseen ? [[name, before] as const] : [];
  });
  return { ...typed, ...Object.fromEntries(kept) };
}

type Representative = Case['representatives'][number];

/** The row as it was stored: found by its name, or where it stood when the name is new. */
function storedRow(c: Case, row: Representative, index: number): Representative | undefined {
  const named = c.representatives.find(({ name }) => name !== null && name === row.name);
  return named ?? c.representatives[index];
}

/** The case with what a person of this sight entered. */
export function withEdits(c: Case, input: InputOf<typeof CASE_EDIT_FIELDS>, sight: Sight): Case {
  const facts = whole(
    CASE_FACT_FIELDS,
    keepingUnseen(CASE_FACT_FIELDS, { ...c.facts, ...input }, c.facts, sight),
  );
  const { complainant } = c;
  return {
    ...c,
    facts,
    complainant: whole(
      COMPLAINANT_FIELDS,
      keepingUnseen(
        COMPLAINANT_FIELDS,
        { ...complainant, ...input.complainant },
        complainant,
        sight,
      ),
    ),
    representatives: (input.representatives ?? c.representatives).map((row, index) =>
      keepingUnseen(REPRESENTATIVE_FIELDS, row, storedRow(c, row, index), sight),
    ),
  };
}

/** After T1 first responsibility moves with the signature of whoever takes it over (domain 3.2). */
function movesReceiver(c: Case, next: Case): boolean {
  return c.status !== 'draft' && next.facts.firstReceiverId !== c.facts.firstReceiverId;
}

/** What registering asked for stays: an edit may not empty it again. */
function lostByEdit(c: Case, next: Case, world: ActionWorld): readonly Refusal[] {
  if (c.status === 'draft') return [];
  const before = transitionRefusals('T1', c, world);
  return transitionRefusals('T1', next, world).filter((code) => !before.includes(code));
}

/** Everything that refuses this edit. */
export function editRefusals(
  c: Case,
  next: Case,
  reason: string | null | undefined,
  world: ActionWorld,
): readonly Refusal[] {
  return [
    ...new Set([
      ...changeRefusals(guardedChanges(c, next.facts), reason, world),
      ...refusalsOf([[movesReceiver(c, next), 'use-hand-over']]),
      ...lostByEdit(c, next, world),
    ]),
  ];
}
