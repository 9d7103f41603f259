import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { fen } from '../../../shared/domain/money.ts';
import { choiceGaps, nextAction } from '../../../shared/domain/next-action.ts';
import { PEOPLE, as, done } from '../../support/branch-world.ts';
import {
  CLOSING,
  DECISION,
  LEVELS,
  NOTICE,
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseReadyToClose,
  aCaseToFollowUp,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aPaidCase,
  aReadyDraft,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';

type Row = 'options' | 'corrections' | 'payments';

/** The case with its first record of this kind changed. */
function changed<R extends Row>(c: Case, rows: R, change: Partial<Case[R][number]>): Case {
  const [first, ...rest] = c[rows];
  return { ...c, [rows]: [{ ...first, ...change }, ...rest] };
}

function withTask(): Case {
  return step(aCaseInExecution(), 'task', 'lin', { type: 'TK2', assigneeId: PEOPLE.lin.id });
}

const PAYMENT = { type: 'TK3', assigneeId: PEOPLE.fang.id };

function paidWithTask(): Case {
  return step(withTask(), 'pay', 'fang', {
    paidAmount: withTask().authorisations[0]?.amount ?? null,
    voucherNo: 'V',
  });
}

const UNCHECKED = step(aRegisteredCase(), 'assign', 'gu', LEVELS);
const NO_OPTION = step(aCaseUnderInvestigation(), 'propose', 'lin', {});
const UNCHOSEN = done('choose-option', aCaseWithChoice(), { seq: 'A', choice: '待定' }, as('lin'));
const UNTOLD = { ...DECISION, notice: { ...NOTICE, remediesTold: ['核查'] } } as const;

test.each<[string, Case, string | null]>([
  ['a reception', aReadyDraft(), 'register'],
  ['a registered complaint nobody was told about', { ...aRegisteredCase(), notices: [] }, 'notice'],
  ['a registered complaint', aRegisteredCase(), 'assign'],
  ['a registered inquiry', aRegisteredCase({ nature: 'NA3' }), 'answer'],
  ['a case with open facts', UNCHECKED, 'fact-check'],
  ['a case with every fact checked', aCaseUnderInvestigation(), 'propose'],
  ['a case without options', NO_OPTION, 'option'],
  ['a case with options', UNCHOSEN, 'choose-option'],
  ['a free choice', aCaseWithChoice(0), 'notify'],
  ['a small choice', aCaseWithChoice(100), 'authorise'],
  ['a large choice', aCaseWithChoice(800_000), 'request-approval'],
  ['a case before its approvers', aCaseAwaitingSignature(), 'decide'],
  ['an approved payment nobody was asked to make', aCaseInExecution(), 'task'],
  ['an approved payment', step(aCaseInExecution(), 'task', 'lin', PAYMENT), 'task-sign'],
  [
    'an approved payment that finance signed for',
    step(step(aCaseInExecution(), 'task', 'lin', PAYMENT), 'task-sign', 'fang', { type: 'TK3' }),
    'pay',
  ],
  [
    'a wrong payment nobody gave a task for',
    step(aCaseInExecution(), 'pay', 'fang', { paidAmount: fen(1), voucherNo: 'V' }),
    'pay',
  ],
  ['a paid case with a task nobody took', paidWithTask(), 'task-sign'],
  [
    'a paid case with a task in hand',
    step(paidWithTask(), 'task-sign', 'lin', { type: 'TK2' }),
    'task-done',
  ],
  ['a paid case', aPaidCase(), 'notify'],
  ['a case told without its remedies', step(aPaidCase(), 'notify', 'lin', UNTOLD), 'notice'],
  ['a told case', aCaseToFollowUp(), 'call-back'],
  [
    'a called case',
    step(aCaseToFollowUp(), 'call-back', 'gu', { kind: 'FU1', satisfaction: 4 }),
    'correct',
  ],
  ['a case with its improvement', aCaseReadyToClose(), 'close'],
  [
    'a choice without its cost',
    changed(aCaseWithChoice(), 'options', { companyCost: null }),
    'option',
  ],
  [
    'a choice without steps and times',
    changed(aCaseWithChoice(), 'options', { timetable: [] }),
    'option',
  ],
  ['a payment of another amount', changed(aPaidCase(), 'payments', { paidAmount: null }), 'pay'],
  ['a payment without its voucher', changed(aPaidCase(), 'payments', { voucherNo: null }), 'pay'],
  [
    'a case with a measure for later alone',
    changed(aCaseReadyToClose(), 'corrections', { longTerm: true }),
    'correct',
  ],
  [
    'a case with an improvement under way',
    changed(aCaseReadyToClose(), 'corrections', { doneAt: null }),
    'correct',
  ],
  [
    'a case whose caller now handles it',
    { ...aCaseReadyToClose(), handlerId: PEOPLE.gu.id },
    'call-back',
  ],
  ['a closed case', done('close', aCaseReadyToClose(), CLOSING, as('he')), null],
])('%s has its next act', (_, c, next) => {
  expect(nextAction(c, as('he'))).toBe(next);
});

test('nobody is asked to call a customer who cannot be reached', () => {
  const c = aCaseToFollowUp();
  const nobody = {
    ...c,
    complainant: { ...c.complainant, isAnonymous: true, name: null, phone: null },
  };
  expect(nextAction(nobody, as('he'))).toBe('correct');
});

test('what a chosen option lacks is known before anybody is asked to sign', () => {
  const chosen = aCaseWithChoice(100);
  expect(choiceGaps(chosen, as('lin'))).toEqual([]);
  const bare = changed(chosen, 'options', { timetable: [] });
  expect(choiceGaps(bare, as('lin'))).toEqual(['timetable-missing']);
  expect(choiceGaps(UNCHOSEN, as('lin'))).toEqual([]);
});
