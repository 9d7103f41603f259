import { expect, test } from 'vitest';
import { rowOfRefusal } from '../../renderer/features/case/row-of-refusal.ts';
import { FACT_CHECK_FACTS } from '../../shared/data/fact-checks.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { PEOPLE } from '../support/branch-world.ts';
import {
  aCaseInExecution,
  aCaseReadyToClose,
  aCaseToFollowUp,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  step,
} from '../support/case-on-its-way.ts';
import { viewOfReception } from './case-answers.ts';

type Row = 'options' | 'tasks' | 'corrections' | 'factChecks' | 'notices';

/** The case with the record of this place in a list changed. */
function changed<R extends Row>(c: Case, rows: R, at: number, change: Partial<Case[R][number]>) {
  return {
    ...c,
    [rows]: c[rows].map((row, index) => (index === at ? { ...row, ...change } : row)),
  };
}

const SHIPPED = { waiverWords: WAIVER_WORDS, factChecks: FACT_CHECK_FACTS.map(({ code }) => code) };

const NAMES = ['seq', 'taskId', 'correctionId', 'kind'] as const;

/** Where the refusal leads the handler, or whoever else: the field, and what the form is about. */
function led(code: Refusal, c: Case, me: keyof typeof PEOPLE = 'lin', book = SHIPPED) {
  const row = rowOfRefusal(code, { view: viewOfReception(c), me: PEOPLE[me], book });
  if (row === null) return null;
  const preset: Readonly<Record<string, unknown>> = row.open?.preset ?? {};
  const about = NAMES.find((name) => Object.hasOwn(preset, name));
  return [row.field, row.open?.name ?? null, about === undefined ? null : preset[about]];
}

const CHOSEN_B = step(
  step(aCaseWithChoice(100), 'choose-option', 'lin', { seq: 'A', choice: '不接受' }),
  'choose-option',
  'lin',
  { seq: 'B' },
);

test('what an option lacks leads to the chosen one that lacks it', () => {
  const noSteps = changed(CHOSEN_B, 'options', 1, { timetable: [] });
  expect(led('timetable-missing', noSteps)).toEqual(['option.timetable', 'option', 'B']);
  const noCost = changed(CHOSEN_B, 'options', 1, { companyCost: null });
  expect(led('company-cost-missing', noCost)).toEqual(['option.companyCost', 'option', 'B']);
  expect(led('partner-agreement-missing', CHOSEN_B)).toEqual(['option.agreedBy', 'option', 'B']);
  const waives = changed(CHOSEN_B, 'options', 0, { description: '一次性了结' });
  expect(led('waiver-wording', waives)).toEqual(['option.description', 'option', 'A']);
  const gift = changed(CHOSEN_B, 'options', 1, { typeCode: 'O09', companyCost: fen(1) });
  expect(led('gift-budget-exceeded', gift)).toEqual(['option.companyCost', 'option', 'B']);
});

test('a single option says why it is the only one, and without any the first is written', () => {
  const only = { ...CHOSEN_B, options: CHOSEN_B.options.slice(0, 1) };
  expect(led('options-too-few', only)).toEqual(['option.soleOptionReason', 'option', 'A']);
  expect(led('options-too-few', { ...only, options: [] })).toEqual([
    'option.typeCode',
    'option',
    null,
  ]);
});

test('an open task leads to what is next to do with it, or to its line where it is another one’s', () => {
  const given = step(aCaseInExecution(), 'task', 'lin', { type: 'TK2', assigneeId: PEOPLE.lin.id });
  const id = given.tasks[0]?.id;
  expect(led('tasks-open', given)).toEqual(['taskDone.taskId', 'task-sign', id]);
  const signed = step(given, 'task-sign', 'lin', { taskId: id ?? null });
  expect(led('tasks-open', signed)).toEqual(['taskDone.result', 'task-done', id]);
  expect(led('tasks-open', given, 'fang')).toEqual([`tasks.${id ?? ''}`, null, null]);
  expect(led('task-not-signed-for', given)).toEqual([`tasks.${id ?? ''}`, null, null]);
});

test('an improvement under way leads to itself, not to a new one', () => {
  const c = changed(aCaseReadyToClose(), 'corrections', 0, { doneAt: null });
  expect(led('improvement-not-done', c)).toEqual([
    'correction.doneAt',
    'correct',
    c.corrections[0]?.id,
  ]);
});

test('an open fact check leads to its line, one without a reason to the reason', () => {
  const c = aCaseUnderInvestigation();
  const open = { ...c, factChecks: c.factChecks.filter(({ itemCode }) => itemCode !== 'FC05') };
  expect(led('fact-checks-open', open)).toEqual(['factCheck.FC05', null, null]);
  const unexplained = changed(c, 'factChecks', 3, { naReason: null });
  expect(led('fact-checks-open', unexplained)).toEqual(['factCheck.naReason', null, null]);
  const involvedStaffIds = [PEOPLE.lin.id];
  const named = { ...c, facts: { ...c.facts, involvedStaffIds } };
  expect(led('fact-check-by-involved', named)).toEqual([
    `factCheck.${c.factChecks[0]?.itemCode ?? ''}`,
    null,
    null,
  ]);
});

test('a notice that lacks something is given again as it was; a proof that is nowhere is added first', () => {
  const c = aCaseToFollowUp();
  expect(led('remedies-not-told', c)).toEqual(['notice.remediesTold', 'notice', 'NT3']);
  expect(led('notice-proof-missing', c)).toEqual(['notice.proofEvidenceId', 'notice', 'NT3']);
  expect(led('notice-proof-missing', { ...c, evidence: [] })).toEqual([
    'evidence.kind',
    'evidence',
    null,
  ]);
});

test('a wrong payment leads whoever may not pay to what was paid', () => {
  const wrong = step(aCaseInExecution(), 'pay', 'fang', { paidAmount: fen(1), voucherNo: 'V' });
  expect(led('paid-amount-mismatch', wrong)).toEqual(['payments', null, null]);
});

test('what concerns no row leads where it always did', () => {
  expect(led('decision-type-missing', CHOSEN_B)).toBeNull();
});

test('what the institution has set decides which question is open and which words give up a right', () => {
  const bare = { ...aCaseUnderInvestigation(), factChecks: [] };
  const set = { waiverWords: ['不再追究此事'], factChecks: ['FC03'] };
  expect(led('fact-checks-open', bare, 'lin', set)).toEqual(['factCheck.FC03', null, null]);
  const own = changed(CHOSEN_B, 'options', 1, { description: '收下后不再追究此事' });
  expect(led('waiver-wording', own)).toBeNull();
  expect(led('waiver-wording', own, 'lin', set)).toEqual(['option.description', 'option', 'B']);
});
