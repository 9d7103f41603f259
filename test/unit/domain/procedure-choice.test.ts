import { expect, test } from 'vitest';
import { bookOfCase } from '../../../electron/services/rule-books.ts';
import type { CASE_FACT_FIELDS } from '../../../shared/domain/case-fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { newCase } from '../../../shared/domain/new-case.ts';
import { proposedProcedure, underProcedure } from '../../../shared/domain/procedure-choice.ts';
import { BRANCH, aBook, as, codesOf, done, refusals } from '../../support/branch-world.ts';
import { act } from '../../../shared/domain/actions.ts';
import { aReadyDraft, aRegisteredCase } from '../../support/case-on-its-way.ts';
import { aCase } from '../../support/a-case.ts';

const PLACE = { branchId: BRANCH, unit: '滨江支行', terminal: 'A' };

function proposed(facts: InputOf<typeof CASE_FACT_FIELDS>, procedureStyle = 'P1'): string {
  return proposedProcedure(aCase({ facts }), aBook({ procedureStyle })).id;
}

test('the branch procedure is proposed unless something else fits', () => {
  expect(proposed({})).toBe('P1');
  expect(proposed({ bizCategory: 'B13' })).toBe('P1');
  expect(proposed({ bizCategory: 'B13', creditRecordDisputed: true })).toBe('P6');
  expect(proposed({ writtenObjection: true })).toBe('P7');
  expect(proposed({ otherDepartment: true })).toBe('P3');
});

test('the style the institution works in is proposed, but what the law orders goes first', () => {
  expect(proposed({}, 'P2')).toBe('P2');
  expect(proposed({}, 'P4')).toBe('P4');
  expect(proposed({}, 'P5')).toBe('P5');
  expect(proposed({ bizCategory: 'B13', creditRecordDisputed: true }, 'P5')).toBe('P6');
});

test('a reception begins under the style of the institution; the person may choose another', () => {
  const opened = newCase({}, PLACE, as('lin', { settings: { procedureStyle: 'P4' } }));
  expect([opened.procedureId, opened.procedureVersion]).toEqual(['P4', 1]);
  const chosen = done('edit-case', opened, { procedureId: 'P3' }, as('lin'));
  expect(chosen.procedureId).toBe('P3');
  expect(refusals('edit-case', opened, { procedureId: 'P99' }, as('lin'))).toEqual([
    'procedure-unknown',
  ]);
  expect(refusals('edit-case', opened, { procedureId: 'P8' }, as('lin'))).toEqual([
    'procedure-unknown',
  ]);
});

test('after registration only the complaint officer changes the procedure, with a reason that stays', () => {
  const registered = aRegisteredCase();
  expect(refusals('edit-case', registered, { procedureId: 'P2' }, as('lin'))).toEqual([
    'procedure-change-reason-missing',
  ]);
  const wish = { procedureId: 'P2', reason: '按八步法办理' };
  expect(codesOf(act('change-procedure', registered, wish, as('he')))).toEqual([
    'role-not-allowed',
  ]);
  expect(codesOf(act('change-procedure', registered, { ...wish, reason: ' ' }, as('gu')))).toEqual([
    'procedure-change-reason-missing',
  ]);
  expect(codesOf(act('change-procedure', aReadyDraft(), wish, as('gu')))).toEqual([
    'transition-not-possible',
  ]);
  const changed = done('change-procedure', registered, wish, as('gu'));
  expect(changed.procedureId).toBe('P2');
  expect(changed.procedureChanges).toMatchObject([
    { from: 'P1', to: 'P2', reason: '按八步法办理', loggedBy: 'gu' },
  ]);
  expect(changed.facts).toEqual(registered.facts);
});

function rulesOf(id: string, facts: InputOf<typeof CASE_FACT_FIELDS> = {}): readonly string[] {
  const book = aBook();
  const c = underProcedure(aCase({ facts }), id, book) ?? aCase();
  return bookOfCase(book, c).rules.map((rule) => rule.id);
}

test('a credit dispute without a claim runs on its own limits, with a claim on all', () => {
  const off = ['D01', 'D02', 'D03', 'D16', 'D17', 'D23C'];
  for (const rule of off) {
    expect(rulesOf('P1')).toContain(rule);
    expect(rulesOf('P6')).not.toContain(rule);
    expect(rulesOf('P6', { requestTypes: ['Q05'] })).toContain(rule);
  }
  expect(rulesOf('P6')).toContain('D08');
});

test('a change of procedure keeps every limit that ran', () => {
  const wish = { procedureId: 'P6', reason: '涉及征信记录' };
  const changed = done(
    'change-procedure',
    aRegisteredCase({ requestTypes: ['Q13'] }),
    wish,
    as('gu'),
  );
  const rules = bookOfCase(aBook(), changed).rules.map(({ id }) => id);
  expect(rules).toContain('D01');
  expect(bookOfCase(aBook(), changed).procedure.id).toBe('P6');
});

test('in a store the same and the next day bind every complaint, also one by phone', () => {
  const book = aBook();
  const c = underProcedure(aCase({ facts: { source: 'S04' } }), 'P5', book) ?? aCase();
  const applies = bookOfCase(book, c)
    .rules.filter(({ id }) => id === 'D14' || id === 'D15')
    .map((rule) => rule.applies);
  expect(applies).toEqual(['complaintOrGrievance', 'complaintOrGrievance']);
});
