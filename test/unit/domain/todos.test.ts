import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { addMinutes, moment } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { applyEffect, dueEffects } from '../../../shared/domain/due-effects.ts';
import { fen } from '../../../shared/domain/money.ts';
import { todosOf } from '../../../shared/domain/todos.ts';
import type { Todo } from '../../../shared/domain/todos.ts';
import { PEOPLE, as, done } from '../../support/branch-world.ts';
import type { PersonName, WorldWish } from '../../support/branch-world.ts';
import {
  CLOSING,
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseReadyToClose,
  aCaseToFollowUp,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aPaidCase,
  aReadyDraft,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';

/** `kind who` of every open to-do. */
function todos(c: Case, wish: WorldWish = {}): readonly string[] {
  return whole(c, wish).map(({ kind, role, staffId }) => `${kind} ${staffId ?? role ?? ''}`);
}

function whole(c: Case, wish: WorldWish): readonly Todo[] {
  const { book, directory, now } = as('gu', { now: addMinutes(c.updatedAt, 1), ...wish });
  const deadlines = deadlinesOf(c, { ...book, now });
  return todosOf(c, { deadlines, book, linkedCost: fen(0), directory });
}

function about(c: Case, ...names: readonly PersonName[]): Case {
  const involvedStaffIds = names.map((name) => PEOPLE[name].id);
  return { ...c, facts: { ...c.facts, involvedStaffIds } };
}

test('a draft asks nothing of anybody, a registered case a handler of the manager or the officer', () => {
  expect(todos(aReadyDraft())).toEqual([]);
  expect(todos(aRegisteredCase())).toEqual(['TD1 branchManager', 'TD1 complaintOfficer']);
});

test('the handler has the case in hand, until the date that comes first', () => {
  const [handle] = whole(aCaseUnderInvestigation(), {});
  expect(handle).toMatchObject({ key: 'handle', staffId: 'lin', dueAt: '2026-03-11T17:00:00' });
});

test('a choice within one signature waits for the channel head, a larger one for the step that is open', () => {
  expect(todos(aCaseWithChoice(100))).toEqual(['TD1 lin', 'TD2 channelHead']);
  expect(todos(aCaseWithChoice(0))).toEqual(['TD1 lin']);
  const asked = aCaseAwaitingSignature();
  expect(todos(asked)).toEqual(['TD2 channelHead']);
  const first = step(asked, 'decide', 'lu', { decision: '同意' });
  expect(whole(first, {})).toMatchObject([{ role: 'opsDirector', dueAt: '2026-03-12T17:00:00' }]);
  expect(todos(about(asked, 'lu'))).toEqual(['TD2 cfo']);
});

test('a step that only a deputy may sign waits for the deputy, one that nobody may sign for the general manager', () => {
  const barred = about(aCaseAwaitingSignature(), 'lu', 'xu', 'wen', 'xie', 'ye');
  const deputed = { people: { lu: { deputyId: PEOPLE.zhou.id } } };
  expect(todos(barred, deputed)).toEqual(['TD2 zhou']);
  expect(todos(barred)).toEqual(['TD6 generalManager']);
  expect(whole(barred, {})).toMatchObject([{ key: 'approve-waits', dueAt: '2026-03-12T17:00:00' }]);
});

test('a delegate finds the signature among their own tasks', () => {
  const c = step(aCaseAwaitingSignature(), 'delegate', 'lu', { toId: PEOPLE.zhou.id });
  expect(todos(c)).toEqual(['TD2 channelHead', 'TD2 zhou']);
});

test('a task waits for whoever it was given to until it is done', () => {
  const given = step(aCaseInExecution(), 'task', 'lin', {
    type: 'TK3',
    assigneeId: PEOPLE.fang.id,
  });
  expect(todos(given)).toEqual(['TD1 lin', 'TD1 fang', 'TD1 finance']);
  const signed = step(given, 'task-sign', 'fang', { type: 'TK3' });
  expect(todos(signed)).toEqual(['TD1 lin', 'TD1 fang', 'TD1 finance']);
  expect(todos(step(signed, 'task-done', 'fang', { type: 'TK3' }))).toEqual([
    'TD1 lin',
    'TD1 finance',
  ]);
});

test('an approved amount waits for finance until it is paid', () => {
  expect(todos(aCaseInExecution())).toEqual(['TD1 lin', 'TD1 finance']);
  expect(todos(aPaidCase())).toEqual(['TD1 lin']);
});

test('a payment of another amount waits for whoever made it until it is corrected', () => {
  const handed = { type: 'TK3', assigneeId: PEOPLE.fang.id } as const;
  const given = step(aCaseInExecution(800_000), 'task', 'lin', handed);
  const wrong = step(given, 'pay', 'fang', { paidAmount: fen(799_900), voucherNo: 'V-1' });
  expect(whole(wrong, {}).find(({ key }) => key === 'correct-payment')).toMatchObject({
    kind: 'TD1',
    staffId: 'fang',
  });
  const gone = { people: { fang: { active: false } } };
  expect(whole(wrong, gone).find(({ key }) => key === 'correct-payment')).toMatchObject({
    role: 'finance',
    staffId: null,
  });
  const right = step(wrong, 'pay', 'fang', { paidAmount: fen(800_000), voucherNo: 'V-2' });
  expect(whole(right, {}).map(({ key }) => key)).not.toContain('correct-payment');
  expect(whole(given, {}).map(({ key }) => key)).not.toContain('correct-payment');
});

test('after the telling the officer calls, after the call the manager closes', () => {
  expect(todos(aCaseToFollowUp())).toEqual(['TD3 complaintOfficer', 'TD3 complaintOfficer']);
  expect(todos(aCaseReadyToClose())).toEqual(['TD1 branchManager', 'TD3 complaintOfficer']);
  const closed = { ...done('close', aCaseReadyToClose(), CLOSING, as('he')) };
  expect(whole(closed, {}).map(({ key }) => key)).toEqual(['care-call']);
});

test('a promised call waits for the handler', () => {
  const promised = step(aCaseUnderInvestigation(), 'contact', 'lin', {
    reached: true,
    promisedAt: moment('2026-03-11T16:00:00'),
  });
  expect(whole(promised, {}).find(({ kind }) => kind === 'TD4')).toMatchObject({
    staffId: 'lin',
    dueAt: '2026-03-11T16:00:00',
  });
});

test('an improvement waits for its owner, even when the owner is complained about', () => {
  const c = step(aCaseUnderInvestigation(), 'correct', 'he', { ownerId: PEOPLE.tong.id });
  expect(todos(about(c, 'tong'))).toEqual(['TD1 lin', 'TD10 tong']);
});

test('what a person named in the case had in hand goes to the manager, or past the manager to the officer', () => {
  const given = step(aCaseInExecution(), 'task', 'lin', {
    type: 'TK3',
    assigneeId: PEOPLE.fang.id,
  });
  expect(todos(about(given, 'fang'))).toEqual(['TD1 lin', 'TD1 branchManager', 'TD1 finance']);
  expect(todos(about({ ...given, handlerId: null }, 'fang', 'he'))).toEqual([
    'TD1 complaintOfficer',
    'TD1 complaintOfficer',
    'TD1 finance',
  ]);
});

test('where the manager is named the deputy closes, or else the general manager', () => {
  const c = about(aCaseReadyToClose(), 'he');
  expect(todos(c)[0]).toBe('TD1 wen');
  expect(todos(c, { people: { he: { deputyId: PEOPLE.zhou.id } } })[0]).toBe('TD1 zhou');
});

test('a missed date climbs one rung, and the task stays until the date is met', () => {
  const c = step(aCaseUnderInvestigation(), 'contact', 'lin', {
    reached: true,
    promisedAt: moment('2026-03-11T11:00:00'),
  });
  const late = { now: moment('2026-03-11T11:00:01') };
  const { book, now } = as('gu', late);
  const missed = dueEffects(c, { ...book, now }).reduce(applyEffect, c);
  expect(todos(missed, late)).toEqual(['TD1 lin', 'TD4 lin', 'TD6 branchManager']);
  const kept = { reached: true, party: 'PA1', promiseSolved: true };
  expect(todos(step(missed, 'contact', ['lin', late], kept), late)).toEqual(['TD1 lin']);
});
