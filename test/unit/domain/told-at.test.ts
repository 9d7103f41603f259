import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import {
  applyEffect,
  dueEffects,
  hasMissedLegalLimit,
} from '../../../shared/domain/due-effects.ts';
import { pausesOf } from '../../../shared/domain/pauses.ts';
import { isCallDone } from '../../../shared/domain/guards-closing.ts';
import { fen } from '../../../shared/domain/money.ts';
import { bookDayRefusals, isClockSetBack } from '../../../shared/domain/recorded-times.ts';
import { PEOPLE, aBook, as, done, refusals } from '../../support/branch-world.ts';
import {
  aCaseInExecution,
  aCaseToFollowUp,
  aCaseWithChoice,
  aCaseUnderInvestigation,
  aRegisteredCase,
  DECISION,
} from '../../support/case-on-its-way.ts';

const LATE = moment('2026-04-01T10:00:00');

function d01(c: Case, now: Moment) {
  return deadlinesOf(c, { ...aBook(), now }).find(({ rule }) => rule === 'D01');
}

test('a decision entered with an earlier day and no proof of delivery is refused', () => {
  const notice = { ...DECISION.notice, at: moment('2026-03-12T10:00:00') };
  const c = aCaseWithChoice(0);
  expect(refusals('notify', c, { ...DECISION, notice }, as('lin', { now: LATE }))).toContain(
    'notice-proof-missing',
  );
  const early = { ...notice, at: moment('2026-02-01T10:00:00') };
  expect(refusals('notify', c, { ...DECISION, notice: early }, as('lin', { now: LATE }))).toContain(
    'time-too-early',
  );
});

test('with its proof it counts from its day, and a missed legal limit stays missed', () => {
  const choice = aCaseWithChoice(0);
  const proofEvidenceId = choice.evidence[0]?.id ?? '';
  const world = { ...aBook(), now: LATE };
  const missed = dueEffects(choice, world).reduce((c, effect) => applyEffect(c, effect), choice);
  expect(hasMissedLegalLimit(missed)).toBe(true);
  const notice = { ...DECISION.notice, at: moment('2026-03-12T10:00:00'), proofEvidenceId };
  const wish = { ...DECISION, notice, customerConfirmation: '签字' } as const;
  const told = done('notify', missed, wish, as('lin', { now: LATE }));
  expect(d01(told, LATE)?.met).toBe(moment('2026-03-12T10:00:00'));
  expect(hasMissedLegalLimit(told)).toBe(true);
});

test('a notice is not received on a day before it was sent', () => {
  const notice = { ...DECISION.notice, receivedAt: moment('2026-02-01T10:00:00') };
  expect(refusals('notify', aCaseWithChoice(0), { ...DECISION, notice }, as('lin'))).toContain(
    'time-too-early',
  );
});

test('a registered complaint becomes an inquiry, or loses a name, by the right person with a reason', () => {
  const c = aRegisteredCase({ involvedStaffIds: [PEOPLE.tong.id] });
  expect(refusals('edit-case', c, { nature: 'NA3' }, as('lin'))).toContain('role-not-allowed');
  expect(refusals('edit-case', c, { nature: 'NA3' }, as('gu'))).toEqual(['change-reason-missing']);
  expect(refusals('edit-case', c, { involvedStaffIds: [] }, as('gu'))).toEqual([
    'change-reason-missing',
  ]);
  const edited = done('edit-case', c, { nature: 'NA3', changeReason: '客户只是咨询' }, as('gu'));
  expect(edited.factChanges).toMatchObject([
    { field: 'nature', from: 'NA1', to: 'NA3', reason: '客户只是咨询', loggedBy: PEOPLE.gu.id },
  ]);
  const back = done('edit-case', edited, { nature: 'NA1' }, as('lin'));
  expect(back.factChanges).toHaveLength(1);
});

test('the time of receipt is the branch manager’s to move, the transfer data theirs or the officer’s', () => {
  const at = moment('2026-03-10T10:00:00');
  const c = aRegisteredCase({
    regulatorTransfer: true,
    transferFrom: '人行',
    transferRef: '1',
    transferAt: at,
  });
  const moved = { receivedAt: at, changeReason: '来信登记簿为准' };
  expect(refusals('edit-case', c, moved, as('gu'))).toContain('role-not-allowed');
  expect(refusals('edit-case', c, { receivedAt: at }, as('he'))).toEqual(['change-reason-missing']);
  expect(done('edit-case', c, moved, as('he')).facts.receivedAt).toBe(at);
  expect(refusals('edit-case', c, { regulatorTransfer: false }, as('lin'))).toContain(
    'role-not-allowed',
  );
});

test('first responsibility moves by the hand-over alone once the case is registered', () => {
  const wish = { firstReceiverId: PEOPLE.zhou.id };
  expect(refusals('edit-case', aRegisteredCase(), wish, as('lin'))).toEqual(['use-hand-over']);
});

test('a pause counts from the day the customer was told, and neither lies before the receipt', () => {
  const c = aCaseUnderInvestigation();
  const now = moment('2026-03-20T10:00:00');
  const wish = { cause: 'SC1', agency: '鉴定所', from: day('2026-03-12'), toldAt: now };
  const held = done('hold', c, wish, as('gu', { now }));
  const later = moment('2026-03-24T10:00:00');
  expect(pausesOf(held, later)).toEqual([{ from: '2026-03-20', to: '2026-03-24' }]);
  const early = { ...wish, from: day('2026-01-01') };
  expect(refusals('hold', c, early, as('gu', { now }))).toContain('time-too-early');
});

test('a clock five minutes behind is let be, one further behind is not', () => {
  const last = moment('2026-03-10T10:00:00');
  expect(isClockSetBack(moment('2026-03-10T09:55:00'), [last, null])).toBe(false);
  expect(isClockSetBack(moment('2026-03-10T09:54:59'), [last])).toBe(true);
});

test('a closing call dated before the decision leaves the call to be made', () => {
  const c = aCaseToFollowUp();
  const before = moment('2026-03-11T08:00:00');
  const early = done('call-back', c, { kind: 'FU1', at: before, satisfaction: 4 }, as('gu'));
  expect(isCallDone(early)).toBe(false);
  expect(
    isCallDone(done('call-back', c, { kind: 'FU1', satisfaction: 4 }, as('gu', { now: LATE }))),
  ).toBe(true);
});

test('money is not paid on a day before it was approved', () => {
  const pay = { paidAmount: fen(10_000), voucherNo: 'V-1', paidAt: moment('1999-01-01T10:00:00') };
  expect(refusals('pay', aCaseInExecution(), pay, as('fang'))).toEqual(['time-too-early']);
});

test('a deferral is reviewed on a day to come', () => {
  const wish = {
    mode: '关注',
    reason: '客户在外地，下月才能办理',
    reviewDate: day('2026-03-01'),
  } as const;
  expect(refusals('defer-request', aCaseUnderInvestigation(), wish, as('lin'))).toContain(
    'time-in-past',
  );
});

test('a day of a book is entered up to thirty-one days back', () => {
  const now = moment('2026-07-15T10:00:00');
  expect(bookDayRefusals(day('2026-06-14'), now)).toEqual([]);
  expect(bookDayRefusals(day('2026-06-13'), now)).toEqual(['day-too-old']);
  expect(bookDayRefusals(day('2026-07-16'), now)).toEqual(['time-in-future']);
});

test('nobody is moved before it was decided', () => {
  const wish = {
    decidedAt: moment('2026-03-11T11:00:00'),
    movedAt: moment('2026-03-11T10:00:00'),
  };
  expect(refusals('isolate', aRegisteredCase(), wish, as('lin'))).toContain('time-too-early');
});

test('the receipt of a credit dispute is entered once; the branch manager moves it with a reason', () => {
  const taken = { idSeen: true, idCopyKept: true, disputedItem: '逾期' };
  const c = done('credit-dispute', aRegisteredCase(), taken, as('lin'));
  const receivedAt = moment('2026-03-11T11:30:00');
  expect(refusals('credit-dispute', c, { receivedAt }, as('lin'))).toContain('role-not-allowed');
  expect(refusals('credit-dispute', c, { receivedAt }, as('he'))).toEqual([
    'change-reason-missing',
  ]);
  const moved = done('credit-dispute', c, { receivedAt, changeReason: '登记有误' }, as('he'));
  expect(moved.factChanges).toMatchObject([{ field: 'disputeReceivedAt', to: receivedAt }]);
});
