import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const ADMITTING: readonly Stage[] = [
  stage(
    'P7-1',
    ['登记', 'Register'],
    [
      '书面异议到达即登记，任何人不得截留；口头、电话、短信、微信提出的只作记录。',
      'Entered the moment it arrives; nobody may hold it back. What comes by mouth, phone, SMS or chat is noted only.',
    ],
    {
      actors: ['registrar', 'complaintOfficer'],
      states: ['draft', 'registered'],
      fields: ['objection'],
      doneBy: ['objection'],
      forms: ['F01'],
      notices: ['NT1'],
      transitions: ['T1'],
      guards: [{ at: 'T2', codes: ['objection-register-missing'] }],
      next: ['P7-2'],
    },
  ),
  stage(
    'P7-2',
    ['受理审查', 'Admissibility'],
    [
      '审查六项：主体、理由和证据、时限、书面形式、签字盖章、联系方式。',
      'Six checks: subject, grounds and evidence, time limit, written form, signature and seal, contact.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['registered'],
      fields: ['objection.checks', 'objection.acceptedAt'],
      doneBy: ['objection.verdict'],
      transitions: ['T2'],
      guards: [
        {
          at: 'T2',
          codes: ['objection-check-open', 'objection-form-not-written', 'objection-not-signed'],
        },
      ],
      next: ['P7-3', 'P7-4'],
    },
  ),
  stage(
    'P7-3',
    ['补正/不受理', 'Supplement or not accepted'],
    [
      '指明欠缺事项，通知补正；不受理的书面说明理由和救济途径。',
      'Name what is missing for supplement; if not accepted, give reasons and remedies in writing.',
    ],
    {
      actors: ['complaintOfficer'],
      states: ['registered'],
      when: [{ path: 'objection.verdict', oneOf: ['补正', '不予受理'] }],
      fields: ['objection.checkReason'],
      notices: ['NT4'],
      transitions: ['T4'],
      guards: [{ at: 'T4', codes: ['objection-reason-missing'] }],
      next: ['P7-4'],
      back: 'P7-2',
    },
  ),
  stage(
    'P7-4',
    ['签署责任部门', 'Department signed'],
    ['由总经理签署责任部门。', 'The general manager assigns the responsible department and signs.'],
    {
      actors: ['generalManager'],
      states: ['registered', 'investigating'],
      fields: ['objection.respDept', 'objection.deptSignedAt'],
      doneBy: ['objection.deptSignedAt'],
      guards: [{ at: 'T6', codes: ['resp-dept-not-signed'] }],
      next: ['P7-5'],
    },
  ),
];

const REPLYING: readonly Stage[] = [
  stage(
    'P7-5',
    ['拟处理意见', 'Draft the opinion'],
    [
      '责任部门即时拟订处理意见，必要时与监管部门沟通。',
      'The department drafts at once and talks with the supervising authority where needed.',
    ],
    {
      actors: ['execDept'],
      states: ['investigating', 'proposing'],
      fields: ['objection.draftOpinion', 'objection.regulatorContact'],
      doneBy: ['objection.draftOpinion'],
      deadlines: ['D38'],
      transitions: ['T6'],
      guards: [
        { at: 'T10', codes: ['draft-missing'] },
        { at: 'T11', codes: ['draft-missing'] },
      ],
      next: ['P7-6'],
    },
  ),
  stage(
    'P7-6',
    ['审定', 'Approve the opinion'],
    ['由总经理审定最终意见。', 'The general manager approves the final opinion.'],
    {
      actors: ['generalManager', 'approver'],
      states: ['proposing', 'awaitingApproval', 'executing'],
      fields: ['objection.finalApprovedAt'],
      doneBy: ['objection.finalApprovedAt'],
      transitions: ['T7', 'T7b', 'T8', 'T9'],
      refusals: ['approver-is-requester', 'approver-is-involved'],
      next: ['P7-7'],
      back: 'P7-5',
    },
  ),
  stage(
    'P7-7',
    ['统一发文', 'One written reply'],
    [
      '统一发文，编号书面答复；电话、短信、微信答复无效。',
      'One written reply with a number; phone, SMS and chat do not count.',
    ],
    {
      actors: ['registrar'],
      states: ['proposing', 'executing', 'notified'],
      fields: ['objection.finalReplyNo', 'objection.repliedAt', 'decision', 'notices'],
      forms: ['F05'],
      notices: ['NT3'],
      deadlines: ['D38', 'D01'],
      transitions: ['T10', 'T11', 'T12'],
      guards: [
        { at: 'T10', codes: ['reply-not-written'] },
        { at: 'T11', codes: ['reply-not-written'] },
      ],
      next: ['P7-8'],
    },
  ),
  stage(
    'P7-8',
    ['关闭归档', 'Close and archive'],
    ['回访、关闭、归档。', 'Call back, close, archive.'],
    {
      actors: ['branchManager', 'callbackCaller'],
      states: ['followingUp', 'closed'],
      fields: ['followUps', 'closing', 'corrections'],
      forms: ['F02', 'F19'],
      deadlines: ['D32'],
      transitions: ['T13', 'T19'],
      back: 'P7-5',
    },
  ),
];

/** 书面异议, tender style (tender objection rule). */
export const P7: Procedure = procedure({
  id: 'P7',
  zh: '书面异议',
  en: 'Formal objection',
  entry: { rank: 200, when: [{ filled: 'facts.writtenObjection' }] },
  stages: [...ADMITTING, ...REPLYING],
});
