import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { procedureOf } from '../../../shared/domain/procedure-choice.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { LEVELS, aCaseUnderInvestigation, aRegisteredCase } from '../../support/case-on-its-way.ts';

/** The world of a case: with the procedure that the case has. */
function on(c: Case, name: PersonName): ReturnType<typeof as> {
  const world = as(name);
  return { ...world, book: { ...world.book, procedure: procedureOf(c, world.book) } };
}

function under(c: Case, procedureId: string): Case {
  return done('change-procedure', c, { procedureId, reason: '按本行流程' }, as('gu'));
}

test('in eight steps nobody is named before it is judged whether the complaint is founded and whose it is', () => {
  const c = under(aRegisteredCase(), 'P2');
  expect(refusals('assign', c, LEVELS, on(c, 'gu'))).toEqual([
    'established-missing',
    'resp-dept-missing',
  ]);
  const judged = done(
    'edit-case',
    c,
    {
      established: '成立',
      establishedReason: '收费前未告知',
      respDept: '运营管理部',
      respHead: '江临',
    },
    on(c, 'gu'),
  );
  expect(refusals('assign', judged, LEVELS, on(judged, 'gu'))).toEqual([]);
});

test('at the service desk it is said whether the branch disputes, and a dispute needs evidence', () => {
  const c = under(aCaseUnderInvestigation(), 'P4');
  expect(refusals('propose', c, {}, on(c, 'lin'))).toEqual(['dissent-missing']);
  const bare = {
    ...c,
    evidence: [],
    facts: { ...c.facts, dissent: '有异议', evidenceNoneReason: '暂无' } as const,
  };
  expect(refusals('propose', bare, {}, on(c, 'lin'))).toEqual(['dissent-evidence-missing']);
  const agreed = done('edit-case', c, { dissent: '无异议' }, on(c, 'lin'));
  expect(refusals('propose', agreed, {}, on(c, 'lin'))).toEqual([]);
});

test('what a procedure adds binds no case of another procedure', () => {
  const c = aCaseUnderInvestigation();
  expect(refusals('propose', c, {}, on(c, 'lin'))).toEqual([]);
});
