import type { ActionName } from '../../shared/domain/actions.ts';
import { openApproval, openStep } from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addDays, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { fen } from '../../shared/domain/money.ts';
import type { CaseState } from '../../shared/domain/states.ts';
import { inputsAt } from './act-inputs.ts';
import { PEOPLE } from './branch-world.ts';
import type { PersonName } from './branch-world.ts';
import { CLOSING, DECISION, LEVELS, timetable } from './case-on-its-way.ts';

type Deed = { readonly name: ActionName; readonly by: PersonName; readonly input: object };

function deed(name: ActionName, by: PersonName, input: object = {}): Deed {
  return { name, by, input };
}

function signer(c: Case): PersonName {
  const open = openApproval(c);
  const role = open === null ? null : openStep(open)?.roleId;
  const names = Object.keys(PEOPLE).filter((name): name is PersonName =>
    Object.hasOwn(PEOPLE, name),
  );
  return names.find((name) => PEOPLE[name].roles.some((one) => one === role)) ?? 'lu';
}

const CHECKS = [
  deed('fact-check', 'lin', { rest: '不适用', naReason: '无关' }),
  deed('edit-case', 'lin', { externalChannels: [] }),
  deed('evidence', 'lin', { kind: 'EV05', title: '回单' }),
];

const COSTS = [0, 100, 300_000];

const OFFERS = COSTS.flatMap((cost) => [
  deed('option', 'lin', {
    typeCode: 'O06',
    companyCost: fen(cost),
    timetable: timetable('方小满'),
  }),
]);

const CALLS = [
  deed('call-back', 'gu', { kind: 'FU1', satisfaction: 4 }),
  deed('correct', 'he', { ownerId: PEOPLE.tong.id, problem: '没有先说' }),
  deed('close', 'he', CLOSING),
  deed('reopen', 'gu', { newFacts: '新的录音' }),
];

function scans(): readonly Deed[] {
  return FORM_CODES.map((formCode) =>
    deed('evidence', 'gu', { kind: 'EV11', title: '签字件', formCode }),
  );
}

function unsigned(c: Case): readonly Deed[] {
  const missing = FORM_CODES.filter(
    (form) => FORMS[form].required(c) && !c.evidence.some(({ formCode }) => formCode === form),
  );
  return scans().filter(({ input }) =>
    missing.some((form) => form === Reflect.get(input, 'formCode')),
  );
}

const NEXT: Readonly<Record<CaseState, (c: Case, now: Moment) => readonly Deed[]>> = {
  draft: () => [
    deed('isolate', 'lin', { toRoom: 'M0', notMovedReason: 'NM1' }),
    deed('register', 'lin'),
  ],
  registered: () => [
    deed('notice', 'lin', { kind: 'NT1', mode: '当面', result: '送达' }),
    deed('assign', 'gu', LEVELS),
  ],
  investigating: (_, now) => [
    ...CHECKS,
    deed('propose', 'lin'),
    deed('propose', 'lin'),
    deed('transfer', 'gu', { toDept: '综合管理部', receiverId: PEOPLE.jiang.id }),
    ...(inputsAt(now)['defer-request'] ?? []).map((input) => deed('defer-request', 'lin', input)),
    deed('defer-approve', 'gu'),
    deed('hold', 'gu', { cause: 'SC1', agency: '鉴定中心', toldAt: now }),
    deed('extend-request', 'lin', { kind: '复杂至30', reason: '须复核' }),
    deed('extend-approve', 'he'),
    deed('extend-tell', 'lin', { toldAt: now }),
    deed('transfer-sign', 'jiang'),
    deed('transfer-reply', 'jiang', { text: '正在处理' }),
    deed('transfer-close', 'jiang', { result: '已处理' }),
  ],
  proposing: () => [
    ...OFFERS,
    deed('choose-option', 'lin', { seq: 'A' }),
    deed('choose-option', 'lin', { seq: 'B' }),
    deed('request-approval', 'lin', { reason: '核实属实' }),
    deed('authorise', 'lu'),
    deed('sign-outcome', 'he'),
    deed('notify', 'lin', { ...DECISION, customerConfirmation: '签字' }),
    deed('notify', 'lin', { ...DECISION, decisionType: 'J3' }),
  ],
  awaitingApproval: (c) => [
    deed('decide', signer(c), { decision: '同意', resolutionNo: '董决7号' }),
    deed('decide', signer(c), { decision: '退回', comment: '补充' }),
    deed('decide', signer(c), { decision: '同意' }),
  ],
  executing: (c) => [
    deed('task', 'lin', { type: 'TK3', assigneeId: PEOPLE.fang.id }),
    deed('task-sign', 'fang', { type: 'TK3' }),
    deed('task-done', 'fang', { type: 'TK3', result: '已付' }),
    ...[...c.approvals, ...c.authorisations]
      .slice(-1)
      .map(({ amount }) => deed('pay', 'fang', { paidAmount: amount, voucherNo: 'V-1' })),
    deed('notify', 'lin', DECISION),
    deed('notify', 'lin', DECISION),
  ],
  notified: (_, now) => [
    ...(inputsAt(now).notice ?? []).map((input) => deed('notice', 'lin', input)),
    ...CALLS,
  ],
  followingUp: (_, now) => [
    ...CALLS,
    deed('correct', 'he', { ownerId: PEOPLE.tong.id, problem: '没有先说', doneAt: now }),
    deed('close', 'he', CLOSING),
    deed('call-back', 'gu', { kind: 'FU1', satisfaction: 1 }),
  ],
  closed: (c) => [
    ...unsigned(c),
    ...unsigned(c),
    deed('verify-correction', 'he'),
    deed('archive', 'gu'),
    deed('archive', 'gu'),
    deed('review', 'gu', { written: true, reason: '不服', by: '纪安宁' }),
  ],
  archived: () => [deed('purge-request', 'he'), deed('purge', 'an'), deed('purge', 'he')],
  purged: () => [deed('edit-case', 'lin', { groupCount: 2 }), deed('purge', 'an')],
  onHold: (_, now) => [
    deed('resume', 'gu', { to: dayOf(now) }),
    deed('resume', 'he'),
    deed('contact', 'lin'),
  ],
  deferred: (_, now) => [
    deed('undefer', 'gu', { outcome: '恢复', reason: '有新情况' }),
    deed('undefer', 'gu', { outcome: '继续', mode: '监控', reviewDate: addDays(dayOf(now), 5) }),
    ...(inputsAt(now).undefer ?? []).map((input) => deed('undefer', 'he', input)),
  ],
  reopened: () => [],
  underReview: (_, now) =>
    (inputsAt(now)['decide-review'] ?? []).map((input) => deed('decide-review', 'su', input)),
  referred: () => [
    deed('refer-reply', 'gu', { replyText: '已收到' }),
    deed('refer-return', 'gu', { reason: '对方认为应由我行办理' }),
  ],
  withdrawn: (c) => [...unsigned(c), deed('archive', 'gu')],
  rejected: (c) => [
    ...unsigned(c),
    deed('archive', 'he'),
    deed('review', 'gu', { written: true, reason: '不服' }),
  ],
};

/** What somebody who knows their work may do next with a case; several, of which not all fit yet. */
export function likelyDeeds(c: Case, now: Moment): readonly Deed[] {
  return NEXT[c.status](c, now);
}

const AGREED: readonly Deed[] = [
  deed('isolate', 'lin', { toRoom: 'M0', notMovedReason: 'NM1' }),
  deed('register', 'lin'),
  deed('notice', 'lin', { kind: 'NT1', mode: '当面', result: '送达' }),
  deed('assign', 'gu', LEVELS),
  ...CHECKS,
  deed('propose', 'lin'),
];

function offered(cost: number, ...signed: readonly Deed[]): readonly Deed[] {
  return [
    deed('option', 'lin', {
      typeCode: 'O06',
      companyCost: fen(cost),
      timetable: timetable('方小满'),
      soleOptionReason: '只有一个',
    }),
    deed('choose-option', 'lin', { seq: 'A' }),
    ...signed,
    deed('task', 'lin', { type: 'TK3', assigneeId: PEOPLE.fang.id }),
    deed('task-sign', 'fang', { type: 'TK3' }),
    deed('task-done', 'fang', { type: 'TK3', result: '已付' }),
    deed('pay', 'fang', { paidAmount: fen(cost), voucherNo: 'V-1' }),
    deed('notify', 'lin', DECISION),
  ];
}

/** Whole ways of a case from the reception to the call-back, each act as it should be done. */
export const WAYS: readonly (readonly Deed[])[] = [
  [...AGREED, ...offered(100, deed('authorise', 'lu'))],
  [
    ...AGREED,
    ...offered(
      300_000,
      deed('request-approval', 'lin', { reason: '核实属实' }),
      deed('decide', 'lu', { decision: '同意' }),
      deed('decide', 'cheng', { decision: '同意' }),
    ),
  ],
  [
    ...AGREED,
    deed('sign-outcome', 'he'),
    deed('notify', 'lin', { ...DECISION, decisionType: 'J3' }),
  ],
];
