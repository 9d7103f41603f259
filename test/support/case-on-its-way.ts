import type { ActionInput, ActionName } from '../../shared/domain/actions.ts';
import type { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { REMEDIES, TIMETABLE_FIELDS } from '../../shared/domain/handling-fields.ts';
import { fen } from '../../shared/domain/money.ts';
import { newCase } from '../../shared/domain/new-case.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { BRANCH, PEOPLE, as, done } from './branch-world.ts';
import type { PersonName, WorldWish } from './branch-world.ts';

const OPENED = moment('2026-03-11T09:00:00');

type Facts = InputOf<typeof CASE_FACT_FIELDS>;
type Complainant = InputOf<typeof COMPLAINANT_FIELDS>;

/** A complaint at the counter with all that registration asks for. */
export function aReadyDraft(facts: Facts = {}, complainant: Complainant = {}): Case {
  const place = { branchId: BRANCH, unit: '滨江支行', terminal: '' };
  const opened = newCase(
    {
      zone: 'Z3',
      bizCategory: 'B09',
      statedCause: '收费没有先说',
      requestTypes: ['Q01'],
      narrative: '客户办完汇款才知道扣了手续费，要求退还。',
      ...facts,
      complainant: { name: '纪安宁', phone: '13900002468', noticeGivenAt: OPENED, ...complainant },
    },
    place,
    as('lin', { now: OPENED }),
  );
  return step(opened, 'isolate', 'lin', {
    decidedAt: OPENED,
    movedAt: OPENED,
    toRoom: 'M1',
    hostId: PEOPLE.zhou.id,
    recordingOn: 'RC0',
    safetyEvent: 'SE0',
  });
}

/** One act by one person, a minute after the last change; beside the name, what differs from the usual branch. */
export function step<A extends ActionName>(
  c: Case,
  name: A,
  by: PersonName | readonly [PersonName, WorldWish],
  input: ActionInput<A>,
): Case {
  const [person, wish] = typeof by === 'string' ? [by, {}] : by;
  const now = wish.now ?? addMinutes(c.updatedAt, 1);
  return { ...done(name, c, input, as(person, { ...wish, now })), updatedAt: now };
}

export const LEVELS = {
  handlerId: PEOPLE.lin.id,
  grievanceLevel: 'G1',
  regLevel: 'L1',
  urgency: 'U2',
  admissibility: 'AD1',
} as const;

export function aRegisteredCase(facts: Facts = {}, complainant: Complainant = {}): Case {
  const registered = step(aReadyDraft(facts, complainant), 'register', 'lin', {});
  return step(registered, 'notice', 'lin', { kind: 'NT1', mode: '当面', result: '送达' });
}

export function aCaseUnderInvestigation(facts: Facts = {}): Case {
  const assigned = step(aRegisteredCase(facts), 'assign', 'gu', LEVELS);
  const checked = step(assigned, 'fact-check', 'lin', { rest: '不适用', naReason: '与本案无关' });
  const asked = step(checked, 'edit-case', 'lin', { externalChannels: [] });
  return step(asked, 'evidence', 'lin', { kind: 'EV05', title: '汇款回单' });
}

export function timetable(owner: string): Case['options'][number]['timetable'] {
  return [fill(TIMETABLE_FIELDS, { step: '办理', dueAt: moment('2026-03-13T17:00:00'), owner })];
}

/** Two options on the table, A (of this cost, in fen) chosen. */
export function aCaseWithChoice(cost = 10_000, facts: Facts = {}): Case {
  const proposing = step(aCaseUnderInvestigation(facts), 'propose', 'lin', {});
  const option = { description: '退还手续费', timetable: timetable('方小满') };
  const first = step(proposing, 'option', 'lin', {
    ...option,
    typeCode: 'O06',
    companyCost: fen(cost),
  });
  const second = step(first, 'option', 'lin', {
    typeCode: 'O01',
    description: '说明收费标准',
    companyCost: fen(0),
    timetable: timetable('林小禾'),
  });
  return step(second, 'choose-option', 'lin', { seq: 'A' });
}

export function aCaseAwaitingSignature(cost = 800_000): Case {
  return step(aCaseWithChoice(cost), 'request-approval', 'lin', { reason: '核实属实' });
}

const SIGNERS: Partial<Record<RoleId, PersonName>> = {
  channelHead: 'lu',
  opsDirector: 'cheng',
  cfo: 'xu',
  generalManager: 'wen',
  chiefActuary: 'xie',
  board: 'ye',
};

/** Signed through its whole chain, or by the one signature that is enough. */
export function aCaseInExecution(cost = 10_000): Case {
  const chosen = aCaseWithChoice(cost);
  if (cost <= 200_000) return step(chosen, 'authorise', 'lu', {});
  const asked = step(chosen, 'request-approval', 'lin', {});
  const chain = asked.approvals[0]?.steps.map(({ roleId }) => SIGNERS[roleId] ?? 'lu') ?? [];
  return chain.reduce(
    (c, signer) => step(c, 'decide', signer, { decision: '同意', resolutionNo: '董决7号' }),
    asked,
  );
}

export const NOTICE = { mode: '当面', result: '送达', remediesTold: [...REMEDIES] } as const;
export const DECISION = {
  decisionType: 'J1',
  decisionText: '退还手续费',
  decisionBasis: '收费前没有告知',
  notice: NOTICE,
} as const;

/** The task done, the amount paid: only the telling is left. */
export function aPaidCase(cost = 10_000): Case {
  const given = step(aCaseInExecution(cost), 'task', 'lin', {
    type: 'TK3',
    assigneeId: PEOPLE.fang.id,
  });
  const signed = step(given, 'task-sign', 'fang', { type: 'TK3' });
  const finished = step(signed, 'task-done', 'fang', { type: 'TK3', result: '已付' });
  return step(finished, 'pay', 'fang', { paidAmount: fen(cost), voucherNo: 'V-1' });
}

export function aCaseToFollowUp(): Case {
  return step(aPaidCase(), 'notify', 'lin', DECISION);
}

export const CLOSING = {
  reasonCode: 'C07',
  rootCauseText: '柜面没有执行收费事前告知',
  businessQuality: false,
} as const;

/** Called, satisfied, with an improvement carried out: only the closing is left. */
export function aCaseReadyToClose(): Case {
  const called = step(aCaseToFollowUp(), 'call-back', 'gu', { kind: 'FU1', satisfaction: 4 });
  return step(called, 'correct', 'he', {
    problem: '收费没有先说',
    causeCategory: '流程',
    measure: '办理前出示收费标准',
    ownerId: PEOPLE.tong.id,
    doneAt: called.updatedAt,
  });
}
