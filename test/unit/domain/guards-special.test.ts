import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { addDays, at, dayOf } from '../../../shared/domain/day.ts';
import { refusalsAmong } from '../../../shared/domain/transitions.ts';
import { as } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation, step } from '../../support/case-on-its-way.ts';

function solvedAfter(days: number, nextDayAgreed: boolean): Case {
  const c = aCaseUnderInvestigation();
  const receivedAt = c.facts.receivedAt ?? c.openedAt;
  const resolvedAt = at(addDays(dayOf(receivedAt), days), '10:00');
  return { ...c, facts: { ...c.facts, source: 'S01', nextDayAgreed }, resolvedAt };
}

test('what is solved on a later day has the customer’s word that this is right', () => {
  const codes = (c: Case): readonly string[] =>
    refusalsAmong(['next-day-consent-missing'], c, as('lin'));
  expect(codes(solvedAfter(1, false))).toEqual(['next-day-consent-missing']);
  expect(codes(solvedAfter(1, true))).toEqual([]);
  expect(codes(solvedAfter(0, false))).toEqual([]);
});

test('the record sheet of the store procedure is there in two copies', () => {
  const sheet = { kind: 'EV05', title: 'F02', formCode: 'F02' } as const;
  const one = step(aCaseUnderInvestigation(), 'evidence', 'lin', sheet);
  const codes = (c: Case): readonly string[] =>
    refusalsAmong(['second-copy-missing'], c, as('lin'));
  expect(codes(one)).toEqual(['second-copy-missing']);
  expect(codes(step(one, 'evidence', 'lin', sheet))).toEqual([]);
});
