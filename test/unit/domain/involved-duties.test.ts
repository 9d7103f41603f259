import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { runningSlip } from '../../../shared/domain/transfer-slips.ts';
import { as, done, PEOPLE, refusals } from '../../support/branch-world.ts';
import { aCaseInExecution, aCaseUnderInvestigation, step } from '../../support/case-on-its-way.ts';

function naming(c: Case, ...people: readonly (keyof typeof PEOPLE)[]): Case {
  return done(
    'edit-case',
    c,
    { involvedStaffIds: people.map((name) => PEOPLE[name].id) },
    as('gu'),
  );
}

test('a slip in the hands of a person who is named comes back, and another is issued', () => {
  const given = { toDept: '财务部', receiverId: PEOPLE.tong.id };
  const named = naming(step(aCaseUnderInvestigation(), 'transfer', 'gu', given), 'tong');
  expect(runningSlip(named)).toBeNull();
  const other = { ...given, receiverId: PEOPLE.fang.id };
  expect(done('transfer', named, other, as('gu')).transfers).toHaveLength(2);
});

test('a person who is named is host, speaker and task holder no more, and gets no new task', () => {
  const major = step(aCaseInExecution(), 'major-event', 'he', { spokespersonId: PEOPLE.zhou.id });
  const tasked = step(major, 'task', 'lin', { type: 'TK3', assigneeId: PEOPLE.zhou.id });
  const hosted = step(tasked, 'isolate', 'lin', { hostId: PEOPLE.zhou.id });
  const named = naming(hosted, 'zhou');
  expect(named.majorEvent?.spokespersonId).toBeNull();
  expect(named.isolation?.hostId).toBeNull();
  expect(named.tasks.map(({ assigneeId }) => assigneeId)).not.toContain('zhou');
  const again = { type: 'TK3', assigneeId: PEOPLE.zhou.id } as const;
  expect(refusals('task', named, again, as('lin'))).toEqual(['role-not-allowed']);
});
