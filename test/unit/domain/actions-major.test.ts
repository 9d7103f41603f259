import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { dueEffects } from '../../../shared/domain/due-effects.ts';
import type { ActionWorld } from '../../../shared/domain/guard.ts';
import { todosOf } from '../../../shared/domain/todos.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';
import { find, in2026, world } from '../../support/deadline-world.ts';

function at(name: PersonName, text: string): ActionWorld {
  return as(name, { now: in2026(text) });
}

function crowd(groupCount: number, source = 'S01'): Case {
  const c = aCaseUnderInvestigation();
  const calm = { ...c, regLevel: 'L1', facts: { ...c.facts, source } } as const;
  return done('edit-case', calm, { groupCount }, at('gu', '05-18 09:40'));
}

test('twenty people face to face make a major event; nineteen, or twenty by phone, do not', () => {
  expect(crowd(19)).toMatchObject({ regLevel: 'L1', majorEvent: null });
  expect(crowd(20, 'S04')).toMatchObject({ regLevel: 'L1', majorEvent: null });
  const twenty = crowd(20);
  expect(twenty).toMatchObject({
    regLevel: 'L3',
    majorEvent: { triggeredAt: '2026-05-18T09:40:00', people: 20, openedBy: null },
  });
  expect(twenty.levelChanges.at(-1)).toMatchObject({ field: 'reg', cause: 'LC4', by: null });
});

test('a class lowered by the complaint officer stays lowered', () => {
  const lowered = done('set-level', crowd(20), { regLevel: 'L2', reason: '只剩两人' }, as('gu'));
  const more = done('edit-case', lowered, { groupCount: 25 }, as('gu'));
  expect(more.regLevel).toBe('L2');
});

test('an unreported major event reminds at once and reaches the general manager after an hour', () => {
  const c = crowd(20);
  const book = as('gu').book;
  const deadlines = deadlinesOf(c, world('05-18 09:41'));
  const todos = todosOf(c, { deadlines, book, linkedCost: as('gu').linkedCost, directory: [] });
  const report = todos.filter(({ kind }) => kind === 'TD11');
  expect(report.map(({ role, dueAt }) => [role, dueAt])).toEqual([
    ['branchManager', '2026-05-18T09:40:00'],
    ['complaintOfficer', '2026-05-18T09:40:00'],
  ]);
  const fallen = (now: string) =>
    dueEffects(c, world(now)).flatMap(({ rule, effect, role }) =>
      rule === 'D25' ? [effect === 'MG' ? [effect, role] : [effect]] : [],
    );
  expect(fallen('05-18 10:39:59')).toEqual([]);
  expect(fallen('05-18 10:40')).toEqual([['NX'], ['MG', 'generalManager']]);
});

test('a data leak is reported within 72 hours', () => {
  const leakFoundAt = in2026('05-18 09:00');
  const leak = done(
    'major-event',
    aCaseUnderInvestigation(),
    { leakFoundAt },
    at('he', '05-18 09:30'),
  );
  expect(find(deadlinesOf(leak, world('05-18 10:00')), 'D28')?.final).toBe('2026-05-21T09:00:00');
});

test('the points of the checklist are entered one by one and stay', () => {
  const point = (code: string) => ({ code, done: true, note: null });
  const one = done('major-event', crowd(20), { checklist: [point('CK2')] }, as('gu'));
  const two = done('major-event', one, { checklist: [point('CK1')] }, as('gu'));
  expect(two.majorEvent?.checklist.map(({ code }) => code)).toEqual(['CK1', 'CK2']);
});

test('a return says whether quality was at fault and whether commission is deducted', () => {
  const c = aCaseUnderInvestigation();
  expect(refusals('return-exchange', c, { item: '纪念币' }, as('gu'))).toEqual([
    'quality-flag-missing',
    'commission-flag-missing',
  ]);
  const input = { item: '纪念币', isQualityProblem: false, deductCommission: true };
  expect(done('return-exchange', c, input, as('gu')).returnExchanges).toHaveLength(1);
});
