import { expect, test } from 'vitest';
import { ACTIONS } from '../../../shared/domain/actions.ts';
import { actingAs, sideOf } from '../../../shared/domain/action.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { isPermitted } from '../../../shared/domain/permissions.ts';
import { openSeat } from '../../../shared/domain/seat.ts';
import type { Seat } from '../../../shared/domain/seat.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName, WorldWish } from '../../support/branch-world.ts';
import { aCaseAwaitingSignature, aCaseWithChoice, step } from '../../support/case-on-its-way.ts';

const AGREE = { decision: '同意' } as const;
const EVERY_HIGHER_ONE = ['xu', 'wen', 'xie', 'ye'] as const;

function involving(c: Case, ...names: readonly PersonName[]): Case {
  const involvedStaffIds = names.map((name) => PEOPLE[name].id);
  return { ...c, facts: { ...c.facts, involvedStaffIds } };
}

function seat(c: Case, wish: WorldWish = {}): Seat | null {
  return openSeat(c, as('gu', wish).directory);
}

/** The channel head and everyone above who is not in the chain is complained about. */
const NOBODY_ABOVE = involving(aCaseAwaitingSignature(), 'lu', ...EVERY_HIGHER_ONE);
const DEPUTED: WorldWish = { people: { lu: { deputyId: PEOPLE.zhou.id } } };

test('a step waits for its own role while anyone who holds it may sign', () => {
  const c = aCaseAwaitingSignature();
  expect(seat(c)).toEqual({ by: 'role', role: 'channelHead' });
  const second = { people: { tong: { roles: ['channelHead'] } } } as const;
  expect(seat(involving(c, 'lu'), second)).toEqual({ by: 'role', role: 'channelHead' });
  expect(seat(aCaseWithChoice())).toBeNull();
});

test('where its holders are barred, the next higher role outside the chain signs', () => {
  const c = aCaseAwaitingSignature();
  expect(seat(involving(c, 'lu'))).toEqual({ by: 'role', role: 'cfo' });
  expect(seat(involving(c, 'lu', 'xu'))).toEqual({ by: 'role', role: 'generalManager' });
  // A deputy comes only after the higher roles.
  expect(seat(involving(c, 'lu'), DEPUTED)).toEqual({ by: 'role', role: 'cfo' });
});

test('a role that nobody holds here waits for its signature on paper', () => {
  const gone = { people: { lu: { active: false, deputyId: PEOPLE.zhou.id } } };
  expect(seat(aCaseAwaitingSignature(), gone)).toEqual({ by: 'role', role: 'channelHead' });
});

test('where no higher role is left, the deputy of a holder signs, and both names stand on the step', () => {
  expect(seat(NOBODY_ABOVE, DEPUTED)).toEqual({
    by: 'deputy',
    role: 'channelHead',
    deputyId: 'zhou',
    principalId: 'lu',
  });
  const signed = done('decide', NOBODY_ABOVE, AGREE, as('zhou', DEPUTED));
  expect(signed.approvals[0]?.steps[0]).toMatchObject({
    roleId: 'channelHead',
    substituteFor: null,
    approverId: 'zhou',
    delegatedFrom: 'lu',
    decision: '同意',
  });
  expect(seat(signed, DEPUTED)).toEqual({ by: 'role', role: 'opsDirector' });
  expect(refusals('decide', signed, AGREE, as('zhou', DEPUTED))).toEqual(['role-not-allowed']);
});

test('the deputy sees the case and its act while the step waits for them, and nobody else may sign', () => {
  const world = as('zhou', DEPUTED);
  const me = actingAs(world.me, NOBODY_ABOVE, world.directory);
  expect(isPermitted('r0', me, sideOf(NOBODY_ABOVE))).toBe(true);
  expect(ACTIONS.decide.bar(NOBODY_ABOVE, world, false)).toBeNull();
  expect(ACTIONS.decide.bar(NOBODY_ABOVE, as('tong', DEPUTED), false)).toBe('role-not-allowed');
  expect(refusals('decide', NOBODY_ABOVE, AGREE, as('lu', DEPUTED))).toContain(
    'approver-is-involved',
  );
  expect(refusals('decide', NOBODY_ABOVE, AGREE, as('cheng', DEPUTED))).toEqual([
    'approval-out-of-order',
  ]);
});

test('a deputy elsewhere signs on paper like the one they stand in for', () => {
  const proved = step(NOBODY_ABOVE, 'evidence', 'gu', { kind: 'EV05', title: '签字件' });
  const proofEvidenceId = proved.evidence.at(-1)?.id ?? '';
  const paper = { ...AGREE, onPaper: true, approverId: PEOPLE.zhou.id, proofEvidenceId };
  const signed = done('decide', proved, paper, as('gu', DEPUTED));
  expect(signed.approvals[0]?.steps[0]).toMatchObject({
    approverId: 'zhou',
    delegatedFrom: 'lu',
    recordedBy: 'gu',
  });
});

test.each<[string, Case, WorldWish]>([
  ['has none', NOBODY_ABOVE, {}],
  ['is complained about', involving(NOBODY_ABOVE, 'lu', 'zhou', ...EVERY_HIGHER_ONE), DEPUTED],
  ['asked for it', NOBODY_ABOVE, { people: { lu: { deputyId: PEOPLE.lin.id } } }],
  ['left', NOBODY_ABOVE, { people: { lu: { deputyId: PEOPLE.zhou.id }, zhou: { active: false } } }],
])('where the deputy %s, nobody signs and the step waits', (_, c, wish) => {
  expect(seat(c, wish)).toEqual({ by: 'nobody', role: 'channelHead' });
  expect(refusals('decide', c, AGREE, as('zhou', wish))).not.toEqual([]);
});
