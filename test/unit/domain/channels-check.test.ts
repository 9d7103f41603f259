import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';

const told = (channel: string) => ({ channel, date: null, refNo: null });

function fc09({ factChecks }: Case): string | null | undefined {
  return factChecks.find(({ itemCode }) => itemCode === 'FC09')?.answer;
}

function open(): Case {
  const c = aCaseUnderInvestigation();
  return { ...c, factChecks: [], facts: { ...c.facts, externalChannels: null } };
}

test('whether others were told is asked once: the record answers the check, and keeps it right', () => {
  const nobody = done('edit-case', open(), { externalChannels: [] }, as('lin'));
  expect(fc09(nobody)).toBe('否');
  const some = done('edit-case', nobody, { externalChannels: [told('EX3')] }, as('lin'));
  expect(fc09(some)).toBe('是');
  expect(some.factChecks.filter(({ itemCode }) => itemCode === 'FC09')).toHaveLength(1);
  const none = done('edit-case', open(), { externalChannels: [told('EX0')] }, as('lin'));
  expect(fc09(none)).toBe('否');
});

test('an involved person, who may check nothing, does not answer it this way either', () => {
  const c = open();
  const about = { ...c, facts: { ...c.facts, involvedStaffIds: [staffId('lin')] } };
  expect(refusals('edit-case', about, { externalChannels: [] }, as('lin'))).toEqual([
    'role-not-allowed',
  ]);
});

test('the check answered with no answers the record too; with yes it asks whom', () => {
  const no = done('fact-check', open(), { answers: { FC09: '否' } }, as('lin'));
  expect(no.facts.externalChannels).toEqual([]);
  const yes = done('fact-check', open(), { answers: { FC09: '是' } }, as('lin'));
  expect(yes.facts.externalChannels).toBeNull();
});
