import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const RECEPTION: readonly Stage[] = [
  stage(
    'P1-1',
    ['接待隔离', 'Receive, isolate'],
    [
      '请客户到安静的房间，由未涉事的人员接待；录音录像先告知，留意情绪，记下诉求。',
      'Bring the customer to a quiet room with a host who is not involved; say so before recording, note mood and concerns.',
    ],
    {
      actors: ['firstReceiver', 'neutralHost'],
      states: ['draft'],
      when: [{ path: 'facts.source', oneOf: ['S01'] }],
      fields: ['isolation', 'complainant.noticeGivenAt', 'concerns'],
      doneBy: ['isolation'],
      forms: ['F15'],
      deadlines: ['D30', 'D31'],
      refusals: ['host-is-involved', 'host-is-seller', 'recording-not-told'],
      next: ['P1-2'],
    },
  ),
  stage(
    'P1-2',
    ['受理登记', 'Register'],
    [
      '问清四项必要事实和来人、地点、经过、要求，登记受理。',
      'Ask the four required facts and who, where, what and what is asked for; register.',
    ],
    {
      actors: ['firstReceiver'],
      states: ['draft'],
      fields: [
        'facts.statedCause',
        'facts.narrative',
        'facts.requestText',
        'facts.zone',
        'facts.bizCategory',
        'complainant.name',
        'complainant.phone',
      ],
      forms: ['F01'],
      notices: ['NT1'],
      deadlines: ['D14', 'D12'],
      transitions: ['T1'],
      next: ['P1-3', 'P1-4'],
    },
  ),
  stage(
    'P1-3',
    ['当场解决?', 'Solved on the spot?'],
    [
      '不涉及费用的方案，客户确认后当场办结。',
      'An option without cost, settled on the spot once the customer confirms.',
    ],
    {
      actors: ['neutralHost', 'branchManager'],
      states: ['registered', 'investigating', 'proposing'],
      when: [{ filled: 'facts.onSpotResolved' }],
      fields: ['options', 'decision'],
      forms: ['F16', 'F04'],
      notices: ['NT3'],
      deadlines: ['D14', 'D15'],
      transitions: ['T2', 'T6', 'T10'],
      next: ['P1-12', 'P1-4'],
    },
  ),
  stage(
    'P1-4',
    ['定级指派', 'Level, handler'],
    [
      '确定抱怨等级、监管等级和紧急程度，指派承办人，告知客户已受理。',
      'Set the grievance level, class and urgency, name the handler, tell the customer that it is registered.',
    ],
    {
      actors: ['branchManager', 'complaintOfficer'],
      states: ['registered'],
      fields: ['grievanceLevel', 'regLevel', 'urgency', 'handlerId'],
      notices: ['NT1'],
      deadlines: ['D13'],
      transitions: ['T2'],
      next: ['P1-5'],
    },
  ),
];

const SOLVING: readonly Stage[] = [
  stage(
    'P1-5',
    ['收集核实', 'Gather, verify'],
    [
      '逐项核实，调取录音录像，请合作机构配合，询问客户是否已向其他渠道反映。',
      'Answer the fact checks, fetch recordings, ask the partner to cooperate, ask about outside channels.',
    ],
    {
      actors: ['handler'],
      states: ['investigating'],
      fields: ['factChecks', 'evidence', 'facts.externalChannels'],
      forms: ['F17'],
      deadlines: ['D16', 'D17'],
      transitions: ['T6'],
      next: ['P1-6'],
    },
  ),
  stage(
    'P1-6',
    ['反馈渠道负责人', 'Report to channel head'],
    ['将核实情况反馈渠道负责人，提请会商。', 'Report what was found and ask for a discussion.'],
    {
      actors: ['handler'],
      states: ['investigating', 'proposing'],
      fields: ['consultations'],
      doneBy: ['consultations', 'options'],
      forms: ['F07'],
      deadlines: ['D23T', 'D23R'],
      next: ['P1-7'],
    },
  ),
  stage(
    'P1-7',
    ['会商', 'Channel and customer department discuss'],
    [
      '渠道与客服部门(必要时合作机构)会商：全额或部分通融、不予支持或其他。',
      'Channel and customer department, with the partner where needed, agree: full or part ex-gratia, declined, other.',
    ],
    {
      actors: ['channelHead', 'complaintOfficer', 'partner'],
      states: ['proposing'],
      fields: ['consultations.conclusion'],
      doneBy: ['consultations.conclusion', 'options'],
      refusals: ['partner-agreement-missing'],
      next: ['P1-8'],
    },
  ),
  stage(
    'P1-8',
    ['再次沟通', 'Talk to the customer again'],
    [
      '向客户说明各方案及时间安排，由客户选择；不接受的再次会商，或说明理由和救济途径后不予支持。',
      'Offer the options with their timetable and let the customer choose; if refused, discuss again or decline with reasons and remedies.',
    ],
    {
      actors: ['handler'],
      states: ['proposing'],
      fields: ['options', 'options.choice'],
      doneBy: ['options.customerSignedAt'],
      forms: ['F04'],
      deadlines: ['D24'],
      refusals: ['options-too-few', 'waiver-wording'],
      next: ['P1-9', 'P1-12'],
      back: 'P1-7',
    },
  ),
  stage(
    'P1-9',
    ['客户填写申请资料', 'Customer fills in the application'],
    ['请客户填写申请资料并签收。', 'The customer fills in the application, which is signed for.'],
    {
      actors: ['customer', 'handler'],
      states: ['proposing'],
      fields: ['tasks'],
      refusals: ['task-not-signed-for'],
      next: ['P1-10', 'P1-11'],
    },
  ),
  stage(
    'P1-10',
    ['审批', 'Approval by band'],
    [
      '按金额档位逐级审批；2000元以上须经审批。',
      'Signatures by the band of the amount; above 2000 yuan approval is needed.',
    ],
    {
      actors: ['approver'],
      states: ['awaitingApproval'],
      fields: ['approvals'],
      forms: ['F03'],
      deadlines: ['D36'],
      transitions: ['T7', 'T7b', 'T8', 'T9'],
      next: ['P1-11'],
      back: 'P1-8',
    },
  ),
];

const ENDING: readonly Stage[] = [
  stage(
    'P1-11',
    ['系统操作与付费', 'System operation, payment'],
    ['办理系统操作，付费并登记凭证号。', 'Carry out the system operation, pay, enter the voucher.'],
    {
      actors: ['execDept', 'finance'],
      states: ['executing'],
      fields: ['tasks', 'payments'],
      transitions: ['T11'],
      next: ['P1-12'],
    },
  ),
  stage(
    'P1-12',
    ['告知', 'Tell the decision'],
    [
      '告知处理决定、依据和五项救济途径，留存送达凭证。',
      'Tell the decision, its grounds and the five remedies; keep the proof of delivery.',
    ],
    {
      actors: ['handler'],
      states: ['notified'],
      fields: ['decision', 'notices'],
      forms: ['F05', 'F06'],
      notices: ['NT3'],
      deadlines: ['D01', 'D02', 'D03'],
      transitions: ['T12'],
      next: ['P1-13'],
    },
  ),
  stage(
    'P1-13',
    ['回访', 'Call back'],
    [
      '由承办人以外的人员回访，记录满意度。',
      'Somebody other than the handler calls back and records the satisfaction.',
    ],
    {
      actors: ['callbackCaller'],
      states: ['followingUp'],
      fields: ['followUps'],
      doneBy: ['followUps.satisfaction'],
      forms: ['F08'],
      deadlines: ['D18', 'D19', 'D20'],
      refusals: ['caller-is-handler', 'caller-is-involved'],
      next: ['P1-14'],
      back: 'P1-5',
    },
  ),
  stage(
    'P1-14',
    ['关闭', 'Close'],
    [
      '原因查明、责任落实、整改完成，方可关闭。',
      'Closed once cause, responsible person and improvement are settled.',
    ],
    {
      actors: ['branchManager'],
      states: ['followingUp'],
      fields: ['facts.reasonCode', 'closing', 'corrections'],
      forms: ['F10', 'F02'],
      deadlines: ['D17', 'D23C'],
      transitions: ['T13'],
      next: ['P1-15'],
      back: 'P1-5',
    },
  ),
  stage(
    'P1-15',
    ['归档', 'Archive'],
    [
      '核对各表单已签字或已附扫描件，归档保存。',
      'Check that every form is signed or its scan attached; archive.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['closed'],
      forms: ['F19'],
      deadlines: ['D32'],
      transitions: ['T19'],
    },
  ),
];

/** 网点投诉(含银保): the main procedure. */
export const P1: Procedure = procedure({
  id: 'P1',
  zh: '网点投诉(含银保)',
  en: 'In-branch complaint incl. bancassurance',
  entry: { rank: 900, when: [] },
  stages: [...RECEPTION, ...SOLVING, ...ENDING],
});
