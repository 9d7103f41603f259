import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { canRise, withLevelRise } from '../../../shared/domain/level-rise.ts';
import { NOON, PEOPLE } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';

const BY = { cause: 'LC2', by: PEOPLE.gu.id, reason: '另有一笔', dueAt: null, at: NOON };

function levelled(grievanceLevel: Case['grievanceLevel'], urgency: Case['urgency'] = 'U3'): Case {
  return { ...aCaseUnderInvestigation(), grievanceLevel, urgency };
}

test.each([
  ['G1', 'U3', 'G2', 'U3'],
  ['G2', 'U3', 'G3', 'U2'],
  ['G2', 'U2', 'G3', 'U2'],
  ['G2', 'U1', 'G3', 'U1'],
  ['G2', null, 'G3', null],
  ['G3', 'U3', 'G3', 'U3'],
  ['GX', 'U3', 'GX', 'U3'],
  [null, 'U3', null, 'U3'],
] as const)('%s %s rises to %s %s', (level, urgency, nextLevel, nextUrgency) => {
  const c = withLevelRise(levelled(level, urgency), BY);
  expect([c.grievanceLevel, c.urgency]).toEqual([nextLevel, nextUrgency]);
  expect(canRise(levelled(level))).toBe(level !== nextLevel);
});

test('each change of a rise is recorded with its cause', () => {
  expect(withLevelRise(levelled('G2'), BY).levelChanges).toEqual([
    { field: 'grievance', from: 'G2', to: 'G3', ...BY },
    { field: 'urgency', from: 'U3', to: 'U2', ...BY },
  ]);
  expect(withLevelRise(levelled('G3'), BY).levelChanges).toEqual([]);
});
