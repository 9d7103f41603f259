import { expect, test } from 'vitest';
import type { Case, Task } from '../../../shared/domain/case.ts';
import { tellingGaps } from '../../../shared/domain/actions-execution.ts';
import { moment } from '../../../shared/domain/day.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { fen } from '../../../shared/domain/money.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import {
  DECISION,
  NOTICE,
  aCaseInExecution,
  aCaseWithChoice,
  aPaidCase,
  step,
} from '../../support/case-on-its-way.ts';

const SIGNED = { ...DECISION, customerConfirmation: '签字' } as const;

test('a free option that the customer confirms ends with the telling', () => {
  const told = done('notify', aCaseWithChoice(0), SIGNED, as('lin'));
  expect(told.status).toBe('followingUp');
  expect(told.transitions.slice(-2).map(({ transition, by }) => [transition, by])).toEqual([
    ['T10', 'lin'],
    ['T12', null],
  ]);
  expect(told.resolvedAt).toBe('2026-03-11T12:00:00');
});

const { notice: _notice, ...UNTOLD } = SIGNED;
const { customerConfirmation: _confirmation, ...UNCONFIRMED } = SIGNED;
const { decisionType: _type, ...UNDECIDED } = SIGNED;

test.each<[Refusal, Case, Parameters<typeof refusals<'notify'>>[2]]>([
  ['customer-confirmation-missing', aCaseWithChoice(0), UNCONFIRMED],
  ['cost-not-zero', aCaseWithChoice(100), SIGNED],
  ['timetable-missing', withOptions((one) => ({ ...one, timetable: [] })), SIGNED],
  ['options-too-few', onlyFirst(), SIGNED],
  ['decision-type-missing', aCaseWithChoice(0), UNDECIDED],
  ['decision-notice-missing', aCaseWithChoice(0), UNTOLD],
  ['waiver-wording', aCaseWithChoice(0), { ...SIGNED, decisionText: '已退款，客户放弃追究' }],
  ['waiver-wording', aCaseWithChoice(0), { ...SIGNED, decisionBasis: '双方一次性了结' }],
])('telling a free solution is refused with %s alone (%#)', (code, c, input) => {
  expect(refusals('notify', c, input, as('lin'))).toEqual([code]);
});

function withOptions(change: (one: Case['options'][number]) => Case['options'][number]): Case {
  const c = aCaseWithChoice(0);
  return { ...c, options: c.options.map(change) };
}

function onlyFirst(): Case {
  const c = aCaseWithChoice(0);
  return { ...c, options: c.options.slice(0, 1) };
}

test('a signature on the solution sheet is a confirmation', () => {
  const c = step(aCaseWithChoice(0), 'choose-option', 'lin', {
    seq: 'A',
    customerSignedAt: moment('2026-03-11T09:10:00'),
  });
  expect(refusals('notify', c, UNCONFIRMED, as('lin'))).toEqual([]);
});

const DECLINED = { ...UNCONFIRMED, decisionType: 'J3' } as const;

test('a claim is declined with grounds and the manager’s signature, not with the customer’s consent', () => {
  const c = aCaseWithChoice(0);
  expect(refusals('notify', c, DECLINED, as('lin'))).toEqual(['manager-signature-missing']);
  const signed = step(c, 'sign-outcome', 'he', { comment: '同意' });
  expect(refusals('notify', signed, DECLINED, as('lin'))).toEqual([]);
  expect(refusals('notify', signed, { ...DECLINED, decisionBasis: ' ' }, as('lin'))).toEqual([
    'decision-grounds-missing',
  ]);
  expect(refusals('notify', c, { ...DECLINED, decisionType: 'J4' }, as('lin'))).toEqual([
    'manager-signature-missing',
  ]);
});

test('the branch manager who tells a declined claim signs it by that', () => {
  const told = done('notify', aCaseWithChoice(0), DECLINED, as('he'));
  expect(told.outcomeSignature).toMatchObject({ loggedBy: 'he', signature: '何岚' });
});

test('nobody but the branch manager signs an outcome', () => {
  for (const name of ['lin', 'gu', 'lu'] as const) {
    expect(refusals('sign-outcome', aCaseWithChoice(0), {}, as(name))).toEqual([
      'role-not-allowed',
    ]);
  }
});

test('an approved payment is told once the task is done and the exact amount paid', () => {
  const told = done('notify', aPaidCase(), DECISION, as('lin'));
  expect(told.transitions.at(-2)).toMatchObject({ transition: 'T11', by: 'lin' });
});

function taskChanged(change: Partial<Task>): Case {
  const c = aPaidCase();
  const changed = (task: Task): Task => ({ ...task, ...change });
  return { ...c, tasks: c.tasks.map(changed) };
}

function paid(paidAmount: number, voucherNo: string | null): Case {
  return step(aPaidCase(), 'pay', 'fang', { paidAmount: fen(paidAmount), voucherNo });
}

test.each<[Refusal, Case, Parameters<typeof refusals<'notify'>>[2]]>([
  ['tasks-open', taskChanged({ doneAt: null }), DECISION],
  ['task-not-signed-for', taskChanged({ signedAt: null }), DECISION],
  ['paid-amount-mismatch', paid(9_999, 'V-2'), DECISION],
  ['paid-amount-mismatch', paid(10_001, 'V-2'), DECISION],
  ['voucher-missing', paid(10_000, null), DECISION],
  ['decision-grounds-missing', aPaidCase(), { ...DECISION, decisionText: null }],
  ['decision-grounds-missing', aPaidCase(), { ...DECISION, decisionBasis: null }],
  ['decision-notice-missing', aPaidCase(), UNTOLD],
  ['waiver-wording', aPaidCase(), { ...DECISION, decisionText: '客户不得投诉' }],
])('telling a paid solution is refused with %s alone (%#)', (code, c, input) => {
  expect(refusals('notify', c, input, as('lin'))).toEqual([code]);
});

test('a decision is not told in the future', () => {
  const ahead = { ...DECISION, notice: { ...NOTICE, at: moment('2026-03-11T12:00:01') } };
  expect(refusals('notify', aPaidCase(), ahead, as('lin'))).toEqual(['time-in-future']);
});

test('until all remedies are told, with proof, the case stays told and says what is missing', () => {
  const partly = {
    ...DECISION,
    notice: { ...NOTICE, mode: '电话', remediesTold: ['核查'] },
  } as const;
  const told = step(aPaidCase(), 'notify', 'lin', partly);
  expect(told.status).toBe('notified');
  expect(tellingGaps(told, as('lin'))).toEqual(['remedies-not-told', 'notice-proof-missing']);
  const remedies = step(told, 'notice', 'lin', { ...NOTICE, kind: 'NT3', mode: '电话' });
  expect(remedies.status).toBe('notified');
  expect(tellingGaps(remedies, as('lin'))).toEqual(['notice-proof-missing']);
  const proved = step(remedies, 'notice', 'lin', {
    ...NOTICE,
    kind: 'NT3',
    mode: '邮寄',
    proofEvidenceId: 'ev-1',
  });
  expect(proved.status).toBe('followingUp');
  expect(tellingGaps(proved, as('lin'))).toEqual([]);
});

test('a notice says what it is, and its times have passed', () => {
  const c = aCaseWithChoice(0);
  expect(refusals('notice', c, {}, as('lin'))).toEqual(['not-found']);
  const ahead = { kind: 'NT1', receivedAt: moment('2026-03-12T00:00:00') } as const;
  expect(refusals('notice', c, ahead, as('lin'))).toEqual(['time-in-future']);
  const refused = done('notice', c, { kind: 'NT1', mode: '邮寄', result: '拒收' }, as('lin'));
  expect(refused.notices.at(-1)?.receivedAt).toBeNull();
  const delivered = done('notice', c, { kind: 'NT1', mode: '邮寄', result: '送达' }, as('lin'));
  expect(delivered.notices.at(-1)?.receivedAt).toBe('2026-03-11T12:00:00');
});

test('a task is signed for and done by whoever it was given to', () => {
  const c = step(aCaseInExecution(), 'task', 'lin', { type: 'TK3', assigneeId: PEOPLE.fang.id });
  const taskId = c.tasks[0]?.id ?? '';
  expect(refusals('task-sign', c, { taskId }, as('lin'))).toEqual(['not-your-task']);
  expect(refusals('task-done', c, { taskId }, as('fang'))).toEqual(['task-not-signed-for']);
  const signed = step(c, 'task-sign', 'fang', { taskId });
  expect(refusals('task-done', signed, { taskId }, as('lin'))).toEqual(['not-your-task']);
  expect(done('task-done', signed, { taskId }, as('he')).tasks[0]).toMatchObject({ doneBy: 'he' });
  expect(refusals('task-sign', c, { taskId: 'other' }, as('fang'))).toEqual(['not-found']);
  const stranger = { type: 'TK3', assigneeId: staffId('nobody') };
  expect(refusals('task', aCaseInExecution(), stranger, as('lin'))).toEqual(['staff-not-found']);
});

test('only finance pays, only what was approved is worked on, and not tomorrow', () => {
  const pay = { paidAmount: fen(100), voucherNo: 'V-1' };
  expect(refusals('pay', aCaseInExecution(), pay, as('he'))).toEqual(['role-not-allowed']);
  expect(refusals('pay', aCaseWithChoice(), pay, as('fang'))).toEqual(['transition-not-possible']);
  const tomorrow = { ...pay, paidAt: moment('2026-03-12T09:00:00') };
  expect(refusals('pay', aCaseInExecution(), tomorrow, as('fang'))).toEqual(['time-in-future']);
});
