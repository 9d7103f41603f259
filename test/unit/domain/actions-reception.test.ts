import { expect, test } from 'vitest';
import { discardRefusals } from '../../../shared/domain/actions-reception.ts';
import { isCase } from '../../../shared/domain/case.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { REPRESENTATIVE_FIELDS } from '../../../shared/domain/case-fields.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import type { ActionWorld } from '../../../shared/domain/guard.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { NOON, PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import { aReadyDraft, aRegisteredCase, step } from '../../support/case-on-its-way.ts';

type Facts = Partial<Case['facts']>;

function withFacts(facts: Facts): (c: Case) => Case {
  return (c) => ({ ...c, facts: { ...c.facts, ...facts } });
}

function withComplainant(complainant: Partial<Case['complainant']>): (c: Case) => Case {
  return (c) => ({ ...c, complainant: { ...c.complainant, ...complainant } });
}

function withIsolation(isolation: Partial<NonNullable<Case['isolation']>>): (c: Case) => Case {
  return (c) => ({
    ...c,
    isolation: c.isolation === null ? null : { ...c.isolation, ...isolation },
  });
}

function representatives(count: number): Case['representatives'] {
  return Array.from({ length: count }, () => fill(REPRESENTATIVE_FIELDS, { relation: 'RP4' }));
}

test('a complaint with everything on it is registered and gets its number', () => {
  const registered = done('register', aReadyDraft(), {}, as('lin'));
  expect(registered).toMatchObject({
    status: 'registered',
    caseNo: 'TS-0101-20260311-0001',
    registeredAt: NOON,
  });
  expect(registered.transitions).toMatchObject([
    { transition: 'T1', from: 'draft', to: 'registered', at: NOON, by: 'lin' },
  ]);
});

test.each<[Refusal, (c: Case) => Case]>([
  ['received-at-missing', withFacts({ receivedAt: null })],
  ['received-at-in-future', withFacts({ receivedAt: moment('2026-03-11T12:00:01') })],
  ['nature-missing', withFacts({ nature: null })],
  ['branch-missing', (c) => ({ ...c, branchId: '' })],
  ['unit-missing', withFacts({ complainedUnit: ' ' })],
  ['unit-missing', withFacts({ receivingUnit: null })],
  ['zone-missing', withFacts({ zone: null })],
  ['source-missing', withFacts({ source: null })],
  ['category-missing', withFacts({ bizCategory: null })],
  ['stated-cause-missing', withFacts({ statedCause: '  ' })],
  ['request-missing', withFacts({ requestTypes: [] })],
  ['narrative-too-short', withFacts({ narrative: '柜员录错了金额了吗' })],
  ['narrative-too-long', withFacts({ narrative: '长'.repeat(4001) })],
  ['first-receiver-missing', withFacts({ firstReceiverId: null })],
  ['complainant-identity-missing', withComplainant({ name: null })],
  ['complainant-identity-missing', withComplainant({ phone: '' })],
  ['privacy-notice-missing', withComplainant({ noticeGivenAt: null })],
  ['guardian-consent-missing', withComplainant({ ageBand: '<14' })],
  ['sensitive-consent-missing', withComplainant({ idNo: '110101199003071234' })],
  ['sensitive-consent-missing', withFacts({ contractNo: 'P2025030600018842' })],
  ['recording-not-told', withIsolation({ recordingOn: 'RC1' })],
  ['recording-not-told', withIsolation({ recordingOn: 'RC2' })],
  ['isolation-record-missing', (c) => ({ ...c, isolation: null })],
  ['isolation-record-missing', withIsolation({ toRoom: 'M0' })],
  ['isolation-record-missing', withIsolation({ movedAt: null })],
  ['too-many-representatives', (c) => ({ ...c, representatives: representatives(6) })],
  ['transfer-data-missing', withFacts({ source: 'S12' })],
  ['transfer-data-missing', withFacts({ regulatorTransfer: true, transferFrom: '监管局' })],
])('registering is refused with %s alone when only that is wrong (%#)', (code, broken) => {
  const draft = broken(aReadyDraft());
  expect(refusals('register', draft, {}, as('he', { people: branchOf(draft) }))).toEqual([code]);
});

/** The manager of the branch the case says it is in, so that only the broken fact speaks. */
function branchOf({ branchId }: Case): { he: { branchId: string } } {
  return { he: { branchId } };
}

test.each<[string, (c: Case) => Case]>([
  ['ten characters of narrative', withFacts({ narrative: '客户说柜员录错了金额' })],
  ['four thousand characters, rare ones counted once', withFacts({ narrative: '𠮷'.repeat(4000) })],
  ['a request in the customer’s own words', withFacts({ requestTypes: [], requestText: '退还' })],
  ['four digits of an account', withFacts({ contractNo: '尾号8842' })],
  [
    'a case by letter without a room',
    (c) => withFacts({ source: 'S02' })({ ...c, isolation: null }),
  ],
  ['a reason why the customer stayed', withIsolation({ toRoom: 'M0', notMovedReason: 'NM1' })],
  ['five joint representatives', (c) => ({ ...c, representatives: representatives(5) })],
  [
    'nobody’s name, when the customer wants none',
    withComplainant({ isAnonymous: true, name: null, phone: null, noticeGivenAt: null }),
  ],
])('%s is enough to register', (_, change) => {
  expect(refusals('register', change(aReadyDraft()), {}, as('lin'))).toEqual([]);
});

test('everything that is missing is told at once', () => {
  const bare = withFacts({ zone: null, statedCause: null, narrative: null })(aReadyDraft());
  expect(refusals('register', bare, {}, as('lin'))).toEqual([
    'zone-missing',
    'stated-cause-missing',
    'narrative-too-short',
  ]);
});

test('a general refusal comes first and alone', () => {
  const bare = withFacts({ zone: null })(aReadyDraft());
  expect(refusals('register', bare, {}, as('fang'))).toEqual(['role-not-allowed']);
  expect(refusals('register', aRegisteredCase({}), {}, as('lin'))).toEqual([
    'transition-not-possible',
  ]);
});

test.each<[Refusal, Case, string, ActionWorld]>([
  ['discard-reason-missing', aReadyDraft(), '', as('lin')],
  ['discard-after-day', aReadyDraft(), '误建', as('lin', { now: moment('2026-03-12T00:00:00') })],
  ['role-not-allowed', aReadyDraft(), '误建', as('tong')],
  ['transition-not-possible', aRegisteredCase(), '误建', as('lin')],
])('giving up a draft is refused with %s', (code, c, reason, world) => {
  expect(discardRefusals(c, reason, world)).toEqual([code]);
});

test('the opener may give up a draft until midnight', () => {
  const late = as('lin', { now: moment('2026-03-11T23:59:59') });
  expect(discardRefusals(aReadyDraft(), '误建', late)).toEqual([]);
});

test('after registration only the branch manager moves the time of receipt, and never ahead', () => {
  const registered = aRegisteredCase();
  const changeReason = '以来信登记为准';
  const earlier = { receivedAt: moment('2026-03-10T16:00:00'), changeReason };
  expect(refusals('edit-case', registered, earlier, as('lin'))).toEqual(['role-not-allowed']);
  expect(done('edit-case', registered, earlier, as('he')).facts.receivedAt).toBe(
    earlier.receivedAt,
  );
  const ahead = { receivedAt: moment('2026-03-11T12:00:01'), changeReason };
  expect(refusals('edit-case', registered, ahead, as('he'))).toEqual(['received-at-in-future']);
  expect(refusals('edit-case', registered, { receivedAt: null, changeReason }, as('he'))).toEqual([
    'received-at-missing',
  ]);
});

test('only the complaint officer takes a name off the list of people complained about', () => {
  const named = done(
    'edit-case',
    aRegisteredCase(),
    { involvedStaffIds: [PEOPLE.shen.id] },
    as('lin'),
  );
  const removed = { involvedStaffIds: [], changeReason: '客户更正' };
  expect(refusals('edit-case', named, removed, as('he'))).toEqual(['role-not-allowed']);
  expect(refusals('edit-case', named, removed, as('gu'))).toEqual([]);
});

test('recorded times are never in the future', () => {
  const ahead = moment('2026-03-11T12:00:01');
  const draft = aReadyDraft();
  const late = as('lin');
  expect(refusals('edit-case', draft, { occurredAt: ahead }, late)).toEqual(['time-in-future']);
  expect(refusals('emotion', draft, { at: ahead, level: 'EM3' }, late)).toEqual(['time-in-future']);
  expect(refusals('contact', draft, { at: ahead, reached: true }, late)).toEqual([
    'time-in-future',
  ]);
  expect(refusals('leave', draft, { leftAt: ahead }, late)).toEqual(['time-in-future']);
  expect(refusals('isolate', draft, { movedAt: ahead }, late)).toEqual(['time-in-future']);
});

test('neither a seller nor a person complained about is the neutral host', () => {
  const draft = aReadyDraft();
  const seller = { hostId: PEOPLE.shen.id };
  expect(refusals('isolate', draft, seller, as('lin'))).toEqual(['host-is-seller']);
  const named = withFacts({ involvedStaffIds: [PEOPLE.shen.id] })(draft);
  expect(refusals('isolate', named, seller, as('lin'))).toEqual([
    'host-is-involved',
    'host-is-seller',
  ]);
  const stranger = { hostId: staffId('nobody') };
  expect(refusals('isolate', draft, stranger, as('lin'))).toEqual(['staff-not-found']);
});

test('the branch manager alone may let a seller be host, and says why', () => {
  const seller = { hostId: PEOPLE.shen.id, hostOverrideReason: '当班只有她一人' };
  expect(refusals('isolate', aReadyDraft(), seller, as('lin'))).toEqual(['host-is-seller']);
  expect(refusals('isolate', aReadyDraft(), seller, as('he'))).toEqual([]);
});

test('a promised call that comes without a solution needs a new promise', () => {
  const promised = step(aRegisteredCase(), 'contact', 'lin', {
    reached: true,
    promisedAt: moment('2026-03-11T11:00:00'),
  });
  const talk = { reached: true, party: 'PA1' };
  expect(refusals('contact', promised, talk, as('lin'))).toEqual(['promise-renewal-missing']);
  const renewed = { ...talk, promisedAt: moment('2026-03-12T10:00:00') };
  expect(refusals('contact', promised, renewed, as('lin'))).toEqual([]);
  expect(refusals('contact', promised, { ...talk, promiseSolved: true }, as('lin'))).toEqual([]);
  expect(refusals('contact', promised, { ...talk, party: 'PA4' }, as('lin'))).toEqual([]);
});

test('a level is changed by hand with a reason, and L3 is lowered by the officer alone', () => {
  const major = { ...aRegisteredCase(), regLevel: 'L3' } as const;
  const lower = { regLevel: 'L2', reason: '诉求分开' } as const;
  expect(refusals('set-level', major, lower, as('he'))).toEqual(['role-not-allowed']);
  const lowered = done('set-level', major, lower, as('gu'));
  expect(lowered.levelChanges).toMatchObject([
    { field: 'reg', from: 'L3', to: 'L2', by: 'gu', reason: '诉求分开' },
  ]);
  expect(refusals('set-level', major, { urgency: 'U1' }, as('he'))).toEqual([
    'level-reason-missing',
  ]);
});

test('the customer’s main concern is one', () => {
  const first = step(aReadyDraft(), 'concern', 'lin', { text: '退还手续费', isPrimary: true });
  const second = step(first, 'concern', 'lin', { text: '道歉', isPrimary: true });
  expect(second.concerns.map(({ text, isPrimary }) => [text, isPrimary])).toEqual([
    ['退还手续费', false],
    ['道歉', true],
  ]);
  const edited = step(second, 'concern', 'lin', {
    concernId: second.concerns[0]?.id ?? '',
    status: 'solved',
  });
  expect(edited.concerns[0]).toMatchObject({ text: '退还手续费', status: 'solved' });
});

test('a step of the reception ends when the next begins, and may be visited again', () => {
  const first = step(aReadyDraft(), 'step', 'lin', { stepNo: 2 });
  const second = step(first, 'step', 'lin', { stepNo: 5 });
  const third = step(second, 'step', 'lin', { stepNo: 2 });
  expect(third.stage).toBe(2);
  expect(third.steps.map(({ stepNo, endedAt }) => [stepNo, endedAt])).toEqual([
    [2, second.updatedAt],
    [5, third.updatedAt],
    [2, null],
  ]);
});

test('what is written during a step belongs to that visit of it', () => {
  const begun = step(aReadyDraft(), 'step', 'lin', { stepNo: 2 });
  const checklist = [
    { code: '手机静音', mark: 'done' },
    { code: '茶水', mark: 'notApplicable' },
  ] as const;
  const ticked = step(begun, 'step', 'lin', { stepNo: 2, checklist });
  const noted = step(ticked, 'step', 'lin', { stepNo: 2, note: '客户先说经过' });
  expect(noted.steps).toEqual([{ ...begun.steps[0], checklist, note: '客户先说经过' }]);
  const back = step(step(noted, 'step', 'lin', { stepNo: 3 }), 'step', 'lin', { stepNo: 2 });
  expect(back.steps.map(({ checklist: points }) => points.length)).toEqual([2, 0, 0]);
});

test('a record is changed by an id that the case holds, and no other id makes a new one', () => {
  const c = step(aReadyDraft(), 'concern', 'lin', { text: '退还手续费' });
  const change = { concernId: 'nothing', text: '道歉' };
  expect(refusals('concern', c, change, as('lin'))).toEqual(['not-found']);
});

test('a contact points to a piece of evidence that the case holds', () => {
  const c = step(aReadyDraft(), 'evidence', 'lin', { kind: 'EV05', title: '通话录音' });
  const evidenceId = c.evidence[0]?.id ?? '';
  const talked = done('contact', c, { reached: true, evidenceId }, as('lin'));
  expect(talked.contacts).toMatchObject([{ evidenceId }]);
  expect(refusals('contact', c, { reached: true, evidenceId: 'nothing' }, as('lin'))).toEqual([
    'not-found',
  ]);
});

test('a record more than a case can hold is refused, not stored where nobody could read it', () => {
  const { emotions, ...c } = step(aRegisteredCase(), 'emotion', 'lin', { level: 'EM2' });
  const full = { ...c, emotions: Array.from({ length: 10_000 }, () => emotions).flat() };
  expect(isCase(full)).toBe(true);
  expect(refusals('emotion', full, { level: 'EM2' }, as('lin'))).toEqual(['wrong-shape']);
});
