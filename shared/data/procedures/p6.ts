import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const CHECKING: readonly Stage[] = [
  stage(
    'P6-1',
    ['受理', 'Take in'],
    [
      '任一网点均须受理，不得拒绝或搪塞；核验有效身份证件并留存复印件。也可由协查通知转来。',
      'Any office takes it in and never refuses or stalls; see a valid ID and keep a copy. May also come by inquiry notice.',
    ],
    {
      actors: ['creditReceiver'],
      states: ['draft', 'registered'],
      fields: ['creditDispute.disputedItem', 'creditDispute.idSeen', 'creditDispute.idCopyKept'],
      forms: ['F11', 'F01'],
      notices: ['NT1'],
      transitions: ['T1', 'T2'],
      guards: [{ at: 'T2', codes: ['id-not-seen', 'id-copy-missing'] }],
      next: ['P6-2'],
    },
  ),
  stage(
    'P6-2',
    ['标注', 'Flag'],
    ['立即对有异议的信息作出标注。', 'Flag the disputed item at once.'],
    {
      actors: ['creditOfficer'],
      states: ['registered', 'investigating'],
      fields: ['creditDispute.flaggedAt'],
      doneBy: ['creditDispute.flaggedAt'],
      guards: [{ at: 'T6', codes: ['flag-missing'] }],
      next: ['P6-3'],
    },
  ),
  stage(
    'P6-3',
    ['当日核查', 'Check the same day'],
    [
      '收到当日核查；每日登录系统查看协查。',
      'Check on the day received; log in daily for inquiries.',
    ],
    {
      actors: ['creditOfficer'],
      states: ['registered', 'investigating'],
      fields: ['creditDispute.sameDayCheckAt', 'creditDispute.checkResult'],
      doneBy: ['creditDispute.outcome'],
      deadlines: ['D10', 'D37'],
      transitions: ['T6'],
      next: ['P6-4a', 'P6-4b', 'P6-4c', 'P6-4d'],
    },
  ),
];

const HANDLED: Pick<Stage, 'actors' | 'states'> = {
  actors: ['creditOfficer'],
  states: ['investigating', 'proposing', 'executing'],
};

const OUTCOMES: readonly Stage[] = [
  stage(
    'P6-4a',
    ['更正', 'Correct'],
    [
      '数据有误的，10个工作日内更正，回复协查并同时报送更正数据。',
      'Data wrong: correct within 10 working days; answer the inquiry and send the correction together.',
    ],
    {
      ...HANDLED,
      when: [{ path: 'creditDispute.outcome', oneOf: ['更正'] }],
      fields: ['creditDispute.correctionSentAt'],
      doneBy: ['creditDispute.correctionSentAt'],
      deadlines: ['D09'],
      next: ['P6-5', 'P6-4b'],
    },
  ),
  stage(
    'P6-4b',
    ['未能更正', 'Not corrected in time'],
    [
      '10个工作日内未能更正的，在回复中说明原因。',
      'Not corrected in 10 working days: the reply states the reason.',
    ],
    {
      ...HANDLED,
      when: [
        { path: 'creditDispute.outcome', oneOf: ['更正'] },
        { filled: 'creditDispute.cannotCorrectReason' },
      ],
      fields: ['creditDispute.cannotCorrectReason'],
      doneBy: ['creditDispute.cannotCorrectReason'],
      deadlines: ['D09'],
      guards: [
        { at: 'T10', codes: ['cannot-correct-reason-missing'] },
        { at: 'T11', codes: ['cannot-correct-reason-missing'] },
      ],
      next: ['P6-5'],
    },
  ),
  stage(
    'P6-4c',
    ['无误', 'No error'],
    ['数据无误的，提供佐证并取消标注。', 'No error: give supporting proof and remove the flag.'],
    {
      ...HANDLED,
      when: [{ path: 'creditDispute.outcome', oneOf: ['取消标注'] }],
      fields: ['creditDispute.proofProvided'],
      doneBy: ['creditDispute.proofProvided'],
      deadlines: ['D08'],
      guards: [
        { at: 'T10', codes: ['proof-missing'] },
        { at: 'T11', codes: ['proof-missing'] },
      ],
      next: ['P6-5'],
    },
  ),
  stage(
    'P6-4d',
    ['不能确认', 'Cannot be confirmed'],
    [
      '不能确认的，将核查情况和客户声明一并记载。',
      'Cannot be confirmed: the result of the check and the customer’s statement go on record.',
    ],
    {
      ...HANDLED,
      when: [{ path: 'creditDispute.outcome', oneOf: ['不能确认记载'] }],
      fields: ['creditDispute.customerStatement'],
      doneBy: ['creditDispute.customerStatement'],
      deadlines: ['D08'],
      guards: [
        { at: 'T10', codes: ['statement-missing'] },
        { at: 'T11', codes: ['statement-missing'] },
      ],
      next: ['P6-5'],
    },
  ),
];

const REPLYING: readonly Stage[] = [
  stage(
    'P6-5',
    ['回复', 'Reply'],
    [
      '20日内书面回复(回复函)，并查询更正后的报告。',
      'Written reply within 20 days; query the report.',
    ],
    {
      actors: ['creditOfficer'],
      states: ['investigating', 'proposing', 'executing'],
      fields: ['creditDispute.replyLetterNo', 'creditDispute.replyAt', 'decision'],
      forms: ['F11'],
      deadlines: ['D08'],
      transitions: ['T10', 'T11'],
      guards: [
        { at: 'T10', codes: ['reply-not-written'] },
        { at: 'T11', codes: ['reply-not-written'] },
      ],
      next: ['P6-6'],
    },
  ),
  stage(
    'P6-6',
    ['送达', 'Deliver'],
    [
      '送达回复函及更正后的报告，告知救济途径。',
      'Deliver the reply and the corrected report; tell the remedies.',
    ],
    {
      actors: ['creditReceiver'],
      states: ['notified', 'followingUp'],
      fields: ['creditDispute.deliveredAt', 'notices', 'followUps'],
      doneBy: ['followUps.satisfaction'],
      forms: ['F11'],
      notices: ['NT3'],
      deadlines: ['D08'],
      transitions: ['T12'],
      refusals: ['notice-proof-missing'],
      next: ['P6-7'],
    },
  ),
  stage(
    'P6-7',
    ['关闭', 'Close'],
    ['关闭；资料保存10年。', 'Close; records are kept for 10 years.'],
    {
      actors: ['branchManager'],
      states: ['followingUp'],
      fields: ['closing', 'corrections'],
      forms: ['F02'],
      deadlines: ['D33'],
      transitions: ['T13'],
      back: 'P6-3',
    },
  ),
];

/** 征信异议 (credit procedure; 征信业管理条例 25-26). Without a claim against the institution only its own limits run. */
export const P6: Procedure = procedure({
  id: 'P6',
  zh: '征信异议',
  en: 'Credit-record dispute',
  entry: {
    rank: 100,
    when: [{ path: 'facts.bizCategory', oneOf: ['B13'] }, { filled: 'facts.creditRecordDisputed' }],
  },
  rulesOff: ['D01', 'D02', 'D03', 'D16', 'D17', 'D23C'],
  claimWhen: [
    { filled: 'facts.requestedAmount' },
    { path: 'facts.requestTypes', oneOf: ['Q01', 'Q05', 'Q09', 'Q10', 'Q12'] },
  ],
  keptBy: ['D32', 'D33'],
  stages: [...CHECKING, ...OUTCOMES, ...REPLYING],
});
