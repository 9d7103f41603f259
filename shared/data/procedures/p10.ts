import type { Procedure } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const TALKERS = { actors: ['neutralHost', 'handler'] } as const;

/** 对话指引 (objection method): no state of the case, they write fields of the open case. */
export const P10: Procedure = procedure({
  id: 'P10',
  zh: '对话指引',
  en: 'Conversation guides',
  kind: 'guide',
  stages: [
    stage(
      'G4',
      ['四步澄清', 'Four steps of clarifying'],
      [
        '收集、理解、验证、处理：收集到再无其他，复述并请客户确认，确认是否唯一障碍，再谈方案。',
        'Collect, understand, verify, handle: until there is nothing else; restate and let the customer confirm; is it the only obstacle; then options.',
      ],
      {
        ...TALKERS,
        fields: [
          'concerns',
          'concerns.clarified',
          'concerns.convertedQuestion',
          'concerns.confirmedByCustomerAt',
          'options',
        ],
        forms: ['F01', 'F02', 'F04'],
        refusals: ['concern-not-confirmed'],
      },
    ),
    stage(
      'GL',
      ['LSCIA 模式', 'LSCIA'],
      ['倾听、分担、澄清、阐明、要求。', 'Listen, share, clarify, illustrate, ask.'],
      {
        ...TALKERS,
        fields: [
          'facts.narrative',
          'facts.contentKind',
          'contacts.promisedAt',
          'facts.requestText',
        ],
        deadlines: ['D24'],
      },
    ),
    stage(
      'G6',
      ['六步', 'Six steps'],
      [
        '按卡片逐步进行；说明为什么需要细节，时间安排须客户同意。',
        'Step by step on cards; say why details are needed; the customer consents to the timetable.',
      ],
      { ...TALKERS, fields: ['facts.narrative', 'options.timetable'] },
    ),
    stage(
      'G7',
      ['七步', 'Seven steps'],
      [
        '按卡片逐步进行；第四步说明为什么需要细节，第五步取得客户对时间安排的同意。',
        'Step by step on cards; step 4 says why details are needed, step 5 needs the customer’s consent to the timetable.',
      ],
      { ...TALKERS, fields: ['facts.narrative', 'options.timetable'] },
    ),
    stage(
      'G8',
      ['谈话准备', 'Preparing the talk'],
      [
        '谈话前写下目标和底线，仅供内部。',
        'Write down goal and bottom line before the talk; internal.',
      ],
      { ...TALKERS, fields: ['facts.talkGoal', 'facts.talkBottomLine'] },
    ),
    stage(
      'G9',
      ['接待九点', 'Nine reception points'],
      ['网点接待九点。', 'Nine points of reception at the branch.'],
      TALKERS,
    ),
    stage(
      'GS',
      ['门店接待要点', 'Store reception points'],
      ['门店接待要点。', 'Points of reception at a store.'],
      TALKERS,
    ),
  ],
});
