import { expect, test } from 'vitest';
import type { Case, Correction, FollowUp } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { caseId, staffId } from '../../../shared/domain/ids.ts';
import { MAJOR_RECORD } from '../../../shared/domain/major-fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import {
  CLOSING,
  NOTICE,
  aCaseReadyToClose,
  aCaseToFollowUp,
  aCaseUnderInvestigation,
  aReadyDraft,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';
import { MAJOR_REPORT } from '../../support/special-case.ts';

function called(change: Partial<FollowUp>, c = aCaseReadyToClose()): Case {
  return { ...c, followUps: c.followUps.map((call) => ({ ...call, ...change })) };
}

function withFacts(facts: Partial<Case['facts']>): Case {
  const c = aCaseReadyToClose();
  return { ...c, facts: { ...c.facts, ...facts } };
}

test('a satisfied customer, a cause and an improvement carried out close a case', () => {
  const closed = done('close', aCaseReadyToClose(), CLOSING, as('he'));
  expect(closed).toMatchObject({
    status: 'closed',
    closeType: 'K1',
    retainUntil: '2029-03-11',
    facts: { reasonCode: 'C07' },
    closing: { closedBy: 'he', rootCauseText: CLOSING.rootCauseText },
  });
});

test.each<[Refusal, Case, object]>([
  ['closing-call-missing', called({ reached: false, satisfaction: null }), CLOSING],
  ['caller-is-handler', called({ callerId: PEOPLE.lin.id }), CLOSING],
  ['caller-is-involved', withFacts({ involvedStaffIds: [PEOPLE.gu.id] }), CLOSING],
  ['satisfaction-missing', called({ satisfaction: null }), CLOSING],
  ['not-satisfied-not-final', called({ satisfaction: 2 }), CLOSING],
  ['reason-code-missing', aCaseReadyToClose(), { ...CLOSING, reasonCode: null }],
  ['root-cause-missing', aCaseReadyToClose(), { ...CLOSING, rootCauseText: '没有先说收费吗？' }],
  ['responsible-missing', aCaseReadyToClose(), { ...CLOSING, businessQuality: true }],
  ['improvement-missing', { ...aCaseReadyToClose(), corrections: [] }, CLOSING],
  ['improvement-not-done', improved({ doneAt: null }), CLOSING],
  ['improvement-not-done', improved({ longTerm: true }), CLOSING],
  ['partner-cooperation-missing', withFacts({ bizCategory: 'B08' }), CLOSING],
  ['major-report-missing', major({ measures: null }), CLOSING],
  ['spokesperson-missing', major({ spokespersonId: null }), CLOSING],
  ['crisis-checklist-open', major({ checklist: MAJOR_REPORT.checklist.slice(1) }), CLOSING],
])('closing is refused with %s alone (%#)', (code, c, input) => {
  expect(refusals('close', c, input, as('he'))).toEqual([code]);
});

/** A case of class 重大 whose report lacks only this. */
function major(change: InputOf<typeof MAJOR_RECORD>): Case {
  const reported = done('major-event', aCaseReadyToClose(), MAJOR_REPORT, as('gu'));
  const majorEvent = fill(MAJOR_RECORD, { ...reported.majorEvent, ...change });
  return { ...reported, regLevel: 'L3', majorEvent };
}

function improved(change: Partial<Correction>): Case {
  const c = aCaseReadyToClose();
  const changed = (one: Correction): Correction => ({ ...one, ...change });
  return { ...c, corrections: c.corrections.map(changed) };
}

test('a dissatisfied customer is accepted when the decision is final and the manager signed it', () => {
  const signed = step(called({ satisfaction: 1 }), 'sign-outcome', 'he', {});
  expect(refusals('close', signed, CLOSING, as('he'))).toEqual([]);
});

test('what else closing needs is given with it', () => {
  const partner = withFacts({ bizCategory: 'B08' });
  const input = { ...CLOSING, thirdPartyCoop: '好', businessQuality: true };
  const closed = done('close', partner, { ...input, responsibleIds: [PEOPLE.tong.id] }, as('he'));
  expect(closed.facts.thirdPartyCoop).toBe('好');
});

test('only the branch manager closes', () => {
  for (const name of ['lin', 'gu', 'lu', 'wen'] as const) {
    expect(refusals('close', aCaseReadyToClose(), CLOSING, as(name))).toEqual(['role-not-allowed']);
  }
});

test('where the manager is complained about, the deputy closes, or else the general manager', () => {
  const named = withFacts({ involvedStaffIds: [PEOPLE.he.id] });
  const deputed = { people: { he: { deputyId: PEOPLE.zhou.id } } };
  expect(refusals('close', named, CLOSING, as('he', deputed))).toEqual(['role-not-allowed']);
  expect(refusals('close', named, CLOSING, as('wen', deputed))).toEqual(['role-not-allowed']);
  expect(refusals('close', named, CLOSING, as('zhou', deputed))).toEqual([]);
  expect(refusals('close', named, CLOSING, as('zhou'))).toEqual(['role-not-allowed']);
  expect(refusals('close', named, CLOSING, as('wen'))).toEqual([]);
});

/** Calls that reached nobody, each at its time. */
function attempts(...times: readonly string[]): Case {
  return times.reduce(
    (c, at) => step(c, 'call-back', ['gu', { now: moment(at) }], { kind: 'FU1', reached: false }),
    step(aCaseToFollowUp(), 'correct', 'he', {
      ownerId: PEOPLE.tong.id,
      doneAt: aCaseToFollowUp().updatedAt,
    }),
  );
}

test('three failed calls on two days are enough, two or one day are not', () => {
  const later = as('he', { now: moment('2026-03-13T10:00:00') });
  const two = attempts('2026-03-11T15:00:00', '2026-03-12T10:00:00');
  expect(refusals('close', two, CLOSING, later)).toEqual(['closing-call-missing']);
  const oneDay = attempts('2026-03-11T14:00:00', '2026-03-11T15:00:00', '2026-03-11T16:00:00');
  expect(refusals('close', oneDay, CLOSING, later)).toEqual(['closing-call-missing']);
  const three = attempts('2026-03-11T14:00:00', '2026-03-11T15:00:00', '2026-03-12T10:00:00');
  expect(refusals('close', three, CLOSING, later)).toEqual([]);
});

test('a customer who left no name and no way to be reached is not called', () => {
  const c = { ...aCaseReadyToClose(), followUps: [] };
  const left = { isAnonymous: true, name: null, phone: null };
  const nobody = { ...c, complainant: { ...c.complainant, ...left } };
  expect(refusals('close', nobody, CLOSING, as('he'))).toEqual([]);
  const reachable = { ...nobody, complainant: { ...nobody.complainant, email: 'z@example.test' } };
  expect(refusals('close', reachable, CLOSING, as('he'))).toEqual(['closing-call-missing']);
  const skipped = { kind: 'FU1', notApplicable: true } as const;
  expect(refusals('call-back', nobody, skipped, as('gu'))).toEqual([]);
  expect(refusals('call-back', c, skipped, as('gu'))).toEqual(['closing-call-missing']);
});

test('neither the handler nor a person complained about makes the closing call', () => {
  const call = { kind: 'FU1', satisfaction: 4 } as const;
  const c = aCaseToFollowUp();
  expect(refusals('call-back', c, call, as('lin'))).toEqual(['caller-is-handler']);
  const named = { ...c, facts: { ...c.facts, involvedStaffIds: [PEOPLE.gu.id] } };
  expect(refusals('call-back', named, call, as('gu'))).toEqual(['caller-is-involved']);
  const reached = { kind: 'FU1', reached: true } as const;
  expect(refusals('call-back', c, reached, as('gu'))).toEqual(['satisfaction-missing']);
  const ahead = { ...call, at: moment('2026-03-11T12:00:01') };
  expect(refusals('call-back', c, ahead, as('gu'))).toEqual(['time-in-future']);
});

test('a call made by the superior unit is entered with its paper, under the caller’s name', () => {
  const call = { kind: 'FU1', satisfaction: 4, onPaper: true, callerId: PEOPLE.tong.id } as const;
  const c = aCaseToFollowUp();
  expect(refusals('call-back', c, call, as('gu'))).toEqual(['paper-proof-missing']);
  const proofEvidenceId = c.evidence[0]?.id ?? '';
  expect(done('call-back', c, { ...call, proofEvidenceId }, as('gu')).followUps).toMatchObject([
    { callerId: 'tong', loggedBy: 'gu' },
  ]);
  const own = { ...call, proofEvidenceId, callerId: PEOPLE.lin.id };
  expect(refusals('call-back', c, own, as('gu'))).toEqual(['caller-is-handler']);
});

test('after closing only the care call is still made', () => {
  const closed = done('close', aCaseReadyToClose(), CLOSING, as('he'));
  expect(refusals('call-back', closed, { kind: 'FU2', satisfaction: 5 }, as('gu'))).toEqual([]);
  expect(refusals('call-back', closed, { kind: 'FU1', satisfaction: 5 }, as('gu'))).toEqual([
    'transition-not-possible',
  ]);
});

test('an improvement is verified by somebody else, and once it was carried out', () => {
  const c = aCaseReadyToClose();
  const own = {
    ...c,
    corrections: c.corrections.map((one) => ({ ...one, ownerId: PEOPLE.gu.id })),
  };
  expect(refusals('verify-correction', own, {}, as('gu'))).toEqual(['verifier-is-owner']);
  expect(refusals('verify-correction', improved({ doneAt: null }), {}, as('gu'))).toEqual([
    'improvement-not-done',
  ]);
  const none = { ...c, corrections: [] };
  expect(refusals('verify-correction', none, {}, as('gu'))).toEqual(['improvement-missing']);
  expect(done('verify-correction', c, {}, as('gu')).corrections).toMatchObject([
    { verifierId: 'gu', effective: true },
  ]);
});

test('an improvement is changed and verified by an id that the case holds', () => {
  const nowhere = { correctionId: 'nothing' };
  expect(refusals('correct', aCaseReadyToClose(), nowhere, as('he'))).toEqual(['not-found']);
  expect(refusals('verify-correction', aCaseReadyToClose(), nowhere, as('gu'))).toEqual([
    'not-found',
  ]);
  const correctionId = aCaseReadyToClose().corrections[0]?.id ?? '';
  const spread = done(
    'correct',
    aCaseReadyToClose(),
    { correctionId, spreadTo: '各网点' },
    as('he'),
  );
  expect(spread.corrections).toMatchObject([{ id: correctionId, spreadTo: '各网点' }]);
});

test('closing keeps the lessons: why, what, and how to avoid it', () => {
  const lessons = { lessonCause: '没有培训', lesson: '收费先说', howToAvoid: '办理前出示标准' };
  const taught = done('close', aCaseReadyToClose(), { ...CLOSING, ...lessons }, as('he'));
  expect(taught.closing).toMatchObject(lessons);
  const none = done('close', aCaseReadyToClose(), CLOSING, as('he'));
  expect(none.closing).toMatchObject({ lessonCause: null, lesson: null, howToAvoid: null });
});

test('an improvement is not done tomorrow, and has an owner who works here', () => {
  const c = aCaseToFollowUp();
  const tomorrow = { doneAt: moment('2026-03-12T09:00:00') };
  expect(refusals('correct', c, tomorrow, as('he'))).toEqual(['time-in-future']);
  const stranger = { ownerId: staffId('nobody') };
  expect(refusals('correct', c, stranger, as('he'))).toEqual(['staff-not-found']);
});

test('a person complained about may still carry out the improvement they own', () => {
  const named = withFacts({ involvedStaffIds: [PEOPLE.tong.id] });
  const correctionId = named.corrections[0]?.id ?? '';
  expect(refusals('correct', named, { correctionId, spreadTo: '各网点' }, as('tong'))).toEqual([]);
});

test('a case is taken up again for a dissatisfied customer with new facts, one level higher', () => {
  const newFacts = { newFacts: '客户带来录音' };
  const satisfied = step(aCaseToFollowUp(), 'call-back', 'gu', { kind: 'FU1', satisfaction: 4 });
  expect(refusals('reopen', aCaseToFollowUp(), newFacts, as('gu'))).toEqual([
    'reopen-grounds-missing',
  ]);
  expect(refusals('reopen', satisfied, newFacts, as('gu'))).toEqual(['reopen-grounds-missing']);
  const angry = step(aCaseToFollowUp(), 'call-back', 'gu', { kind: 'FU1', satisfaction: 2 });
  expect(refusals('reopen', angry, {}, as('gu'))).toEqual(['reopen-grounds-missing']);
  expect(refusals('reopen', angry, newFacts, as('he'))).toEqual(['role-not-allowed']);
  const reopened = done('reopen', angry, newFacts, as('gu'));
  expect(reopened).toMatchObject({
    status: 'investigating',
    grievanceLevel: 'G2',
    round: 2,
    reopenedAt: '2026-03-11T12:00:00',
    resolvedAt: null,
    decision: null,
    levelChanges: [{ field: 'grievance', from: 'G1', to: 'G2', cause: 'LC2' }],
  });
  expect(reopened.pastDecisions).toMatchObject([{ decisionType: 'J1' }]);
});

test('a case taken up again at the highest level becomes urgent', () => {
  const told = { ...aCaseToFollowUp(), grievanceLevel: 'G2', urgency: 'U3' } as const;
  const angry = step(told, 'call-back', 'gu', { kind: 'FU1', satisfaction: 2 });
  const reopened = done('reopen', angry, { newFacts: '客户带来录音' }, as('gu'));
  expect([reopened.grievanceLevel, reopened.urgency]).toEqual(['G3', 'U2']);
  expect(reopened.levelChanges.map(({ field, to }) => [field, to])).toEqual([
    ['grievance', 'G3'],
    ['urgency', 'U2'],
  ]);
});

test('a complaint is withdrawn with a signed form or a recorded word, and ends there', () => {
  const c = aRegisteredCase();
  expect(refusals('withdraw', c, {}, as('lin'))).toEqual(['withdrawal-proof-missing']);
  expect(done('withdraw', c, { proof: '录音' }, as('lin'))).toMatchObject({
    status: 'withdrawn',
    closeType: 'K4',
    decision: { decisionType: 'J6' },
    retainUntil: '2029-03-11',
  });
  const scanned = step(c, 'evidence', 'lin', { kind: 'EV11', title: '撤回申请', formCode: 'F12' });
  expect(refusals('withdraw', scanned, {}, as('lin'))).toEqual([]);
  const waiver = { proof: '签字', text: '本人不再投诉' } as const;
  expect(refusals('withdraw', c, waiver, as('lin'))).toEqual(['waiver-wording']);
  const ahead = { proof: '签字', receivedAt: moment('2026-03-11T12:00:01') } as const;
  expect(refusals('withdraw', c, ahead, as('lin'))).toEqual(['time-in-future']);
  expect(refusals('withdraw', aReadyDraft(), { proof: '签字' }, as('lin'))).toEqual([
    'transition-not-possible',
  ]);
});

const NOT_OURS = { reasonCode: 'AJ1', reason: '不是本人也没有委托', notice: NOTICE } as const;

test('a case is not accepted by the branch manager, with reason and remedies told', () => {
  expect(done('reject', aRegisteredCase(), NOT_OURS, as('he'))).toMatchObject({
    status: 'rejected',
    closeType: 'K5',
    admissibility: 'AD3',
    decision: { decisionType: 'J7' },
  });
  expect(refusals('reject', aRegisteredCase(), NOT_OURS, as('gu'))).toEqual(['role-not-allowed']);
});

test.each<[readonly Refusal[], object]>([
  [['rejection-reason-missing'], { ...NOT_OURS, reason: ' ' }],
  [['rejection-reason-missing'], { ...NOT_OURS, reasonCode: null }],
  [['use-referral-first'], { ...NOT_OURS, reasonCode: 'AJ2' }],
  [['customer-not-told', 'remedies-not-told'], { ...NOT_OURS, notice: null }],
  [['remedies-not-told'], { ...NOT_OURS, notice: { ...NOTICE, remediesTold: ['核查'] } }],
])('not accepting a case is refused with %s (%#)', (codes, input) => {
  expect(refusals('reject', aRegisteredCase(), input, as('he'))).toEqual(codes);
});

test('a matter of another institution is referred before it is not accepted', () => {
  const referred = { ...NOT_OURS, reasonCode: 'AJ2', referredFirst: true };
  expect(refusals('reject', aRegisteredCase(), referred, as('he'))).toEqual([]);
});

test('an inquiry is answered and closed at once; a complaint is not', () => {
  const inquiry = aRegisteredCase({ nature: 'NA3' });
  expect(refusals('answer', inquiry, {}, as('gu'))).toEqual(['reply-missing']);
  expect(refusals('answer', inquiry, { reply: '周末不营业' }, as('lin'))).toEqual([
    'role-not-allowed',
  ]);
  expect(done('answer', inquiry, { reply: '周末不营业' }, as('gu')).status).toBe('closed');
  for (const nature of ['NA1', 'NA2'] as const) {
    expect(refusals('answer', aRegisteredCase({ nature }), { reply: '好' }, as('gu'))).toEqual([
      'nature-is-complaint',
    ]);
  }
});

test('a repeat names another case that there is', () => {
  const c = aCaseUnderInvestigation();
  expect(refusals('repeat', c, { parentCaseId: caseId('nowhere') }, as('lin'))).toEqual([
    'case-not-found',
  ]);
  expect(refusals('repeat', c, { parentCaseId: c.id }, as('lin'))).toEqual(['case-not-found']);
  const known = { parentCaseId: caseId('known-case') };
  expect(done('repeat', c, known, as('lin'))).toMatchObject({ isRepeat: true, ...known });
  expect(done('repeat', c, {}, as('lin'))).toMatchObject({ isRepeat: false, parentCaseId: null });
});

test('the owner of a verified improvement does not become its verifier', () => {
  const c = step(aCaseReadyToClose(), 'verify-correction', 'gu', {});
  const owner = { correctionId: c.corrections[0]?.id ?? '', ownerId: PEOPLE.gu.id };
  expect(refusals('correct', c, owner, as('he'))).toEqual(['verifier-is-owner']);
});
