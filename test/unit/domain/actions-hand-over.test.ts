import { expect, test } from 'vitest';
import { lastHandOver, openHandOver } from '../../../shared/domain/actions-hand-over.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { todosOf } from '../../../shared/domain/todos.ts';
import type { Todo } from '../../../shared/domain/todos.ts';
import { NOON, PEOPLE, aBook, as, done, refusals } from '../../support/branch-world.ts';
import { aReadyDraft, aRegisteredCase, step } from '../../support/case-on-its-way.ts';

const TO_TONG = { toId: PEOPLE.tong.id, note: '本人休假' };

function offered(c = aRegisteredCase()): Case {
  return step(c, 'hand-over', 'lin', TO_TONG);
}

function asked(c: Case): readonly Todo[] {
  const { linkedCost, directory } = as('gu');
  const todos = todosOf(c, { deadlines: [], book: aBook(), linkedCost, directory });
  return todos.filter(({ key }) => key.startsWith('take-over'));
}

test('until the next person signs, the first receiver stays responsible', () => {
  const c = offered();
  expect(c.facts.firstReceiverId).toBe('lin');
  expect(openHandOver(c)).toMatchObject({ fromId: 'lin', toId: 'tong', takenAt: null });
  expect(asked(c)).toMatchObject([{ kind: 'TD5', staffId: 'tong' }]);
});

test('whoever it was offered to signs, and nobody for them', () => {
  const c = offered();
  for (const name of ['lin', 'he', 'gu', 'an'] as const) {
    expect(refusals('take-over', c, {}, as(name)), name).toEqual(['role-not-allowed']);
  }
  const taken = done('take-over', c, {}, as('tong'));
  expect(taken.facts.firstReceiverId).toBe('tong');
  expect(lastHandOver(taken)).toMatchObject({ toId: 'tong', takenAt: NOON });
  expect(asked(taken)).toEqual([]);
  expect(refusals('take-over', taken, {}, as('tong'))).toEqual(['role-not-allowed']);
});

test('a hand-over is declined with a reason, and then nothing has changed hands', () => {
  const c = offered();
  expect(refusals('take-over', c, { declined: true }, as('tong'))).toEqual(['reason-missing']);
  const declined = done('take-over', c, { declined: true, reason: '明日调离' }, as('tong'));
  expect(declined.facts.firstReceiverId).toBe('lin');
  expect(declined.handOvers).toMatchObject([{ declinedAt: NOON, declineReason: '明日调离' }]);
  expect(asked(declined)).toEqual([]);
});

test('a later offer takes the place of one that nobody signed, which stays on record', () => {
  const c = step(offered(), 'hand-over', 'lin', { toId: PEOPLE.zhou.id });
  expect(refusals('take-over', c, {}, as('tong'))).toEqual(['role-not-allowed']);
  expect(done('take-over', c, {}, as('zhou')).facts.firstReceiverId).toBe('zhou');
  expect(c.handOvers).toHaveLength(2);
});

test('a reception may change hands before it is registered', () => {
  const c = offered(aReadyDraft());
  expect(asked(c)).toHaveLength(1);
  expect(done('take-over', c, {}, as('tong')).facts.firstReceiverId).toBe('tong');
});

test('it is offered to somebody who works here and is not complained about', () => {
  const c = aRegisteredCase({ involvedStaffIds: [PEOPLE.tong.id] });
  expect(refusals('hand-over', c, {}, as('lin'))).toEqual(['staff-not-found']);
  expect(refusals('hand-over', c, TO_TONG, as('lin'))).toEqual(['role-not-allowed']);
  const left = as('lin', { people: { tong: { active: false } } });
  expect(refusals('hand-over', aRegisteredCase(), TO_TONG, left)).toEqual(['staff-not-found']);
});

test('a signature on paper is entered with its scan and counts at once', () => {
  const c = step(aRegisteredCase(), 'evidence', 'gu', { kind: 'EV11', title: '交接单' });
  const paper = { ...TO_TONG, onPaper: true };
  expect(refusals('hand-over', c, paper, as('gu'))).toEqual(['paper-proof-missing']);
  const proofEvidenceId = c.evidence.at(-1)?.id ?? '';
  const signed = done('hand-over', c, { ...paper, proofEvidenceId }, as('gu'));
  expect(signed.facts.firstReceiverId).toBe('tong');
  expect(signed.handOvers).toMatchObject([{ onPaper: true, proofEvidenceId, loggedBy: 'gu' }]);
});
