import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const HANDLING: readonly Stage[] = [
  stage(
    'P5-1',
    ['受理', 'Take in'],
    [
      '来电：服务台转秘书室，听清、记录、留下联系方式。来访：请相关单位人员到场，可到办公室面谈。政府部门：登记转来机构、日期和编号。',
      'By phone: pass to the secretariat, hear out, note, keep the contact data. By visit: call the unit concerned, an office may be used. Through authorities: enter body, date and number.',
    ],
    {
      actors: ['firstReceiver', 'registrar'],
      states: ['draft'],
      fields: ['complainant.phone', 'facts.narrative', 'facts.source'],
      forms: ['F01'],
      notices: ['NT1'],
      transitions: ['T1'],
      guards: [{ at: 'T1', codes: ['contact-missing'] }],
      next: ['P5-2'],
    },
  ),
  stage(
    'P5-2',
    ['转交', 'Pass on'],
    [
      '转交相关单位并跟踪其意见；来访的由相关单位会同客户核实。',
      'Pass to the unit concerned and follow its opinion; with a visitor the unit investigates together with the customer.',
    ],
    {
      actors: ['registrar', 'complaintOfficer'],
      states: ['registered'],
      fields: ['facts.respDept', 'handlerId'],
      transitions: ['T2'],
      deadlines: ['D13'],
      next: ['P5-3'],
    },
  ),
  stage(
    'P5-3',
    ['处理', 'Handle'],
    [
      '来电当日处理，特殊情况不迟于次日；来访立即处理，最迟次日且须客户同意；政府部门转来的按其期限。',
      'By phone the same day, special cases not later than the next; a visit at once, latest the next day with the customer’s consent; through authorities within the limit they give.',
    ],
    {
      actors: ['handler'],
      states: ['investigating', 'proposing', 'awaitingApproval', 'executing'],
      fields: ['factChecks', 'options', 'decision', 'facts.nextDayAgreed'],
      deadlines: ['D14', 'D15', 'D06'],
      transitions: ['T6', 'T7', 'T7b', 'T8', 'T10', 'T11'],
      guards: [
        { at: 'T10', codes: ['next-day-consent-missing'] },
        { at: 'T11', codes: ['next-day-consent-missing'] },
      ],
      next: ['P5-4'],
    },
  ),
  stage(
    'P5-4',
    ['退换货', 'Return or exchange'],
    [
      '填写退换货单：是否质量问题、是否扣提成。',
      'Return and exchange slip: quality problem or not, commission deducted or not.',
    ],
    {
      actors: ['handler'],
      states: ['executing', 'notified'],
      when: [{ filled: 'returnExchanges' }],
      fields: ['returnExchanges'],
      doneBy: ['returnExchanges.customerSignedAt'],
      forms: ['F20'],
      refusals: ['quality-flag-missing', 'commission-flag-missing'],
      next: ['P5-5'],
    },
  ),
  stage(
    'P5-5',
    ['有疑义', 'Doubts remain'],
    [
      '秘书室或值班经理协助，再咨询12315；客户要到主管部门的，派员陪同。',
      'Secretariat or duty manager helps, then 12315 is consulted; staff accompany a customer who goes to an authority.',
    ],
    {
      actors: ['handler', 'lobbyManager'],
      states: ['notified'],
      when: [{ filled: 'followUps.stillDissatisfied' }],
      next: ['P5-6'],
    },
  ),
  stage(
    'P5-6',
    ['反馈', 'Tell the result'],
    [
      '告知处理结果，询问是否满意，跟进疑问。',
      'Tell the result, ask whether the customer is satisfied, follow up doubts.',
    ],
    {
      actors: ['handler', 'callbackCaller'],
      states: ['notified', 'followingUp'],
      fields: ['notices', 'followUps'],
      doneBy: ['followUps.satisfaction'],
      forms: ['F08'],
      notices: ['NT3'],
      deadlines: ['D18', 'D19'],
      transitions: ['T12'],
      refusals: ['caller-is-handler', 'caller-is-involved'],
      next: ['P5-7'],
      back: 'P5-3',
    },
  ),
];

const FILING: readonly Stage[] = [
  stage(
    'P5-7',
    ['记录批示', 'Record sheet and instruction'],
    ['填写记录表，由总部最后批示。', 'The record sheet; headquarters gives the last instruction.'],
    {
      actors: ['branchManager'],
      states: ['followingUp'],
      fields: ['closing', 'corrections', 'closing.lesson'],
      forms: ['F02'],
      deadlines: ['D17'],
      transitions: ['T13'],
      next: ['P5-8'],
      back: 'P5-3',
    },
  ),
  stage(
    'P5-8',
    ['归档', 'Archive'],
    ['一式两份：相关单位与秘书室各存一份。', 'Two copies: unit and secretariat, both archived.'],
    {
      actors: ['complaintOfficer'],
      states: ['closed'],
      fields: ['evidence'],
      forms: ['F02', 'F19'],
      deadlines: ['D32'],
      transitions: ['T19'],
      guards: [{ at: 'T19', codes: ['second-copy-missing'] }],
    },
  ),
];

/** 门店式顾客异议 (store procedure): by phone, by visit, through authorities. */
export const P5: Procedure = procedure({
  id: 'P5',
  zh: '门店式顾客异议',
  en: 'Store-style customer objection',
  entry: { rank: 500, when: [{ style: 'P5' }] },
  rulesOn: ['D14', 'D15'],
  stages: [...HANDLING, ...FILING],
});
