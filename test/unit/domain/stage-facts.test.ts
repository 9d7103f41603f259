import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { addMinutes } from '../../../shared/domain/day.ts';
import { withLevelRise } from '../../../shared/domain/level-rise.ts';
import { currentRun, withStages } from '../../../shared/domain/stage-runs.ts';
import { as, PEOPLE } from '../../support/branch-world.ts';
import {
  CLOSING,
  aCaseReadyToClose,
  aCaseToFollowUp,
  step,
} from '../../support/case-on-its-way.ts';
import { aCaseHandedOver } from '../../support/special-case.ts';

function stageOf(c: Case): string | null {
  return currentRun(c)?.stage ?? null;
}

function under(procedureId: string, c: Case): Case {
  return withStages({ ...c, procedureId, stageRuns: [] }, as('gu'));
}

/** The level rises by the rule, as the scan records it: the stage follows without anybody's act. */
function risen(c: Case): Case {
  const at = addMinutes(c.updatedAt, 1);
  const by = { cause: 'LC1', by: null, reason: null, dueAt: at };
  const { book } = as('gu');
  return withStages(withLevelRise(c, { ...by, at }), { now: at, book, me: null });
}

test('P3-10 a new slip at a risen level claims the case until the department signs for it', () => {
  const c = under('P3', aCaseHandedOver());
  const signed = step(c, 'transfer-sign', 'jiang', {});
  expect(stageOf(signed)).toBe('P3-4');
  const again = risen(signed);
  expect(stageOf(again)).toBe('P3-10');
  expect(again.stageRuns.at(-2)).toMatchObject({ stage: 'P3-4', result: 'moved', by: null });
  expect(stageOf(step(again, 'contact', 'lin', { reached: false }))).toBe('P3-10');
  expect(stageOf(step(again, 'transfer-sign', 'jiang', {}))).not.toBe('P3-10');
});

test('P3-11 a closed case waits for the Friday bulletin of its week', () => {
  const at = { ...aCaseReadyToClose(), procedureId: 'P3', status: 'closed' } as const;
  expect(stageOf(withStages({ ...at, stageRuns: [] }, as('he')))).toBe('P3-11');
});

function called(c: Case, score: number, kind: 'FU1' | 'FU2' | 'FU3' = 'FU1'): Case {
  return step(c, 'call-back', 'gu', { kind, satisfaction: score > 6 ? 4 : 2, score });
}

test('P4-8 a low score claims the case until somebody has seen the customer again', () => {
  const told = under('P4', aCaseToFollowUp());
  expect(stageOf(told)).toBe('P4-5');
  const low = called(told, 6);
  expect(stageOf(low)).toBe('P4-8');
  expect(stageOf(called(told, 7))).toBe('P4-5');
  expect(stageOf(called(low, 9, 'FU3'))).toBe('P4-5');
});

test('P4-9 still dissatisfied at the revisit, the matter goes up until it was talked over', () => {
  const low = called(under('P4', aCaseToFollowUp()), 3);
  const again = called(low, 4, 'FU3');
  expect(stageOf(again)).toBe('P4-9');
  const heard = step(again, 'consult', 'gu', {
    participants: [{ role: '渠道负责人', name: '陆书遥' }],
    conclusion: '待定',
    text: '报总监',
  });
  expect(stageOf(heard)).toBe('P4-5');
});

function closedUnder4(change: Partial<Case>): Case {
  const ready = { ...under('P4', aCaseReadyToClose()), ...change };
  return step(ready, 'close', 'he', CLOSING);
}

test('P4-7 the sheet handed back, or none there, the second call is made', () => {
  expect(stageOf(closedUnder4({}))).toBe('P4-7');
});

test('P4-10 a repeat asks for a lasting measure once the second call was made', () => {
  const closed = closedUnder4({ isRepeat: true });
  expect(stageOf(closed)).toBe('P4-7');
  const care = called(closed, 9, 'FU2');
  expect(stageOf(care)).toBe('P4-10');
  const [measure] = care.corrections;
  if (measure === undefined) throw new Error('no measure was written');
  const lasting = { ...care, corrections: [{ ...measure, longTerm: true }] };
  expect(stageOf(withStages(lasting, as('he')))).not.toBe('P4-10');
});

test('P4-11 a fault that was found is settled last', () => {
  const facts = { ...aCaseReadyToClose().facts, faultKind: '失职' };
  const care = called(closedUnder4({ facts }), 9, 'FU2');
  expect(stageOf(care)).toBe('P4-11');
  expect(care.facts.involvedStaffIds).not.toContain(PEOPLE.gu.id);
});
