import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, ACTION_NAMES, act } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { applyEffect, dueEffects } from '../../shared/domain/due-effects.ts';
import { canLeave, endsOf, isTransition } from '../../shared/domain/states.ts';
import { inputsAt } from '../support/act-inputs.ts';
import { NOON, as } from '../support/branch-world.ts';
import { randomInput } from '../support/random-case.ts';
import type { PersonName } from '../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aPaidCase,
  aReadyDraft,
  aRegisteredCase,
} from '../support/case-on-its-way.ts';

type Deed = {
  readonly name: ActionName;
  readonly by: PersonName;
  readonly pick: number;
  readonly wait: number;
};

/** Those that end a case are rare, so that stories are long. */
const OFTEN = ACTION_NAMES.filter(
  (name) => !['withdraw', 'reject', 'answer', 'refer', 'hold'].includes(name),
);

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    name: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...OFTEN) },
      { weight: 1, arbitrary: fc.constantFrom(...ACTION_NAMES) },
    ),
    by: fc.constantFrom('lin', 'tong', 'he', 'gu', 'lu', 'cheng', 'fang', 'zhou', 'su'),
    pick: fc.nat(9),
    wait: fc.constantFrom(1, 1, 1, 1, 30, 2_000),
  }),
  { minLength: 40, maxLength: 120 },
);

function attempted(c: Case, { name, by, pick, wait }: Deed): Case {
  const now = addMinutes(c.updatedAt, wait);
  const inputs = inputsAt(now)[name] ?? [{}];
  const world = as(by, { now });
  const caught = dueEffects(c, { ...world.book, now }).reduce(applyEffect, c);
  const outcome = act(name, caught, inputs[pick % inputs.length] ?? {}, world);
  return { ...(outcome.ok ? outcome.value : caught), updatedAt: now };
}

function expectLawful(c: Case): void {
  let state: Case['status'] = 'draft';
  for (const { transition, from, to } of c.transitions) {
    if (!isTransition(transition)) throw new Error(transition);
    expect(from).toBe(state);
    expect(canLeave(from, transition)).toBe(true);
    expect(endsOf(transition)).toContain(to);
    state = to;
  }
  expect(c.status).toBe(state);
}

/** Stories begin anywhere on the way, so that its far end is reached as often as its beginning. */
const BEGINNINGS = [
  aReadyDraft(),
  aRegisteredCase(),
  aCaseUnderInvestigation(),
  aCaseWithChoice(100),
  aCaseWithChoice(300_000),
  aCaseAwaitingSignature(300_000),
  aPaidCase(100),
  aCaseReadyToClose(),
];

test('no sequence of acts by anybody leaves the table, loses the case or keeps what cannot be stored', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), deeds, (begun, all) => {
      const end = all.reduce((c, deed) => {
        const next = attempted(c, deed);
        expect(next.transitions.slice(0, c.transitions.length)).toEqual(c.transitions);
        expect(next.evidence.length).toBeGreaterThanOrEqual(c.evidence.length);
        return next;
      }, begun);
      expectLawful(end);
      expect(isCase(end)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('an act that is refused changes nothing, and says why', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), deeds, (c, all) => {
      const before = structuredClone(c);
      for (const { name, by, pick } of all) {
        const inputs = inputsAt(NOON)[name] ?? [{}];
        const outcome = act(name, c, inputs[pick % inputs.length] ?? {}, as(by));
        if (!outcome.ok) expect(outcome.failure.length).toBeGreaterThan(0);
      }
      expect(c).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

const anyInput = fc
  .constantFrom(...ACTION_NAMES)
  .chain((name) => fc.tuple(fc.constant(name), randomInput(ACTIONS[name].input)));
const anybody = fc.constantFrom('lin', 'he', 'gu', 'lu', 'cheng', 'fang');

test('whatever fits its table, an act answers with a case that can be stored, or with its refusals', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), anyInput, anybody, (c, [name, input], by) => {
      const outcome = act(name, c, input, as(by));
      if (outcome.ok) expect(isCase(outcome.value), name).toBe(true);
      else expect(outcome.failure.length, name).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});
