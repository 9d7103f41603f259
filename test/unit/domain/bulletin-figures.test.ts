import { expect, test } from 'vitest';
import { bulletinFigures } from '../../../shared/domain/bulletin-figures.ts';
import type { DatedCase } from '../../../shared/domain/bulletin-figures.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { aBook } from '../../support/branch-world.ts';
import { aCase } from '../../support/a-case.ts';

const WEEK = { from: day('2026-07-06'), to: day('2026-07-12') };
const WORLD = { sameCauseWeekly: 3 };
const NOW = moment('2026-07-17T10:00:00');

function received(on: string, whole: Partial<Case> = {}, facts: Partial<Case['facts']> = {}): Case {
  const receivedAt = moment(`2026-${on}T10:00:00`);
  return aCase({ facts: { receivedAt, ...facts }, whole: { status: 'registered', ...whole } });
}

function dated(...cases: readonly Case[]): readonly DatedCase[] {
  return cases.map((c) => ({ c, deadlines: deadlinesOf(c, { ...aBook(), now: NOW }) }));
}

test('the week runs from Monday to Sunday, both included', () => {
  const cases = ['07-05', '07-06', '07-12', '07-13'].map((on) => received(on));
  const figures = bulletinFigures(dated(...cases), WEEK, WORLD);
  expect(figures.received).toBe(2);
  expect(figures.open).toBe(3);
});

test('what was missed by Sunday night is overdue, what is missed later is not', () => {
  const early = received('06-01');
  const late = received('07-12', {}, { source: 'S02' });
  expect(bulletinFigures(dated(early), WEEK, WORLD).overdue).toBe(1);
  expect(bulletinFigures(dated(late), WEEK, WORLD).overdue).toBe(0);
});

test('a case of the week that was given up ended otherwise, and is not open', () => {
  const ending = {
    kind: 'withdrawn',
    at: moment('2026-07-08T10:00:00'),
    receivedAt: null,
    reasonCode: null,
    reason: null,
    proof: '录音',
  } as const;
  const gone = received('07-07', { status: 'withdrawn', closeType: 'K4', ending });
  expect(bulletinFigures(dated(gone), WEEK, WORLD)).toMatchObject({
    received: 1,
    endedOtherwise: 1,
    closedInTime: 0,
    open: 0,
  });
});

test('three of one cause within seven days that end in the week repeat, also across its Monday', () => {
  const cause = (on: string) => received(on, {}, { reasonCode: 'C03' });
  const three = dated(cause('07-02'), cause('07-04'), cause('07-07'));
  expect(bulletinFigures(three, WEEK, WORLD).repeats).toEqual([{ code: 'C03', count: 3 }]);
  const spread = dated(cause('06-29'), cause('07-04'), cause('07-07'));
  expect(bulletinFigures(spread, WEEK, WORLD).repeats).toEqual([]);
});

test('a level set at the first assessment counts as such, whatever it became later', () => {
  const change = {
    field: 'grievance',
    from: 'GX',
    to: 'G1',
    cause: 'LC3',
    by: null,
    reason: null,
    dueAt: null,
    at: NOW,
  } as const;
  const c = received('07-07', { grievanceLevel: 'G1', levelChanges: [change] });
  expect(bulletinFigures(dated(c), WEEK, WORLD).firstUnsupportable).toBe(1);
});
