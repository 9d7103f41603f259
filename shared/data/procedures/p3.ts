import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const TAKING_IN: readonly Stage[] = [
  stage(
    'P3-1',
    ['接收与分类', 'Receive and classify'],
    [
      '立即接收并分类：类别、级别、执行部门。',
      'Receive and classify at once: category, level, executing department.',
    ],
    {
      actors: ['firstReceiver', 'complaintOfficer'],
      states: ['draft', 'registered'],
      fields: ['facts.bizCategory', 'grievanceLevel', 'facts.respDept'],
      doneBy: ['transfers'],
      forms: ['F01'],
      notices: ['NT1'],
      deadlines: ['D12', 'D13'],
      transitions: ['T1', 'T2'],
      next: ['P3-2'],
    },
  ),
  stage(
    'P3-2',
    ['开具处理书、移交', 'Issue the slip'],
    [
      '开具处理书，按接收人表移交执行部门。',
      'Issue the slip and hand it to the receiver of the executing department.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['registered', 'investigating'],
      fields: ['transfers'],
      doneBy: ['transfers'],
      forms: ['F07'],
      deadlines: ['D23T'],
      refusals: ['receiver-not-listed'],
      next: ['P3-3'],
    },
  ),
  stage(
    'P3-3',
    ['签收', 'Sign for'],
    [
      '执行部门接收人(不在时由代理人)在30分钟内签收。',
      'The receiver of the department, or the deputy, signs within 30 minutes.',
    ],
    {
      actors: ['execDept'],
      states: ['registered', 'investigating'],
      fields: ['transfers.signedAt'],
      doneBy: ['transfers.signedAt'],
      forms: ['F07'],
      deadlines: ['D23T'],
      guards: [{ at: 'T13', codes: ['transfer-not-signed'] }],
      next: ['P3-4'],
    },
  ),
  stage(
    'P3-4',
    ['首次回复', 'First reply'],
    [
      '执行部门自签收起2小时内首次回复。',
      'The department gives its first reply within 2 hours of signing.',
    ],
    {
      actors: ['execDept'],
      states: ['registered', 'investigating'],
      fields: ['transfers.firstReplyAt'],
      doneBy: ['transfers.firstReplyAt'],
      forms: ['F07'],
      deadlines: ['D23R'],
      guards: [{ at: 'T13', codes: ['first-reply-missing'] }],
      next: ['P3-5'],
    },
  ),
];

const SATISFYING: readonly Stage[] = [
  stage(
    'P3-5',
    ['处理并使客户满意', 'Handle and satisfy'],
    [
      '沟通、服务、补救，使客户满意；其后的进展继续回复。',
      'Talk, serve, make good until the customer is satisfied; reply again as it goes on.',
    ],
    {
      actors: ['execDept', 'handler'],
      states: ['investigating', 'proposing', 'awaitingApproval', 'executing', 'notified'],
      fields: ['factChecks', 'options', 'decision', 'transfers.replies'],
      doneBy: ['transfers.closeAppliedAt'],
      forms: ['F02'],
      deadlines: ['D23C'],
      transitions: ['T6', 'T7', 'T7b', 'T8', 'T10', 'T11', 'T12'],
      next: ['P3-6', 'P3-9', 'P3-10'],
    },
  ),
  stage(
    'P3-6',
    ['申请关闭', 'Apply to close'],
    [
      '最后一次回复写明结果，申请关闭；申请时间即处理完成时间。',
      'The last reply states the result and applies to close; that moment counts as resolved.',
    ],
    {
      actors: ['execDept'],
      states: ['executing', 'notified', 'followingUp'],
      fields: ['transfers.closeAppliedAt'],
      doneBy: ['transfers.closeAppliedAt'],
      forms: ['F07'],
      deadlines: ['D23C'],
      guards: [{ at: 'T13', codes: ['close-not-applied'] }],
      next: ['P3-7'],
      back: 'P3-5',
    },
  ),
  stage(
    'P3-7',
    ['关闭确认回访', 'Closing call'],
    [
      '申请关闭后12小时内，由承办人以外的投诉处理岗回访确认。',
      'Within 12 hours the complaint officer, not the handler, calls to confirm.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['followingUp'],
      fields: ['followUps'],
      doneBy: ['followUps.satisfaction'],
      forms: ['F08'],
      deadlines: ['D18'],
      refusals: ['caller-is-handler', 'caller-is-involved'],
      next: ['P3-8'],
      back: 'P3-5',
    },
  ),
  stage(
    'P3-8',
    ['审批关闭', 'Approve the closing'],
    [
      '审批关闭：时限内为一次关闭，超期为二次关闭。',
      'Closing is approved: first close within the limit, second close after it.',
    ],
    {
      actors: ['branchManager'],
      states: ['followingUp'],
      fields: ['closing', 'facts.reasonCode'],
      forms: ['F02'],
      transitions: ['T13'],
      next: ['P3-11'],
      back: 'P3-5',
    },
  ),
];

const OTHERWISE: readonly Stage[] = [
  stage(
    'P3-9',
    ['暂缓关闭', 'Defer the closing'],
    [
      '短期内不能或不必关闭的，由执行部门申请、投诉处理岗审核，转关注或监控，部门经理跟踪。',
      'Cannot or need not be closed soon: the department asks, the complaint officer approves, the department manager follows.',
    ],
    {
      actors: ['execDept', 'complaintOfficer'],
      states: ['deferred'],
      forms: ['F07'],
      deadlines: ['D35'],
      transitions: ['T16'],
      next: ['P3-5'],
    },
  ),
  stage(
    'P3-10',
    ['未关闭升级', 'Not closed: level rises'],
    [
      '到期未回复又未暂缓的，级别上调，按新级别重新开具处理书，直至关闭。',
      'No reply when due and no deferral: the level rises and a new slip is issued until it is closed.',
    ],
    {
      actors: ['complaintOfficer', 'execDept'],
      states: [
        'registered',
        'investigating',
        'proposing',
        'awaitingApproval',
        'executing',
        'notified',
      ],
      when: [{ fact: 'slip-reissued' }],
      interrupts: true,
      fields: ['levelChanges', 'transfers.signedAt'],
      forms: ['F07'],
      deadlines: ['D23C', 'D22'],
      refusals: ['level-reason-missing'],
      next: ['P3-5'],
    },
  ),
  stage(
    'P3-11',
    ['周五汇总', 'Friday bulletin'],
    [
      '每周五汇总上周情况，报总经理签发。',
      'Every Friday the last week is summed up and issued by the general manager.',
    ],
    {
      actors: ['complaintOfficer', 'generalManager'],
      states: ['closed'],
      forms: ['F18'],
      deadlines: ['D21'],
      transitions: ['T19'],
    },
  ),
];

/** 闭环抱怨处理 (closed-loop rule): a slip goes to the executing department until the customer is satisfied. */
export const P3: Procedure = procedure({
  id: 'P3',
  zh: '闭环抱怨处理',
  en: 'Closed-loop handling',
  entry: { rank: 300, when: [{ filled: 'facts.otherDepartment' }] },
  transferFrom: 'receipt',
  resolvedBy: 'closeApplication',
  switches: { fines: false },
  stages: [...TAKING_IN, ...SATISFYING, ...OTHERWISE],
});
