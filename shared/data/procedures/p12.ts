import type { Procedure } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

/** 付费批次 (bank practice). */
export const P12: Procedure = procedure({
  id: 'P12',
  zh: '付费批次',
  en: 'Payout batch',
  kind: 'attached',
  stages: [
    stage(
      'P12-1',
      ['选择', 'Choose'],
      ['选取已审批未付费的项目，确定批次类型。', 'Pick approved, unpaid items and the batch type.'],
      {
        actors: ['finance'],
        refusals: ['batch-empty', 'item-not-approved', 'item-in-other-batch'],
        next: ['P12-2'],
      },
    ),
    stage(
      'P12-2',
      ['校验', 'Check'],
      [
        '校验收款人、账号、开户行、币种、摘要；金额须等于审批金额。',
        'Payee, account, bank, currency, summary code; the amount equals what was approved.',
      ],
      {
        actors: [],
        refusals: ['payee-missing', 'account-invalid', 'amount-mismatch'],
        next: ['P12-3'],
        back: 'P12-1',
      },
    ),
    stage('P12-3', ['放行', 'Release'], ['由第二人放行。', 'A second person releases it.'], {
      actors: ['finance', 'complaintOfficer'],
      refusals: ['batch-needs-second-person'],
      next: ['P12-4'],
      back: 'P12-1',
    }),
    stage(
      'P12-4',
      ['导出', 'Export'],
      ['导出五个文件并记录校验值。', 'Export the five files and log their hashes.'],
      { actors: ['finance'], next: ['P12-5'] },
    ),
    stage(
      'P12-5',
      ['回盘', 'Import the result'],
      [
        '导入回盘文件；有一处不符即整份拒绝。',
        'Import the result file; any mismatch refuses it whole.',
      ],
      {
        actors: ['finance'],
        refusals: [
          'batch-unknown',
          'batch-already-imported',
          'row-count-mismatch',
          'row-unknown',
          'row-duplicate',
          'payee-mismatch',
          'amount-mismatch',
          'total-mismatch',
          'result-code-unknown',
          'voucher-missing',
        ],
        next: ['P12-6'],
      },
    ),
    stage(
      'P12-6',
      ['入账', 'Book'],
      [
        '成功的登记金额、时间、凭证号并完成付费任务；失败的退回并注明原因。',
        'Success: amount, time, voucher and task done. Failure: back to the list with the reason.',
      ],
      { actors: [] },
    ),
  ],
});
