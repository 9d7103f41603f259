import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { addSeconds, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { applyEffect, dueEffects, nextEffectAt } from '../../shared/domain/due-effects.ts';
import { aContact, aNotice, anOpenCase, in2026, world } from '../support/deadline-world.ts';

const WORLD = world('07-06 09:35');
const START = in2026('07-06 09:40');

const moments = fc
  .array(fc.nat(45 * 86_400), { minLength: 1, maxLength: 8 })
  .map((gone) => gone.toSorted((a, b) => a - b).map((seconds) => addSeconds(START, seconds)));

/** Cases with whatever was done at whatever time. */
const story: fc.Arbitrary<Case> = fc
  .record({
    grievanceLevel: fc.constantFrom('G1', 'G2', 'G3', 'GX'),
    regLevel: fc.constantFrom('L1', 'L2'),
    contactDay: fc.option(fc.constantFrom('07-06 10:30', '07-06 12:00', '07-09 10:00')),
    promised: fc.option(fc.constantFrom('07-08 10:00', '07-13 17:00', '07-20 09:00')),
    told: fc.option(fc.constantFrom('07-10 10:00', '07-21 17:00:01')),
  })
  .map(({ grievanceLevel, regLevel, contactDay, promised, told }) =>
    anOpenCase({
      grievanceLevel,
      regLevel,
      contacts: [
        ...(promised === null
          ? []
          : [aContact('07-06 09:36', { promisedAt: in2026(promised), reached: false })]),
        ...(contactDay === null ? [] : [aContact(contactDay)]),
      ],
      notices: told === null ? [] : [aNotice(told)],
    }),
  );

function scan(whole: Case, now: Moment): Case {
  return dueEffects(whole, { ...WORLD, now }).reduce(applyEffect, whole);
}

const withoutRecording = ({ effects }: Case) =>
  effects.map((effect) => ({ ...effect, recordedAt: START }));

test('looking often or only at the end gives the same effects in the same order', () => {
  fc.assert(
    fc.property(story, moments, (whole, times) => {
      const often = times.reduce(scan, whole);
      const once = scan(whole, times.at(-1) ?? START);
      expect(withoutRecording(often)).toEqual(withoutRecording(once));
      expect([often.grievanceLevel, often.urgency]).toEqual([once.grievanceLevel, once.urgency]);
    }),
  );
});

test('looking twice at the same moment records nothing twice', () => {
  fc.assert(
    fc.property(story, moments, (whole, times) => {
      const now = times.at(-1) ?? START;
      expect(dueEffects(scan(whole, now), { ...WORLD, now })).toEqual([]);
    }),
  );
});

test('effects come in the order they fall due, with at most one rise and one rung a day', () => {
  fc.assert(
    fc.property(story, moments, (whole, times) => {
      const { effects } = scan(whole, times.at(-1) ?? START);
      const due = effects.map(({ dueAt }) => dueAt);
      expect(due).toEqual(due.toSorted());
      const used = effects
        .filter(({ effect, done }) => done && (effect === 'NX' || effect === 'LV'))
        .map(({ effect, dueAt }) => `${effect} ${dayOf(dueAt)}`);
      expect(new Set(used).size).toBe(used.length);
    }),
  );
});

test('the announced next moment is the one at which something falls due', () => {
  fc.assert(
    fc.property(story, moments, (whole, times) => {
      const now = times.at(-1) ?? START;
      const scanned = scan(whole, now);
      const next = nextEffectAt(scanned, { ...WORLD, now });
      if (next === null) {
        expect(dueEffects(scanned, { ...WORLD, now: addSeconds(now, 300 * 86_400) })).toEqual([]);
      } else {
        expect(next > now).toBe(true);
        expect(dueEffects(scanned, { ...WORLD, now: addSeconds(next, -1) })).toEqual([]);
        expect(dueEffects(scanned, { ...WORLD, now: next })[0]?.dueAt).toBe(next);
      }
    }),
  );
});

test('a clock that is set back records nothing anew, and goes on where it was', () => {
  fc.assert(
    fc.property(story, moments, (whole, times) => {
      const now = times.at(-1) ?? START;
      const scanned = scan(whole, now);
      const back = scan(scanned, times[0] ?? START);
      expect(back.effects).toEqual(scanned.effects);
      expect(scan(back, now).effects).toEqual(scanned.effects);
    }),
  );
});
