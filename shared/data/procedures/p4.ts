import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const HANDLING: readonly Stage[] = [
  stage(
    'P4-1',
    ['登记分配', 'Register and distribute'],
    [
      '填写抱怨处理单，分配给零售或服务经理；不在岗的由代理人接办。系统来单30分钟内响应并打印工单。',
      'Fill in the grievance sheet and give it to the manager in charge, or the deputy. Work from a system: respond within 30 minutes and print the order.',
    ],
    {
      actors: ['firstReceiver', 'complaintOfficer'],
      states: ['draft', 'registered'],
      fields: ['facts.serviceKind', 'facts.source', 'handlerId'],
      forms: ['F01', 'F07'],
      notices: ['NT1'],
      deadlines: ['D12'],
      transitions: ['T1', 'T2'],
      guards: [{ at: 'T2', codes: ['deputy-missing'] }],
      next: ['P4-2'],
    },
  ),
  stage(
    'P4-2',
    ['首次联系', 'First contact'],
    ['承办人2小时内联系客户。', 'The handler contacts the customer within 2 hours.'],
    {
      actors: ['handler'],
      states: ['investigating'],
      fields: ['contacts'],
      doneBy: ['contacts'],
      deadlines: ['D13'],
      next: ['P4-3'],
    },
  ),
  stage(
    'P4-3',
    ['有异议/无异议', 'Disputed or not'],
    [
      '无异议的查明原因、提出方案；有异议的弄清态度和目的，以证据说服。',
      'Not disputed: find the cause and make options. Disputed: understand attitude and aim, convince with evidence.',
    ],
    {
      actors: ['handler'],
      states: ['investigating'],
      fields: ['facts.dissent', 'evidence'],
      doneBy: ['facts.dissent'],
      guards: [{ at: 'T6', codes: ['dissent-missing', 'dissent-evidence-missing'] }],
      next: ['P4-4'],
    },
  ),
  stage(
    'P4-4',
    ['处理', 'Handle'],
    [
      '现场口头投诉当日处理，其他3日内处理完毕；客观原因不能按期的注明。',
      'Oral complaints on site the same day, others within 3 days; objective hindrance is noted.',
    ],
    {
      actors: ['handler'],
      states: ['investigating', 'proposing', 'awaitingApproval', 'executing', 'notified'],
      fields: ['facts.faultKind', 'factChecks', 'options', 'decision', 'notices'],
      forms: ['F02'],
      notices: ['NT3'],
      deadlines: ['D14', 'D16'],
      transitions: ['T6', 'T7', 'T7b', 'T8', 'T10', 'T11', 'T12'],
      next: ['P4-5'],
    },
  ),
];

const CLOSING: readonly Stage[] = [
  stage(
    'P4-5',
    ['封闭', 'Close'],
    ['回访确认后，7日内封闭。', 'After the confirming call the grievance is closed within 7 days.'],
    {
      actors: ['callbackCaller', 'branchManager'],
      states: ['followingUp'],
      fields: ['followUps', 'closing', 'corrections'],
      forms: ['F02'],
      deadlines: ['D17', 'D18'],
      transitions: ['T13'],
      next: ['P4-6'],
      back: 'P4-4',
    },
  ),
  stage(
    'P4-6',
    ['签收交回', 'Sheet handed back'],
    [
      '处理结果写回处理单，交回访专员签收；遗失的注明。',
      'The result is written back; the sheet returns to the call-back specialist and is signed for; a loss is noted.',
    ],
    {
      actors: ['handler', 'complaintOfficer'],
      states: ['closed'],
      // Without a slip there is no sheet to hand back.
      when: [{ filled: 'transfers' }],
      fields: ['transfers.returnedAt'],
      doneBy: ['transfers.returnedAt'],
      forms: ['F07'],
      transitions: ['T19'],
      guards: [{ at: 'T19', codes: ['slip-not-returned'] }],
      next: ['P4-7'],
    },
  ),
  stage(
    'P4-7',
    ['再次回访', 'Call again'],
    [
      '2日内电话或当面再次回访，做好回访记录。',
      'Within 2 days another call or visit, with a call-back record.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['closed'],
      fields: ['followUps'],
      doneIf: [{ fact: 'care-call-made' }],
      forms: ['F08'],
      deadlines: ['D19'],
      transitions: ['T19'],
      refusals: ['caller-is-handler', 'caller-is-involved'],
      next: ['P4-8'],
    },
  ),
];

/** What follows from a case rather than being worked at in it. */
const AFTERWARDS: readonly Stage[] = [
  stage(
    'P4-8',
    ['零抱怨', 'No grievance left'],
    [
      '评分6分及以下的填写投诉单，7日后复访，满意即为零抱怨。',
      'A score of 6 or less makes a complaint sheet; 7 days later a revisit; satisfied means no grievance left.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['followingUp', 'closed'],
      when: [{ fact: 'low-score-open' }],
      interrupts: true,
      fields: ['followUps.score'],
      forms: ['F08'],
      deadlines: ['D20'],
      next: ['P4-9'],
    },
  ),
  stage(
    'P4-9',
    ['仍不满意', 'Still not satisfied'],
    ['报总监，再报总经理。', 'To the director, then to the general manager.'],
    {
      actors: ['channelHead', 'generalManager'],
      states: ['followingUp', 'closed'],
      when: [{ fact: 'still-dissatisfied' }],
      interrupts: true,
      fields: ['consultations'],
      next: ['P4-10'],
    },
  ),
  stage(
    'P4-10',
    ['反复出现', 'Recurring'],
    [
      '评估原因，制定长效措施，推广有效做法。',
      'Evaluate, set lasting measures, spread what works.',
    ],
    {
      actors: ['branchManager', 'complaintOfficer'],
      states: ['closed'],
      when: [{ fact: 'recurring-open' }],
      fields: ['corrections.longTerm'],
      forms: ['F10'],
      next: ['P4-11'],
    },
  ),
  stage(
    'P4-11',
    ['责任核实', 'Responsibility'],
    [
      '态度或流程过失属实的予以通报(默认不罚款)；每位经理每周满3件的列入复核。',
      'A confirmed fault of attitude or process is noted, without a fine by default; three in a week are reviewed with the manager.',
    ],
    {
      actors: ['branchManager'],
      states: ['closed'],
      when: [{ filled: 'facts.faultKind' }],
      fields: ['facts.faultKind'],
      forms: ['F21'],
    },
  ),
];

/** 服务台规则 (service rule). */
export const P4: Procedure = procedure({
  id: 'P4',
  zh: '服务台规则',
  en: 'Service-desk rule',
  entry: { rank: 500, when: [{ style: 'P4' }] },
  switches: { lowScoreRevisit: false, handoverInterview: false, fines: false },
  stages: [...HANDLING, ...CLOSING, ...AFTERWARDS],
});
