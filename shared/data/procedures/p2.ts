import type { Procedure } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

/** 八步投诉处理 (bank course). The nine reception points (G9) may come before. */
export const P2: Procedure = procedure({
  id: 'P2',
  zh: '八步投诉处理',
  en: 'Eight-step bank handling',
  entry: { rank: 500, when: [{ style: 'P2' }] },
  stages: [
    stage(
      'P2-1',
      ['记录投诉内容', 'Record what is complained about'],
      [
        '记录投诉人、投诉时间、投诉对象和投诉要求。',
        'Record the complainant, the time, the object and the request.',
      ],
      {
        actors: ['firstReceiver'],
        states: ['draft'],
        fields: ['complainant.name', 'facts.receivedAt', 'facts.statedCause', 'facts.requestText'],
        forms: ['F01'],
        notices: ['NT1'],
        deadlines: ['D12', 'D14'],
        transitions: ['T1'],
        next: ['P2-2'],
      },
    ),
    stage(
      'P2-2',
      ['判定是否成立', 'Founded or not'],
      [
        '看理由是否充分、要求是否合理；不成立的委婉答复，说明依据和救济途径，取得客户谅解。',
        'Are the grounds sufficient and the request reasonable? If not, answer politely with grounds and remedies and seek understanding.',
      ],
      {
        actors: ['branchManager'],
        states: ['registered'],
        fields: ['facts.established', 'facts.establishedReason'],
        doneBy: ['facts.establishedReason'],
        guards: [{ at: 'T2', codes: ['established-missing'] }],
        next: ['P2-3'],
      },
    ),
    stage(
      'P2-3',
      ['确定责任部门', 'Department and its head'],
      [
        '确定受理单位、责任部门及其负责人，指派承办人。',
        'Name the receiving unit, the responsible department and its head; name the handler.',
      ],
      {
        actors: ['complaintOfficer'],
        states: ['registered'],
        fields: ['facts.receivingUnit', 'facts.respDept', 'facts.respHead', 'handlerId'],
        deadlines: ['D13'],
        transitions: ['T2'],
        guards: [{ at: 'T2', codes: ['resp-dept-missing'] }],
        next: ['P2-4'],
      },
    ),
    stage(
      'P2-4',
      ['分析原因', 'Analyse the cause'],
      [
        '查明具体原因和具体责任人；分清内容、程度和失败类型。',
        'Find the specific cause and the responsible person; tell the kinds of content, degree and failure.',
      ],
      {
        actors: ['execDept', 'handler'],
        states: ['investigating'],
        fields: [
          'facts.causeDraft',
          'facts.contentKind',
          'facts.degreeKind',
          'facts.failureKind',
          'factChecks',
          'evidence',
        ],
        deadlines: ['D16', 'D17'],
        transitions: ['T6'],
        refusals: ['handler-is-involved'],
        next: ['P2-5'],
      },
    ),
    stage(
      'P2-5',
      ['提出方案', 'Options'],
      [
        '参照客户要求，提出两个以上解决方案及时间安排。',
        'With the request in view, work out two or more options with their timetable.',
      ],
      {
        actors: ['handler'],
        states: ['proposing'],
        fields: ['options', 'options.choice'],
        doneBy: ['options.customerSignedAt'],
        forms: ['F04'],
        deadlines: ['D24'],
        refusals: ['options-too-few'],
        next: ['P2-6'],
        back: 'P2-4',
      },
    ),
    stage(
      'P2-6',
      ['领导批示', "Superior's instruction"],
      [
        '按金额档位由领导批示；不涉及费用的由网点负责人签署。',
        'The superior of the band decides; without cost the branch manager signs.',
      ],
      {
        actors: ['branchManager', 'approver'],
        states: ['proposing', 'awaitingApproval'],
        fields: ['approvals', 'outcomeSignature'],
        forms: ['F03'],
        deadlines: ['D36'],
        transitions: ['T7', 'T7b', 'T8', 'T9'],
        refusals: ['approver-is-requester', 'approver-is-involved', 'approver-already-signed'],
        next: ['P2-7'],
        back: 'P2-5',
      },
    ),
    stage(
      'P2-7',
      ['实施与反馈', 'Carry out and hear back'],
      [
        '尽快实施，告知客户并收集反馈；拖延同样计入统计。',
        'Carry it out soon, tell the customer and gather feedback; delay is counted too.',
      ],
      {
        actors: ['execDept', 'handler'],
        states: ['executing', 'notified', 'followingUp'],
        fields: ['tasks', 'notices', 'followUps'],
        doneBy: ['followUps.satisfaction'],
        forms: ['F05', 'F06', 'F08'],
        notices: ['NT3'],
        deadlines: ['D01', 'D18', 'D19'],
        transitions: ['T10', 'T11', 'T12'],
        next: ['P2-8'],
        back: 'P2-4',
      },
    ),
    stage(
      'P2-8',
      ['总结评价', 'Sum up'],
      [
        '总结经验教训，落实整改，减少同类投诉，然后关闭。',
        'Sum up what was learnt, carry out the improvement so that fewer complaints come, then close.',
      ],
      {
        actors: ['branchManager'],
        states: ['followingUp'],
        fields: ['closing', 'corrections', 'corrections.doneAt'],
        forms: ['F10', 'F02'],
        deadlines: ['D17', 'D40'],
        transitions: ['T13'],
        guards: [{ at: 'T13', codes: ['improvement-missing', 'improvement-not-done'] }],
        back: 'P2-4',
      },
    ),
  ],
});
