import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEXICON } from '../../shared/data/lexicon.ts';
import { heatMap } from '../../shared/domain/arrivals.ts';
import type { Arrival } from '../../shared/domain/arrivals.ts';
import { addDays, at, day, daysBetween, dayOf } from '../../shared/domain/day.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { readingOf } from '../../shared/domain/lexicon.ts';
import type { LexiconTerm } from '../../shared/domain/lexicon.ts';
import { detectionsOf } from '../../shared/domain/repeat-complaints.ts';
import { severityOf } from '../../shared/domain/severity.ts';
import { randomCase } from '../support/random-case.ts';

const words = fc.constantFrom(
  ...LEXICON.map(({ zh }) => zh),
  ...LEXICON.map(({ en }) => en),
  '，',
  'A',
);
const texts = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' '));

test('adding text never lowers the score of a category, the mood or the urgency', () => {
  const sums = (text: string) => {
    const { scores, hits } = readingOf(text, LEXICON);
    const sum = (of: 'mood' | 'urgency') => hits.reduce((all, { term }) => all + term[of], 0);
    return { scores: new Map(scores.map((one) => [one.category, one.score])), sum };
  };
  fc.assert(
    fc.property(texts, texts, (text, more) => {
      const [before, after] = [sums(text), sums(`${text}\n${more}`)];
      for (const [category, score] of before.scores) {
        expect(after.scores.get(category) ?? 0).toBeGreaterThanOrEqual(score);
      }
      expect(after.sum('mood')).toBeGreaterThanOrEqual(before.sum('mood'));
      expect(after.sum('urgency')).toBeGreaterThanOrEqual(before.sum('urgency'));
    }),
  );
});

function switchedOff(term: LexiconTerm): LexiconTerm {
  return { ...term, active: false };
}

test('a term that is not active never scores, whatever is said', () => {
  fc.assert(
    fc.property(texts, fc.subarray([...LEXICON]), (text, off) => {
      const lexicon = [...LEXICON.filter((term) => !off.includes(term)), ...off.map(switchedOff)];
      const inactive = new Set(off.map(({ code }) => code));
      expect(readingOf(text, lexicon).hits.filter(({ term }) => inactive.has(term.code))).toEqual(
        [],
      );
    }),
  );
});

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2025-06-01'), count));
const arrivals: fc.Arbitrary<Arrival> = fc
  .record({
    n: fc.integer({ min: 1, max: 30 }),
    on: days,
    hour: fc.integer({ min: 9, max: 16 }),
    reasonCode: fc.constantFrom('C01', 'C03', null),
    zone: fc.constantFrom('Z1', 'Z2', null),
    isAnonymous: fc.boolean(),
  })
  .map(({ n, on, hour, reasonCode, zone, isAnonymous }) => {
    const receivedAt = at(on, `${String(hour).padStart(2, '0')}:00`);
    const id = caseId(`c-${String(n)}`);
    return { id, receivedAt, closedAt: null, reasonCode, zone, isAnonymous };
  });
const LIMITS = { repeatWindowDays: 90, sameCauseWeekly: 3 };

test('an anonymous case never repeats a customer, and no anonymous case is ever an earlier one', () => {
  fc.assert(
    fc.property(
      arrivals,
      fc.array(arrivals, { maxLength: 12 }),
      fc.boolean(),
      (c, others, tagged) => {
        const around = { confirmed: [], causeMonths: [], tagged };
        const sameCause = others.filter(({ reasonCode }) => reasonCode === c.reasonCode);
        const all = { ...around, sameCustomer: others, sameCause };
        const found = detectionsOf(c, all, LIMITS);
        const customers = found.filter(({ code }) => ['RP1', 'RP2', 'RP6'].includes(code));
        if (c.isAnonymous) expect(customers).toEqual([]);
        const anonymous = new Set(others.filter((one) => one.isAnonymous).map(({ id }) => id));
        const known = new Set(others.filter((one) => !one.isAnonymous).map(({ id }) => id));
        for (const id of customers.flatMap(({ ids }) => ids)) {
          expect(anonymous.has(id) && !known.has(id)).toBe(false);
        }
      },
    ),
  );
});

test('an earlier case counts from the same day to the ninetieth day after it, both included', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), arrivals, (apart, earlier) => {
      const known = { ...earlier, isAnonymous: false };
      const receivedAt = at(addDays(dayOf(known.receivedAt), apart), '17:00');
      const c = { ...known, id: caseId('new'), receivedAt };
      const around = { sameCause: [], confirmed: [], causeMonths: [], tagged: false };
      const found = detectionsOf(c, { ...around, sameCustomer: [known] }, LIMITS);
      const age = daysBetween(dayOf(known.receivedAt), dayOf(receivedAt));
      expect(found.some(({ code }) => code === 'RP1')).toBe(age >= 0 && age <= 90);
    }),
  );
});

test('no complaint is lost or counted twice in a heat map', () => {
  fc.assert(
    fc.property(fc.array(arrivals), (all) => {
      const sum = (by: 'zone' | 'cause') =>
        heatMap(all, by).reduce((total, { count }) => total + count, 0);
      expect(sum('zone')).toBe(all.filter(({ zone }) => zone !== null).length);
      expect(sum('cause')).toBe(all.filter(({ reasonCode }) => reasonCode !== null).length);
    }),
  );
});

test('whatever stands in a case, the helper gives up to 21 points, their sum decides, and GX is never suggested', () => {
  fc.assert(
    fc.property(randomCase(), (c) => {
      const { points, sum, grievanceLevel } = severityOf(c);
      expect(Object.values(points).reduce<number>((all, one) => all + one, 0)).toBe(sum);
      expect(sum).toBeLessThanOrEqual(21);
      const third = sum >= 12 ? 'G3' : 'G2';
      expect(grievanceLevel).toBe(sum <= 5 ? 'G1' : third);
    }),
  );
});
