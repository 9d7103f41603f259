import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, ACTION_NAMES, act } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, day, moment } from '../../shared/domain/day.ts';
import { applyEffect, dueEffects } from '../../shared/domain/due-effects.ts';
import { fen } from '../../shared/domain/money.ts';
import { canLeave, endsOf, isTransition } from '../../shared/domain/states.ts';
import { PEOPLE, as } from '../support/branch-world.ts';
import { randomInput } from '../support/random-case.ts';
import type { PersonName } from '../support/branch-world.ts';
import {
  CLOSING,
  DECISION,
  LEVELS,
  NOTICE,
  aCaseAwaitingSignature,
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aPaidCase,
  aReadyDraft,
  aRegisteredCase,
  timetable,
} from '../support/case-on-its-way.ts';

/** Something sensible to write for each act, so that random stories get somewhere. */
const INPUTS: Readonly<Partial<Record<ActionName, readonly object[]>>> = {
  'edit-case': [
    { externalChannels: [] },
    { involvedStaffIds: [PEOPLE.tong.id] },
    { groupCount: 3 },
  ],
  isolate: [{ toRoom: 'M0', notMovedReason: 'NM1' }, { hostId: PEOPLE.shen.id }],
  contact: [{ reached: true }, { promisedAt: moment('2026-03-12T09:00:00') }],
  concern: [{ text: '退还', isPrimary: true }],
  emotion: [{ level: 'EM4' }],
  step: [{ stepNo: 3 }],
  consult: [{ participants: [], conclusion: '待定', text: '再议' }],
  'hand-over': [{ toId: PEOPLE.tong.id }],
  'take-over': [{}, { declined: true, reason: '本周休假' }],
  'set-level': [{ grievanceLevel: 'G2', reason: '加重' }],
  assign: [LEVELS, { ...LEVELS, handlerId: PEOPLE.tong.id }],
  'fact-check': [{ rest: '不适用', naReason: '无关' }],
  evidence: [{ kind: 'EV05', title: '回单' }],
  option: [
    {
      typeCode: 'O06',
      companyCost: fen(100),
      timetable: timetable('方小满'),
      soleOptionReason: '只有一个',
    },
    { typeCode: 'O01', companyCost: fen(0), timetable: timetable('林小禾') },
    { seq: 'A', companyCost: fen(300_000) },
  ],
  'choose-option': [{ seq: 'A' }, { seq: 'B' }, { seq: 'A', choice: '不接受' }],
  decide: [{ decision: '同意' }, { decision: '退回', comment: '补充' }],
  delegate: [{ toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' }],
  task: [{ type: 'TK3', assigneeId: PEOPLE.fang.id }],
  'task-sign': [{ type: 'TK3' }],
  'task-done': [{ type: 'TK3' }],
  pay: [
    { paidAmount: fen(100), voucherNo: 'V' },
    { paidAmount: fen(300_000), voucherNo: 'V' },
  ],
  notice: [
    { kind: 'NT1', mode: '当面' },
    { ...NOTICE, kind: 'NT3' },
  ],
  notify: [
    { ...DECISION, customerConfirmation: '签字' },
    { ...DECISION, decisionType: 'J3' },
  ],
  'call-back': [
    { kind: 'FU1', satisfaction: 4 },
    { kind: 'FU1', satisfaction: 1 },
    { kind: 'FU2', satisfaction: 5 },
  ],
  correct: [{ ownerId: PEOPLE.tong.id, doneAt: moment('2026-03-11T09:01:00') }],
  close: [CLOSING],
  reopen: [{ newFacts: '新的录音' }],
  withdraw: [{ proof: '签字' }],
  reject: [{ reasonCode: 'AJ1', reason: '不是本人', notice: NOTICE }],
  answer: [{ reply: '周末不营业' }],
  hold: [{ cause: 'SC1', agency: '鉴定中心', toldAt: moment('2026-03-11T09:01:00') }],
  'extend-request': [{ kind: '复杂至30', reason: '须合作机构复核' }],
  'defer-request': [
    { reason: '诉求与规定不符，多次解释', mode: '关注', reviewDate: day('2026-03-20') },
  ],
  undefer: [
    { outcome: '恢复' },
    { outcome: '关闭', rootCauseText: CLOSING.rootCauseText, notice: NOTICE },
  ],
  refer: [{ target: '他行', unitName: '示例银行', reason: '不属本行业务', customerTold: true }],
  'refer-reply': [{ replyText: '已收到' }],
  'refer-return': [{ reason: '对方认为应由我行办理' }],
  review: [{ written: true, reason: '对处理结果不服' }],
  'decide-review': [
    { decision: '维持', decisionText: '原处理正确', notice: NOTICE },
    { decision: '变更', decisionText: '应当退还', notice: NOTICE },
  ],
};

type Deed = {
  readonly name: ActionName;
  readonly by: PersonName;
  readonly pick: number;
  readonly wait: number;
};

/** Those that end a case are rare, so that stories are long. */
const OFTEN = ACTION_NAMES.filter(
  (name) => !['withdraw', 'reject', 'answer', 'refer', 'hold'].includes(name),
);

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    name: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...OFTEN) },
      { weight: 1, arbitrary: fc.constantFrom(...ACTION_NAMES) },
    ),
    by: fc.constantFrom('lin', 'tong', 'he', 'gu', 'lu', 'cheng', 'fang', 'zhou', 'su'),
    pick: fc.nat(9),
    wait: fc.constantFrom(1, 1, 1, 1, 30, 2_000),
  }),
  { minLength: 40, maxLength: 120 },
);

function attempted(c: Case, { name, by, pick, wait }: Deed): Case {
  const inputs = INPUTS[name] ?? [{}];
  const now = addMinutes(c.updatedAt, wait);
  const world = as(by, { now });
  const caught = dueEffects(c, { ...world.book, now }).reduce(applyEffect, c);
  const outcome = act(name, caught, inputs[pick % inputs.length] ?? {}, world);
  return { ...(outcome.ok ? outcome.value : caught), updatedAt: now };
}

function expectLawful(c: Case): void {
  let state: Case['status'] = 'draft';
  for (const { transition, from, to } of c.transitions) {
    if (!isTransition(transition)) throw new Error(transition);
    expect(from).toBe(state);
    expect(canLeave(from, transition)).toBe(true);
    expect(endsOf(transition)).toContain(to);
    state = to;
  }
  expect(c.status).toBe(state);
}

/** Stories begin anywhere on the way, so that its far end is reached as often as its beginning. */
const BEGINNINGS = [
  aReadyDraft(),
  aRegisteredCase(),
  aCaseUnderInvestigation(),
  aCaseWithChoice(100),
  aCaseWithChoice(300_000),
  aCaseAwaitingSignature(300_000),
  aPaidCase(100),
  aCaseReadyToClose(),
];

test('no sequence of acts by anybody leaves the table, loses the case or keeps what cannot be stored', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), deeds, (begun, all) => {
      const end = all.reduce((c, deed) => {
        const next = attempted(c, deed);
        expect(next.transitions.slice(0, c.transitions.length)).toEqual(c.transitions);
        expect(next.evidence.length).toBeGreaterThanOrEqual(c.evidence.length);
        return next;
      }, begun);
      expectLawful(end);
      expect(isCase(end)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('an act that is refused changes nothing, and says why', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), deeds, (c, all) => {
      const before = structuredClone(c);
      for (const { name, by, pick } of all) {
        const inputs = INPUTS[name] ?? [{}];
        const outcome = act(name, c, inputs[pick % inputs.length] ?? {}, as(by));
        if (!outcome.ok) expect(outcome.failure.length).toBeGreaterThan(0);
      }
      expect(c).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

const anyInput = fc
  .constantFrom(...ACTION_NAMES)
  .chain((name) => fc.tuple(fc.constant(name), randomInput(ACTIONS[name].input)));
const anybody = fc.constantFrom('lin', 'he', 'gu', 'lu', 'cheng', 'fang');

test('whatever fits its table, an act answers with a case that can be stored, or with its refusals', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), anyInput, anybody, (c, [name, input], by) => {
      const outcome = act(name, c, input, as(by));
      if (outcome.ok) expect(isCase(outcome.value), name).toBe(true);
      else expect(outcome.failure.length, name).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});
