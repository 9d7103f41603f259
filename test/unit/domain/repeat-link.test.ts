import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { caseId } from '../../../shared/domain/ids.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseWithChoice,
  step,
} from '../../support/case-on-its-way.ts';

const PARENT = caseId('known-case');

function linked(c: Case): Case {
  return step(c, 'repeat', 'lin', { isRepeat: true, parentCaseId: PARENT });
}

test('a link is loosened by the manager or the officer, with the reason, never under a signature', () => {
  const c = linked(aCaseWithChoice());
  const off = { isRepeat: false, parentCaseId: null };
  expect(refusals('repeat', c, off, as('lin'))).toEqual(['role-not-allowed']);
  expect(refusals('repeat', c, off, as('gu'))).toEqual(['reason-missing']);
  const why = { ...off, reason: '误关联另一客户' };
  expect(done('repeat', c, why, as('gu'))).toMatchObject({
    parentCaseId: null,
    repeatReason: '误关联另一客户',
  });
  for (const signed of [aCaseInExecution(), aCaseAwaitingSignature()]) {
    expect(refusals('repeat', linked(signed), why, as('he'))).toEqual(['approval-stale']);
  }
});

test('a case does not repeat one that repeats it', () => {
  const world = { ...as('lin'), repeats: () => true };
  expect(refusals('repeat', aCaseWithChoice(), { parentCaseId: PARENT }, world)).toEqual([
    'transition-not-possible',
  ]);
});
