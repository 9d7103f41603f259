import { expect, test } from 'vitest';
import { approvedAmount, bandOf } from '../../../shared/domain/approval.ts';
import { act } from '../../../shared/domain/actions.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { fen, MOST_FEN } from '../../../shared/domain/money.ts';
import { authoriserSeat } from '../../../shared/domain/seat.ts';
import { todosOf } from '../../../shared/domain/todos.ts';
import type { Todo } from '../../../shared/domain/todos.ts';
import { PEOPLE, aBook, as, codesOf, done, refusals } from '../../support/branch-world.ts';
import type { PersonName, WorldWish } from '../../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseWithChoice,
  aPaidCase,
  step,
  timetable,
} from '../../support/case-on-its-way.ts';

const AGREE = { decision: '同意' } as const;
const NOTHING = fen(0);

function involving(c: Case, ...names: readonly PersonName[]): Case {
  const involvedStaffIds = names.map((name) => PEOPLE[name].id);
  return { ...c, facts: { ...c.facts, involvedStaffIds } };
}

function withOption(c: Case, change: Partial<Case['options'][number]>): Case {
  return { ...c, options: c.options.map((one) => (one.seq === 'A' ? { ...one, ...change } : one)) };
}

function todos(c: Case, wish: WorldWish = {}): readonly Todo[] {
  const { linkedCost, directory } = as('gu', wish);
  return todosOf(c, { deadlines: [], book: aBook(), linkedCost, directory });
}

test('A1 the band follows what the institution pays, whatever the customer claims', () => {
  const c = aCaseWithChoice(100_000, { requestedAmount: fen(60_000_000) });
  expect(bandOf(c, NOTHING, aBook())?.id).toBe('B1');
  const more = aCaseWithChoice(3_000_000, { requestedAmount: fen(6_000_000) });
  expect(bandOf(more, NOTHING, aBook())?.id).toBe('B3');
});

test('A2 steps open one after another, and all must agree', () => {
  const c = aCaseAwaitingSignature();
  expect(refusals('decide', c, AGREE, as('cheng'))).toEqual(['approval-out-of-order']);
  const first = step(c, 'decide', 'lu', AGREE);
  expect(first.status).toBe('awaitingApproval');
  expect(first.approvals[0]?.steps.map(({ openedAt }) => openedAt !== null)).toEqual([true, true]);
  expect(step(first, 'decide', 'cheng', AGREE).status).toBe('executing');
});

test.each(['O10', 'O11'])(
  'A3 ex-gratia %s goes through a chain once 通融必批 is on, at 2000 yuan and below through that of B1',
  (typeCode) => {
    const c = withOption(aCaseWithChoice(50_000), { typeCode });
    const always: WorldWish = { settings: { exGratiaAlwaysApprove: true } };
    expect(refusals('authorise', c, {}, as('lu'))).toEqual([]);
    expect(refusals('request-approval', c, {}, as('lin'))).toEqual(['approval-not-needed']);
    expect(refusals('authorise', c, {}, as('lu', always))).toEqual(['amount-over-authority']);
    const asked = step(c, 'request-approval', ['lin', always], {});
    expect(asked.approvals[0]).toMatchObject({ bandId: 'B1', amount: 50_000 });
    expect(asked.approvals[0]?.steps.map(({ roleId }) => roleId)).toEqual(['channelHead']);
    expect(step(asked, 'decide', ['lu', always], AGREE).status).toBe('executing');
  },
);

test('A3 nothing but ex-gratia options is touched by 通融必批', () => {
  const always: WorldWish = { settings: { exGratiaAlwaysApprove: true } };
  expect(refusals('authorise', aCaseWithChoice(10_000), {}, as('lu', always))).toEqual([]);
});

test('A4 a request whose linked cases grew into a higher band is stale: it can be returned, not agreed to', () => {
  const c = aCaseAwaitingSignature(900_000);
  const same: WorldWish = { linkedCost: 100_000 };
  expect(refusals('decide', c, AGREE, as('lu', same))).toEqual([]);
  const grown: WorldWish = { linkedCost: 100_001 };
  expect(refusals('decide', c, AGREE, as('lu', grown))).toEqual(['approval-stale']);
  const returned = step(c, 'decide', ['lu', grown], { decision: '退回', comment: '关联案件已付' });
  const again = step(returned, 'request-approval', ['lin', grown], {});
  expect(again.approvals.at(-1)).toMatchObject({ bandId: 'B3', bandAmount: 1_000_001 });
});

test.each(['不同意', '退回'] as const)(
  'A5 %s needs a comment and sends the case back to 协商中',
  (decision) => {
    const c = aCaseAwaitingSignature();
    expect(refusals('decide', c, { decision }, as('lu'))).toEqual(['comment-missing']);
    const back = step(c, 'decide', 'lu', { decision, comment: '依据不足' });
    expect(back.status).toBe('proposing');
    expect(back.approvals[0]?.status).toBe(decision);
    expect(back.transitions.at(-1)).toMatchObject({ transition: 'T9', reason: '依据不足' });
  },
);

test('A6 changing what was approved makes the approval 失效 and needs a new request, a lower amount too', () => {
  for (const cost of [790_000, 900_000]) {
    const changed = step(aCaseInExecution(800_000), 'option', 'lin', {
      seq: 'A',
      companyCost: fen(cost),
    });
    expect(changed.status).toBe('proposing');
    expect(changed.approvals[0]?.status).toBe('失效');
    expect(approvedAmount(changed)).toBe(0);
    expect(refusals('decide', changed, AGREE, as('lu'))).toEqual(['approval-stale']);
  }
});

test('A6 unchoosing and choosing anew void it, talking about an option that was not chosen does not', () => {
  const c = aCaseInExecution(800_000);
  expect(step(c, 'choose-option', 'lin', { seq: 'A', choice: '不接受' }).status).toBe('proposing');
  expect(step(c, 'choose-option', 'lin', { seq: 'B' }).status).toBe('proposing');
  const refused = step(c, 'choose-option', 'lin', { seq: 'B', choice: '不接受' });
  expect(refused.status).toBe('executing');
  expect(approvedAmount(refused)).toBe(800_000);
});

test('A6 once paid, nothing of it is changed', () => {
  const paid = aPaidCase(10_000);
  const change = { seq: 'A', companyCost: fen(9_000) };
  expect(refusals('option', paid, change, as('lin'))).toEqual(['already-paid']);
  expect(refusals('choose-option', paid, { seq: 'B' }, as('lin'))).toEqual(['already-paid']);
});

test('A7 a late step is the approver’s first, and the requester’s too once it is overdue', () => {
  const c = aCaseAwaitingSignature();
  const { linkedCost, directory } = as('gu');
  const kindsAt = (now: Moment): readonly string[] => {
    const book = aBook();
    const deadlines = deadlinesOf(c, { ...book, now });
    return todosOf(c, { deadlines, book, linkedCost, directory })
      .filter(({ key }) => key.startsWith('approve'))
      .map(({ key, staffId, role }) => `${key} ${staffId ?? role ?? ''}`);
  };
  expect(kindsAt(c.updatedAt)).toEqual(['approve channelHead']);
  expect(kindsAt(moment('2026-03-12T17:00:01'))).toEqual([
    'approve channelHead',
    'approve-late lin',
  ]);
});

test('A7 only approvers delegate, a delegate shows the proof, and both names are on record and on the list', () => {
  const c = aCaseAwaitingSignature();
  const given = { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' };
  for (const name of ['lin', 'he', 'gu', 'fang'] as const) {
    expect(refusals('delegate', c, given, as(name))).toEqual(['role-not-allowed']);
  }
  const proved = step(c, 'delegate', 'lu', given);
  expect(todos(proved).filter(({ kind }) => kind === 'TD2')).toMatchObject([
    { role: 'channelHead' },
    { staffId: 'zhou' },
  ]);
  expect(done('decide', proved, AGREE, as('zhou')).approvals[0]?.steps[0]).toMatchObject({
    approverId: 'zhou',
    delegatedFrom: 'lu',
  });
});

test('A7 a delegate has no more of the chain than the principal who appointed them', () => {
  const given = { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' };
  const c = step(aCaseAwaitingSignature(), 'delegate', 'xu', given);
  expect(refusals('decide', c, AGREE, as('zhou'))).not.toEqual([]);
});

test('A8 nobody signs twice, neither for a principal nor through a delegate', () => {
  const given = { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' };
  const both: WorldWish = { people: { lu: { roles: ['channelHead', 'opsDirector'] } } };
  const delegated = step(aCaseAwaitingSignature(), 'delegate', ['lu', both], given);
  const signed = step(delegated, 'decide', ['zhou', both], AGREE);
  expect(refusals('decide', signed, AGREE, as('lu', both))).toEqual(['approver-already-signed']);
  expect(refusals('decide', signed, AGREE, as('zhou', both))).toEqual(['approver-already-signed']);
  const other = step(signed, 'delegate', ['lu', both], { ...given, toId: PEOPLE.tong.id });
  expect(refusals('decide', other, AGREE, as('tong', both))).toEqual(['approver-already-signed']);
});

test('A8 the one signature of B1 goes to the next higher role when the channel head may not give it, noted', () => {
  const c = involving(aCaseWithChoice(), 'lu');
  expect(refusals('authorise', c, {}, as('lu'))).toEqual(['approver-is-involved']);
  expect(refusals('authorise', c, {}, as('xu'))).toEqual(['role-not-allowed']);
  expect(todos(c).filter(({ kind }) => kind === 'TD2')).toMatchObject([{ role: 'opsDirector' }]);
  expect(done('authorise', c, {}, as('cheng')).authorisations).toMatchObject([
    { authoriserId: 'cheng', roleId: 'opsDirector', substituteFor: 'channelHead' },
  ]);
  expect(done('authorise', aCaseWithChoice(), {}, as('lu')).authorisations).toMatchObject([
    { roleId: 'channelHead', substituteFor: null },
  ]);
  expect(refusals('authorise', aCaseWithChoice(), {}, as('cheng'))).toEqual(['role-not-allowed']);
});

test('A8 then the deputy gives it, and where there is none it waits and the general manager is told', () => {
  const everyone = ['lu', 'cheng', 'xu', 'wen', 'xie', 'ye'] as const;
  const c = involving(aCaseWithChoice(), ...everyone);
  const deputed: WorldWish = { people: { lu: { deputyId: PEOPLE.zhou.id } } };
  expect(done('authorise', c, {}, as('zhou', deputed)).authorisations).toMatchObject([
    { authoriserId: 'zhou', delegatedFrom: 'lu', substituteFor: null },
  ]);
  expect(todos(c, deputed).filter(({ kind }) => kind === 'TD2')).toMatchObject([
    { staffId: 'zhou' },
  ]);
  expect(authoriserSeat(c, as('gu').directory)).toEqual({ by: 'nobody', role: 'channelHead' });
  expect(todos(c).filter(({ kind }) => kind === 'TD6')).toMatchObject([{ role: 'generalManager' }]);
});

test('A8 a chain does not agree over the signature of somebody who was named in the case since', () => {
  const first = step(aCaseAwaitingSignature(), 'decide', 'lu', AGREE);
  const named = involving(first, 'lu');
  expect(refusals('decide', named, AGREE, as('cheng'))).toEqual(['approver-is-involved']);
  const back = { decision: '退回', comment: '须重新审批' } as const;
  const again = step(step(named, 'decide', 'cheng', back), 'request-approval', 'lin', {});
  expect(refusals('decide', again, AGREE, as('xu'))).toEqual([]);
});

test('A8 nor over that of somebody who was made its handler since', () => {
  const first = step(aCaseAwaitingSignature(), 'decide', 'lu', AGREE);
  const handed = step(first, 'assign', 'gu', { handlerId: PEOPLE.lu.id });
  expect(refusals('decide', handed, AGREE, as('cheng'))).toEqual(['approver-is-requester']);
});

test('A9 what costs nothing needs no signature, only the customer', () => {
  expect(refusals('authorise', aCaseWithChoice(0), {}, as('lu'))).toEqual(['approval-not-needed']);
  expect(todos(aCaseWithChoice(0)).some(({ kind }) => kind === 'TD2')).toBe(false);
});

const GIFT = { typeCode: 'O09', description: '雨伞一把', timetable: timetable('林小禾') } as const;

function aGift(yuan: number, wish: WorldWish): readonly string[] {
  const input = { ...GIFT, companyCost: fen(yuan * 100) };
  return codesOf(act('option', aCaseWithChoice(), input, as('lin', wish)));
}

test('A10 gifts stay inside the budget of the branch, which is off to begin with', () => {
  expect(aGift(20, {})).toEqual(['gift-budget-exceeded']);
  const budget: WorldWish = { settings: { giftBudget: fen(10_000) } };
  expect(aGift(100, budget)).toEqual([]);
  expect(aGift(101, budget)).toEqual(['gift-budget-exceeded']);
});

test('A10 what other cases of the branch took this year is gone from the budget', () => {
  const spent: WorldWish = { settings: { giftBudget: fen(10_000) }, giftsSpent: 6_000 };
  expect(aGift(40, spent)).toEqual([]);
  expect(aGift(41, spent)).toEqual(['gift-budget-exceeded']);
  // Cases without a gift are not held up by what others gave.
  const over: WorldWish = { giftsSpent: 6_000 };
  expect(refusals('authorise', aCaseWithChoice(), {}, as('lu', over))).toEqual([]);
});

test('A10 the budget is asked again when the customer chooses and when it is signed for', () => {
  const before: WorldWish = { settings: { giftBudget: fen(10_000) } };
  const offered = step(aCaseWithChoice(), 'option', ['lin', before], {
    ...GIFT,
    companyCost: fen(5_000),
  });
  const later: WorldWish = { ...before, giftsSpent: 6_000 };
  expect(refusals('choose-option', offered, { seq: 'C' }, as('lin', later))).toEqual([
    'gift-budget-exceeded',
  ]);
  const chosen = step(offered, 'choose-option', ['lin', before], { seq: 'C' });
  expect(refusals('authorise', chosen, {}, as('lu', later))).toEqual(['gift-budget-exceeded']);
});

test('A11 amounts are whole fen up to 999,999,999.99 yuan, and linked costs never run over', () => {
  const c = aCaseWithChoice(MOST_FEN);
  expect(bandOf(c, fen(MOST_FEN), aBook())?.id).toBe('B5');
  const asked = done('request-approval', c, {}, as('lin', { linkedCost: MOST_FEN }));
  expect(asked.approvals[0]).toMatchObject({ amount: MOST_FEN, bandAmount: MOST_FEN });
  const wrong = { seq: 'A', companyCost: MOST_FEN + 1 };
  expect(codesOf(act('option', c, wrong, as('lin')))).toEqual(['wrong-shape']);
  expect(codesOf(act('option', c, { ...wrong, companyCost: 0.5 }, as('lin')))).toEqual([
    'wrong-shape',
  ]);
});

test('A12 a running approval keeps the chain and the version it was asked for with', () => {
  const c = aCaseAwaitingSignature(800_000);
  const world = as('lu');
  const stricter = world.book.bands.map((band) => ({
    ...band,
    chain: [...band.chain, 'board' as const],
  }));
  const book = { ...world.book, bands: stricter, bandVersion: 2 };
  const first = act('decide', c, AGREE, { ...world, book });
  if (!first.ok) throw new Error(first.failure.join(' '));
  const second = act('decide', first.value, AGREE, { ...as('cheng'), book });
  if (!second.ok) throw new Error(second.failure.join(' '));
  expect(second.value.status).toBe('executing');
  expect(second.value.approvals[0]?.bandVersion).toBe(1);
  const anew = act('request-approval', aCaseWithChoice(800_000), {}, { ...as('lin'), book });
  expect(anew.ok && anew.value.approvals[0]).toMatchObject({ bandVersion: 2 });
});

test('the board signs with the number of its resolution', () => {
  const c = aCaseAwaitingSignature(50_000_001);
  const before = (['lu', 'cheng', 'xu', 'wen', 'xie'] as const).reduce(
    (one, name) => step(one, 'decide', name, AGREE),
    c,
  );
  expect(refusals('decide', before, AGREE, as('ye'))).toEqual(['resolution-number-missing']);
  expect(refusals('decide', before, { ...AGREE, resolutionNo: '董决7号' }, as('ye'))).toEqual([]);
});
