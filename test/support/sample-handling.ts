import { CASE } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import {
  APPROVAL_STEP_FIELDS,
  REMEDIES,
  TIMETABLE_FIELDS,
} from '../../shared/domain/handling-fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { logged } from './sample-reception.ts';

function timetable(...rows: readonly (readonly [step: string, dueAt: string, owner: string])[]) {
  return rows.map(([step, dueAt, owner]) =>
    fill(TIMETABLE_FIELDS, { step, dueAt: moment(dueAt), owner }),
  );
}

function options() {
  return [
    fill(CASE.options.fields, {
      ...logged('op-1', 'lin', '2026-03-12T11:00:00'),
      seq: 'A',
      typeCode: 'O01',
      description: '说明产品条款和退保损失的计算，由保险公司提供保单贷款，保留保单到期满。',
      companyCost: fen(0),
      benefitToCustomer: '保单继续有效，可贷款周转',
      timetable: timetable(['出具书面说明', '2026-03-13T17:00:00', '林小禾']),
      choice: '不接受',
      agreedBy: '示例人寿 贺文',
      agreedAt: moment('2026-03-12T10:30:00'),
    }),
    fill(CASE.options.fields, {
      ...logged('op-2', 'lin', '2026-03-12T11:05:00'),
      seq: 'B',
      typeCode: 'O10',
      description: '办理部分通融退保，退保损失8,000元由本行承担，经办人当面道歉。',
      companyCost: fen(800_000),
      benefitToCustomer: '收回全部本金50,000元',
      timetable: timetable(
        ['客户填写退保申请', '2026-03-13T17:00:00', '林小禾'],
        ['保险公司退保到账', '2026-03-16T12:00:00', '示例人寿'],
        ['本行支付差额8,000元', '2026-03-16T15:00:00', '方小满'],
      ),
      choice: '选中',
      customerSignedAt: moment('2026-03-12T16:10:00'),
      agreedBy: '示例人寿 贺文',
      agreedAt: moment('2026-03-12T10:30:00'),
    }),
  ];
}

function approvals() {
  const step = (
    seq: number,
    roleId: 'channelHead' | 'opsDirector',
    approver: string,
    [openedAt, decidedAt, comment]: readonly [string, string, string],
  ) =>
    fill(APPROVAL_STEP_FIELDS, {
      seq,
      roleId,
      openedAt: moment(openedAt),
      dueAt: moment('2026-03-13T17:00:00'),
      approverId: staffId(approver),
      decision: '同意',
      comment,
      signature: approver === 'lu' ? '陆书遥' : '程一诺',
      decidedAt: moment(decidedAt),
    });
  return [
    fill(CASE.approvals.fields, {
      ...logged('ap-1', 'lin', '2026-03-12T16:20:00'),
      approvalNo: 'SP-0101-20260312-0001',
      bandVersion: 1,
      optionSeqs: ['B'],
      amount: fen(800_000),
      bandAmount: fen(800_000),
      bandId: 'B2',
      requestedBy: staffId('lin'),
      requestedAt: moment('2026-03-12T16:20:00'),
      reason: '双录话术不完整，存在销售误导情形，建议部分通融退保并承担差额。',
      status: '同意',
      steps: [
        step(1, 'channelHead', 'lu', [
          '2026-03-12T16:20:00',
          '2026-03-13T10:15:00',
          '事实清楚，同意。',
        ]),
        step(2, 'opsDirector', 'cheng', [
          '2026-03-13T10:15:00',
          '2026-03-13T15:40:00',
          '同意，请网点落实整改。',
        ]),
      ],
    }),
  ];
}

function tasks() {
  const task = (
    id: string,
    type: string,
    [assignee, result, doneAt, refNo]: readonly [string, string, string, string],
  ) =>
    fill(CASE.tasks.fields, {
      ...logged(id, 'lin', '2026-03-13T15:45:00'),
      type,
      assigneeId: staffId(assignee),
      dueAt: moment('2026-03-16T15:00:00'),
      signedAt: moment('2026-03-13T16:00:00'),
      signedBy: staffId(assignee),
      doneAt: moment(doneAt),
      doneBy: staffId(assignee),
      result,
      refNo,
    });
  return [
    task('tk-1', 'TK1', ['lin', '客户已填写退保申请', '2026-03-13T16:30:00', 'TB20260313-017']),
    task('tk-2', 'TK3', [
      'fang',
      '差额已付至客户本人账户',
      '2026-03-16T14:40:00',
      'FK20260316-0009',
    ]),
  ];
}

/** Options, approval, execution and decision of the sample case. */
export function handlingRecords(): InputOf<typeof CASE> {
  return {
    handlerId: staffId('lin'),
    assignedBy: staffId('he'),
    grievanceLevel: 'G2',
    regLevel: 'L1',
    urgency: 'U2',
    admissibility: 'AD1',
    options: options(),
    approvals: approvals(),
    authorisations: [],
    delegations: [],
    tasks: tasks(),
    payments: [
      fill(CASE.payments.fields, {
        ...logged('pay-1', 'fang', '2026-03-16T14:40:00'),
        paidAmount: fen(800_000),
        paidAt: moment('2026-03-16T14:40:00'),
        voucherNo: 'FK20260316-0009',
      }),
    ],
    resolvedAt: moment('2026-03-16T15:00:00'),
    decision: fill(CASE.decision.fields, {
      decisionType: 'J2',
      decisionText: '办理部分通融退保，退保损失8,000元由本行承担，经办人已当面道歉。',
      decisionBasis:
        '经调阅双录，销售过程未明示产品为保险、未说明退保损失，不符合代理保险销售的要求；合同与回执经客户本人签署，投保资料齐全。',
      customerConfirmation: '签字',
      notifiedAt: moment('2026-03-16T15:00:00'),
      notifiedBy: staffId('lin'),
    }),
    notices: [
      fill(CASE.notices.fields, {
        ...logged('nt-1', 'lin', '2026-03-11T10:20:00'),
        kind: 'NT1',
        mode: '当面',
        at: moment('2026-03-11T10:20:00'),
        to: '赵雨桐',
        result: '送达',
        receivedAt: moment('2026-03-11T10:20:00'),
      }),
      fill(CASE.notices.fields, {
        ...logged('nt-2', 'lin', '2026-03-16T15:00:00'),
        kind: 'NT3',
        mode: '当面',
        at: moment('2026-03-16T15:00:00'),
        to: '赵雨桐',
        remediesTold: [...REMEDIES],
        result: '送达',
        receivedAt: moment('2026-03-16T15:00:00'),
      }),
    ],
  };
}
