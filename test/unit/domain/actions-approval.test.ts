import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { fen } from '../../../shared/domain/money.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aCaseAwaitingSignature, aCaseWithChoice, step } from '../../support/case-on-its-way.ts';

const BELOW_THE_BOARD = ['lu', 'cheng', 'xu', 'wen', 'xie'] as const;
const AGREE = { decision: '同意' } as const;

function withOption(c: Case, change: Partial<Case['options'][number]>): Case {
  return { ...c, options: c.options.map((one) => (one.seq === 'A' ? { ...one, ...change } : one)) };
}

function involving(c: Case, ...names: readonly PersonName[]): Case {
  const involvedStaffIds = names.map((name) => PEOPLE[name].id);
  return { ...c, facts: { ...c.facts, involvedStaffIds } };
}

const OPTION_BREAKS: readonly (readonly [Refusal, (c: Case) => Case])[] = [
  ['options-too-few', (c) => ({ ...c, options: c.options.slice(0, 1) })],
  ['company-cost-missing', (c) => withCost(c)],
  ['timetable-missing', (c) => withOption(c, { timetable: [] })],
  ['timetable-missing', (c) => withOption(c, { timetable: null })],
  ['partner-agreement-missing', (c) => ({ ...c, facts: { ...c.facts, bizCategory: 'B08' } })],
  [
    'partner-agreement-missing',
    (c) => ({ ...c, facts: { ...c.facts, thirdPartyName: '远山人寿' } }),
  ],
  ['waiver-wording', (c) => withOption(c, { description: '退还后不得投诉' })],
];

/** A second chosen option without its cost, so that the first still needs approval. */
function withCost(c: Case): Case {
  return {
    ...c,
    options: c.options.map((one) =>
      one.seq === 'B'
        ? { ...one, companyCost: null, choice: '选中' as const }
        : { ...one, companyCost: one.companyCost },
    ),
  };
}

test('a choice above two thousand yuan is asked of the chain of its band', () => {
  const asked = done('request-approval', aCaseWithChoice(800_000), { reason: '属实' }, as('lin'));
  expect(asked.status).toBe('awaitingApproval');
  expect(asked.approvals).toMatchObject([
    { amount: 800_000, bandAmount: 800_000, bandId: 'B2', requestedBy: 'lin', status: '审批中' },
  ]);
  expect(asked.approvals[0]?.steps.map(({ roleId, openedAt }) => [roleId, openedAt])).toEqual([
    ['channelHead', '2026-03-11T12:00:00'],
    ['opsDirector', null],
  ]);
});

test.each(OPTION_BREAKS)('asking for approval is refused with %s alone (%#)', (code, broken) => {
  const c = broken(aCaseWithChoice(800_000));
  expect(refusals('request-approval', c, {}, as('lin'))).toEqual([code]);
});

test.each(OPTION_BREAKS)('the one signature is refused with %s alone (%#)', (code, broken) => {
  expect(refusals('authorise', broken(aCaseWithChoice(100)), {}, as('lu'))).toEqual([code]);
});

test('nothing is asked for before the customer chose', () => {
  const open = withOption(aCaseWithChoice(800_000), { choice: '待定' });
  expect(refusals('request-approval', open, {}, as('lin'))).toEqual([
    'option-not-chosen',
    'approval-not-needed',
  ]);
  expect(refusals('authorise', open, {}, as('lu'))).toEqual(['option-not-chosen']);
});

test('two thousand yuan need one signature and no chain, a fen more a chain and not one signature', () => {
  expect(refusals('request-approval', aCaseWithChoice(200_000), {}, as('lin'))).toEqual([
    'approval-not-needed',
  ]);
  expect(done('authorise', aCaseWithChoice(200_000), {}, as('lu')).status).toBe('executing');
  expect(refusals('authorise', aCaseWithChoice(200_001), {}, as('lu'))).toEqual([
    'amount-over-authority',
  ]);
  expect(refusals('request-approval', aCaseWithChoice(200_001), {}, as('lin'))).toEqual([]);
});

test('what costs nothing is signed by nobody', () => {
  expect(refusals('authorise', aCaseWithChoice(0), {}, as('lu'))).toEqual(['approval-not-needed']);
  expect(refusals('request-approval', aCaseWithChoice(0), {}, as('lin'))).toEqual([
    'approval-not-needed',
  ]);
});

test('an ex-gratia surrender always goes through a chain once that is set', () => {
  const c = withOption(aCaseWithChoice(50_000), { typeCode: 'O10' });
  const always = { settings: { exGratiaAlwaysApprove: true } };
  expect(refusals('authorise', c, {}, as('lu', always))).toEqual(['amount-over-authority']);
  const asked = done('request-approval', c, {}, as('lin', always));
  expect(asked.approvals[0]?.steps.map(({ roleId }) => roleId)).toEqual(['channelHead']);
  expect(refusals('request-approval', c, {}, as('lin'))).toEqual(['approval-not-needed']);
});

test('what linked repeat cases cost already counts towards the authority', () => {
  const c = aCaseWithChoice(100_000);
  expect(refusals('authorise', c, {}, as('lu', { linkedCost: 100_000 }))).toEqual([]);
  expect(refusals('authorise', c, {}, as('lu', { linkedCost: 100_001 }))).toEqual([
    'amount-over-authority',
  ]);
});

test.each<[string, PersonName, Case, Refusal]>([
  ['a clerk', 'lin', aCaseWithChoice(), 'role-not-allowed'],
  ['another approver', 'cheng', aCaseWithChoice(), 'role-not-allowed'],
  [
    'a channel head who is complained about',
    'lu',
    involving(aCaseWithChoice(), 'lu'),
    'approver-is-involved',
  ],
  ['the handler', 'lu', { ...aCaseWithChoice(), handlerId: PEOPLE.lu.id }, 'approver-is-requester'],
  [
    'whoever wrote the option',
    'lu',
    withOption(aCaseWithChoice(), { loggedBy: PEOPLE.lu.id }),
    'approver-is-requester',
  ],
])('the one signature is not given by %s', (_, by, c, code) => {
  expect(refusals('authorise', c, {}, as(by))).toEqual([code]);
});

test('the steps of a chain are signed in their order, and the last one sets the work going', () => {
  const asked = aCaseAwaitingSignature();
  expect(refusals('decide', asked, AGREE, as('cheng'))).toEqual(['approval-out-of-order']);
  const first = step(asked, 'decide', 'lu', { ...AGREE, comment: '事实清楚' });
  expect(first.status).toBe('awaitingApproval');
  expect(first.approvals[0]?.steps[1]?.openedAt).toBe(first.updatedAt);
  expect(refusals('decide', first, AGREE, as('lu'))).toContain('approver-already-signed');
  const last = step(first, 'decide', 'cheng', AGREE);
  expect(last.status).toBe('executing');
  expect(last.approvals[0]?.status).toBe('同意');
  expect(last.transitions.at(-1)).toMatchObject({ transition: 'T8', by: null });
});

test('only roles of the chain decide', () => {
  expect(refusals('decide', aCaseAwaitingSignature(), AGREE, as('xu'))).toEqual([
    'role-not-allowed',
  ]);
  expect(refusals('decide', aCaseAwaitingSignature(), AGREE, as('fang'))).toEqual([
    'role-not-allowed',
  ]);
});

test.each(['不同意', '退回'] as const)(
  '%s needs its reasons and goes back to the table',
  (decision) => {
    const c = aCaseAwaitingSignature();
    expect(refusals('decide', c, { decision }, as('lu'))).toEqual(['comment-missing']);
    const back = done('decide', c, { decision, comment: '补充计算' }, as('lu'));
    expect(back.status).toBe('proposing');
    expect(back.approvals[0]?.status).toBe(decision);
    expect(back.transitions.at(-1)).toMatchObject({
      transition: 'T9',
      by: 'lu',
      reason: '补充计算',
    });
  },
);

test('a step without a decision is no signature', () => {
  expect(refusals('decide', aCaseAwaitingSignature(), {}, as('lu'))).toEqual([
    'decision-type-missing',
  ]);
});

test('the board signs with the number of its resolution', () => {
  const c = BELOW_THE_BOARD.reduce(
    (whole, name) => step(whole, 'decide', name, AGREE),
    aCaseAwaitingSignature(50_000_001),
  );
  expect(refusals('decide', c, AGREE, as('ye'))).toEqual(['resolution-number-missing']);
  expect(done('decide', c, { ...AGREE, resolutionNo: '董决7号' }, as('ye')).status).toBe(
    'executing',
  );
});

test('nobody decides on their own request, nor signs a case about themselves', () => {
  const both = { people: { he: { roles: ['branchManager', 'channelHead'] } } } as const;
  const asked = done('request-approval', aCaseWithChoice(800_000), {}, as('he', both));
  expect(refusals('decide', asked, AGREE, as('he', both))).toEqual(['approver-is-requester']);
  expect(refusals('decide', involving(aCaseAwaitingSignature(), 'lu'), AGREE, as('lu'))).toEqual([
    'approver-is-involved',
  ]);
});

test('one person with two roles of a chain signs one of its steps', () => {
  const two = { people: { lu: { roles: ['channelHead', 'opsDirector'] } } } as const;
  const first = done('decide', aCaseAwaitingSignature(), AGREE, as('lu', two));
  expect(refusals('decide', first, AGREE, as('lu', two))).toEqual(['approver-already-signed']);
  expect(refusals('decide', first, AGREE, as('cheng', two))).toEqual([]);
});

test('where an approver is barred, the next higher role outside the chain signs in their place', () => {
  const c = involving(aCaseAwaitingSignature(), 'lu');
  expect(refusals('decide', c, AGREE, as('cheng'))).toEqual(['approval-out-of-order']);
  const signed = done('decide', c, AGREE, as('xu'));
  expect(signed.approvals[0]?.steps[0]).toMatchObject({
    roleId: 'cfo',
    substituteFor: 'channelHead',
    approverId: 'xu',
  });
  expect(refusals('decide', signed, AGREE, as('cheng'))).toEqual([]);
});

test('where nobody higher is left, the step waits', () => {
  const c = involving(aCaseAwaitingSignature(50_000_001), 'lu');
  for (const name of ['cheng', 'xu', 'wen', 'xie', 'ye'] as const) {
    expect(refusals('decide', c, AGREE, as(name))).toEqual(['approval-out-of-order']);
  }
});

test('a role that nobody here holds is not replaced: it signs on paper', () => {
  const away = { people: { lu: { active: false } } };
  expect(refusals('decide', aCaseAwaitingSignature(), AGREE, as('xu', away))).toEqual([
    'role-not-allowed',
  ]);
});

test('a delegate signs for the principal with the proof of the delegation, and both are on record', () => {
  const c = aCaseAwaitingSignature();
  expect(refusals('decide', c, AGREE, as('zhou'))).toEqual(['role-not-allowed']);
  const unproved = step(c, 'delegate', 'lu', { toId: PEOPLE.zhou.id });
  expect(refusals('decide', unproved, AGREE, as('zhou'))).toEqual(['delegate-proof-missing']);
  const claimed = { ...AGREE, proofEvidenceId: '委托书' };
  expect(refusals('decide', unproved, claimed, as('zhou'))).toEqual(['delegate-proof-missing']);
  const bogus = step(c, 'delegate', 'lu', { toId: PEOPLE.zhou.id, proofEvidenceId: 'ev-none' });
  expect(refusals('decide', bogus, AGREE, as('zhou'))).toEqual(['delegate-proof-missing']);
  const proved = step(c, 'delegate', 'lu', { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' });
  const signed = done('decide', proved, AGREE, as('zhou'));
  expect(signed.approvals[0]?.steps[0]).toMatchObject({ approverId: 'zhou', delegatedFrom: 'lu' });
});

test('the one signature may be delegated too', () => {
  const c = aCaseWithChoice();
  const unproved = step(c, 'delegate', 'lu', { toId: PEOPLE.zhou.id });
  expect(refusals('authorise', unproved, {}, as('zhou'))).toEqual(['delegate-proof-missing']);
  const proved = step(c, 'delegate', 'lu', { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' });
  expect(done('authorise', proved, {}, as('zhou')).authorisations).toMatchObject([
    { authoriserId: 'zhou', delegatedFrom: 'lu', valid: true },
  ]);
});

test('nobody signs through a delegate whom they appointed, nor for a principal who is barred', () => {
  const both = { people: { he: { roles: ['branchManager', 'channelHead'] } } } as const;
  const asked = step(aCaseWithChoice(800_000), 'request-approval', ['he', both], {});
  const given = { toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' };
  const appointed = step(asked, 'delegate', ['he', both], given);
  expect(refusals('decide', appointed, AGREE, as('zhou', both))).toEqual(['approver-is-requester']);
  const delegated = step(aCaseWithChoice(), 'delegate', 'lu', given);
  expect(refusals('authorise', involving(delegated, 'lu'), {}, as('zhou'))).toEqual([
    'approver-is-involved',
  ]);
});

test('an approver delegates to somebody who works here', () => {
  const c = aCaseAwaitingSignature();
  expect(refusals('delegate', c, {}, as('lu'))).toEqual(['staff-not-found']);
  const left = as('lu', { people: { zhou: { active: false } } });
  expect(refusals('delegate', c, { toId: PEOPLE.zhou.id }, left)).toEqual(['staff-not-found']);
  expect(refusals('delegate', c, { toId: PEOPLE.zhou.id }, as('he'))).toEqual(['role-not-allowed']);
});

test('a signature on paper is entered with its scan, by someone apart from request and chain', () => {
  const c = step(aCaseAwaitingSignature(), 'evidence', 'lin', {
    kind: 'EV11',
    title: 'F03',
    formCode: 'F03',
  });
  const proofEvidenceId = c.evidence.at(-1)?.id ?? '';
  const paper = { ...AGREE, onPaper: true, approverId: PEOPLE.lu.id };
  expect(refusals('decide', c, paper, as('gu'))).toEqual(['paper-proof-missing']);
  const proved = { ...paper, proofEvidenceId };
  expect(refusals('decide', c, proved, as('lin'))).toEqual(['role-not-allowed']);
  const byRequester = { ...c, handlerId: PEOPLE.gu.id };
  expect(refusals('decide', byRequester, proved, as('gu'))).toEqual(['approver-is-requester']);
  const wrongStep = { ...proved, approverId: PEOPLE.cheng.id };
  expect(refusals('decide', c, wrongStep, as('gu'))).toEqual(['approval-out-of-order']);
  expect(done('decide', c, proved, as('gu')).approvals[0]?.steps[0]).toMatchObject({
    approverId: 'lu',
    recordedBy: 'gu',
    onPaper: true,
  });
});

test('the one signature may be given on paper', () => {
  const c = step(aCaseWithChoice(), 'evidence', 'lin', { kind: 'EV11', title: 'F03' });
  const proofEvidenceId = c.evidence.at(-1)?.id ?? '';
  const paper = { onPaper: true, approverId: PEOPLE.lu.id, proofEvidenceId };
  expect(done('authorise', c, paper, as('gu')).authorisations).toMatchObject([
    { authoriserId: 'lu', recordedBy: 'gu', amount: fen(10_000) },
  ]);
  const unsigned = { onPaper: true, proofEvidenceId };
  expect(refusals('authorise', c, unsigned, as('gu'))).toEqual(['authorisation-missing']);
  const notHead = { ...paper, approverId: PEOPLE.cheng.id };
  expect(refusals('authorise', c, notHead, as('gu'))).toEqual(['role-not-allowed']);
});

test('whoever enters a paper of a chain signs no step of it', () => {
  const scanned = step(aCaseAwaitingSignature(), 'evidence', 'lin', { kind: 'EV11', title: 'F03' });
  const proofEvidenceId = scanned.evidence.at(-1)?.id ?? '';
  const paper = {
    decision: '同意',
    onPaper: true,
    approverId: PEOPLE.lu.id,
    proofEvidenceId,
  } as const;
  const both = { people: { gu: { roles: ['complaintOfficer', 'opsDirector'] } } } as const;
  expect(refusals('decide', scanned, paper, as('gu', both))).toEqual(['role-not-allowed']);
  const entered = step(scanned, 'decide', 'gu', paper);
  expect(refusals('decide', entered, { decision: '同意' }, as('gu', both))).toEqual([
    'approver-already-signed',
  ]);
});
