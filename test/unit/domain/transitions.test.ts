import { expect, test } from 'vitest';
import { ACTION_NAMES } from '../../../shared/domain/actions.ts';
import {
  CASE_STATES,
  OPEN_STATES,
  TRANSITIONS,
  canLeave,
  isTransition,
} from '../../../shared/domain/states.ts';
import type { CaseState } from '../../../shared/domain/states.ts';
import { entered, move } from '../../../shared/domain/transitions.ts';
import { PEOPLE, as, codesOf, done, refusals } from '../../support/branch-world.ts';
import { aCaseReadyToClose, aReadyDraft, aRegisteredCase } from '../../support/case-on-its-way.ts';

const ANY_OPEN_BUT_DRAFT = OPEN_STATES.filter((state) => state !== 'draft');

/** From → to, as the bank wrote it. */
const WRITTEN: Readonly<Record<string, readonly [readonly CaseState[], CaseState]>> = {
  T1: [['draft'], 'registered'],
  T2: [['registered'], 'investigating'],
  T3: [['registered'], 'referred'],
  T4: [['registered'], 'rejected'],
  T5: [ANY_OPEN_BUT_DRAFT, 'withdrawn'],
  T6: [['investigating'], 'proposing'],
  T7: [['proposing'], 'awaitingApproval'],
  T7b: [['proposing'], 'executing'],
  T8: [['awaitingApproval'], 'executing'],
  T9: [['awaitingApproval'], 'proposing'],
  T9a: [['awaitingApproval', 'executing'], 'proposing'],
  T10: [['proposing'], 'notified'],
  T11: [['executing'], 'notified'],
  T12: [['notified'], 'followingUp'],
  T13: [['followingUp'], 'closed'],
  T14: [['followingUp'], 'investigating'],
  T23: [['registered'], 'closed'],
};

test('every transition leads from where to where the table says, and there are no others', () => {
  expect(Object.keys(TRANSITIONS).toSorted()).toEqual(Object.keys(WRITTEN).toSorted());
  for (const [id, [from, to]] of Object.entries(WRITTEN)) {
    if (!isTransition(id)) throw new Error(id);
    expect(TRANSITIONS[id].to).toBe(to);
    expect(CASE_STATES.filter((state) => canLeave(state, id))).toEqual(
      CASE_STATES.filter((state) => from.includes(state)),
    );
  }
});

test('from the end of its way no case goes on', () => {
  for (const state of ['closed', 'withdrawn', 'rejected', 'archived', 'purged'] as const) {
    const ways = Object.keys(TRANSITIONS).filter((id) => isTransition(id) && canLeave(state, id));
    expect(ways).toEqual([]);
  }
});

test('a transition keeps who, when, from, to and why', () => {
  expect(entered(aRegisteredCase(), 'T2', as('gu'), '由承办人核实').transitions.at(-1)).toEqual({
    transition: 'T2',
    from: 'registered',
    to: 'investigating',
    at: '2026-03-11T12:00:00',
    by: 'gu',
    reason: '由承办人核实',
  });
});

test('a transition from a wrong state is refused by that alone', () => {
  expect(codesOf(move(aReadyDraft(), 'T13', as('he')))).toEqual(['transition-not-possible']);
});

test('an archived case is locked against every act', () => {
  const slip = { toDept: '综合管理部', receiverId: PEOPLE.he.id };
  const handedOut = done('transfer', aCaseReadyToClose(), slip, as('gu'));
  const archived = { ...handedOut, status: 'archived' } as const;
  const everywhere = {
    people: { he: { roles: ['branchManager', 'complaintOfficer', 'channelHead', 'finance'] } },
  } as const;
  for (const name of ACTION_NAMES) {
    const input = name === 'step' ? { stepNo: 2 } : {};
    expect(refusals(name, archived, input, as('he', everywhere)), name).toEqual(['case-locked']);
  }
});

test('an input that does not fit its act is refused before anything else', () => {
  const strange: object = { colour: 'red' };
  for (const name of ACTION_NAMES) {
    expect(refusals(name, aReadyDraft(), strange, as('fang')), name).toEqual(['wrong-shape']);
  }
});
