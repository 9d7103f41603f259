import { expect, test } from 'vitest';
import type { ActionInput } from '../../../shared/domain/actions.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { REPRESENTATIVE_FIELDS } from '../../../shared/domain/case-fields.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import {
  LEVELS,
  aCaseUnderInvestigation,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';

type Representative = InputOf<typeof REPRESENTATIVE_FIELDS>;

function represented(by: Representative): Case {
  return { ...aRegisteredCase(), representatives: [fill(REPRESENTATIVE_FIELDS, by)] };
}

function about(id: string, c = aRegisteredCase()): Case {
  return { ...c, facts: { ...c.facts, involvedStaffIds: [staffId(id)] } };
}

function without(name: keyof typeof LEVELS): ActionInput<'assign'> {
  const { [name]: _, ...rest } = LEVELS;
  return rest;
}

test('a case with handler, levels and the customer told goes under investigation', () => {
  const assigned = done('assign', aRegisteredCase(), LEVELS, as('gu'));
  expect(assigned).toMatchObject({ status: 'investigating', handlerId: 'lin', assignedBy: 'gu' });
});

test.each<[Refusal, Case, ActionInput<'assign'>]>([
  ['handler-missing', aRegisteredCase(), without('handlerId')],
  ['handler-is-involved', about('lin'), LEVELS],
  ['level-missing', aRegisteredCase(), without('grievanceLevel')],
  ['level-missing', aRegisteredCase(), without('regLevel')],
  ['level-missing', aRegisteredCase(), without('urgency')],
  ['admissibility-missing', aRegisteredCase(), without('admissibility')],
  ['acceptance-notice-missing', { ...aRegisteredCase(), notices: [] }, LEVELS],
  ['representative-proof-missing', represented({ relation: 'RP2', idSeen: true }), LEVELS],
  ['representative-proof-missing', represented({ relation: 'RP3', idSeen: true }), LEVELS],
  ['representative-proof-missing', represented({ relation: 'RP1' }), LEVELS],
])('assigning is refused with %s alone (%#)', (code, c, input) => {
  expect(refusals('assign', c, input, as('gu'))).toEqual([code]);
});

test.each<[string, Representative]>([
  ['a companion', { relation: 'RP5' }],
  [
    'an agent with the original power of attorney',
    { relation: 'RP2', idSeen: true, poaOriginalSeen: true },
  ],
  ['an heir with proof of succession', { relation: 'RP3', idSeen: true, successionProof: true }],
])('%s needs no more proof', (_, by) => {
  expect(refusals('assign', represented(by), LEVELS, as('gu'))).toEqual([]);
});

test('why a case is merged or not accepted is said; why it is accepted is not asked', () => {
  const merged = { ...LEVELS, admissibility: 'AD2' };
  expect(refusals('assign', aRegisteredCase(), merged, as('gu'))).toEqual([
    'admissibility-missing',
  ]);
  const reasoned = { ...merged, admissibilityReason: '与在办案件相同' };
  expect(refusals('assign', aRegisteredCase(), reasoned, as('gu'))).toEqual([]);
});

test('a clerk assigns nobody but themselves, and only what was solved on the spot', () => {
  const c = aRegisteredCase();
  expect(refusals('assign', c, LEVELS, as('lin'))).toEqual(['role-not-allowed']);
  const solved = { ...c, facts: { ...c.facts, onSpotResolved: true } };
  expect(refusals('assign', solved, LEVELS, as('lin'))).toEqual([]);
  const other = { ...LEVELS, handlerId: PEOPLE.tong.id };
  expect(refusals('assign', solved, other, as('lin'))).toEqual(['role-not-allowed']);
});

test('a handler is somebody who works here', () => {
  const left = as('gu', { people: { lin: { active: false } } });
  expect(refusals('assign', aRegisteredCase(), LEVELS, left)).toEqual(['staff-not-found']);
});

test('a handler who is named in the case later loses it, and another takes over', () => {
  const named = step(aCaseUnderInvestigation(), 'edit-case', 'gu', {
    involvedStaffIds: [PEOPLE.lin.id],
  });
  expect(named.handlerId).toBeNull();
  expect(refusals('propose', named, {}, as('lin'))).toEqual(['role-not-allowed']);
  expect(refusals('assign', named, { handlerId: PEOPLE.lin.id }, as('gu'))).toEqual([
    'handler-is-involved',
  ]);
  expect(done('assign', named, { handlerId: PEOPLE.tong.id }, as('gu')).handlerId).toBe('tong');
});

test('with every fact checked, the outside asked about and evidence kept, options may be offered', () => {
  expect(done('propose', aCaseUnderInvestigation(), {}, as('lin')).status).toBe('proposing');
});

function checked(c: Case, change: (rows: Case['factChecks']) => Case['factChecks']): Case {
  return { ...c, factChecks: change(c.factChecks) };
}

test.each<[Refusal, (c: Case) => Case]>([
  ['fact-checks-open', (c) => checked(c, (rows) => rows.slice(1))],
  [
    'fact-checks-open',
    (c) => checked(c, (rows) => rows.map((row) => ({ ...row, naReason: null }))),
  ],
  [
    'external-channels-unanswered',
    (c) => ({ ...c, facts: { ...c.facts, externalChannels: null } }),
  ],
  ['evidence-missing', (c) => ({ ...c, evidence: [] })],
])('offering options is refused with %s alone (%#)', (code, broken) => {
  expect(refusals('propose', broken(aCaseUnderInvestigation()), {}, as('lin'))).toEqual([code]);
});

test('what a person answered who is named in the case later has to be answered again', () => {
  const named = about('lin', { ...aCaseUnderInvestigation(), handlerId: PEOPLE.tong.id });
  expect(refusals('propose', named, {}, as('tong'))).toEqual(['fact-check-by-involved']);
  const again = step(named, 'fact-check', 'tong', {
    answers: Object.fromEntries(named.factChecks.map(({ itemCode }) => [itemCode, '是' as const])),
  });
  expect(refusals('propose', again, {}, as('tong'))).toEqual([]);
});

test('a reason stands in for evidence', () => {
  const c = aCaseUnderInvestigation();
  const none = { ...c, evidence: [], facts: { ...c.facts, evidenceNoneReason: '当场解决' } };
  expect(refusals('propose', none, {}, as('lin'))).toEqual([]);
});

test('a person complained about answers no fact check but their own statement', () => {
  const c = about('shen', aCaseUnderInvestigation());
  expect(refusals('fact-check', c, { answers: { FC01: '是' } }, as('shen'))).toEqual([
    'fact-check-by-involved',
  ]);
  const open = { ...c, factChecks: [] };
  expect(refusals('fact-check', open, { rest: '是' }, as('shen'))).toEqual([
    'fact-check-by-involved',
  ]);
  const mixed = { answers: { FC01: '是', FC13: '是' } } as const;
  expect(refusals('fact-check', c, mixed, as('shen'))).toEqual(['fact-check-by-involved']);
  const stated = done('fact-check', c, { answers: { FC13: '是' } }, as('shen'));
  expect(stated.factChecks.find(({ itemCode }) => itemCode === 'FC13')).toMatchObject({
    answer: '是',
    loggedBy: 'shen',
  });
});

test('the rest of the checks is answered at once, and answered ones stay', () => {
  const assigned = step(aRegisteredCase(), 'assign', 'gu', LEVELS);
  const one = step(assigned, 'fact-check', 'lin', { answers: { FC11: '否' } });
  const all = step(one, 'fact-check', 'lin', { rest: '不适用', naReason: '与本案无关' });
  expect(all.factChecks).toHaveLength(15);
  expect(all.factChecks.find(({ itemCode }) => itemCode === 'FC11')?.answer).toBe('否');
  expect(all.factChecks.find(({ itemCode }) => itemCode === 'FC01')).toMatchObject({
    answer: '不适用',
    naReason: '与本案无关',
  });
});

test('evidence is not obtained in the future, and without a file it names where it lies', () => {
  const c = aCaseUnderInvestigation();
  const ahead = { kind: 'EV05', title: '回单', obtainedAt: moment('2026-03-11T12:00:01') };
  expect(refusals('evidence', c, ahead, as('lin'))).toEqual(['time-in-future']);
  const kept = done('evidence', c, { kind: 'EV05', title: '回单' }, as('lin')).evidence.at(-1);
  expect(kept).toMatchObject({ storage: '外部档号', obtainedBy: 'lin', file: null });
});
