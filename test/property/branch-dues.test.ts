import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchDues, branchEffects, effectKey } from '../../shared/domain/branch-dues.ts';
import type { BranchEffect } from '../../shared/domain/branch-records.ts';
import { addMinutes, day, moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { aBook, PEOPLE } from '../support/branch-world.ts';

const START = moment('2026-07-15T08:00:00');
const BOOKS = {
  since: day('2026-07-15'),
  opinionDays: [],
  opinionEntries: [],
  creditLogins: [],
  creditChanges: [],
  bulletins: [],
  lastBackup: null,
};
const { rules, counting } = aBook();
const DIRECTORY = Object.values(PEOPLE);

function look(now: Moment, recorded: ReadonlySet<string>): readonly BranchEffect[] {
  const world = { now, rules, counting, directory: DIRECTORY };
  return branchEffects(branchDues(BOOKS, world), recorded, world);
}

test('however often the branch is looked at, each effect comes once and never before its date', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 15 * 24 * 60 }), { minLength: 1 }),
      (minutes) => {
        const times = minutes.toSorted((a, b) => a - b).map((one) => addMinutes(START, one));
        const seen: BranchEffect[] = [];
        for (const now of times) {
          const recorded = new Set(seen.map(effectKey));
          const found = look(now, recorded);
          for (const { dueAt } of found) expect(dueAt < now).toBe(true);
          seen.push(...found);
        }
        const keys = seen.map(effectKey);
        expect(new Set(keys).size).toBe(keys.length);
        const last = times.at(-1) ?? START;
        expect(keys.toSorted()).toEqual(look(last, new Set()).map(effectKey).toSorted());
      },
    ),
    { numRuns: 60 },
  );
});
