import type { ActionName } from '../../shared/domain/actions.ts';
import { addDays, addMinutes, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/money.ts';
import { PEOPLE } from './branch-world.ts';
import { CLOSING, DECISION, LEVELS, NOTICE, timetable } from './case-on-its-way.ts';
import { FORMS_OF_A_CASE } from './case-off-its-way.ts';
import { MAJOR_REPORT } from './special-case.ts';

type Inputs = Readonly<Partial<Record<ActionName, readonly object[]>>>;

const RECEPTION: Inputs = {
  isolate: [{ toRoom: 'M0', notMovedReason: 'NM1' }, { hostId: PEOPLE.shen.id }],
  concern: [{ text: '退还', isPrimary: true }],
  emotion: [{ level: 'EM4' }],
  step: [{ stepNo: 3 }],
  consult: [{ participants: [], conclusion: '待定', text: '再议' }],
  'hand-over': [{ toId: PEOPLE.tong.id }],
  'take-over': [{}, { declined: true, reason: '本周休假' }],
  'set-level': [
    { grievanceLevel: 'G2', reason: '加重' },
    { regLevel: 'L3', reason: '影响较大' },
    { urgency: 'U1', reason: '情绪激动' },
  ],
  'fact-check': [
    { rest: '不适用', naReason: '无关' },
    { answers: { FC01: '是' } },
    { answers: { FC13: '是' } },
  ],
};

const OPTIONS: Inputs = {
  option: [
    {
      typeCode: 'O06',
      description: '退还手续费',
      companyCost: fen(100),
      timetable: timetable('方小满'),
      soleOptionReason: '只有一个',
    },
    {
      typeCode: 'O01',
      description: '说明收费依据',
      companyCost: fen(0),
      timetable: timetable('林小禾'),
    },
    {
      typeCode: 'O06',
      description: '赔偿损失',
      companyCost: fen(800_000),
      timetable: timetable('方小满'),
    },
    { seq: 'A', companyCost: fen(300_000) },
    { typeCode: 'O06', companyCost: fen(100), description: '客户不再投诉', timetable: [] },
  ],
  'remove-option': [{ seq: 'A' }, { seq: 'B' }],
  'choose-option': [
    { seq: 'A' },
    { seq: 'B' },
    { seq: 'A', choice: '不接受' },
    { seq: 'B', choice: '不接受' },
  ],
  decide: [
    { decision: '同意' },
    { decision: '退回', comment: '补充' },
    { decision: '同意', resolutionNo: '董决7号' },
  ],
  delegate: [{ toId: PEOPLE.zhou.id, proofEvidenceId: '委托书' }],
  task: [{ type: 'TK3', assigneeId: PEOPLE.fang.id }],
  'task-sign': [{ type: 'TK3' }],
  'task-done': [{ type: 'TK3' }],
  pay: [
    { paidAmount: fen(100), voucherNo: 'V' },
    { paidAmount: fen(300_000), voucherNo: 'V' },
    { paidAmount: fen(800_000), voucherNo: 'V' },
  ],
  notify: [
    { ...DECISION, customerConfirmation: '签字' },
    { ...DECISION, decisionType: 'J3' },
    { ...DECISION, decisionText: '已退还，客户放弃诉讼' },
  ],
};

const ENDING: Inputs = {
  close: [CLOSING, { ...CLOSING, businessQuality: true }],
  reopen: [{ newFacts: '新的录音' }],
  withdraw: [{ proof: '签字' }],
  reject: [{ reasonCode: 'AJ1', reason: '不是本人', notice: NOTICE }],
  answer: [{ reply: '周末不营业' }],
  refer: [{ target: '他行', unitName: '示例银行', reason: '不属本行业务', customerTold: true }],
  'refer-reply': [{ replyText: '已收到' }],
  'refer-return': [{ reason: '对方认为应由我行办理' }],
  review: [{ written: true, reason: '对处理结果不服' }],
  'decide-review': [
    { decision: '维持', decisionText: '原处理正确', notice: NOTICE },
    { decision: '变更', decisionText: '应当退还', notice: NOTICE },
  ],
  'legal-hold': [
    { legalHold: true, reason: '法院立案' },
    { legalHold: false, reason: '已经结案' },
  ],
};

/** What depends on the clock of whoever writes it down. */
function timely(now: Moment): Inputs {
  const later = (minutes: number): Moment => addMinutes(now, minutes);
  return {
    'edit-case': [
      { externalChannels: [] },
      { involvedStaffIds: [PEOPLE.tong.id] },
      { groupCount: 20 },
      { complainant: { temperament: ['TP1'] } },
      { involvedStaffIds: [PEOPLE.he.id] },
    ],
    contact: [
      { reached: true, party: 'PA1' },
      { promisedAt: later(90), party: 'PA1' },
      { reached: true, promiseSolved: true },
    ],
    assign: [LEVELS, { ...LEVELS, handlerId: PEOPLE.tong.id }, { ...LEVELS, grievanceLevel: 'GX' }],
    evidence: [
      { kind: 'EV05', title: '回单' },
      ...[...FORMS_OF_A_CASE, 'F03', 'F04'].map((formCode) => ({
        kind: 'EV11',
        title: '签字件',
        formCode,
      })),
    ],
    notice: [
      { kind: 'NT1', mode: '当面', result: '送达' },
      { ...NOTICE, kind: 'NT3' },
    ],
    'call-back': [
      { kind: 'FU1', satisfaction: 4 },
      { kind: 'FU1', satisfaction: 1 },
      { kind: 'FU2', satisfaction: 5 },
    ],
    correct: [
      { ownerId: PEOPLE.tong.id, doneAt: now },
      { ownerId: PEOPLE.lin.id, dueAt: later(1_440) },
    ],
    hold: [{ cause: 'SC1', agency: '鉴定中心', toldAt: now }],
    'extend-request': [
      { kind: '复杂至30', reason: '须复核' },
      { kind: '特殊至60', reason: '境外' },
    ],
    'defer-request': [
      {
        reason: '诉求与规定不符，多次解释',
        mode: '关注',
        followedBy: PEOPLE.he.id,
        reviewDate: addDays(dayOf(now), 9),
      },
    ],
    undefer: [
      { outcome: '恢复' },
      { outcome: '关闭', rootCauseText: CLOSING.rootCauseText, notice: NOTICE },
      { outcome: '继续', mode: '监控', reviewDate: addDays(dayOf(now), 5) },
    ],
    transfer: [{ toDept: '综合管理部', receiverId: PEOPLE.jiang.id }],
    'transfer-reply': [{ text: '正在处理' }],
    'transfer-close': [{ result: '已处理' }, { deferralAsked: true }],
    'major-event': [{ ...MAJOR_REPORT, time: now, reportedAt: now }],
    'credit-dispute': [
      { origin: '客户本人', disputedItem: '逾期记录', idSeen: true, idCopyKept: true },
    ],
  };
}

/** Something sensible to write for each act at this moment, so that random stories get somewhere. */
export function inputsAt(now: Moment): Inputs {
  return { ...RECEPTION, ...OPTIONS, ...ENDING, ...timely(now) };
}
