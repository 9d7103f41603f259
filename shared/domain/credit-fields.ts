import type { Fields } from './fields.ts';

/** How an answer that must be written may have gone out; the spoken and chatted ones are refused. */
export const REPLY_MODES = ['书面', '邮寄', '邮件', '电话', '短信', '微信', '口头'] as const;

const WRITTEN: ReadonlySet<string> = new Set(['书面', '邮寄', '邮件']);

export function isWritten(mode: string | null): boolean {
  return mode !== null && WRITTEN.has(mode);
}

/** What the receiver enters: taking in, and handing over the answer (permission row 49). */
const CREDIT_RECEIVING_FIELDS = {
  origin: { kind: 'choice', of: ['客户本人', '协查通知'] },
  receivedAt: { kind: 'moment' },
  idSeen: { kind: 'flag' },
  idCopyKept: { kind: 'flag' },
  disputedItem: { kind: 'text', max: 1000, mask: 'hide' },
  disputeReason: { kind: 'text', max: 2000, mask: 'hide' },
  dataOwner: { kind: 'choice', of: ['本行', '他行', '征信机构'] },
  deliveredAt: { kind: 'moment' },
  deliveryMode: { kind: 'code', list: 'noticeMode' },
  deliveryProofId: { kind: 'text', max: 40 },
  correctedReportGiven: { kind: 'flag' },
  /** A change of the receiver of disputes is reported within two working days (D11). */
  officerTo: { kind: 'staff' },
  officerChangedAt: { kind: 'moment' },
  officerReportedAt: { kind: 'moment' },
} as const satisfies Fields;

/** What the credit officer enters: flag, check, outcome, correction, reply (permission row 50). */
export const CREDIT_HANDLING_FIELDS = {
  flaggedAt: { kind: 'moment' },
  sameDayCheckAt: { kind: 'moment' },
  checkResult: { kind: 'text', max: 2000, mask: 'hide' },
  outcome: { kind: 'choice', of: ['更正', '取消标注', '不能确认记载'] },
  correctionSentAt: { kind: 'moment' },
  cannotCorrectReason: { kind: 'text', max: 1000, mask: 'scan' },
  proofProvided: { kind: 'flag' },
  customerStatement: { kind: 'text', max: 1000, mask: 'hide' },
  replyMode: { kind: 'choice', of: REPLY_MODES },
  replyLetterNo: { kind: 'text', max: 60 },
  replyAt: { kind: 'moment' },
} as const satisfies Fields;

const CREDIT_FIELDS = {
  ...CREDIT_RECEIVING_FIELDS,
  ...CREDIT_HANDLING_FIELDS,
} as const satisfies Fields;

/** What the act carries: the record's fields, and why its time of receipt is moved later. */
export const CREDIT_INPUT = {
  ...CREDIT_FIELDS,
  changeReason: { kind: 'text', max: 1000, mask: 'scan' },
} as const satisfies Fields;

/** A dispute about a credit record 征信异议 (征信条例 25). */
export const CREDIT_RECORD = {
  ...CREDIT_FIELDS,
  applicationNo: { kind: 'text', max: 60, given: true },
  receivedAt: { kind: 'moment', given: true },
  takenInBy: { kind: 'staff', given: true },
  officerOnDuty: { kind: 'staff' },
  outcomeAt: { kind: 'moment' },
  /** When the reason for not correcting in time was written down. */
  reasonAt: { kind: 'moment' },
} as const satisfies Fields;
