import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/money.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aPaidCase,
  step,
  timetable,
} from '../../support/case-on-its-way.ts';

const REFUND = { typeCode: 'O06', description: '退还手续费', companyCost: fen(100) };

test('options are lettered one after another', () => {
  const first = step(aCaseUnderInvestigation(), 'option', 'lin', REFUND);
  const second = step(first, 'option', 'lin', { ...REFUND, typeCode: 'O07' });
  expect(second.options.map(({ seq, choice }) => [seq, choice])).toEqual([
    ['A', '待定'],
    ['B', '待定'],
  ]);
  const edited = step(second, 'option', 'lin', { seq: 'A', companyCost: fen(200) });
  expect(edited.options.map(({ companyCost }) => companyCost)).toEqual([200, 100]);
});

test('an option without a type of the list is none: it counts for nothing and cannot be asked for', () => {
  const chosen = aCaseWithChoice(800_000);
  const options = chosen.options.map((one) => ({ ...one, typeCode: null }));
  expect(refusals('request-approval', { ...chosen, options }, {}, as('lin'))).toEqual([
    'option-not-chosen',
    'options-too-few',
  ]);
  const [first, second] = chosen.options;
  if (first === undefined || second === undefined) throw new Error('two options are offered');
  const untyped = { ...chosen, options: [first, { ...second, typeCode: null }] };
  expect(refusals('request-approval', untyped, {}, as('lin'))).toEqual(['options-too-few']);
});

test('no option asks the customer to give up rights', () => {
  const waiver = { ...REFUND, description: '退还手续费，客户不再投诉' };
  expect(refusals('option', aCaseUnderInvestigation(), waiver, as('lin'))).toEqual([
    'waiver-wording',
  ]);
  const hidden = { ...REFUND, benefitToCustomer: '一次性了结' };
  expect(refusals('option', aCaseUnderInvestigation(), hidden, as('lin'))).toEqual([
    'waiver-wording',
  ]);
});

test('a gift stays within the budget of the branch, which is nothing until it is set', () => {
  const gift = { typeCode: 'O09', description: '赠送小礼品', companyCost: fen(2_000) };
  expect(refusals('option', aCaseUnderInvestigation(), gift, as('lin'))).toEqual([
    'gift-budget-exceeded',
  ]);
  const generous = as('lin', { settings: { giftBudget: fen(2_000) } });
  expect(refusals('option', aCaseUnderInvestigation(), gift, generous)).toEqual([]);
});

test('a choice names an option that is there, and is not signed in the future', () => {
  const c = aCaseWithChoice();
  expect(refusals('choose-option', c, { seq: 'Z' }, as('lin'))).toEqual(['option-not-chosen']);
  const ahead = { seq: 'A', customerSignedAt: moment('2026-03-11T12:00:01') };
  expect(refusals('choose-option', c, ahead, as('lin'))).toEqual(['time-in-future']);
  const unset = done('choose-option', c, { seq: 'A', choice: '不接受' }, as('lin'));
  expect(unset.options.map(({ choice }) => choice)).toEqual(['不接受', '待定']);
});

test.each([
  ['its amount', { companyCost: fen(700_000) }],
  ['its wording', { description: '退还一半手续费' }],
])('changing %s voids a running approval and goes back to the table', (_, change) => {
  const c = done('option', aCaseAwaitingSignature(), { seq: 'A', ...change }, as('lin'));
  expect(c.status).toBe('proposing');
  expect(c.approvals.map(({ status }) => status)).toEqual(['失效']);
  expect(c.transitions.at(-1)).toMatchObject({ transition: 'T9a', by: null });
  expect(refusals('decide', c, { decision: '同意' }, as('lu'))).toEqual(['approval-stale']);
});

test('changing the choice after the one signature voids it', () => {
  const c = done('choose-option', aCaseInExecution(), { seq: 'A', choice: '不接受' }, as('lin'));
  expect(c.status).toBe('proposing');
  expect(c.authorisations.map(({ valid }) => valid)).toEqual([false]);
});

test('changing an approved amount asks for a new approval, higher or lower', () => {
  const c = done('option', aCaseInExecution(800_000), { seq: 'A', companyCost: fen(1) }, as('lin'));
  expect(c.status).toBe('proposing');
  expect(c.approvals.map(({ status }) => status)).toEqual(['失效']);
});

test('an option that nobody chose may change without touching the approval', () => {
  const c = done(
    'option',
    aCaseAwaitingSignature(),
    { seq: 'B', description: '另作说明' },
    as('lin'),
  );
  expect(c.status).toBe('awaitingApproval');
  expect(c.approvals.map(({ status }) => status)).toEqual(['审批中']);
  const chosen = { seq: 'B', timetable: timetable('林小禾') };
  expect(done('option', aCaseAwaitingSignature(), chosen, as('lin')).status).toBe(
    'awaitingApproval',
  );
});

const BOTH = { people: { tong: { roles: ['complaintOfficer', 'channelHead'] } } } as const;

test('whoever changes the amount or the type of a chosen option asks for it, and signs nothing on it', () => {
  const untouched = aCaseWithChoice(100);
  expect(refusals('authorise', untouched, {}, as('tong', BOTH))).toEqual([]);
  const change = { seq: 'A', companyCost: fen(90) };
  const changed = step(untouched, 'option', ['tong', BOTH], change);
  expect(changed.options[0]).toMatchObject({ loggedBy: 'lin', changedBy: ['tong'] });
  expect(refusals('authorise', changed, {}, as('tong', BOTH))).toEqual(['approver-is-requester']);
  expect(refusals('authorise', changed, {}, as('lu', BOTH))).toEqual([]);
  const retyped = step(untouched, 'option', ['tong', BOTH], { seq: 'A', typeCode: 'O07' });
  expect(refusals('authorise', retyped, {}, as('tong', BOTH))).toEqual(['approver-is-requester']);

  const larger = { seq: 'A', companyCost: fen(800_000) };
  const raised = step(aCaseWithChoice(700_000), 'option', ['tong', BOTH], larger);
  const asked = step(raised, 'request-approval', 'lin', {});
  expect(refusals('decide', asked, { decision: '同意' }, as('tong', BOTH))).toEqual([
    'approver-is-requester',
  ]);
  // A later change by somebody else does not take the first one back.
  const again = step(raised, 'option', 'lin', { seq: 'A', companyCost: fen(750_000) });
  expect(again.options[0]?.changedBy).toEqual(['tong']);
});

test('whoever rewrites a chosen option asks for it; an option nobody chose makes nobody a requester', () => {
  const worded = step(aCaseWithChoice(100), 'option', ['tong', BOTH], {
    seq: 'A',
    description: '退还一半手续费',
    companyCost: fen(100),
  });
  expect(worded.options[0]?.changedBy).toEqual(['tong']);
  expect(refusals('authorise', worded, {}, as('tong', BOTH))).toEqual(['approver-is-requester']);
  const other = { seq: 'B', companyCost: fen(1) };
  const unchosen = step(aCaseWithChoice(100), 'option', ['tong', BOTH], other);
  expect(refusals('authorise', unchosen, {}, as('tong', BOTH))).toEqual([]);
});

test('once money was paid the chosen options are fixed', () => {
  const c = aPaidCase();
  expect(refusals('option', c, { seq: 'A', companyCost: fen(1) }, as('lin'))).toEqual([
    'already-paid',
  ]);
  expect(refusals('choose-option', c, { seq: 'A', choice: '不接受' }, as('lin'))).toEqual([
    'already-paid',
  ]);
});

test.each([
  ['no type', { typeCode: null }, 'option-type-missing'],
  ['no wording', { description: ' ' }, 'option-text-missing'],
  ['no cost', { companyCost: null }, 'company-cost-missing'],
] as const)('an option with %s is not kept', (_, lack, code) => {
  const c = aCaseUnderInvestigation();
  expect(refusals('option', c, { ...REFUND, ...lack }, as('lin'))).toEqual([code]);
  const written = step(c, 'option', 'lin', REFUND);
  expect(refusals('option', written, { seq: 'A', ...lack }, as('lin'))).toEqual([code]);
});

test('an empty option is refused for everything it lacks', () => {
  expect(refusals('option', aCaseUnderInvestigation(), {}, as('lin'))).toEqual([
    'option-type-missing',
    'option-text-missing',
    'company-cost-missing',
  ]);
});

test('an option nobody answered is taken away, and its letter is free again', () => {
  const c = aCaseWithChoice();
  const left = done('remove-option', c, { seq: 'B' }, as('lin'));
  expect(left.options.map(({ seq }) => seq)).toEqual(['A']);
  const again = step(left, 'option', 'lin', REFUND);
  expect(again.options.map(({ seq }) => seq)).toEqual(['A', 'B']);
  expect(refusals('remove-option', c, { seq: 'Z' }, as('lin'))).toEqual(['not-found']);
  expect(refusals('remove-option', c, {}, as('lin'))).toEqual(['not-found']);
  expect(refusals('remove-option', c, { seq: 'B' }, as('fang'))).toEqual(['role-not-allowed']);
});

test('an option that was chosen, declined, signed or asked for stays', () => {
  const chosen = aCaseWithChoice();
  expect(refusals('remove-option', chosen, { seq: 'A' }, as('lin'))).toEqual(['option-in-use']);
  const declined = step(chosen, 'choose-option', 'lin', { seq: 'B', choice: '不接受' });
  expect(refusals('remove-option', declined, { seq: 'B' }, as('lin'))).toEqual(['option-in-use']);
  const signedAt = moment('2026-03-11T09:00:00');
  const signed = step(chosen, 'choose-option', 'lin', {
    seq: 'A',
    choice: '待定',
    customerSignedAt: signedAt,
  });
  expect(refusals('remove-option', signed, { seq: 'A' }, as('lin'))).toEqual(['option-in-use']);
  for (const c of [aCaseAwaitingSignature(), aCaseInExecution(), aCaseInExecution(800_000)]) {
    const undone = step(c, 'choose-option', 'lin', { seq: 'A', choice: '待定' });
    expect(refusals('remove-option', undone, { seq: 'A' }, as('lin'))).toEqual(['option-in-use']);
  }
});

test('what the customer signed for cannot change beneath the signature', () => {
  const chosen = aCaseWithChoice(100);
  const signedAt = chosen.updatedAt;
  const signed = step(chosen, 'choose-option', 'lin', { seq: 'A', customerSignedAt: signedAt });
  const [option] = signed.options;
  if (option === undefined) throw new Error('two options are offered');
  const after = (input: object): unknown =>
    step(signed, 'option', 'lin', { seq: 'A', ...input }).options[0]?.customerSignedAt;
  expect(after({ soleOptionReason: '客户只要求退费' })).toBe(signedAt);
  const { typeCode, description, companyCost } = option;
  expect(after({ typeCode, description, companyCost, timetable: timetable('方小满') })).toBe(
    signedAt,
  );
  expect(after({ companyCost: fen(200) })).toBeNull();
  expect(after({ typeCode: 'O07' })).toBeNull();
  expect(after({ description: '退还手续费并致歉' })).toBeNull();
  expect(after({ benefitToCustomer: '退还一半' })).toBeNull();
  expect(after({ timetable: timetable('林小禾') })).toBeNull();
  expect(
    step(signed, 'option', 'lin', { seq: 'A', companyCost: fen(200) }).options[0]?.choice,
  ).toBe('选中');
});

test('what was signed for is not left as the only option without its reason', () => {
  const c = aCaseInExecution();
  expect(refusals('remove-option', c, { seq: 'B' }, as('lin'))).toEqual(['options-too-few']);
  expect(refusals('remove-option', aCaseWithChoice(), { seq: 'B' }, as('lin'))).toEqual([]);
});

test('the steps of a timetable and the reason for a sole option give up no rights either', () => {
  const option = {
    typeCode: 'O06',
    description: '退款',
    companyCost: aCaseWithChoice().options[0]?.companyCost ?? null,
    timetable: timetable('方小满'),
  };
  const steps = [{ step: '客户承诺不再投诉', dueAt: null, owner: '方小满' }];
  const c = aCaseUnderInvestigation();
  for (const given of [{ timetable: steps }, { soleOptionReason: '一次性了結' }]) {
    expect(refusals('option', c, { ...option, ...given }, as('lin'))).toEqual(['waiver-wording']);
  }
  expect(refusals('option', c, option, as('lin'))).toEqual([]);
});
