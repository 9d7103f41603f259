import { expect, test } from 'vitest';
import { ACTIONS } from '../../../shared/domain/actions.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import type { WorldWish } from '../../support/branch-world.ts';
import {
  LEVELS,
  aCaseAwaitingSignature,
  aCaseUnderInvestigation,
  aRegisteredCase,
} from '../../support/case-on-its-way.ts';

const AWAY: WorldWish = {
  people: {
    lin: { absent: true, deputyId: PEOPLE.tong.id },
    he: { absent: true, deputyId: PEOPLE.zhou.id },
    lu: { absent: true, deputyId: PEOPLE.zhou.id },
  },
};
const BACK: WorldWish = {
  people: { lin: { deputyId: PEOPLE.tong.id }, he: { deputyId: PEOPLE.zhou.id } },
};

test('the deputy of an absent handler carries the case on, and both names stand on the transition', () => {
  const c = aCaseUnderInvestigation();
  expect(refusals('propose', c, {}, as('tong', BACK))).toEqual(['role-not-allowed']);
  const moved = done('propose', c, {}, as('tong', AWAY));
  expect(moved.transitions.at(-1)).toMatchObject({
    transition: 'T6',
    by: 'tong',
    onBehalfOf: 'lin',
  });
});

test('the deputy of an absent branch manager has that right for the branch', () => {
  const c = aRegisteredCase();
  expect(refusals('assign', c, LEVELS, as('zhou', BACK))).toEqual(['role-not-allowed']);
  expect(done('assign', c, LEVELS, as('zhou', AWAY)).transitions.at(-1)).toMatchObject({
    by: 'zhou',
    onBehalfOf: 'he',
  });
});

test('whoever may act by themselves acts in nobody else’s place', () => {
  const c = aRegisteredCase();
  expect(ACTIONS.assign.actingFor(c, as('gu', AWAY))).toBeNull();
  expect(done('assign', c, LEVELS, as('gu', AWAY)).transitions.at(-1)).toMatchObject({
    by: 'gu',
    onBehalfOf: null,
  });
});

test('an approval is not the deputy’s for absence alone: it takes a recorded delegation', () => {
  const c = aCaseAwaitingSignature();
  expect(refusals('decide', c, { decision: '同意' }, as('zhou', AWAY))).toEqual([
    'role-not-allowed',
  ]);
});

test('nobody stands in for an absent person who is complained about in the case', () => {
  const c = aCaseUnderInvestigation();
  const named = { ...c, facts: { ...c.facts, involvedStaffIds: [PEOPLE.lin.id] } };
  expect(refusals('propose', named, {}, as('tong', AWAY))).toEqual(['role-not-allowed']);
});

test('the deputy of a manager who is involved acts in the manager’s name', () => {
  const c = aRegisteredCase({ involvedStaffIds: [PEOPLE.he.id] });
  expect(done('assign', c, LEVELS, as('zhou', BACK)).transitions.at(-1)).toMatchObject({
    by: 'zhou',
    onBehalfOf: 'he',
  });
});
