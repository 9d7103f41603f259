import fc from 'fast-check';
import { expect, test } from 'vitest';
import { procedureOf } from '../../../shared/domain/procedure-choice.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { CASE_STATES, isOpen } from '../../../shared/domain/states.ts';
import type { CaseState } from '../../../shared/domain/states.ts';
import { currentRun, passedStages, withStages } from '../../../shared/domain/stage-runs.ts';
import { as, done } from '../../support/branch-world.ts';
import {
  LEVELS,
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aReadyDraft,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';

function stageOf(c: Case): string | null {
  return currentRun(c)?.stage ?? null;
}

test('a case goes through the stages of the branch procedure as its work is done', () => {
  expect(stageOf(aReadyDraft())).toBe('P1-2');
  expect(stageOf(aRegisteredCase())).toBe('P1-4');
  expect(stageOf(aCaseUnderInvestigation())).toBe('P1-5');
  expect(stageOf(aCaseWithChoice())).toBe('P1-8');
  expect(stageOf(aCaseAwaitingSignature())).toBe('P1-10');
  expect(stageOf(aCaseInExecution())).toBe('P1-11');
  expect(stageOf(aCaseReadyToClose())).toBe('P1-14');
});

test('every stage is timed, with who ended it and how', () => {
  const { stageRuns } = aRegisteredCase();
  expect(stageRuns.map(({ stage, result }) => [stage, result])).toEqual([
    ['P1-1', 'done'],
    ['P1-2', 'moved'],
    ['P1-4', null],
  ]);
  stageRuns.slice(1).forEach((run, index) => {
    expect(run.enteredAt).toBe(stageRuns[index]?.leftAt);
    expect(stageRuns[index]?.by).toBe('lin');
  });
});

test('a matter solved on the spot stays in its one stage until the decision is told', () => {
  const c = aRegisteredCase({ onSpotResolved: true });
  expect(stageOf(c)).toBe('P1-3');
  expect(stageOf(step(c, 'assign', 'gu', LEVELS))).toBe('P1-3');
});

test('a complaint by phone has no isolation stage', () => {
  const phoned = step(aReadyDraft(), 'edit-case', 'lin', { source: 'S04' });
  const [first] = withStages({ ...phoned, stageRuns: [] }, as('lin')).stageRuns;
  expect(first?.stage).toBe('P1-2');
});

test('after a change of procedure the case stands where the new one works on its state', () => {
  const wish = { procedureId: 'P2', reason: '按八步法办理' };
  const changed = done('change-procedure', aRegisteredCase(), wish, as('gu'));
  expect(stageOf(changed)).toBe('P2-2');
  expect(changed.stageRuns.at(-2)).toMatchObject({ procedureId: 'P1', result: 'changed' });
});

function inState(c: Case, status: CaseState): Case {
  return { ...c, status };
}

test('whatever the state, one stage at most is open, and it is one of the procedure', () => {
  const world = as('gu');
  fc.assert(
    fc.property(
      fc.constantFrom(...PROCEDURES.filter(({ kind }) => kind === 'case').map(({ id }) => id)),
      fc.array(fc.constantFrom(...CASE_STATES), { maxLength: 12 }),
      (procedureId, states) => {
        const draft: Case = {
          ...aReadyDraft(),
          procedureId,
          stageRuns: [],
        };
        const end = states.reduce(
          (c, status) => withStages(inState(c, status), world),
          withStages(draft, world),
        );
        const open = end.stageRuns.filter(({ leftAt }) => leftAt === null);
        expect(open.length).toBeLessThanOrEqual(1);
        const codes = procedureOf(end, world.book).stages.map(({ code }) => code);
        for (const { stage } of end.stageRuns) expect(codes).toContain(stage);
        expect(withStages(end, world)).toBe(end);
        if (!isOpen(end.status) && end.status !== 'closed') expect(open).toEqual([]);
      },
    ),
  );
});

test('a stage that was passed within one act is behind the case too', () => {
  const passed = (c: Case): readonly string[] =>
    passedStages(c, procedureOf(c, as('lin').book), as('lin').book);
  expect(passed(aCaseWithChoice())).not.toContain('P1-10');
  const signed = aCaseInExecution();
  expect(signed.stageRuns.map(({ stage }) => stage)).not.toContain('P1-10');
  expect(passed(signed)).toContain('P1-10');
  expect(passed(signed)).not.toContain('P1-12');
  const told = aCaseReadyToClose();
  expect(passed(told)).toContain('P1-12');
  expect(passed(told)).not.toContain('P1-3');
});
