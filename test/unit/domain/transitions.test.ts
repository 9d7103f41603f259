import { expect, test } from 'vitest';
import { ACTION_NAMES } from '../../../shared/domain/actions.ts';
import {
  CASE_STATES,
  OPEN_STATES,
  TRANSITIONS,
  canLeave,
  endsOf,
  isTransition,
} from '../../../shared/domain/states.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { CaseState } from '../../../shared/domain/states.ts';
import { entered, move } from '../../../shared/domain/transitions.ts';
import { as, codesOf, done, PEOPLE, refusals } from '../../support/branch-world.ts';
import { aCaseReadyToClose, aReadyDraft, aRegisteredCase } from '../../support/case-on-its-way.ts';

const ANY_OPEN_BUT_DRAFT = OPEN_STATES.filter((state) => state !== 'draft');
/** The end of a pause is recorded before any other transition. */
const NOT_ON_HOLD = ANY_OPEN_BUT_DRAFT.filter((state) => state !== 'onHold');
const HOLDABLE: readonly CaseState[] = [
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
];

/** From → to, as the bank wrote it. */
const WRITTEN: Readonly<Record<string, readonly [readonly CaseState[], CaseState]>> = {
  T1: [['draft'], 'registered'],
  T2: [['registered'], 'investigating'],
  T3: [['registered'], 'referred'],
  T4: [['registered'], 'rejected'],
  T5: [NOT_ON_HOLD, 'withdrawn'],
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
  T15: [[...HOLDABLE, 'onHold'], 'onHold'],
  T16: [['investigating', 'proposing'], 'deferred'],
  T16a: [['deferred'], 'investigating'],
  T16b: [['deferred'], 'closed'],
  T17: [['closed', 'rejected'], 'underReview'],
  T18: [['underReview'], 'closed'],
  T19: [['closed', 'withdrawn', 'rejected'], 'archived'],
  T20: [['archived'], 'purged'],
  T21: [['referred'], 'closed'],
  T22: [['referred'], 'investigating'],
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

test('a pause leads back to where it began and a review to its decision; nothing else has two ends', () => {
  const twoEnds = Object.keys(TRANSITIONS).filter(
    (id) => isTransition(id) && endsOf(id).length > 1,
  );
  expect(twoEnds).toEqual(['T15', 'T18']);
  expect(endsOf('T15')).toEqual(['onHold', ...HOLDABLE]);
  expect(endsOf('T18')).toEqual(['closed', 'investigating']);
});

test('what ended is only reviewed, archived and at last purged', () => {
  const waysFrom = (state: CaseState): readonly string[] =>
    Object.keys(TRANSITIONS).filter((id) => isTransition(id) && canLeave(state, id));
  expect(waysFrom('closed')).toEqual(['T17', 'T19']);
  expect(waysFrom('rejected')).toEqual(['T17', 'T19']);
  expect(waysFrom('withdrawn')).toEqual(['T19']);
  expect(waysFrom('archived')).toEqual(['T20']);
  expect(waysFrom('purged')).toEqual([]);
});

test('a transition keeps who, when, from, to and why', () => {
  expect(entered(aRegisteredCase(), 'T2', as('gu'), '由承办人核实').transitions.at(-1)).toEqual({
    transition: 'T2',
    from: 'registered',
    to: 'investigating',
    at: '2026-03-11T12:00:00',
    by: 'gu',
    onBehalfOf: null,
    reason: '由承办人核实',
  });
});

test('a transition from a wrong state is refused by that alone', () => {
  expect(codesOf(move(aReadyDraft(), 'T13', as('he')))).toEqual(['transition-not-possible']);
});

/** What may still be done with an archived case: keep it for a court, or destroy it when its time has come. */
const OF_THE_ARCHIVE: ReadonlySet<string> = new Set(['legal-hold', 'purge-request', 'purge']);

test('an archived case is locked against every act of handling it', () => {
  const slip = { toDept: '综合管理部', receiverId: PEOPLE.he.id };
  const handedOut = done('transfer', aCaseReadyToClose(), slip, as('gu'));
  const archived: Case = { ...handedOut, status: 'archived', openedBy: PEOPLE.he.id };
  const everywhere = {
    people: {
      he: { roles: ['branchManager', 'complaintOfficer', 'channelHead', 'finance', 'reviewer'] },
    },
  } as const;
  const handling = ACTION_NAMES.filter((name) => !OF_THE_ARCHIVE.has(name));
  for (const name of handling) {
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
