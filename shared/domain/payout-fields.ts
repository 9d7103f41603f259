import type { EntityOf, Fields } from './fields.ts';
import type { CaseId } from './ids.ts';

/** File types of the format that pay out (list PB); its two kinds of collection are not used. */
export const PAYOUT_TYPES = ['PB-C1', 'PB-C2', 'PB-C3'] as const;
export type PayoutType = (typeof PAYOUT_TYPES)[number];
export const PAYOUT_STATES = ['已导出', '已回盘', '已作废'] as const;
export const PAYOUT_RESULTS = ['成功', '失败'] as const;

/** The five files of a batch (P12-4): the bank's, three copies of one's own, the summary. */
export const PAYOUT_FILES = ['bank', 'excel', 'text', 'html', 'summary'] as const;
export type PayoutFileKind = (typeof PAYOUT_FILES)[number];

/** Whom an amount goes to; entered by finance, and editable until it stands in a batch. */
export const PAYEE_FIELDS = {
  payeeName: { kind: 'text', max: 100, mask: 'name' },
  payeeAccount: { kind: 'text', max: 60, mask: 'last4' },
  payeeBank: { kind: 'text', max: 100 },
  summaryCode: { kind: 'code', list: 'payoutSummary' },
} as const satisfies Fields;
export type Payee = EntityOf<typeof PAYEE_FIELDS>;

/** One amount of a batch 付费明细 (domain 5.10). */
export const PAYOUT_ITEM_FIELDS = {
  seq: { kind: 'count', min: 1, max: 100_000, given: true },
  caseId: { kind: 'case', given: true },
  caseNo: { kind: 'text', max: 40, given: true },
  ...PAYEE_FIELDS,
  amount: { kind: 'money', given: true },
  currency: { kind: 'choice', of: ['CNY'], given: true },
  result: { kind: 'choice', of: PAYOUT_RESULTS },
  failReason: { kind: 'text', max: 200, mask: 'scan' },
  voucherNo: { kind: 'text', max: 100 },
  paidAt: { kind: 'moment' },
} as const satisfies Fields;
export type PayoutItem = EntityOf<typeof PAYOUT_ITEM_FIELDS>;

/** A batch without its items 付费批次. */
export const PAYOUT_BATCH_FIELDS = {
  batchNo: { kind: 'text', max: 60, given: true },
  type: { kind: 'choice', of: PAYOUT_TYPES, given: true },
  status: { kind: 'choice', of: PAYOUT_STATES, given: true },
  createdBy: { kind: 'staff', given: true },
  createdAt: { kind: 'moment', given: true },
  releasedBy: { kind: 'staff' },
  releasedAt: { kind: 'moment' },
  importedBy: { kind: 'staff' },
  importedAt: { kind: 'moment' },
  voidedBy: { kind: 'staff' },
  voidedAt: { kind: 'moment' },
  voidReason: { kind: 'text', max: 300 },
  count: { kind: 'count', min: 1, max: 100_000, given: true },
  total: { kind: 'money', given: true },
} as const satisfies Fields;
export type PayoutHead = EntityOf<typeof PAYOUT_BATCH_FIELDS>;

/** A stored batch; `rev` is part of the WHERE of its next change. */
export type PayoutBatch = PayoutHead & {
  readonly id: string;
  readonly rev: number;
  readonly branchId: string;
  readonly items: readonly PayoutItem[];
};

/** The payee of a case as stored. */
export type StoredPayee = Payee & { readonly caseId: CaseId; readonly rev: number };

/** The summary that stands when nobody chose another. */
export const USUAL_SUMMARY = 'SY01';
